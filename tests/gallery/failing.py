"""A conversation in which something failed that can be tried again."""

from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import show as show_conversation
from tests.gallery.stage import Stage
from workstation.errors import OUR_MISTAKE
from workstation.ui.features.conversation.view import ConversationView


def show(stage: Stage) -> QWidget:
    view = show_conversation(stage)
    assert isinstance(view, ConversationView)
    view.show_trouble(OUR_MISTAKE, lambda: None)
    return view
