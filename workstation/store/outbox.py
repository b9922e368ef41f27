"""What I did that has not settled, in typing order, until its own row comes back in the feed."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from workstation.contract import MAX_UNSETTLED
from workstation.domain.drafts import DraftKind, draft_kind
from workstation.domain.operation import (
    WRITING,
    Operation,
    OperationKind,
    OperationState,
    Outcome,
    Refusal,
)
from workstation.runtime.crashpoint import crashpoint
from workstation.store import (
    attachments,
    draft_macros,
    draft_uses,
    drafts,
    quotes,
    sent,
    tables,
    taking_along,
    tray,
)
from workstation.store.written import operation, packed

if TYPE_CHECKING:
    from sqlmodel import Session

    from workstation.store.desk_tables import OutboxRow

_FACTS = ("ord", "id", "kind", "conversation_id", "base_version", "arguments", "created_at")


def append(
    s: "Session",
    operations: Sequence[Operation],
    clears: DraftKind | None = None,
    known: str | None = None,
) -> list[Operation]:
    """Write operations down in typing order, with what stood beside the draft that they came from: its
    files, what it answers, and what it was made with. The draft is removed.

    ``known``: what the draft's editor knows to stand on the disk, see :func:`drafts.save`. Raises
    NothingToSend where neither a text nor a file came from the draft.
    """
    operations = [whole for o in operations if (whole := taking_along.whole(s, o, clears)) is not None]
    rows = [
        tables.OutboxRow(
            id=o.id,
            kind=o.kind.value,
            conversation_id=o.conversation_id,
            base_version=o.base_version,
            arguments=packed(o.arguments),
            created_at=o.created_at,
            state=OperationState.QUEUED.value,
            not_before=o.not_before,
        )
        for o in operations
    ]
    for row in rows:
        s.add(row)
        s.flush()  # one by one: the order of typing is the order of these inserts
    if clears and operations:
        drafts.leave(s, operations[0].conversation_id, clears, known, operations[0].created_at)
    crashpoint("outbox.before_commit")
    return [_operation(row) for row in rows]


def of_conversation(s: "Session", conversation_id: str) -> list[Operation]:
    """A conversation's unsettled operations in typing order."""
    return _found(s, tables.col(tables.OutboxRow.conversation_id) == conversation_id)


def place(s: "Session", id_: str) -> str:
    """The conversation that an unsettled operation belongs to; "" once it has settled."""
    row = _row(s, id_)
    return row.conversation_id if row else ""


def unsettled(s: "Session") -> list[Operation]:
    """Everything that has not settled, in typing order."""
    return _found(s, True)


def in_question(s: "Session") -> list[str]:
    """The ids of what has not settled, in typing order, and then of what lies in the tray.

    A server that was put back to an earlier copy knows nothing of a refusal, and may have been offered the
    same by another machine since. At most as many as a first sync may ask for.
    """
    ids = list(s.exec(tables.select(tables.OutboxRow.id).order_by(tables.col(tables.OutboxRow.ord))))
    ids += s.exec(tables.select(tables.TrayRow.id).order_by(tables.col(tables.TrayRow.refused_at).desc()))
    return ids[:MAX_UNSETTLED]


def number(s: "Session", ids: Sequence[str]) -> list[Operation]:
    """Give these operations their lane numbers for good, in typing order, and count them as offered.

    Those that have a number keep it. Answers the operations as they are to be sent.
    """
    rows = s.exec(
        tables.select(tables.OutboxRow)
        .where(tables.col(tables.OutboxRow.id).in_(ids))
        .order_by(tables.col(tables.OutboxRow.ord))
    ).all()
    for row in rows:
        if row.number is None:
            row.number = _next_number(s, row)
        if row.state == OperationState.QUEUED:
            row.state = OperationState.SENT.value
    s.flush()
    return [_operation(row) for row in rows]


def _next_number(s: "Session", row: "OutboxRow") -> int:
    earlier = s.exec(
        tables.select(tables.OutboxRow.id)
        .where(tables.col(tables.OutboxRow.conversation_id) == row.conversation_id)
        .where(tables.col(tables.OutboxRow.ord) < row.ord)
        .where(tables.col(tables.OutboxRow.number).is_(None))
    ).first()
    if earlier is not None:
        raise ValueError("an operation must not be numbered before those typed before it")
    lane = s.get(tables.LaneRow, row.conversation_id)
    if lane is None:
        lane = tables.LaneRow(conversation_id=row.conversation_id, next_number=1)
        s.add(lane)
    taken = lane.next_number
    lane.next_number = taken + 1
    s.flush()
    return taken


