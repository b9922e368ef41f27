"""Finding words in one conversation: everything that is held of it, as the search finds it.

A person finds while they type: the last word counts as far as it has come, unless a blank ends it. Otherwise
a word is the same word here as in the search over everything, in every script.
"""

from collections.abc import Mapping

from workstation.store import seeking, segment
from workstation.store.connection import Connection
from workstation.store.seeking import Sought

MOST = 10_000  # hits; whoever has that many goes on typing

_FOUND = """
SELECT m.key & 16777215 AS position
FROM (
    SELECT rowid AS moment FROM message_search WHERE message_search MATCH ? ORDER BY rowid DESC LIMIT ?
) AS hit
JOIN message m ON m.moment = hit.moment ORDER BY position"""


def typed(text: str, read: Mapping[str, str]) -> Sought | None:
    """What somebody has typed to find; None where it has no words yet. ``read``: as of :func:`sought`."""
    return seeking.sought(text, typing=not text[-1:].isspace(), read=read)


def spans(sought: Sought, text: str) -> tuple[tuple[int, int], ...]:
    """Where it stands in ``text``: starts and ends in code points, in order."""
    return segment.spans(text, sought.phrases, beginnings=sought.beginnings)


def holds(sought: Sought, text: str) -> bool:
    """Whether ``text`` has it."""
    stand = [bool(segment.spans(text, [one], 1, beginnings=sought.beginnings)) for one in sought.phrases]
    return all(stand[: sought.needed]) or any(stand[sought.needed :])


def positions(c: Connection, conversation_id: str, sought: Sought) -> list[int]:
    """Those of the newest :data:`MOST` messages that have it, in order, and one more where there are more."""
    held = c.execute("SELECT number FROM conversation WHERE id = ?", (conversation_id,)).fetchone()
    if held is None:
        return []
    found = c.execute(_FOUND, (f"scope : c{held[0]} AND {sought.match}", MOST + 1))
    return [position for (position,) in found]


def whole(c: Connection, conversation_id: str) -> bool:
    """Whether every message of the conversation is held."""
    row = c.execute(
        "SELECT c.last_position = (SELECT count(*) FROM message"
        " WHERE key > c.number << 24 AND key <= (c.number << 24 | 16777215))"
        " FROM conversation c WHERE c.id = ?",
        (conversation_id,),
    ).fetchone()
    return row is not None and bool(row[0])
