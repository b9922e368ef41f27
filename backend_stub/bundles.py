"""Whole conversations for a first sync or a snapshot, and their older messages, as JSON by SQLite."""

import hashlib
import json
from collections.abc import Iterator

from sqlcipher3.dbapi2 import Connection

from backend_stub.crashpoint import crashpoint
from backend_stub.feed import newest
from backend_stub.pages import known
from backend_stub.states import (
    ACCOUNT_ACT,
    CAMPAIGN,
    CANNED,
    CANNED_USE,
    CONVERSATION,
    CUSTOMER,
    FLAG,
    MESSAGE,
    OUTCOME,
    RULE,
    SEES_CAMPAIGNS,
    SEES_CANNED,
    SIGHTING,
    TEAM,
    USER,
)
from backend_stub.transaction import Reading
from backend_stub.visibility import VISIBLE
from workstation.contract import CACHED_MESSAGES
from workstation.contract.sync import Bootstrap

_MEMORY = 90 * 24 * 3600 * 1000  # ms that a closed conversation is kept by those who took part
_CHUNK = 65_536  # bytes

_BUNDLE = f"""SELECT '{{"conversation":' || {CONVERSATION}
    || ',"customer":' || (SELECT {CUSTOMER} FROM customers k WHERE k.id = c.customer_id)
    || ',"messages":[' || coalesce((
        SELECT group_concat({MESSAGE}, ',' ORDER BY m.position) FROM messages m
        WHERE m.conversation_id = c.id AND m.position > c.last_position - {CACHED_MESSAGES}), '')
    || '],"flags":[' || coalesce((
        SELECT group_concat({FLAG}, ',' ORDER BY f.id) FROM flags f WHERE f.conversation_id = c.id), '')
    || '],"sightings":[' || coalesce((
        SELECT group_concat({SIGHTING}, ',' ORDER BY g.id) FROM sightings g
        WHERE g.conversation_id = c.id), '')
    || '],"account_acts":[' || coalesce((
        SELECT group_concat({ACCOUNT_ACT}, ',' ORDER BY h.asked_at, h.id) FROM account_acts h
        WHERE h.conversation_id = c.id), '')
    || '],"read_position":' || coalesce((
        SELECT d.position FROM read_markers d WHERE d.user_id = u.id AND d.conversation_id = c.id), 0)
    || '}}'
    FROM conversations c, users u WHERE c.id = :id AND u.id = :me AND {VISIBLE}"""

_SERVED = """EXISTS (SELECT 1 FROM conversations oc
    WHERE oc.customer_id = c.customer_id AND oc.assignee_id = u.id AND oc.status <> 'closed')"""

# what a workstation keeps: all that is not closed, the closed ones in which its user took part lately, and
# whatever else those have with us whom its user serves now; mine come first, then nobody's, then the newest
_KEPT = f"""SELECT c.id FROM conversations c, users u WHERE u.id = :me AND {VISIBLE}
    AND (c.status <> 'closed' OR {_SERVED} OR (c.updated_at >= :since AND EXISTS (
        SELECT 1 FROM participants q WHERE q.conversation_id = c.id AND q.user_id = u.id)))
    ORDER BY c.assignee_id IS NOT u.id, c.assignee_id IS NOT NULL, c.updated_at DESC, c.id"""

_OLDER = f"""
    WITH page AS MATERIALIZED (
        SELECT m.id, m.position, {MESSAGE} AS text FROM messages m
        WHERE m.conversation_id = :id AND m.position < :before ORDER BY m.position DESC LIMIT :limit)
    SELECT '{{"messages":[' || coalesce(group_concat(text, ',' ORDER BY position), '')
        || '],"flags":[' || coalesce((
            SELECT group_concat({FLAG}, ',' ORDER BY f.id) FROM flags f
            WHERE f.conversation_id = :id AND f.message_id IN (SELECT id FROM page)), '')
        || ']}}' FROM page"""


def bundle(connection: Connection, user_id: str, conversation_id: str) -> str | None:
    """A conversation with all that its window needs; None where the user may not see it."""
    row = connection.execute(_BUNDLE, {"id": conversation_id, "me": user_id}).fetchone()
    return row[0] if row else None


def older(connection: Connection, conversation_id: str, before: int, limit: int) -> str:
    """Up to ``limit`` messages before a position, oldest first, with their flags."""
    values = {"id": conversation_id, "before": before, "limit": limit}
    [text] = connection.execute(_OLDER, values).fetchone()
    return str(text)


def first_sync(reading: Reading, user_id: str, incarnation: str, wanted: Bootstrap) -> Iterator[bytes]:
    """The lines of a first sync in chunks; the last one carries the count and the digest of the others."""
    connection = reading.connection
    values = {"me": user_id, "since": reading.now - _MEMORY}
    kept = [conversation_id for (conversation_id,) in connection.execute(_KEPT, values)]
    digest = hashlib.sha256()
    chunk = bytearray(_start(reading, user_id, incarnation, wanted, len(kept)))
    for conversation_id in kept:
        if len(chunk) >= _CHUNK:
            digest.update(chunk)
            yield bytes(chunk)
            chunk.clear()
            crashpoint("first_sync.midstream")
        line = bundle(connection, user_id, conversation_id)
        assert line is not None, "seen in the same transaction"
        chunk += line.encode()
        chunk += b"\n"
    digest.update(chunk)
    yield bytes(chunk)
    end = {"end": True, "count": len(kept), "sha256": digest.hexdigest()}
    yield json.dumps(end).encode() + b"\n"


def _start(reading: Reading, user_id: str, incarnation: str, wanted: Bootstrap, count: int) -> bytes:
    connection = reading.connection
    head = newest(connection)
    lost = bool(wanted.high_water) and known(connection, wanted.high_water) is None
    lists = {
        "users": f"SELECT group_concat({USER}, ',') FROM users u",
        "teams": f"SELECT group_concat({TEAM}, ',') FROM teams t",
        "rules": f"SELECT group_concat({RULE}, ',') FROM rules x",
        "campaigns": f"""SELECT group_concat({CAMPAIGN}, ',') FROM campaigns v, users u
            WHERE u.id = :me AND {SEES_CAMPAIGNS}""",
        "canned": f"""SELECT group_concat({CANNED}, ',') FROM canned_responses r, users u
            WHERE NOT r.deleted AND u.id = :me AND {SEES_CANNED}""",
        "canned_uses": f"SELECT group_concat({CANNED_USE}, ',') FROM canned_uses w WHERE w.user_id = :me",
        "outcomes": f"""SELECT group_concat({OUTCOME}, ',') FROM json_each(:ids) i
            JOIN operations o ON o.user_id = :me AND o.id = i.value""",
    }
    values = {"ids": json.dumps(wanted.unsettled), "me": user_id}
    parts = [
        f'"{name}":[{connection.execute(query, values).fetchone()[0] or ""}]' for name, query in lists.items()
    ]
    facts = {
        "head": head.position,
        "head_seq": head.seq,
        "incarnation": incarnation,
        "history_lost": lost,
        "conversations": count,
        "server_time": reading.now,
    }
    return f"{json.dumps(facts)[:-1]},{','.join(parts)}}}\n".encode()
