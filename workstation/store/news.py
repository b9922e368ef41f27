"""Plain reads for what is worth telling: what others wrote since a position, which flags are open."""

import json
from collections.abc import Collection, Mapping, Sequence

from workstation.domain.message_kind import MessageKind
from workstation.domain.notice import Written
from workstation.domain.severity import Severity
from workstation.store.connection import Connection

MOST_LINES = 100  # of one conversation: whoever is told of so many counts no further

_WRITTEN = f"""
SELECT c.id, m.key & 16777215, m.kind, m.author_id, CASE m.kind WHEN 'activity' THEN m.body ELSE '' END,
    m.created_at
FROM json_each(?) known JOIN conversation c ON c.id = known.key
JOIN message m ON m.key > (c.number << 24 | max(known.value, c.last_position - {MOST_LINES}))
    AND m.key <= (c.number << 24 | 16777215)
WHERE m.author_id <> ? OR m.kind = 'activity' ORDER BY m.key"""

_GRAVE = """
SELECT c.id, f.id, f.severity FROM flag f JOIN conversation c ON c.number = f.conversation
WHERE f.state = 'open' AND f.severity <> 'notice' AND f.decided_by IS NOT :me"""

_ASKED = """
SELECT * FROM (
    SELECT c.id AS place, f.asked ->> 'id' FROM flag f JOIN conversation c ON c.number = f.conversation
    WHERE f.asked IS NOT NULL AND f.asked ->> 'by_id' <> :me
    UNION ALL
    SELECT c.id, a.id FROM account_act a JOIN conversation c ON c.number = a.conversation
    WHERE a.state = 'asked' AND a.answered_by IS NULL AND a.by_id <> :me
)"""


def concerning(c: Connection, ids: Sequence[str], me: str, names: Collection[str]) -> set[str]:
    """Those of these conversations that are user ``me``'s, or whose unread notes name one of ``names``."""
    found = c.execute(
        "SELECT id FROM conversation WHERE id IN (SELECT value FROM json_each(?)) AND (assignee_id = ?"
        " OR (mentioned <> '{}' AND EXISTS (SELECT 1 FROM json_each(mentioned) AS name"
        " WHERE name.key IN (SELECT value FROM json_each(?)) AND name.value > marker)))",
        (json.dumps(ids), me, json.dumps(sorted(names))),
    )
    return {id_ for (id_,) in found}


def written(c: Connection, known: Mapping[str, int], me: str) -> list[Written]:
    """What others than ``me`` wrote, and what anybody did, behind a position of each conversation, by id."""
    return [
        Written(id_, position, MessageKind(kind), author, word, created)
        for id_, position, kind, author, word, created in c.execute(_WRITTEN, (json.dumps(known), me))
    ]


def grave_flags(c: Connection, me: str, ids: Sequence[str] | None) -> list[tuple[str, str, Severity]]:
    """The open flags that warn or block, of these conversations or of all, but for those that ``me`` opened
    again: conversation, flag, severity."""
    if ids is None:
        found = c.execute(_GRAVE, {"me": me})
    else:
        among = f"{_GRAVE} AND c.id IN (SELECT value FROM json_each(:ids))"
        found = c.execute(among, {"me": me, "ids": json.dumps(ids)})
    return [(id_, flag, Severity(severity)) for id_, flag, severity in found]


def requests(c: Connection, me: str, ids: Sequence[str] | None) -> list[tuple[str, str]]:
    """What others than ``me`` ask a second person for, like :func:`grave_flags`: conversation, request."""
    if ids is None:
        return list(c.execute(_ASKED, {"me": me}))
    among = f"{_ASKED} WHERE place IN (SELECT value FROM json_each(:ids))"
    found = c.execute(among, {"me": me, "ids": json.dumps(ids)})
    return list(found)


def newest(c: Connection) -> int:
    """When (ms since the epoch, server's clock) the newest thing happened in any held conversation."""
    return int(c.execute("SELECT coalesce(max(updated_at), 0) FROM conversation").fetchone()[0])
