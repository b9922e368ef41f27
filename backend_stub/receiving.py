"""What a customer writes, looked through with what they wrote just before, and stored.

So a recovery phrase that is told over several messages is masked from where it can be told for one.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from backend_stub.backend import Backend
from backend_stub.messages import Stored
from backend_stub.screening.screener import Screened
from backend_stub.transaction import Reading, Transaction
from workstation.contract.customers import CustomerMessage
from workstation.detection.phrase_parts import END, MOST, may_be_part

Kept = TypeVar("Kept")
_Screen = Callable[..., tuple[Kept, Screened]]  # takes a Screener, and what was told ``before``
_Store = Callable[[Transaction, Kept, Screened], Stored]

_LATELY = 3_600_000  # ms
_LOOKED_AT = 240  # messages of anybody, among which those are
_BEFORE = f"""SELECT substr(body, -{END}) FROM messages WHERE conversation_id = ?1 AND kind = 'incoming'
    AND position > (SELECT max(position) FROM messages WHERE conversation_id = ?1) - {_LOOKED_AT}
    AND id <> ?2 AND created_at >= ?3 ORDER BY position DESC LIMIT {MOST}"""


async def received(
    backend: Backend,
    conversation_id: str,
    message: CustomerMessage,
    screen: "_Screen[Kept]",
    store: "_Store[Kept]",
) -> Stored:
    """Have a message screened, behind what was told before it, and stored; answers what is stored.

    Only one that may be part of a phrase is looked at with others. Where more of them were stored meanwhile,
    it is looked at again as it is stored: none is that was not looked at behind all that are, and none
    overtakes another. What was stored before a phrase could be told stays as it is; the flag on what is
    masked tells the agent.
    """
    part = may_be_part(message.body)
    look = partial(_told_before, conversation_id, message.id)
    before = await backend.database.read(look) if part else []
    screened = await backend.screening.beside(partial(screen, before=before))

    def put(tx: Transaction) -> Stored:
        now = look(tx) if part else before
        kept, found = screened if now == before else screen(backend.screening.here, before=now)
        return store(tx, kept, found)

    return await backend.database.write(put)


def _told_before(conversation_id: str, message_id: str, reading: Reading) -> list[str]:
    """What the customer wrote there lately, the oldest first, of each message the end."""
    rows = reading.connection.execute(_BEFORE, (conversation_id, message_id, reading.now - _LATELY))
    return [body for (body,) in rows][::-1]
