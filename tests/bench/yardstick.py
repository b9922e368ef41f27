"""What sync_ratio is measured against: the same pages by one json_each statement a kind, and nothing else."""

from pathlib import Path

from workstation.store.connection import REPLICA, connect
from workstation.store.places import places

_ROWS = "json_each(:page, '$.rows') AS row"

_CONVERSATION = f"""
INSERT INTO conversation (
    id, as_of, customer_id, team_id, subject, language, status, priority, assignee_id, labels, participants,
    version, waiting_since, created_at, updated_at, snoozed_until, last_position, last_words, last_kind,
    delivered_position, read_position, flag, waited, working_since, worked, first_answer_at, answer_within,
    resolve_within, mentioned, marker, place, due, rank
)
SELECT value ->> '$.id', 0, value ->> '$.data.customer_id', value ->> '$.data.team_id',
    value ->> '$.data.subject', value ->> '$.data.language', value ->> '$.data.status',
    value ->> '$.data.priority', value ->> '$.data.assignee_id', value -> '$.data.labels',
    value -> '$.data.participants', value ->> '$.data.version', value ->> '$.data.waiting_since',
    value ->> '$.data.created_at', value ->> '$.data.updated_at', value ->> '$.data.snoozed_until',
    value ->> '$.data.last_position', value ->> '$.data.last_words', value ->> '$.data.last_kind',
    value ->> '$.data.delivered_position', value ->> '$.data.read_position', value ->> '$.data.flag',
    value ->> '$.data.waited', value ->> '$.data.working_since', value ->> '$.data.worked',
    value ->> '$.data.first_answer_at', value ->> '$.data.answer_within', value ->> '$.data.resolve_within',
    value -> '$.data.mentioned', 0, {places("value ->> '$.data.")}
FROM {_ROWS} WHERE value ->> '$.kind' = 'conversation'
ON CONFLICT (id) DO UPDATE SET
    subject = excluded.subject, language = excluded.language, status = excluded.status,
    priority = excluded.priority, assignee_id = excluded.assignee_id, labels = excluded.labels,
    participants = excluded.participants, version = excluded.version, waiting_since = excluded.waiting_since,
    updated_at = excluded.updated_at, snoozed_until = excluded.snoozed_until,
    last_position = excluded.last_position, last_words = excluded.last_words, last_kind = excluded.last_kind,
    delivered_position = excluded.delivered_position, read_position = excluded.read_position,
    flag = excluded.flag, waited = excluded.waited, working_since = excluded.working_since,
    worked = excluded.worked, first_answer_at = excluded.first_answer_at,
    answer_within = excluded.answer_within, resolve_within = excluded.resolve_within,
    mentioned = excluded.mentioned, place = excluded.place, due = excluded.due, rank = excluded.rank"""

_KEY = "(SELECT number FROM conversation WHERE id = value ->> '$.conversation')"
_MOMENT = "(value ->> '$.data.created_at') << 21 | (value ->> '$.seq' & 2097151)"
_MESSAGE = f"""
INSERT INTO message (key, id, moment, kind, author_id, author_name, body, language, created_at)
SELECT {_KEY} << 24 | (value ->> '$.data.position'), value ->> '$.id', {_MOMENT}, value ->> '$.data.kind',
    value ->> '$.data.author_id', value ->> '$.data.author_name', value ->> '$.data.body',
    value ->> '$.data.language', value ->> '$.data.created_at'
FROM {_ROWS} WHERE value ->> '$.kind' = 'message'"""

_BODY = "value ->> '$.data.body'"
_WORDS = f"""
INSERT INTO message_search (rowid, scope, words)
SELECT {_MOMENT}, 'c' || {_KEY},
    CASE WHEN octet_length({_BODY}) = length({_BODY}) THEN {_BODY} ELSE segmented({_BODY}) END
FROM {_ROWS} WHERE value ->> '$.kind' = 'message'"""

_POSITION = """
UPDATE feed_position SET cursor = :page ->> '$.cursor', cursor_seq = :page ->> '$.cursor_seq',
    high_water = :page ->> '$.head'"""


def put(folder: Path, key: bytes, pages: list[str]) -> None:
    """All pages into the replica of a profile, a transaction each."""
    connection = connect(folder / "replica.db", key, REPLICA)
    for page in pages:
        connection.execute("BEGIN IMMEDIATE")
        for statement in (_CONVERSATION, _MESSAGE, _WORDS, _POSITION):
            connection.execute(statement, {"page": page})
        connection.execute("COMMIT")
    connection.close()
