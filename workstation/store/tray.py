"""What could not be delivered, whole, until its author decides."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Operation, OperationKind, OperationState, Outcome, Refusal, TrayItem
from workstation.runtime.crashpoint import crashpoint
from workstation.store import attachments, draft_macros, draft_uses, drafts, quotes, sent, tables
from workstation.store.connection import Connection
from workstation.store.written import kept, operation, packed

if TYPE_CHECKING:
    from sqlmodel import Session


def add(s: "Session", refused: Operation, outcome: Outcome, now: int) -> None:
    tab = s.get(tables.TabRow, refused.conversation_id)
    s.merge(
        tables.TrayRow(
            id=refused.id,
            ord=refused.order,
            kind=refused.kind.value,
            conversation_id=refused.conversation_id,
            base_version=refused.base_version,
            arguments=packed(refused.arguments),
            created_at=refused.created_at,
            refusal=(outcome.refusal or Refusal.INVALID).value,
            by_user_id=outcome.by_user_id,
            by_name=outcome.by_name,
            happened_at=outcome.happened_at,
            refused_at=now,
            customer_name=tab.customer_name if tab else "",
            place=outcome.place,
        )
    )
    crashpoint("tray.before_commit")


def everything(c: Connection) -> list[TrayItem]:
    """The tray, newest refusal first; those refused together in typing order, latest first."""
    found = c.execute(
        "SELECT refusal, by_user_id, by_name, happened_at, refused_at, customer_name, place,"
        " ord, id, kind, conversation_id, base_version, arguments, created_at, 'queued', NULL, NULL, 0,"
        " NULL FROM tray ORDER BY refused_at DESC, ord DESC"
    )
    return [TrayItem(operation(row[7:]), Refusal(row[0]), *row[1:7]) for row in found]


def holds_all(c: Connection, ids: Sequence[str]) -> bool:
    """Whether each of these operations was refused, and lies there still."""
    query = "SELECT count(*) FROM tray WHERE id IN (SELECT value FROM json_each(?))"
    return bool(c.execute(query, (json.dumps(ids),)).fetchone()[0] == len(ids))


def to_draft(s: "Session", item: TrayItem, kind: DraftKind, now: int) -> None:
    """Put the text back into its editor, after what stands there; the item leaves. Once only."""
    row = s.get(tables.TrayRow, item.operation.id)
    if row is not None:
        words = kept(row, row.ord)
        s.delete(row)
        attachments.back_to_draft(s, words.id, words.conversation_id, kind)
        quotes.back_to_draft(s, words, kind)
        draft_uses.back_to_draft(s, words, kind)
        draft_macros.back_to_draft(s, words, kind)
        if words.text:
            drafts.add_to(s, words.conversation_id, kind, words.text, now)


def to_note(s: "Session", item: TrayItem, new_id: str, now: int) -> None:
    """Leave the text as a private note; the item leaves. Once only."""
    row = s.get(tables.TrayRow, item.operation.id)
    if row is None:
        return
    words = kept(row, row.ord)
    s.delete(row)
    arguments: dict[str, object] = {"body": words.text, "language": ""}
    arguments |= {name: words.arguments[name] for name in ("quotes", "canned") if name in words.arguments}
    if words.attachments:
        arguments["attachments"] = words.arguments["attachments"]
        attachments.hand_over(s, words.id, new_id)
    s.add(
        tables.OutboxRow(
            id=new_id,
            kind=OperationKind.NOTE_APPEND.value,
            conversation_id=words.conversation_id,
            base_version=None,
            arguments=packed(arguments),
            created_at=now,
            state=OperationState.QUEUED.value,
        )
    )


def remove(s: "Session", operation_id: str) -> None:
    """Throw an item away; only ever because the person said so."""
    row = s.get(tables.TrayRow, operation_id)
    if row is not None:
        s.delete(row)
        attachments.forget(s, operation_id)


def were_sent(s: "Session", outcomes: Iterable[Outcome], now: int) -> list[Operation]:
    """Move items that were applied after all into the sent log, lest they be sent twice; answers them."""
    applied = {outcome.operation_id: outcome for outcome in outcomes if outcome.refusal is None}
    rows = s.exec(tables.select(tables.TrayRow).where(tables.col(tables.TrayRow.id).in_(applied))).all()
    moved = []
    for row in rows:
        moved.append(kept(row, row.ord))
        s.delete(row)
        sent.add(s, moved[-1], applied[row.id].receipt, now)
    return moved
