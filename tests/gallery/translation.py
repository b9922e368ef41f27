"""A translation beside what was written, in which somebody tried to deceive."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.translation_card import TranslationCard

WRITTEN = "مرحبا، السحب لم يصل منذ أمس\nMy UID is 48210334"
TRANSLATED = "hello, the withdrawal has not come since yesterday \u202efdp.exe <img src='file:///etc/passwd'>"


def show(stage: Stage) -> QWidget:
    message = Message(
        "m1", "c1", 1, MessageKind.INCOMING, "c", "Ali", WRITTEN, "ar", NOW, Delivery.SENT,
    )  # fmt: skip
    parent = QWidget()
    parent.resize(1000, 760)
    card = TranslationCard(stage.kit, message, Translation(TRANSLATED, "ar", "en", "Glossary"), parent)
    card.open()
    return parent
