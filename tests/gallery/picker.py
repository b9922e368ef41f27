"""The picker over the composer: a response that exists in English alone, with a blank to be filled in."""

from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import show as show_conversation
from tests.gallery.stage import Stage
from workstation.domain.drafts import DraftKind
from workstation.ui.features.conversation.facts import PickerRow
from workstation.ui.features.conversation.view import ConversationView

ROWS = (
    PickerRow("r1", "hold-until", "Withdrawal on hold until a date", "en",
              "Hello An, your withdrawal is on hold until {{fill.date}}.", 2, only=True),
    PickerRow("r2", "hold", "Withdrawal on hold", "vi", "Lệnh rút của bạn đang tạm giữ.", 3),
    PickerRow("r3", "holiday", "Closed on a holiday", "ar", "مرحبًا، نحن في عطلة اليوم وسنعود غدًا.", 1),
    PickerRow("r4", "uphold", "Your complaint is upheld", "vi", "Khiếu nại của bạn được chấp nhận.", 1),
)  # fmt: skip


def show(stage: Stage) -> QWidget:
    view = show_conversation(stage)
    assert isinstance(view, ConversationView)
    view.show_draft(DraftKind.REPLY, "/hol", 4)
    view.show_offers("hol", ROWS, 1203)
    return view
