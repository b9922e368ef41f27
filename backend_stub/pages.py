"""Pages of the feed, built as JSON by SQLite in one statement, as far as the reader may see now."""

from dataclasses import dataclass

from sqlcipher3.dbapi2 import Connection

from backend_stub.chain import Head, parsed
from backend_stub.states import BY_KIND
from backend_stub.transaction import Reading
from backend_stub.visibility import VISIBLE
from backend_stub.writer import newest
from workstation.contract import PAGE_BYTES

_SCANNED = 5_000  # rows of the feed that one page looks at, so that a reader who sees little gets on


def _state(kind: str) -> str:
    query = BY_KIND[kind].replace(":entity", "s.entity_id").replace(":addressee", "s.addressee")
    return f"WHEN '{kind}' THEN ({query})"


_STATE = f"CASE s.kind {' '.join(_state(kind) for kind in BY_KIND)} END"

# who gets a row: its addressee alone; everybody, of the department's own things; else whoever may see
_MINE_TO_SEE = f"""CASE
    WHEN s.addressee IS NOT NULL THEN s.addressee = u.id AND (
        s.kind IN ('operation', 'revoke')
        OR EXISTS (SELECT 1 FROM conversations c WHERE c.id = s.conversation_id AND {VISIBLE}))
    WHEN s.kind IN ('user', 'team', 'canned') THEN 1
    WHEN s.kind = 'customer' THEN
        EXISTS (SELECT 1 FROM conversations c WHERE c.customer_id = s.entity_id AND {VISIBLE})
    ELSE EXISTS (SELECT 1 FROM conversations c WHERE c.id = s.conversation_id AND {VISIBLE})
    END"""

# of several rows about an entity in one page the newest is sent: each would carry the same state of now
_PAGE = f"""
WITH s AS MATERIALIZED (
    SELECT seq, kind, entity_id, conversation_id, addressee, critical FROM feed
    WHERE seq > :cursor AND seq <= :cursor + {_SCANNED}
),
mine AS MATERIALIZED (
    SELECT s.* FROM s JOIN users u ON u.id = :me WHERE {_MINE_TO_SEE} ORDER BY s.seq LIMIT :limit
),
rows AS MATERIALIZED (
    SELECT s.seq, s.kind, s.entity_id, '{{"seq":' || s.seq || ',"kind":"' || s.kind
        || '","id":' || json_quote(s.entity_id) || ',"conversation":' || json_quote(s.conversation_id)
        || ',"critical":' || iif(s.critical, 'true', 'false') || ',"data":' || ({_STATE}) || '}}' AS text
    FROM mine s
),
sized AS (
    SELECT *, sum(octet_length(text)) OVER (ORDER BY seq) AS bytes, row_number() OVER (ORDER BY seq) AS n
    FROM rows
),
fitting AS (
    SELECT *, max(seq) OVER (PARTITION BY kind, entity_id) AS newest
    FROM sized WHERE bytes <= :budget OR n = 1
)
SELECT group_concat(text, ',' ORDER BY seq) FILTER (WHERE seq = newest OR kind IN ('grant', 'revoke')),
       max(seq), count(*), (SELECT count(*) FROM rows), (SELECT max(seq) FROM s)
FROM fitting
"""


@dataclass(frozen=True, slots=True)
class Page:
    """``rows`` is the inside of a JSON array; ``cursor`` is after its last row or all rows passed over."""

    rows: str
    cursor: Head
    head: Head


def page(reading: Reading, user_id: str, cursor: str, high_water: str, limit: int) -> Page | None:
    """The changes after ``cursor``; None where this history does not know the cursor or the high-water."""
    connection = reading.connection
    after = known(connection, cursor)
    if after is None or known(connection, high_water) is None:
        return None
    head = newest(connection)
    values = {"cursor": after.seq, "me": user_id, "limit": limit, "budget": PAGE_BYTES}
    rows, last, sent, found, passed = connection.execute(_PAGE, values).fetchone()
    whole = sent == found and found < limit
    reached = passed if whole else last
    place = after if reached is None else _at(connection, reached)
    assert place is not None, "a row of this very page"
    return Page(rows or "", place, head)


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
