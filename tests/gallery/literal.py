"""A reply with double braces that are none of our variables: why it stopped, and how it goes all the same."""

from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import show as show_conversation
from tests.gallery.stage import Stage
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.view import ConversationView


def show(stage: Stage) -> QWidget:
    view = show_conversation(stage)
    assert isinstance(view, ConversationView)
    view.show_draft(DraftKind.REPLY, "Trong Postman, hãy đặt {{baseUrl}} và {{api-key}} trước khi gọi.", 20)
    view.composer.submit()
    return view
