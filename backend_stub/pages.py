"""Pages of the feed: rows built as JSON by SQLite in one statement, as far as the reader may see now."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlcipher3.dbapi2 import Connection

from backend_stub.chain import Head, parsed
from backend_stub.feed import newest
from backend_stub.states import BY_KIND, SEES_CAMPAIGNS, SEES_CANNED
from backend_stub.transaction import Reading
from backend_stub.visibility import VISIBLE
from workstation.contract import PAGE_BYTES

_SCANNED = 5_000  # rows of the feed that one page looks at, so that a reader who sees little gets on


def _state(kind: str) -> str:
    query = BY_KIND[kind].replace(":entity", "s.entity_id").replace(":addressee", "s.addressee")
    return f"WHEN '{kind}' THEN ({query})"


_TRANSITIONS = ("grant", "revoke")  # each of them counts
_STATE = f"CASE s.kind {' '.join(_state(kind) for kind in BY_KIND)} END"

# who gets a row: its addressee alone; everybody, of the department's own things; else whoever may see it
_MINE_TO_SEE = f"""CASE
    WHEN s.kind = 'campaign' THEN {SEES_CAMPAIGNS} AND coalesce(s.addressee, u.id) = u.id
    WHEN s.addressee IS NOT NULL THEN s.addressee = u.id AND (
        s.kind IN ('operation', 'revoke', 'canned', 'canned_use')
        OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = s.conversation_id AND {VISIBLE}))
    WHEN s.kind IN ('user', 'team', 'rule') THEN 1
    WHEN s.kind = 'canned' THEN
        EXISTS (SELECT 1 FROM canned_responses r WHERE r.id = s.entity_id AND {SEES_CANNED})
    WHEN s.kind = 'customer' THEN
        EXISTS (SELECT 1 FROM conversations c WHERE c.customer_id = s.entity_id AND {VISIBLE})
    ELSE EXISTS (SELECT 1 FROM conversations c WHERE c.id = s.conversation_id AND {VISIBLE})
    END"""

_ROWS = f"""
WITH s AS MATERIALIZED (
    SELECT s.seq, s.kind, s.entity_id, s.conversation_id, s.addressee, s.critical
    FROM users u CROSS JOIN feed s
    WHERE u.id = :me AND s.seq > :cursor AND s.seq <= :last AND {_MINE_TO_SEE}
    ORDER BY s.seq LIMIT :limit
)
SELECT seq, kind, entity_id, CAST('{{"seq":' || seq || ',"kind":"' || kind
    || '","id":' || json_quote(entity_id) || ',"conversation":' || json_quote(conversation_id)
    || ',"critical":' || iif(critical, 'true', 'false') || ',"data":' || ({_STATE}) || '}}' AS BLOB)
FROM s ORDER BY seq
"""


@dataclass(frozen=True, slots=True)
class Page:
    """``rows`` is the inside of a JSON array; ``cursor`` is after its last row or all rows passed over."""

    rows: bytes
    cursor: Head
    head: Head


def page(reading: Reading, user_id: str, cursor: str, high_water: str, limit: int) -> Page | None:
    """The changes after ``cursor``; None where this history does not know the cursor or the high-water."""
    connection = reading.connection
    after = known(connection, cursor)
    if after is None or known(connection, high_water) is None:
        return None
    head = newest(connection)
    last = min(after.seq + _SCANNED, head.seq)
    values = {"cursor": after.seq, "last": last, "me": user_id, "limit": limit}
    rows, reached = _fitting(connection.execute(_ROWS, values), limit)
    place = _at(connection, last if reached is None else reached)
    assert place is not None, "a row of this very history"
    return Page(rows, place, head)


def _fitting(found: Iterable[tuple[int, str, str, bytes]], limit: int) -> tuple[bytes, int | None]:
    """As many rows as a page holds, and the seq of the last one where there may be more.

    Of several rows about an entity the newest is sent: each would carry the same state of now. That is
    decided after the page is cut, so that what an operation did is never sent later than its settling row.
    """
    newest_ones: dict[tuple[str, str, int], tuple[int, bytes]] = {}
    size = count = 0
    reached: int | None = None
    for seq, kind, entity_id, text in found:
        size += len(text)
        if count and size > PAGE_BYTES:
            break
        count, reached = count + 1, seq
        newest_ones[kind, entity_id, seq if kind in _TRANSITIONS else 0] = (seq, text)
    else:
        reached = reached if count == limit else None
    rows = b",".join(text for _, text in sorted(newest_ones.values()))
    return rows, reached


def known(connection: Connection, position: str) -> Head | None:
    """The place that a position names, if it stands so in this history."""
    wanted = parsed(position)
    if wanted is None:
        return None
    seq, short = wanted
    place = _at(connection, seq)
    return place if place is not None and place.chain_hash[:16] == short else None


def _at(connection: Connection, seq: int) -> Head | None:
    if seq == 0:
        row = connection.execute("SELECT value FROM settings WHERE name = 'genesis'").fetchone()
    else:
        row = connection.execute("SELECT chain_hash FROM feed WHERE seq = ?", (seq,)).fetchone()
    return Head(seq, row[0]) if row else None
