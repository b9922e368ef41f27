"""The tray with a reply that somebody else forestalled, a lost claim, and a note that has nowhere to go."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.operation import Operation, OperationKind, Refusal, TrayItem
from workstation.ui.features.tray.view import TrayView

_KIM = ("agent-2", "Kim Jansen", NOW - 90_000)
_NOBODY = (None, None, None)
_TEXT = (
    "Chào anh An,\n\nyêu cầu rút tiền của anh đang được bộ phận bảo mật kiểm tra. Vui lòng không gửi "
    "thêm tiền cho bất kỳ ai trên Telegram – nhân viên của chúng tôi không bao giờ yêu cầu chuyển tiền."
)


def _operation(number: int, kind: OperationKind, text: str = "") -> Operation:
    return Operation(f"o{number}", number, kind, f"c{number}", 1, {"body": text} if text else {}, NOW)


def show(stage: Stage) -> QWidget:
    reply = _operation(1, OperationKind.MESSAGE_APPEND, _TEXT)
    sleep = Operation("o5", 5, OperationKind.SNOOZE_SET, "c5", 1, {"until": NOW + 7_200_000}, NOW)
    claim, note = (
        _operation(2, OperationKind.CLAIM),
        _operation(3, OperationKind.NOTE_APPEND, "Called twice."),
    )
    picture = {"sha256": "0" * 64, "name": "Ảnh màn hình.png", "size": 348_211, "mime": "image/png"}
    sent = Operation(
        "o4", 4, OperationKind.MESSAGE_APPEND, "c4", 1, {"body": "", "attachments": [picture]}, NOW
    )
    then = [
        {"kind": "note.append", "arguments": {"body": "Told about the hold.", "mentions": []}},
        {"kind": "labels.change", "arguments": {"add": ["hold"], "remove": ["new"]}},
        {"kind": "status.set", "arguments": {"status": "pending"}},
        {"kind": "transfer", "arguments": {"to_user": None, "to_team": "payments"}},
    ]
    macro = Operation(
        "o6", 6, OperationKind.MESSAGE_APPEND, "c6", 1, {"body": "Dear Olu,", "then": then}, NOW
    )
    view = TrayView(stage.kit)
    view.resize(340, 1200)
    view.show_items(
        [
            (TrayItem(macro, Refusal.VERSION_CONFLICT, *_KIM, NOW, place=3), "Olu Adeyemi"),
            (TrayItem(reply, Refusal.NOT_ASSIGNEE, *_KIM, NOW), "Nguyễn Văn An"),
            (TrayItem(claim, Refusal.ALREADY_CLAIMED, *_KIM, NOW), "أحمد علي المنصوري"),
            (TrayItem(sleep, Refusal.NOT_ASSIGNEE, *_KIM, NOW), "Ольга Соколова"),
            (TrayItem(note, Refusal.NOT_FOUND, *_NOBODY, NOW), ""),
            (TrayItem(sent, Refusal.ATTACHMENT, *_NOBODY, NOW), "山田 太郎"),
        ],
        {"payments": "Payments"},
    )
    return view
