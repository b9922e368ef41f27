"""Plain reads of desk.db: tabs, what is unsent, and who sits here."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workstation.domain.inbox import Marks
from workstation.domain.operation import Operation
from workstation.domain.panes import Column, Panes
from workstation.store.connection import Connection
from workstation.store.device import Device, unpacked
from workstation.store.written import operation

if TYPE_CHECKING:
    from workstation.domain.tabs import OpenTab

OPERATION = (
    "ord, id, kind, conversation_id, base_version, arguments, created_at, state, number, receipt, not_before,"
    " found"
)


def tabs(c: Connection) -> "list[OpenTab]":
    """The open tabs in their order."""
    from workstation.domain.drafts import DraftKind  # noqa: PLC0415 asked for when the inbox stands
    from workstation.domain.tabs import OpenTab  # noqa: PLC0415

    found = c.execute(
        "SELECT conversation_id, current, mode, anchor, customer_name, pane FROM tab ORDER BY place"
    )
    return [
        OpenTab(id_, bool(current), DraftKind(mode), anchor, name, pane)
        for id_, current, mode, anchor, name, pane in found
    ]


def pane_layouts(c: Connection) -> dict[str, Panes]:
    """The divisions of the room by name; "" is how it was left. What cannot stand so is left out."""
    found = c.execute("SELECT name, columns, focused FROM pane_layout ORDER BY name")
    layouts = {
        name: Panes(tuple(Column(width, tuple(heights)) for width, heights in json.loads(columns)), focused)
        for name, columns, focused in found
    }
    return {name: panes for name, panes in layouts.items() if panes.sound}


def marks(c: Connection, ids: Sequence[str]) -> Marks:
    """Drafts and unsettled operations of these conversations; what is only offered again is none."""
    wanted = json.dumps(ids)
    drafted = c.execute(
        "SELECT conversation_id FROM draft WHERE conversation_id IN (SELECT value FROM json_each(?1))"
        " UNION SELECT conversation_id FROM attachment"
        " WHERE conversation_id IN (SELECT value FROM json_each(?1))",
        (wanted,),
    )
    unsettled = c.execute(
        f"SELECT {OPERATION} FROM outbox"
        " WHERE conversation_id IN (SELECT value FROM json_each(?)) AND receipt IS NULL ORDER BY ord",
        (wanted,),
    )
    operations: dict[str, tuple[Operation, ...]] = {}
    for row in unsettled:
        found = operation(row)
        operations[found.conversation_id] = (*operations.get(found.conversation_id, ()), found)
    return Marks(frozenset(id_ for (id_,) in drafted), operations)


def unsettled(c: Connection, conversation_id: str) -> list[Operation]:
    """A conversation's unsettled operations in typing order."""
    found = c.execute(
        f"SELECT {OPERATION} FROM outbox WHERE conversation_id = ? ORDER BY ord", (conversation_id,)
    )
    return [operation(row) for row in found]


def all_unsettled(c: Connection) -> list[Operation]:
    """Everything that has not settled, in typing order."""
    return [operation(row) for row in c.execute(f"SELECT {OPERATION} FROM outbox ORDER BY ord")]


def unsettled_conversations(c: Connection) -> frozenset[str]:
    """The conversations in which an act of mine has not settled."""
    found = c.execute("SELECT DISTINCT conversation_id FROM outbox WHERE receipt IS NULL")
    return frozenset(id_ for (id_,) in found)


def refused(c: Connection) -> int:
    """How many items lie in the tray."""
    return int(c.execute("SELECT count(*) FROM tray").fetchone()[0])


def refused_messages(c: Connection, conversation_id: str) -> list[Operation]:
    """What I wrote in a conversation and came back into the tray, in typing order."""
    found = c.execute(
        "SELECT ord, id, kind, conversation_id, base_version, arguments, created_at, 'sent', NULL, NULL, 0,"
        " NULL FROM tray WHERE conversation_id = ? AND kind IN ('message.append', 'note.append')"
        " ORDER BY ord",
        (conversation_id,),
    )
    return [operation(row) for row in found]


def refused_in(c: Connection, ids: Sequence[str]) -> dict[str, int]:
    """How many items of these conversations lie in the tray; one without any is absent."""
    found = c.execute(
        "SELECT conversation_id, count(*) FROM tray"
        " WHERE conversation_id IN (SELECT value FROM json_each(?)) GROUP BY conversation_id",
        (json.dumps(ids),),
    )
    return dict(found.fetchall())


def device(c: Connection) -> Device | None:
    """Who sits here and what the last verified sync said; None before the first sign-in."""
    row = c.execute(
        "SELECT id, replaces, server, me, high_water, incarnation, verified_at FROM device"
    ).fetchone()
    return unpacked(row) if row else None


def readmarks(c: Connection) -> dict[str, int]:
    """How far I have read, by conversation, where the server has not confirmed it."""
    return dict(c.execute("SELECT conversation_id, position FROM readmark WHERE position > told").fetchall())
