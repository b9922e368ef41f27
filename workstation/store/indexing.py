"""Puts new messages into the search index, segmented many at once, and keeps the index in few pieces.

Segmenting is Python's part of a page. A function that SQLite calls for each row would take the interpreter
from the screen's thread at every row; here it is held for some milliseconds a page, and let go now and then.
"""

import json
import time

from workstation.store.connection import Connection
from workstation.store.segment import segmented

_STEP = 200  # pages of the index: some 50 ms
_BREATH = 64  # messages, some 2 ms
_PAUSE = 0.0002  # seconds; without a pause the interpreter would come straight back here

# ASCII is indexed as it is
_BODIES = """
SELECT json_group_array(json_array(at, data ->> 'body')) FROM temp.incoming
WHERE kind = 'message' AND number IS NOT NULL AND octet_length(data ->> 'body') <> length(data ->> 'body')"""

_WORDS = """
UPDATE temp.incoming SET words = told.value ->> 1 FROM json_each(?) AS told WHERE at = told.value ->> 0"""

# a message that was here before keeps its moment, and a trigger has indexed what changed of it
_INDEX = """
INSERT INTO message_search (rowid, scope, words)
SELECT m.moment, 'c' || i.number, coalesce(i.words, m.body)
FROM temp.incoming i JOIN message m ON m.key = i.key AND m.moment = i.moment
WHERE i.kind = 'message' AND i.number IS NOT NULL AND m.kind <> 'activity' ORDER BY m.moment"""


def index_new(c: Connection) -> None:
    """Index the staged messages that were stored just now."""
    bodies: str = c.execute(_BODIES).fetchone()[0]
    if bodies != "[]":
        told = []
        for count, (at, body) in enumerate(json.loads(bodies), 1):
            told.append((at, segmented(body)))
            if count % _BREATH == 0:
                time.sleep(_PAUSE)
        c.execute(_WORDS, (json.dumps(told, ensure_ascii=False),))
    c.execute(_INDEX)


def begin_merging(c: Connection) -> None:
    """The pieces of the index are to become one, however few they are; ``merge`` does it."""
    _merge(c, -_STEP)


def merge(c: Connection) -> bool:
    """Merge pieces of the index, a step at a time; whether there is more to do.

    Every piece is looked into for every word that is sought: a search in a dozen takes three times as long
    as in one.
    """
    return _merge(c, _STEP) >= 2


def _merge(c: Connection, pages: int) -> int:
    before = c.total_changes
    c.execute("INSERT INTO message_search (message_search, rank) VALUES ('merge', ?)", (pages,))
    return c.total_changes - before
