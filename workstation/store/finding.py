"""Finding words in one conversation: everything that is held of it, by the words of the search.

A person finds while they type: the last word counts as far as it has come, unless a blank ends it. Otherwise
a word is the same word here as in the search over everything, in every script.
"""

from workstation.store import segment
from workstation.store.connection import Connection

MOST = 10_000  # hits; whoever has that many goes on typing
_BEGUN = 2  # letters from which on a word that is being typed is looked for by its beginning

_FOUND = """
SELECT m.key & 16777215 AS position
FROM (
    SELECT rowid AS moment FROM message_search WHERE message_search MATCH ? ORDER BY rowid DESC LIMIT ?
) AS hit
JOIN message m ON m.moment = hit.moment ORDER BY position"""


class Sought:
    """What somebody has typed to find; blank when it has no words."""

    def __init__(self, typed: str) -> None:
        self._phrases = segment.phrases(typed)
        self._begun = (
            bool(self._phrases) and not typed[-1:].isspace() and len(self._phrases[-1][-1]) >= _BEGUN
        )

    @property
    def blank(self) -> bool:
        return not self._phrases

    @property
    def query(self) -> str:
        """In the index's own language, about the text alone."""
        last = len(self._phrases) - 1
        phrases = (
            segment.wanted(phrase, begun=self._begun and index == last)
            for index, phrase in enumerate(self._phrases)
        )
        return f"words : ({' AND '.join(phrases)})"

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where it stands in ``text``: starts and ends in code points, in order."""
        return segment.spans(text, self._phrases, begun=self._begun)

    def within(self, text: str) -> bool:
        """Whether ``text`` has every word of it."""
        stand = [segment.spans(text, [phrase], 1, begun=self._begun and phrase is self._phrases[-1])
                 for phrase in self._phrases]  # fmt: skip
        return bool(stand) and all(stand)


def positions(c: Connection, conversation_id: str, sought: Sought) -> list[int]:
    """Those of the newest :data:`MOST` messages that have it, in order, and one more where there are more."""
    held = c.execute("SELECT number FROM conversation WHERE id = ?", (conversation_id,)).fetchone()
    if held is None or sought.blank:
        return []
    found = c.execute(_FOUND, (f"scope : c{held[0]} AND {sought.query}", MOST + 1))
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
