"""Search over every message that this machine holds, newest first, in every script."""

from workstation.domain.message import MessageKind
from workstation.domain.search import Hit
from workstation.store import segment
from workstation.store.connection import Connection

_NEWEST = """
SELECT c.id, m.id, m.key & 16777215, m.kind, customer.name, m.author_name, m.body, m.created_at
FROM (
    SELECT rowid AS moment FROM message_search WHERE message_search MATCH ? ORDER BY rowid DESC LIMIT ?
) AS hit
JOIN message m ON m.moment = hit.moment
JOIN conversation c ON c.number = m.key >> 24
LEFT JOIN customer ON customer.id = c.customer_id
ORDER BY m.moment DESC"""


def newest(c: Connection, query: str, conversation_id: str | None = None, limit: int = 30) -> list[Hit]:
    """The newest messages that hold every word of ``query``; a query without words has none.

    The order is the messages' own time: the index counts its rows by ``moment``, the server's creation time
    with what tells messages of one millisecond apart, so that what a first sync or a scroll brings late
    takes its place all the same.
    """
    phrases = segment.phrases(query)
    if not phrases:
        return []
    wanted = f"words : ({' AND '.join(map(segment.wanted, phrases))})"
    if conversation_id is not None:
        held = c.execute("SELECT number FROM conversation WHERE id = ?", (conversation_id,)).fetchone()
        if held is None:
            return []
        wanted = f"scope : c{held[0]} AND {wanted}"
    return [
        Hit(conversation, message, position, MessageKind(kind), customer or "", author, body, created_at,
            segment.spans(body, phrases))
        for conversation, message, position, kind, customer, author, body, created_at in c.execute(
            _NEWEST, (wanted, limit)
        )
    ]  # fmt: skip
