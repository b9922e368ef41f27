"""Plain reads for what was asked for on a customer's account, and what became of it."""

from workstation.domain.account_acts import AccountAct, AccountActState, AccountDeed
from workstation.store.connection import Connection

MOST = 100  # the newest

_OF_CUSTOMER = f"""
SELECT a.id, c.id, a.deed, a.reason, a.by_id, a.by_name, a.at, a.state, a.answered_by, a.answer
FROM conversation this JOIN conversation c ON c.customer_id = this.customer_id
JOIN account_act a ON a.conversation = c.number
WHERE this.id = ? ORDER BY a.at DESC, a.id LIMIT {MOST}"""


def of_customer(c: Connection, conversation_id: str) -> list[AccountAct]:
    """What is held of the acts on the account of a conversation's customer, newest first."""
    return [
        AccountAct(
            id_,
            of,
            AccountDeed(deed),
            reason,
            by_id,
            by_name,
            at,
            AccountActState(state),
            answered_by,
            answer,
        )
        for id_, of, deed, reason, by_id, by_name, at, state, answered_by, answer in c.execute(
            _OF_CUSTOMER, (conversation_id,)
        )
    ]
