"""Plain reads for the cases of security: their queue in its order, and what one of them stands on."""

import json
from collections.abc import Sequence
from typing import Any

from workstation.domain.account import AccountEvent, AccountEventKind, amounts
from workstation.domain.account_acts import AccountDeed
from workstation.domain.activity import ActivityKind, activity
from workstation.domain.cases import Happened, Linked, Narrowed
from workstation.domain.conversation import Status
from workstation.domain.money import Money
from workstation.domain.severity import Severity
from workstation.domain.sighting import SightingKind
from workstation.store.connection import Connection
from workstation.store.hot_inbox import ACTIVE
from workstation.store.hot_window import MESSAGES
from workstation.store.said import said
from workstation.store.standing import STANDING

MOST_HAPPENED = 100
MOST_LINKED = 100
LONGEST_EVIDENCE = 300  # characters

# What bears a flag to decide, open, confirmed while security has yet to look, or one that somebody wants
# opened again, whatever its status; and that
# where an act on the account waits for a second person's word. What is urgent stands beside it. Each part
# has its own index.
_FLAGGED = "conversation c INDEXED BY conversation_flagged WHERE c.flag IS NOT NULL"
_URGENT = (
    "conversation c INDEXED BY conversation_urgent WHERE c.priority = 'urgent'"
    f" AND {ACTIVE} AND c.flag IS NULL"
)
_WAITING = (
    "account_act a JOIN conversation c ON c.number = a.conversation WHERE a.state = 'asked'"
    f" AND a.answered_by IS NULL AND c.flag IS NULL AND NOT (c.priority = 'urgent' AND {ACTIVE})"
)
_LEVEL = "CASE c.flag WHEN 'block' THEN 0 WHEN 'notice' THEN 2 ELSE 1 END"
_FACTS = f"c.number, c.id, {_LEVEL} AS level, c.flag, c.due, c.waiting_since, c.language, c.assignee_id"
_ALL = (
    f"(SELECT {_FACTS} FROM {_FLAGGED} UNION ALL SELECT {_FACTS} FROM {_URGENT}"
    f" UNION ALL SELECT DISTINCT {_FACTS} FROM {_WAITING})"
)
_NARROWED = f"""{_ALL} AS one
WHERE (:severity = '' OR one.flag = :severity)
    AND (:language = '' OR one.language = :language)
    AND (:owner = '' OR one.assignee_id = :owner)
    AND (NOT :unowned OR one.assignee_id IS NULL)
    AND (:kind = '' OR EXISTS (
        SELECT 1 FROM flag f WHERE f.conversation = one.number AND {STANDING} AND f.kind = :kind))"""

_GRAVEST = "CASE f.severity WHEN 'block' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END"
_SIGNS = f"""
SELECT c.id, f.kind, f.severity, f.why, f.why_said FROM conversation c
JOIN flag f ON f.conversation = c.number AND {STANDING}
WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY {_GRAVEST}, f.start, f.id"""

_ASKED = """
SELECT c.id, a.deed, a.by_name FROM account_act a JOIN conversation c ON c.number = a.conversation
WHERE a.state = 'asked' AND a.answered_by IS NULL AND c.id IN (SELECT value FROM json_each(?))
ORDER BY a.at DESC, a.id"""

_EVIDENCE = f"""
SELECT f.id, substr(m.body, f.start + 1, min(f."end" - f.start, {LONGEST_EVIDENCE}))
FROM conversation c JOIN flag f ON f.conversation = c.number JOIN message m ON m.id = f.message_id
WHERE c.id = ?"""

_HAPPENED = f"""
SELECT m.created_at, m.author_name, m.body FROM conversation c {MESSAGES}
WHERE c.id = ? AND m.kind = 'activity' ORDER BY m.key DESC LIMIT {MOST_HAPPENED}"""

_ACCOUNT = """
SELECT e.value ->> 'at', e.value ->> 'kind', e.value ->> 'detail', e.value ->> 'device'
FROM conversation c JOIN customer p ON p.id = c.customer_id, json_each(p.account) e
WHERE c.id = ? AND json_type(e.value, '$.at') = 'integer'"""

_WITHDRAWN = f"""
SELECT c.id, e.value ->> 'detail'
FROM conversation c JOIN customer p ON p.id = c.customer_id, json_each(p.account) e
WHERE c.id IN (SELECT value FROM json_each(?)) AND e.value ->> 'kind' = '{AccountEventKind.WITHDRAWAL.value}'
    AND json_type(e.value, '$.at') = 'integer' AND e.value ->> 'at' BETWEEN ? AND ?"""

_SAME = """
FROM conversation this JOIN sighting seen ON seen.conversation = this.number
JOIN sighting other ON other.what = seen.what AND other.kind = seen.kind
    AND other.conversation <> seen.conversation
JOIN conversation c ON c.number = other.conversation LEFT JOIN customer p ON p.id = c.customer_id
WHERE this.id = ? AND c.customer_id <> this.customer_id"""
_LINKED = f"""
SELECT c.id, coalesce(p.name, ''), seen.kind, seen.what, c.status, c.flag {_SAME}
ORDER BY c.updated_at DESC, c.id, seen.kind, seen.what LIMIT {MOST_LINKED}"""
_LINKED_TOTAL = f"SELECT count(DISTINCT c.number) {_SAME}"

_HANDED_BY = f"""
SELECT m.author_id, m.body FROM conversation c {MESSAGES}
JOIN user u ON u.id = m.author_id
WHERE c.id = ? AND m.kind = 'activity' AND m.body GLOB '{ActivityKind.TRANSFERRED.value}:*'
    AND m.author_id <> ? AND u.role IN ('agent', 'senior_security', 'lead')
ORDER BY m.key DESC LIMIT 1"""


