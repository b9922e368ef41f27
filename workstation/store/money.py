"""Plain reads of what agents recorded of money that was kept from leaving."""

from workstation.domain.activity import ActivityKind, activity
from workstation.domain.money import Kept, Money
from workstation.store.connection import Connection

_OF_CONVERSATION = f"""
SELECT m.body, m.author_name, m.created_at FROM conversation c JOIN message m INDEXED BY message_money
    ON m.key > c.number << 24 AND m.key <= (c.number << 24 | 16777215)
WHERE c.id = ? AND m.kind = 'activity' AND m.body GLOB '{ActivityKind.MONEY_KEPT.value}:*' ORDER BY m.key"""


def of_conversation(c: Connection, conversation_id: str) -> list[Kept]:
    """What was recorded in a conversation, in its order."""
    found = []
    for body, who, at in c.execute(_OF_CONVERSATION, (conversation_id,)):
        act = activity(body)
        money = Money(act.argument(1), act.argument(2)) if act is not None else None
        if act is not None and money is not None and money.valid:
            found.append(Kept(act.argument(0), money, who, at))
    return found
