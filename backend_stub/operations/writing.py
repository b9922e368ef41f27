"""Replies to the customer, private notes in a conversation, and notes about the customer."""

from backend_stub import canned, left_drafts, mentions, messages, people, sightings, uploads
from backend_stub.operations.act import Act, Rejection
from backend_stub.transaction import Transaction
from workstation.contract.operations import CustomerNote, Note, Writing
from workstation.domain.activity import ActivityKind
from workstation.domain.canned import Used
from workstation.domain.conversation import Status
from workstation.domain.languages import LANGUAGES
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import Refusal


def reply(tx: Transaction, act: Act) -> None:
    """Only the assignee speaks to the customer; what was once accepted is accepted again."""
    if not act.genuine and not act.actor.may_reply(act.standing):
        act.refuse_for_assignee(tx, Refusal.NOT_ASSIGNEE)
    if not act.genuine and act.standing.status is Status.CLOSED:
        raise Rejection(Refusal.ILLEGAL_TRANSITION)
    _append(tx, act, MessageKind.OUTGOING)
    left_drafts.clear(tx, act.standing.id)


def note(tx: Transaction, act: Act) -> None:
    if not act.genuine and not act.actor.may_note():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    writing = act.arguments
    assert isinstance(writing, Note)
    if not act.genuine and not mentions.all_known(tx, writing.mentions):
        raise Rejection(Refusal.INVALID)
    position = _append(tx, act, MessageKind.NOTE)
    mentions.put(tx, act.standing.id, act.standing.customer_id, writing.mentions, position)


def customer_note(tx: Transaction, act: Act) -> None:
    """Whoever sees one of the customer's conversations may add to what is noted about the customer."""
    written = act.arguments
    assert isinstance(written, CustomerNote)
    if not act.genuine and not act.actor.may_note_customer():
        act.refuse_for_assignee(tx, Refusal.FORBIDDEN)
    if people.is_noted(tx, act.id):  # somebody else's id
        raise Rejection(Refusal.INVALID)
    people.note_customer(tx, act.id, act.standing.customer_id, act.actor.id, written.body)


def _append(tx: Transaction, act: Act, kind: MessageKind) -> int:
    """The position that the message has now."""
    writing = act.arguments
    assert isinstance(writing, Writing)
    if messages.find(tx, act.id) is not None:  # somebody else's id
        raise Rejection(Refusal.INVALID)
    files = [one.known for one in writing.attachments]
    # what was accepted once stays said, though a restored server may have lost the content
    if not act.genuine and not all(
        uploads.may_attach(tx, uploads.agent(act.actor.id), file) for file in files
    ):
        raise Rejection(Refusal.ATTACHMENT)
    quotes = writing.quotes
    if quotes is not None and not messages.may_be_quoted(tx, act.standing.id, quotes, kind):
        if not act.genuine:
            raise Rejection(Refusal.INVALID)
        quotes = None  # the restored server has lost what it answered
    used = _made_with(writing)
    stored = messages.append(
        tx,
        conversation_id=act.standing.id,
        message_id=act.id,
        kind=kind,
        author_id=act.actor.id,
        body=writing.body,
        language=writing.language if writing.language in LANGUAGES else "",
        indicators=act.found,
        made_with=used,
        attachments=files,
        quotes=quotes,
        standing=act.standing,
    )
    canned.count(tx, act.actor.id, used)
    if kind is MessageKind.OUTGOING:
        sightings.warned(tx, act.standing.id, used)
    if (told := writing.override) is not None:  # a row of the chain, for whoever asks later why it was sent
        why = (stored.id, " ".join(told.rules), told.reason)
        messages.activity(tx, act.standing.id, act.actor.id, ActivityKind.GUARD_OVERRIDDEN, *why)
    return stored.position


def _made_with(writing: Writing) -> list[Used]:
    """Each response and revision once."""
    named = [Used(one.id, one.version) for one in writing.canned]
    if writing.canned_id is not None:
        named.append(Used(writing.canned_id, writing.canned_version or 0))
    return list(dict.fromkeys(named))
