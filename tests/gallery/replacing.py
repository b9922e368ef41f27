"""Words looked for in a draft, with others to put in their place."""

from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import CUSTOMER, SAID, conversation, messages
from tests.gallery.stage import Stage
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.facts import Standing, Timeline
from workstation.ui.features.conversation.view import ConversationView

_DRAFT = "Anh gửi USDT qua mạng TRON, nhưng ví nhận USDT trên Ethereum.\nUSDT có thể được tìm lại."


def show(stage: Stage) -> QWidget:
    view = ConversationView(stage.kit)
    view.bind("c1")
    view.resize(820, 900)
    view.show_conversation(Standing(conversation(), CUSTOMER, "Lan Nguyen", "Payments"))
    view.show_timeline(Timeline(len(SAID), messages()))
    view.show_draft(DraftKind.REPLY, _DRAFT, 0)
    replacing = view.composer.replacing
    replacing.ask()
    bar = replacing.bar
    assert bar is not None
    bar.line.setText("usdt")
    bar.line_by.setText("USDT (Tether)")
    replacing.step(1)
    return view