def settle(s: "Session", outcome: Outcome, now: int) -> Operation | None:
    """Close an operation: applied goes to the sent log, refused to the tray. None: it was closed before."""
    row = _row(s, outcome.operation_id)
    if row is None:
        return None
    settled = _operation(row)
    s.delete(row)
    s.flush()
    if outcome.refusal is None or _already_so(settled, outcome.refusal):
        sent.add(s, settled, outcome.receipt, now)
    else:
        tray.add(s, settled, outcome, now)
    return settled


def _already_so(settled: Operation, refusal: Refusal) -> bool:
    given_up = settled.kind is OperationKind.RELEASE and refusal is Refusal.NOT_ASSIGNEE
    return given_up or settled.kind is OperationKind.DRAFT_CLEAR


def settle_all(s: "Session", outcomes: Iterable[Outcome], now: int) -> list[Operation]:
    """:meth:`settle` for each; answers those that were still open."""
    return [settled for outcome in outcomes if (settled := settle(s, outcome, now)) is not None]


def offer_again(s: "Session", now: int) -> None:
    """Take the writing of the sent log back, in its place of typing and with its receipts.

    Claims and whatever else changes how things stand is not repeated: people decide about that anew.
    """
    sent.prune(tables.plain(s), now)
    log = tables.SentRow
    written = tables.col(log.kind).in_({*WRITING, OperationKind.CANNED_PUT})
    promised = written & tables.col(log.receipt).is_not(None)
    names = [*_FACTS, "receipt"]
    state = tables.literal(OperationState.SENT.value)
    found = tables.select(*[getattr(log, name) for name in names], state)  # type: ignore[call-overload]
    s.exec(tables.insert(tables.OutboxRow).from_select([*names, "state"], found.where(promised)))
    s.exec(tables.delete(log).where(promised))
    attachments.wanted_again(s)


def take_back(s: "Session", ids: Sequence[str], now: int) -> list[Operation]:
    """Take back what was written down together, if none of it was ever offered; else nothing.

    The words for the customer stand in the draft again, behind what stands there.
    """
    if not all(_is_untouched(_row(s, id_)) for id_ in ids):
        return []
    undone = [operation for id_ in ids if (operation := undo(s, id_)) is not None]
    for operation in undone:
        if operation.kind is OperationKind.MESSAGE_APPEND and operation.text:
            kind = draft_kind(operation.kind)
            drafts.add_to(s, operation.conversation_id, kind, operation.text, now)
    return undone


def let_go(s: "Session") -> None:
    """Nobody can take anything back any more: let nothing wait for that."""
    s.exec(tables.update(tables.OutboxRow).values(not_before=0))


def undo(s: "Session", id_: str) -> Operation | None:
    """Take back an operation that was never offered. None: it was, or it is no longer here."""
    row = _row(s, id_)
    if row is None or not _is_untouched(row):
        return None
    undone = _operation(row)
    s.delete(row)
    kind = draft_kind(undone.kind)
    if undone.attachments:
        attachments.back_to_draft(s, undone.id, undone.conversation_id, kind)
    quotes.back_to_draft(s, undone, kind)
    draft_uses.back_to_draft(s, undone, kind)
    draft_macros.back_to_draft(s, undone, kind)
    return undone


def _is_untouched(row: "OutboxRow | None") -> bool:
    return row is not None and row.state == OperationState.QUEUED and row.number is None


def refuse(s: "Session", id_: str, refusal: Refusal, now: int) -> Operation | None:
    """Move an operation that can never be delivered into the tray, whole."""
    return settle(s, Outcome(id_, refusal), now)


def _row(s: "Session", id_: str) -> "OutboxRow | None":
    return s.exec(tables.select(tables.OutboxRow).where(tables.col(tables.OutboxRow.id) == id_)).first()


def _found(s: "Session", condition: object) -> list[Operation]:
    wanted = tables.select(tables.OutboxRow).order_by(tables.col(tables.OutboxRow.ord))
    return [_operation(row) for row in s.exec(wanted.where(condition)).all()]  # type: ignore[arg-type]


def _operation(row: "OutboxRow") -> Operation:
    return operation(
        (row.ord, row.id, row.kind, row.conversation_id, row.base_version, row.arguments, row.created_at,
         row.state, row.number, row.receipt, row.not_before, row.found)
    )  # fmt: skip
