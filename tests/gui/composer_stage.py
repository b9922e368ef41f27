"""A composer that somebody writes in, and what it sends."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import stage
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.composer import Composer

Sent = list[tuple[DraftKind, str, bool]]


def composer_in(window: QWidget) -> Composer:
    made = Composer(stage().kit, window)
    made.name_customer("Nguyễn Văn An", "vi")
    window.resize(700, 400)
    made.resize(700, 200)
    window.show()
    window.activateWindow()
    made.take_focus()
    return made


def sent_by(composer: Composer) -> Sent:
    heard: Sent = []
    composer.submitted.connect(lambda *said: heard.append(said))
    return heard
