"""One message answered in particular: above the editor, in bubbles, in other scripts, out of reach."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from tests.gallery.conversation import CUSTOMER, conversation, messages
from tests.gallery.stage import NOW, Stage
from workstation.domain.account_acts import ANSWERS, AccountDeed
from workstation.domain.drafts import DraftKind
from workstation.domain.message import ANTI_FRAUD, Delivery, Message, Quote
from workstation.domain.message_kind import MessageKind
from workstation.ui.features.conversation.facts import Standing, Timeline
from workstation.ui.features.conversation.view import ConversationView

_ANSWERS = (
    (6, "Anh đã đăng nhập được chưa ạ?"),
    (8, "我们正在查询。"),
    (5, "Did he say where he called from? I would like to know it before anything else is sent."),
    (12, "No, that is not ours."),
)


def _quote(message: Message) -> Quote:
    assert message.position
    return Quote(
        message.id, message.position, message.kind, message.author_name, message.body, message.created_at
    )


def show(stage: Stage) -> QWidget:
    view = ConversationView(stage.kit)
    view.bind("c1")
    view.resize(820, 900)
    said = {one.position: one for one in messages()}
    last = len(said)
    view.show_conversation(Standing(conversation(), CUSTOMER, "Lan Nguyen", "Payments"))
    told = list(said.values())
    for number, (position, words) in enumerate(_ANSWERS, last + 1):
        kind = MessageKind.NOTE if said[position].kind is MessageKind.NOTE else MessageKind.OUTGOING
        told.append(
            Message(f"m{number}", "c1", number, kind, "me", "Lan Nguyen", words, "", NOW - 30_000 + number,
                    Delivery.SENT, quote=_quote(said[position]))
        )  # fmt: skip
    answer = replace(
        said[5], author_id="anti-fraud", author_name=ANTI_FRAUD, body=ANSWERS[AccountDeed.FREEZE],
        id="answer", position=len(told) + 1, created_at=NOW - 29_000, attachments=(),
    )  # fmt: skip
    told += (answer, replace(answer, id="about", position=len(told) + 2, author_id="me", quote=_quote(answer),
                             author_name="Lan Nguyen", body="Then I tell him now."))  # fmt: skip
    far = replace(
        told[len(said) + 3], id="far", position=None, delivery=Delivery.QUEUED, body="And this, from long ago"
    )
    far = replace(far, quote=Quote("gone", 0, MessageKind.INCOMING, "", "", 0))
    view.show_timeline(Timeline(len(told), tuple(told), (far,)))
    view.composer.quote.show_quote(DraftKind.REPLY, _quote(said[6]))
    view.show_draft(DraftKind.REPLY, "Dạ, em thấy rồi", 8)
    view.setFocus()
    return view
