"""Forgets the fingerprints of words in which an older server saw a secret before it masked them.

They are over what was sent. Whoever read the database could take the masked words and try what stood under
the mask until the fingerprint came out, the receipt, or the salted hash of the row in the feed.
"""

from sqlcipher3.dbapi2 import Connection

from backend_stub import receipts
from backend_stub.feed import FeedWriter, newest

FORGOTTEN = ""  # in the place of a fingerprint: its operation is known by its id alone

# every operation with words in it, but for messages that are kept as they were sent
_TELLING = """
WITH masked (id) AS (
    SELECT id FROM messages WHERE instr(body, '⟦')
    UNION SELECT message_id FROM attachments WHERE instr(name, '⟦')
), overridden (words) AS (
    SELECT body FROM messages WHERE kind = 'activity' AND instr(body, '⟦')
)
SELECT o.user_id, o.id, o.conversation_id, o.status, o.seq FROM operations o
WHERE o.kind NOT IN ('claim', 'release', 'transfer', 'status.set', 'priority.set', 'snooze.set',
        'participants.change', 'draft.clear', 'merge', 'split', 'canned.delete')
    AND NOT (o.status = 'applied' AND o.id IN (SELECT id FROM messages)
        AND o.id NOT IN (SELECT id FROM masked) AND NOT EXISTS (
            SELECT 1 FROM overridden WHERE instr(words, o.id)))
ORDER BY o.seq"""

_FORGET = "UPDATE operations SET sha256 = ?, receipt = ? WHERE user_id = ? AND id = ?"
_UNSALT = """UPDATE feed SET salt = randomblob(16) WHERE kind = 'operation' AND EXISTS (
    SELECT 1 FROM operations o WHERE o.user_id = addressee AND o.id = entity_id AND o.sha256 = ?)"""


def forget_fingerprints(connection: Connection) -> None:
    """Inside a transaction of the caller's. What was done stays done, and is answered as before; each row
    that changes is told of in the feed, and what told of it before proves its place in the chain alone."""
    [(key,)] = connection.execute("SELECT value FROM settings WHERE name = 'receipts'").fetchall()
    telling = connection.execute(_TELLING).fetchall()
    for user_id, id_, conversation_id, status, seq in telling:
        meaning = (id_, user_id, conversation_id, FORGOTTEN)
        receipt = receipts.sign(key, seq, *meaning) if status == "applied" else None
        connection.execute(_FORGET, (FORGOTTEN, receipt, user_id, id_))
    connection.execute(_UNSALT, (FORGOTTEN,))
    feed = FeedWriter(connection, newest(connection))
    for user_id, id_, conversation_id, _, _ in telling:
        feed.add("operation", id_, conversation_id=conversation_id, addressee=user_id)
    feed.close()
