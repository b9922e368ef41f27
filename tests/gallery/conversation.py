"""An open conversation: many scripts, a warning with its evidence, a note, words that are still unsent."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import NOW, Stage
from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.deciding import Decision, Offered
from workstation.domain.drafts import DraftKind
from workstation.domain.fraud import FlagState, FraudFlag, Indicator
from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.domain.rights import Act
from workstation.domain.severity import Severity
from workstation.errors import Sentence
from workstation.ui.features.conversation.facts import Around, Doing, Standing, Timeline
from workstation.ui.features.conversation.view import ConversationView

CUSTOMER = "Nguyễn Văn An"
_IN, _OUT, _NOTE, _ACT = MessageKind.INCOMING, MessageKind.OUTGOING, MessageKind.NOTE, MessageKind.ACTIVITY
_AUTHORS = {
    _IN: ("customer", CUSTOMER),
    _OUT: ("me", "Lan Nguyen"),
    _NOTE: ("kim", "Kim Jansen"),
    _ACT: ("me", "Lan Nguyen"),
}
_LINK = "They want me to confirm on tower-exchange-help.example, is that you?"
_MINUTE = 60_000
SAID: tuple[tuple[int, MessageKind, str, str], ...] = (
    (1500, _IN, "vi", "Xin chào, hôm qua tôi đã rút 500 USDT nhưng vẫn chưa nhận được."),
    (1499, _IN, "vi", "Mã giao dịch là TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE"),
    (1498, _ACT, "en", "claimed"),
    (1497, _OUT, "vi", "Chào anh An, em là Lan. Em đang xem lệnh rút của anh, xin chờ em một phút nhé."),
    (
        40,
        _NOTE,
        "en",
        "He was called by somebody who says he is from our support. Watch the next withdrawal.",
    ),
    (38, _IN, "ar", "مرحبا، لا أستطيع الدخول إلى حسابي منذ أمس\nMy UID is 48210334\nشكرا لكم"),
    (37, _IN, "ja", "パスワードは⟦password_told⟧です。二段階認証をリセットしてください。"),
    (36, _IN, "zh-Hans", "我的提现还没有到账，已经等了三个小时。"),
    (35, _IN, "th", "สวัสดีครับ ผมถอนเงินไม่ได้ตั้งแต่เมื่อวาน กรุณาช่วยด้วยครับ"),
    (30, _OUT, "en", "Thank you for waiting 👍🏽 We serve you in 🇻🇳 🇸🇦 🇯🇵 and 14 more languages."),
    (3, _IN, "en", _LINK),
    (2, _IN, "en", "Here is the statement: statement_\u202efdp.exe <img src='file:///etc/passwd'>"),
)


def flag(message_id: str, severity: Severity = Severity.WARNING) -> FraudFlag:
    start = _LINK.index("tower")
    end = _LINK.index(",")
    why = Sentence("%1 is nearly spelled like %2.", _LINK[start:end], "Tower Exchange")
    advice = Sentence(
        "Do not open it. Ask whether they signed in or sent coins there, and name the right address."
    )
    indicator = Indicator("link", severity, start, end, "look-alike", 1, why, advice)
    return FraudFlag(f"f-{severity}", "c1", message_id, indicator, FlagState.OPEN)


def messages() -> tuple[Message, ...]:
    """The scenario as messages at positions 1, 2, 3 …"""
    said = []
    for position, (ago, kind, language, body) in enumerate(SAID, 1):
        author_id, author = _AUTHORS[kind]
        flags = (flag(f"m{position}"),) if body == _LINK else ()
        delivery = Delivery.READ if position < 8 else Delivery.DELIVERED
        said.append(
            Message(f"m{position}", "c1", position, kind, author_id, author, body, language,
                    NOW - ago * _MINUTE, delivery, flags)
        )  # fmt: skip
    return tuple(said)


def unsent() -> tuple[Message, ...]:
    texts = (
        (Delivery.SENDING, "No, that is not us. Please do not open it."),
        (Delivery.QUEUED, "Did you type anything there?"),
    )
    return tuple(
        Message(f"u{i}", "c1", None, _OUT, "me", "Lan Nguyen", text, "", NOW - 30_000 + i, delivery)
        for i, (delivery, text) in enumerate(texts)
    )


def conversation(**facts: object) -> Conversation:
    last = len(SAID)
    return Conversation(
        "c1", "u1", "payments", "Withdrawal", "vi", Status.OPEN, Priority.HIGH, "me", (), ("kim",), 1,
        NOW - 42_000, NOW, NOW, None, last, "", None, last, 7, Severity.WARNING,
    )  # fmt: skip


def show(stage: Stage) -> QWidget:
    view = ConversationView(stage.kit)
    view.bind("c1")
    view.resize(820, 900)
    view.show_conversation(Standing(conversation(), CUSTOMER, "Lan Nguyen", "Payments"))
    view.messages.acts = frozenset(Act)
    decisions = Offered((Decision.DISMISS, Decision.CONFIRM))
    view.show_flags((flag("m11"), flag("m2", Severity.NOTICE)), {"f-warning": decisions})
    view.show_timeline(Timeline(len(SAID), messages(), unsent(), 11))
    view.show_company((Around("", Doing.REPLYING, customer=True), Around("Kim Jansen", Doing.LOOKING)))
    draft = "Anh An ơi, em xin phép "
    view.show_draft(DraftKind.REPLY, draft, len(draft))
    view.show_saved(DraftKind.REPLY, NOW)
    view.setFocus()
    return view
