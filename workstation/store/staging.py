"""Takes what the server sent into the temporary table ``incoming``, in which it waits to be applied.

The text goes to SQLite as it came, and its rows wait there as SQLite's binary JSON: nothing of it becomes a
Python object, so that the screen's thread keeps the interpreter meanwhile.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from workstation.store.connection import Connection
from workstation.store.trouble import BadPage

_INCOMING = """
CREATE TEMP TABLE IF NOT EXISTS incoming (
    at INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL CHECK (typeof(seq) = 'integer'),
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    conversation TEXT,
    critical INTEGER NOT NULL,
    data BLOB NOT NULL,
    number INTEGER, -- of the conversation, where the row is to be applied
    key INTEGER, moment INTEGER, words TEXT -- of a message
)"""

_PAGE = """
INSERT INTO temp.incoming (seq, kind, id, conversation, critical, data)
SELECT value ->> 'seq', value ->> 'kind', value ->> 'id', value ->> 'conversation', value ->> 'critical',
    jsonb_extract(value, '$.data')
FROM jsonb_each(:page, '$.rows')"""

_LIST = """
INSERT INTO temp.incoming (seq, kind, id, conversation, critical, data)
SELECT :seq, :kind, value ->> 'id', :conversation, 0, value FROM jsonb_each(:text, :path)"""

_BUNDLE = """
CREATE TEMP TABLE IF NOT EXISTS bundle (
    at INTEGER PRIMARY KEY, conversation TEXT NOT NULL, content BLOB NOT NULL
)"""
_UNPACK = """
INSERT INTO temp.bundle (conversation, content)
SELECT content ->> '$.conversation.id', content
FROM (SELECT jsonb_extract(value, :path) AS content FROM jsonb_each(:text))"""
_INTO = "INSERT INTO temp.incoming (seq, kind, id, conversation, critical, data) SELECT :as_of, :kind,"
_ONE = f"""
{_INTO} content ->> '$.{{part}}.id', conversation, 0, jsonb_extract(content, '$.{{part}}') FROM temp.bundle"""
_MANY = f"""
{_INTO} value ->> 'id', conversation, 0, value FROM temp.bundle, jsonb_each(content, '$.{{part}}')"""
_MARKER = f"""
{_INTO} conversation, conversation, 0, jsonb_object('position', content ->> 'read_position')
FROM temp.bundle"""
_PARTS = {
    "conversation": _ONE.format(part="conversation"),
    "customer": _ONE.format(part="customer"),
    "message": _MANY.format(part="messages"),
    "flag": _MANY.format(part="flags"),
    "sighting": _MANY.format(part="sightings"),
    "account_act": _MANY.format(part="account_acts"),
    "read_marker": _MARKER,
}
NEVER_STALE = (1 << 63) - 1  # the ``seq`` of rows that are newer than any snapshot


def begin(c: Connection) -> None:
    """An empty stage."""
    c.execute(_INCOMING)
    c.execute("DELETE FROM temp.incoming")


def stage_page(c: Connection, page: str) -> None:
    """The rows of a page of changes."""
    c.execute(_PAGE, {"page": page})


def stage_list(
    c: Connection, text: str, path: str, kind: str, *, conversation: str | None = None, seq: int = NEVER_STALE
) -> None:
    """The entities of one ``kind`` in the array at ``path``, all of one conversation or of none."""
    c.execute(_LIST, {"text": text, "path": path, "kind": kind, "conversation": conversation, "seq": seq})


def stage_bundles(c: Connection, bundles: str, path: str, as_of: int) -> None:
    """The parts of bundles: a JSON array with each bundle at ``path`` of its element, true for ``as_of``."""
    c.execute(_BUNDLE)
    c.execute(_UNPACK, {"text": bundles, "path": path})
    for kind, statement in _PARTS.items():
        c.execute(statement, {"as_of": as_of, "kind": kind})
    c.execute("DELETE FROM temp.bundle")


def kinds(c: Connection) -> frozenset[str]:
    """The kinds of the rows that wait."""
    return frozenset(kind for (kind,) in c.execute("SELECT DISTINCT kind FROM temp.incoming"))


@contextmanager
def refusing_bad() -> Iterator[None]:
    """Torn JSON and broken constraints become BadPage; the transaction round it is undone."""
    try:
        yield
    except (dbapi2.IntegrityError, UnicodeEncodeError) as error:
        raise BadPage("The server sent something that breaks the rules; it was not applied.") from error
    except dbapi2.OperationalError as error:
        if "JSON" not in str(error):
            raise
        raise BadPage("The server's answer is torn; it was not applied.") from error


_HALVES = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2}|u0000)|.)",
    re.DOTALL,
)


def mended(text: str) -> str:
    """``text``, JSON, with NUL and lone halves of surrogate pairs made U+FFFD: no database can keep them."""
    if "\\ud" not in text and "\\uD" not in text and "\\u0000" not in text:
        return text
    return _HALVES.sub(lambda match: "\\ufffd" if match[1] else match[0], text)
