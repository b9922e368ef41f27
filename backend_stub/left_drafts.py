"""Half-written replies that were left with a conversation: one each, gone as soon as it moves on."""

from backend_stub.transaction import Transaction

_PUT = """INSERT OR {} INTO left_drafts (conversation_id, id, author_id, author_name, body, at)
    VALUES (?, ?, ?, ?, ?, ?)"""


def put(
    tx: Transaction, conversation_id: str, id_: str, author: tuple[str, str], body: str, *, anew: bool
) -> None:
    """Leave ``body`` of an ``author``, id and name; ``anew``: not where a later one is left already."""
    values = (conversation_id, id_, *author, body, tx.now)
    tx.connection.execute(_PUT.format("IGNORE" if anew else "REPLACE"), values)
    tx.feed.touch(conversation_id)


def clear(tx: Transaction, conversation_id: str, id_: str = "") -> None:
    """None is left any more; with ``id_``: if it is that one."""
    query = "DELETE FROM left_drafts WHERE conversation_id = ?1 AND (?2 = '' OR id = ?2)"
    if tx.connection.execute(query, (conversation_id, id_)).rowcount:
        tx.feed.touch(conversation_id)


def pass_over(tx: Transaction, conversation_id: str, to: str | None, *, by: str) -> None:
    """Somebody who had it hands the conversation on: what its author does not do, or get, ends the offer."""
    query = "SELECT author_id FROM left_drafts WHERE conversation_id = ?"
    row = tx.connection.execute(query, (conversation_id,)).fetchone()
    if row is not None and row[0] not in (to, by):
        clear(tx, conversation_id)
