"""Plain reads for the queue list: sections and saved views, their orders, rows, counts."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.inbox import InboxRow, Reader, Section, Sort
from workstation.domain.message_kind import MessageKind
from workstation.domain.packed_keys import PackedKeys
from workstation.domain.saved_view import Listed, SavedView
from workstation.domain.severity import Severity
from workstation.store.connection import Connection
from workstation.store.unread import UNREAD

CONVERSATION = (  # in the order of the dataclass
    "c.id, c.customer_id, c.team_id, c.subject, c.language, c.status, c.priority, c.assignee_id, c.labels,"
    " c.participants, c.version, c.waiting_since, c.created_at, c.updated_at, c.snoozed_until,"
    " c.last_position, c.last_words, c.last_kind, c.delivered_position, c.read_position, c.flag, c.waited,"
    " c.working_since, c.worked, c.first_answer_at, c.answer_within, c.resolve_within, c.mentioned,"
    " EXISTS (SELECT 1 FROM flag f WHERE f.conversation = c.number)"
    " OR EXISTS (SELECT 1 FROM account_act a WHERE a.conversation = c.number)"
)
ACTIVE = "status NOT IN ('snoozed', 'resolved', 'closed')"
_SECTIONS = {  # without statistics SQLite would rather walk through all conversations in the wanted order
    Section.MINE: f"INDEXED BY conversation_assignee WHERE {ACTIVE} AND assignee_id = :me",
    Section.UNASSIGNED: f"INDEXED BY conversation_assignee WHERE {ACTIVE} AND assignee_id IS NULL",
    Section.WAITING: f"INDEXED BY conversation_waiting WHERE {ACTIVE} AND waiting_since IS NOT NULL",
    Section.MENTIONS: (
        "INDEXED BY conversation_mentioned WHERE mentioned <> '{}' AND marker < last_position"
        " AND EXISTS (SELECT 1 FROM json_each(mentioned) WHERE key IN (SELECT value FROM json_each(:names))"
        " AND typeof(value) = 'integer' AND value > marker)"
    ),
    Section.PARTICIPATING: (  # the array is compact JSON, and an id needs no escapes
        f"INDEXED BY conversation_shared WHERE {ACTIVE} AND participants <> '[]'"
        " AND instr(participants, :quoted) AND assignee_id IS NOT :me"
    ),
    Section.SNOOZED: "INDEXED BY conversation_snoozed WHERE status = 'snoozed'",
    Section.ALL: "",
}
_PLACES = {
    Sort.LONGEST: ("place", "place"),
    Sort.DUE: ("due", "due"),
    Sort.PRIORITY: ("rank", "rank"),
    Sort.NEWEST: ("-updated_at", "updated_at DESC"),
}
_AT_ONCE = 1000  # pairs that are not packed yet


def keys(c: Connection, listed: Listed, reader: Reader, sort: Sort, limit: int | None = None) -> PackedKeys:
    """Place and id of each conversation, in order; ``limit`` for the first ones only."""
    place, order = _PLACES[sort]
    if limit is None and isinstance(listed, SavedView):
        order = f"+{order}"  # every row is looked at anyhow: better as they lie than as an index has them
    which, values = _which(listed, reader)
    found = c.execute(
        f"SELECT {place}, id FROM conversation c {which} ORDER BY {order}, id LIMIT :limit",
        values | {"limit": -1 if limit is None else limit},
    )
    return PackedKeys(iter(lambda: found.fetchmany(_AT_ONCE), []))


def keys_and_apart(  # noqa: PLR0917 one look at the database
    c: Connection, listed: Listed, reader: Reader, sort: Sort, limit: int | None, unsettled: frozenset[str]
) -> tuple[frozenset[str], PackedKeys]:
    """What stands otherwise than the database has it, and the keys: as many more as of those may be gone."""
    apart = unsettled.union(due_to_wake(c, reader.now)[0])
    return apart, keys(c, listed, reader, sort, None if limit is None else limit + len(apart))


def count(c: Connection, listed: Listed, reader: Reader) -> int:
    """How many conversations stand there."""
    which, values = _which(listed, reader)
    return int(c.execute(f"SELECT count(*) FROM conversation c {which}", values).fetchone()[0])


def counts(c: Connection, reader: Reader) -> dict[Section, int]:
    """How many conversations stand in each section."""
    return {section: count(c, section, reader) for section in Section}


def due_to_wake(c: Connection, now: int) -> tuple[list[str], int | None]:
    """The snoozed conversations whose time has come, and when that of the next one does."""
    asleep = "conversation INDEXED BY conversation_snoozed WHERE status = 'snoozed'"  # by itself it walks all
    woken = c.execute(f"SELECT id FROM {asleep} AND due <= ?", (now,))
    later = c.execute(f"SELECT min(due) FROM {asleep} AND due > ?", (now,))
    return [id_ for (id_,) in woken], later.fetchone()[0]


def rows(c: Connection, ids: Sequence[str]) -> list[InboxRow]:
    """What the list shows of these conversations, as far as they are held; without what I have unsent."""
    found = c.execute(
        f"SELECT customer.name, user.name, ({UNREAD}), c.marker, customer.tier, customer.risk, {_OTHERS},"
        f" {CONVERSATION} FROM conversation c"
        " LEFT JOIN customer ON customer.id = c.customer_id LEFT JOIN user ON user.id = c.assignee_id"
        " WHERE c.id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    return [
        InboxRow(
            conversation(rest), customer or "", assignee or "", unread, has_draft=False, unsent=0,
            marker=marker, tier=tier or "", risk=risk or "", others=_strings(others or "[]"),
        )
        for customer, assignee, unread, marker, tier, risk, others, *rest in found
    ]  # fmt: skip


_OTHERS = (
    "CASE WHEN c.participants <> '[]' THEN (SELECT json_group_array(o.name ORDER BY o.name) FROM user o"
    " WHERE o.id IN (SELECT value FROM json_each(c.participants)) AND o.id IS NOT c.assignee_id) END"
)


def conversation(row: Sequence[Any]) -> Conversation:
    """A conversation from a row of :data:`CONVERSATION`."""
    facts = list(row)
    facts[5], facts[6] = Status(facts[5]), Priority(facts[6])
    facts[8], facts[9] = _strings(facts[8]), _strings(facts[9])
    facts[17] = MessageKind(facts[17]) if facts[17] else None
    facts[20] = Severity(facts[20]) if facts[20] else None
    facts[27] = {} if facts[27] == "{}" else _positions(facts[27])
    facts[28] = bool(facts[28])
    return Conversation(*facts)


def _strings(array: str) -> tuple[str, ...]:
    if array == "[]":
        return ()
    found: Iterable[Any] = json.loads(array)
    return tuple(map(str, found))


def _positions(named: str) -> dict[str, int]:
    found: dict[str, Any] = json.loads(named)
    return {id_: position for id_, position in found.items() if isinstance(position, int)}


def _which(listed: Listed, reader: Reader) -> tuple[str, dict[str, object]]:
    if isinstance(listed, SavedView):
        from workstation.store.filtering import compiled  # noqa: PLC0415 most desks begin with a section

        made = compiled(listed.condition, reader.now)
        return f"WHERE {made.sql}", made.values
    names = json.dumps([reader.id, *reader.teams])
    return _SECTIONS[listed], {"me": reader.id, "names": names, "quoted": json.dumps(reader.id)}


def user_names(c: Connection, ids: Iterable[str]) -> dict[str, str]:
    """What these people are called, by id; whom this machine does not know is absent."""
    wanted = json.dumps(sorted(ids))
    return dict(
        c.execute("SELECT id, name FROM user WHERE id IN (SELECT value FROM json_each(?))", (wanted,))
    )
