"""A reply that can still be taken back, while a macro waits for a blank of the next to be filled in."""

from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import show as show_conversation
from tests.gallery.stage import Stage
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.view import ConversationView


def show(stage: Stage) -> QWidget:
    view = show_conversation(stage)
    assert isinstance(view, ConversationView)
    view.show_draft(DraftKind.REPLY, "Lệnh rút của bạn đang tạm giữ đến {{fill.date}}.", 20)
    view.composer.passing.show_macro("Explain the hold, wait for the customer")
    view.composer.passing.show_for(600_000)
    return view
