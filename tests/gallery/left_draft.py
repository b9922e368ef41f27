"""A draft that a colleague left: offered above the editor, and the choice to send one's own along."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tests.gallery.conversation import show as show_conversation
from tests.gallery.stage import NOW, Stage
from workstation.domain.attachment import PDF, Attachment
from workstation.domain.drafts import DraftKind
from workstation.domain.left_draft import HalfWritten, LeftDraft
from workstation.domain.people import Role, Team, User
from workstation.domain.receivers import Receivers
from workstation.ui.features.acting.transfer import TransferInquiry
from workstation.ui.features.conversation.view import ConversationView

_TEAMS = (Team("payments", "Payments"), Team("security", "Account security"))
_PEOPLE = (
    User("a", "Kim Jaeger", "", Role.AGENT, ("payments",), ("en", "de", "ko")),
    User("c", "أمينة بن صالح", "", Role.LEAD, ("payments",), ("ar", "fr")),
)
_DRAFT = (
    "Chào anh An, em đã xem lệnh rút 500 USDT của anh: lệnh đang được bộ phận an toàn kiểm tra,\n"
    "và em sẽ báo lại cho anh ngay khi có kết quả. Trong lúc đó anh đừng gửi thêm tiền đi đâu nhé."
)


_FILE = Attachment("0" * 64, "withdrawal 500 USDT.pdf", 81_000, PDF)


def show(stage: Stage) -> QWidget:
    whole = QWidget()
    view = show_conversation(stage)
    assert isinstance(view, ConversationView)
    view.composer.offer.show_left(LeftDraft("d1", "kim", "Kim Jaeger", _DRAFT, NOW - 240_000, (_FILE,)))
    view.show_draft(DraftKind.REPLY, "Dạ em chào anh, ", 16)
    about = "The conversation with \u2068Nguyễn Văn An\u2069"
    names = {team.id: team.name for team in _TEAMS}
    draft = HalfWritten(_DRAFT, (_FILE.name, "صورة.png"))
    receivers = Receivers(_PEOPLE, _TEAMS)
    asked = TransferInquiry(stage.kit, whole, about, receivers, names, lambda _t, heard: heard(()), draft)
    asked.show()
    row = QHBoxLayout(whole)
    row.addWidget(view, 3)
    row.addWidget(asked, 2)
    whole.resize(1350, 900)
    return whole
