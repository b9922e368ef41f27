"""How far each user has read; the greatest position wins, whatever comes late."""

from backend_stub.transaction import Transaction
from backend_stub.visibility import Sight, sight

_MOVE = """INSERT INTO read_markers (user_id, conversation_id, position)
    SELECT :user, c.id, min(:position, c.last_position) FROM conversations c WHERE c.id = :conversation
    ON CONFLICT (user_id, conversation_id) DO UPDATE SET position = excluded.position
    WHERE excluded.position > position"""


def move(tx: Transaction, user_id: str, conversation_id: str, position: int) -> bool:
    """Move a user's marker forward; answers False where the conversation is not theirs to see."""
    if sight(tx.connection, user_id, conversation_id) is Sight.NONE:
        return False
    values = {"user": user_id, "conversation": conversation_id, "position": position}
    if tx.connection.execute(_MOVE, values).rowcount:
        tx.feed.add("read_marker", conversation_id, conversation_id=conversation_id, addressee=user_id)
    return True
