"""Half-written replies that go along when a conversation is handed over."""

from backend_stub import left_drafts, messages, people, uploads
from backend_stub.conversations import Contested
from backend_stub.operations.act import Act, Rejection
from backend_stub.transaction import Transaction
from backend_stub.visibility import Sight
from workstation.contract.left_drafts import DraftClear, DraftShare
from workstation.domain.attachment import Attachment
from workstation.domain.canned import Used
from workstation.domain.conversation import Status
from workstation.domain.left_draft import LeftDraft
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import Refusal


def share(tx: Transaction, act: Act) -> None:
    """By whoever hands it over next, and on the same ground, so that draft and hand-over share their fate."""
    written, standing = act.arguments, act.standing
    assert isinstance(written, DraftShare)
    if not act.genuine:
        act.check_steering(tx)
        act.check_conflict(tx, Contested.ASSIGNEE)
    elif standing.status is Status.CLOSED:
        return  # nobody can use it any more
    author = act.actor.id, people.name_of(tx, act.actor.id)
    files, quotes = _what_goes_along(tx, act, written)
    if not (written.body or files):
        return  # a restored server has lost all that it said
    used = tuple(Used(one.id, one.version) for one in written.canned)
    left = LeftDraft(act.id, *author, written.body, tx.now, files, quotes, used)
    left_drafts.put(tx, standing.id, left, anew=act.genuine)


def _what_goes_along(
    tx: Transaction, act: Act, written: DraftShare
) -> tuple[tuple[Attachment, ...], str | None]:
    """It has to fit a reply of this conversation, or its receiver could not send it. Of what was accepted
    once that goes along which a restored server still has."""
    owner = uploads.agent(act.actor.id)
    files = tuple(one.known for one in written.attachments if uploads.may_attach(tx, owner, one.known))
    if len(files) < len(written.attachments) and not act.genuine:
        raise Rejection(Refusal.ATTACHMENT)
    quotes = written.quotes
    if quotes is not None and not messages.may_be_quoted(tx, act.standing.id, quotes, MessageKind.OUTGOING):
        if not act.genuine:
            raise Rejection(Refusal.INVALID)
        quotes = None
    return files, quotes


def clear(tx: Transaction, act: Act) -> None:
    """Whoever it is not offered to any more changes nothing, as long as they see the conversation."""
    cleared = act.arguments
    assert isinstance(cleared, DraftClear)
    if act.actor.sight is Sight.NONE:
        act.refuse_for_assignee(tx, Refusal.NOT_ASSIGNEE)
    if act.actor.is_assignee(act.standing):
        left_drafts.clear(tx, act.standing.id, cleared.draft_id)