def order(c: Connection, narrowed: Narrowed, limit: int) -> list[str]:
    """The ids of the first ``limit`` cases: gravest first, among equals what is due first."""
    found = c.execute(
        f"SELECT one.id FROM {_NARROWED} ORDER BY one.level, one.due, one.id LIMIT :limit",
        _values(narrowed) | {"limit": limit},
    )
    return [id_ for (id_,) in found]


def counts(c: Connection, narrowed: Narrowed, now: int) -> tuple[int, int, int | None, int | None]:
    """How many cases there are, how many of them are late at ``now``, ms since the epoch, in how many ms
    there will be one more, and since when the customer waits who waits longest."""
    found = c.execute(
        f"SELECT count(*), coalesce(sum(one.due <= :now), 0), min(iif(one.due > :now, one.due, NULL)) - :now,"
        f" min(one.waiting_since) FROM {_NARROWED}",
        _values(narrowed) | {"now": now},
    )
    total, late, late_in, oldest = found.fetchone()
    return int(total), int(late), late_in, oldest


def choices(
    c: Connection,
) -> tuple[tuple[Severity, ...], tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]:
    """By what the queue can be narrowed: severities and kinds of open flags, languages, owners with names."""
    severities = c.execute(f"SELECT DISTINCT c.flag, {_LEVEL} AS level FROM {_FLAGGED} ORDER BY level")
    kinds = c.execute(f"SELECT DISTINCT kind FROM flag f WHERE {STANDING} ORDER BY kind")
    languages = c.execute(f"SELECT DISTINCT language FROM {_ALL} ORDER BY language")
    owners = c.execute(
        f"SELECT DISTINCT u.id, u.name FROM {_ALL} AS one JOIN user u ON u.id = one.assignee_id"
        " ORDER BY u.name, u.id"
    )
    return (
        tuple(Severity(severity) for severity, _level in severities),
        tuple(kind for (kind,) in kinds),
        tuple(language for (language,) in languages if language),
        tuple((id_, name) for id_, name in owners),
    )


def signs(c: Connection, ids: Sequence[str]) -> dict[str, list[tuple[str, Severity, str]]]:
    """Kind, severity and words of each flag to decide of these conversations, the gravest first."""
    found: dict[str, list[tuple[str, Severity, str]]] = {}
    for id_, kind, severity, *why in c.execute(_SIGNS, (json.dumps(ids),)):
        found.setdefault(id_, []).append((kind, Severity(severity), said(*why)))
    return found


def asked(c: Connection, ids: Sequence[str]) -> dict[str, tuple[AccountDeed, str]]:
    """What somebody asks a second person for in these conversations, the oldest of each, and who asks."""
    return {id_: (AccountDeed(deed), by) for id_, deed, by in c.execute(_ASKED, (json.dumps(ids),))}


def withdrawn(c: Connection, ids: Sequence[str], since: int, now: int) -> dict[str, tuple[Money, ...]]:
    """What the customers of these conversations withdrew ``since`` and until ``now``, ms since the epoch, as
    far as their account's newest 20 events tell; who did not is left out."""
    found: dict[str, list[str]] = {}
    for id_, detail in c.execute(_WITHDRAWN, (json.dumps(ids), since, now)):
        found.setdefault(id_, []).append(str(detail or ""))
    return {id_: amounts(details) for id_, details in found.items()}


def evidence(c: Connection, conversation_id: str) -> dict[str, str]:
    """The text that each flag of a conversation stands on, by its id, as far as its message is held."""
    return dict(c.execute(_EVIDENCE, (conversation_id,)))


def happened(c: Connection, conversation_id: str) -> tuple[Happened, ...]:
    """What was done in a conversation, and by its customer with their account, newest first.

    What a newer program wrote in a conversation is left out.
    """
    rows: list[Any] = c.execute(_HAPPENED, (conversation_id,)).fetchall()
    told = ((at, who, activity(word)) for at, who, word in rows)
    done = [Happened(at, who, act) for at, who, act in told if act is not None]
    for at, *facts in c.execute(_ACCOUNT, (conversation_id,)):
        done.append(Happened(at, "", AccountEvent(at, *(str(fact or "") for fact in facts))))
    return tuple(sorted(done, key=lambda one: -one.at))


def linked(c: Connection, conversation_id: str) -> tuple[Linked, ...]:
    """Other customers' conversations in which the same was seen; what changed last stands first."""
    return tuple(
        Linked(id_, name, SightingKind(kind), what, Status(status), Severity(flag) if flag else None)
        for id_, name, kind, what, status, flag in c.execute(_LINKED, (conversation_id,))
    )


def linked_total(c: Connection, conversation_id: str) -> int:
    """In how many other customers' conversations the same was seen."""
    return int(c.execute(_LINKED_TOTAL, (conversation_id,)).fetchone()[0])


def handed_by(c: Connection, conversation_id: str, me: str) -> tuple[str, str] | None:
    """The id of whoever handed it over last, other than user ``me``, and may have conversations; and of the
    team that had it then, "" where an older server did not tell."""
    row = c.execute(_HANDED_BY, (conversation_id, me)).fetchone()
    act = activity(str(row[1])) if row else None
    return (str(row[0]), act.argument(2)) if act is not None else None


def _values(narrowed: Narrowed) -> dict[str, object]:
    return {
        "severity": narrowed.severity,
        "kind": narrowed.kind,
        "language": narrowed.language,
        "owner": narrowed.owner,
        "unowned": narrowed.unowned,
    }
