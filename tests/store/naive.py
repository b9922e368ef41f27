"""What applying a page is measured against: the rows through one statement, segmented row by row."""

from workstation.store.connection import Connection

TRIGGER = """
CREATE TEMP TRIGGER IF NOT EXISTS indexed AFTER INSERT ON main.message BEGIN
    INSERT INTO message_search (rowid, scope, words) VALUES (
        new.moment, 'c' || (new.key >> 24),
        CASE WHEN octet_length(new.body) = length(new.body) THEN new.body ELSE segmented(new.body) END
    );
END"""

STATEMENT = """
INSERT INTO message (key, id, moment, kind, author_id, author_name, body, language, created_at)
SELECT
    (SELECT number FROM conversation WHERE id = value ->> '$.conversation') << 24
        | (value ->> '$.data.position'),
    value ->> '$.data.id', (value ->> '$.data.created_at') << 21 | (value ->> '$.seq') & 2097151,
    value ->> '$.data.kind', value ->> '$.data.author_id', value ->> '$.data.author_name',
    value ->> '$.data.body', value ->> '$.data.language', value ->> '$.data.created_at'
FROM json_each(?, '$.rows') WHERE value ->> '$.kind' = 'message'
ON CONFLICT (id) DO UPDATE SET body = excluded.body"""


def prepare(c: Connection) -> None:
    """Once a connection, outside any transaction."""
    c.execute(TRIGGER)


def apply(c: Connection, page: str) -> None:
    """Put the messages of a page into the replica's own tables and index; nothing else is looked at."""
    c.execute(STATEMENT, (page,))
