"""Plain reads for the queue list: sections, rows, counts."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.fraud import Severity
from workstation.domain.inbox import InboxRow, Key, Section
from workstation.domain.message import MessageKind
from workstation.store.connection import Connection

CONVERSATION = (  # in the order of the dataclass
    "c.id, c.customer_id, c.team_id, c.subject, c.language, c.status, c.priority, c.assignee_id, c.labels,"
    " c.participants, c.version, c.waiting_since, c.created_at, c.updated_at, c.snoozed_until,"
    " c.last_position, c.last_words, c.last_kind, c.delivered_position, c.read_position, c.flag"
)
MOST_UNREAD = 99
# only the newest 200 positions are looked at, so that a row costs the same however long its conversation is
UNREAD = (
    "SELECT count(*) FROM (SELECT 1 FROM message"
    " WHERE key > (c.number << 24 | max(c.marker, c.last_position - 200))"
    f" AND key <= (c.number << 24 | 16777215) AND kind = 'incoming' LIMIT {MOST_UNREAD})"
)
_ACTIVE = "status NOT IN ('resolved', 'closed')"
_SECTIONS = {
    Section.MINE: f"FROM conversation WHERE {_ACTIVE} AND assignee_id = ?",
    Section.UNASSIGNED: f"FROM conversation WHERE {_ACTIVE} AND assignee_id IS NULL",
    Section.WAITING: f"FROM conversation WHERE {_ACTIVE} AND waiting_since IS NOT NULL",
    Section.ALL: "FROM conversation",
}


def keys(c: Connection, section: Section, me: str, limit: int | None = None) -> list[Key]:
    """Place and id of each conversation of a section, in its order; ``limit`` for the first ones only."""
    place = "-updated_at, id" if section is Section.ALL else "place, id"
    order = "updated_at DESC, id" if section is Section.ALL else "place, id"
    found = c.execute(
        f"SELECT {place} {_SECTIONS[section]} ORDER BY {order} LIMIT ?",
        (*_mine(section, me), -1 if limit is None else limit),
    )
    return found.fetchall()


def counts(c: Connection, me: str) -> dict[Section, int]:
    """How many conversations stand in each section."""
    return {
        section: int(c.execute(f"SELECT count(*) {where}", _mine(section, me)).fetchone()[0])
        for section, where in _SECTIONS.items()
    }


def rows(c: Connection, ids: Sequence[str]) -> list[InboxRow]:
    """What the list shows of these conversations, as far as they are held; without what I have unsent."""
    found = c.execute(
        f"SELECT customer.name, user.name, ({UNREAD}), {CONVERSATION} FROM conversation c"
        " LEFT JOIN customer ON customer.id = c.customer_id LEFT JOIN user ON user.id = c.assignee_id"
        " WHERE c.id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    return [
        InboxRow(conversation(rest), customer or "", assignee or "", unread, has_draft=False, unsent=0)
        for customer, assignee, unread, *rest in found
    ]


def conversation(row: Sequence[Any]) -> Conversation:
    """A conversation from a row of :data:`CONVERSATION`."""
    facts = list(row)
    facts[5], facts[6] = Status(facts[5]), Priority(facts[6])
    facts[8], facts[9] = _strings(facts[8]), _strings(facts[9])
    facts[17] = MessageKind(facts[17]) if facts[17] else None
    facts[20] = Severity(facts[20]) if facts[20] else None
    return Conversation(*facts)


def _strings(array: str) -> tuple[str, ...]:
    if array == "[]":
        return ()
    found: Iterable[Any] = json.loads(array)
    return tuple(map(str, found))


def _mine(section: Section, me: str) -> tuple[str, ...]:
    return (me,) if section is Section.MINE else ()
