"""Which other conversations with the same customer this machine holds."""

from workstation.domain.conversation import Conversation
from workstation.store.connection import Connection
from workstation.store.hot_inbox import CONVERSATION, conversation


def others(c: Connection, conversation_id: str, limit: int) -> list[Conversation]:
    """Those with the customer of a conversation beside itself; what changed last stands first."""
    found = c.execute(
        f"SELECT {CONVERSATION} FROM conversation this"
        " JOIN conversation c ON c.customer_id = this.customer_id AND c.id <> this.id WHERE this.id = ?"
        " ORDER BY c.updated_at DESC, c.id LIMIT ?",
        (conversation_id, limit),
    )
    return [conversation(row) for row in found]
