"""What a customer writes, looked through with what was written just before, and stored.

So a recovery phrase that is told over several messages is masked from where it can be told for one, and a
number that says nothing by itself, where we had spoken of a code.
"""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from backend_stub.backend import Backend
from backend_stub.messages import Stored
from backend_stub.screening.screener import LATELY, NOTHING, Before, Screened
from backend_stub.transaction import Reading, Transaction
from workstation.contract.customers import CustomerMessage
from workstation.detection.phrase_parts import END, MOST, may_be_part
from workstation.detection.unnamed import may_hold
from workstation.detection.unnamed.about import ASKED

Kept = TypeVar("Kept")
_Screen = Callable[..., tuple[Kept, Screened]]  # takes a Screener, and what was told ``before``
_Store = Callable[[Transaction, Kept, Screened], Stored]

_LOOKED_AT = 240  # messages of anybody, among which those are
_TOLD = f"""SELECT substr(body, -{END}) FROM messages WHERE conversation_id = ?1 AND kind = 'incoming'
    AND position > (SELECT max(position) FROM messages WHERE conversation_id = ?1) - {_LOOKED_AT}
    AND id <> ?2 AND created_at >= ?3 ORDER BY position DESC LIMIT {MOST}"""
_ASKED = f"""SELECT substr(body, -{ASKED}) FROM messages WHERE conversation_id = ?1 AND kind = 'outgoing'
    AND position > (SELECT max(position) FROM messages WHERE conversation_id = ?1) - {_LOOKED_AT}
    AND created_at >= ?2 ORDER BY position DESC LIMIT 1"""


async def received(
    backend: Backend,
    conversation_id: str,
    message: CustomerMessage,
    screen: "_Screen[Kept]",
    store: "_Store[Kept]",
) -> Stored:
    """Have a message screened, behind what was told before it, and stored; answers what is stored.

    Only one that may be part of a phrase, or an answer, is looked at with others. Where more parts were
    stored meanwhile, it is looked at again as it is stored: none is that was not looked at behind all that
    are, and none overtakes another. What we say meanwhile asked nothing. What was stored before a phrase
    could be told stays as it is; the flag on what is masked tells the agent.
    """
    part, answer = may_be_part(message.body), may_hold(message.body)

    def told(reading: Reading) -> list[str]:
        return _told(reading, conversation_id, message.id) if part else []

    def look(reading: Reading) -> Before:
        return Before(told(reading), _asked(reading, conversation_id) if answer else "")

    before = await backend.database.read(look) if part or answer else NOTHING
    screened = await backend.screening.beside(partial(screen, before=before))

    def put(tx: Transaction) -> Stored:
        now = before._replace(told=told(tx)) if part else before
        kept, found = screened if now == before else screen(backend.screening.here, before=now)
        return store(tx, kept, found)

    return await backend.database.write(put)


def _told(reading: Reading, conversation_id: str, message_id: str) -> list[str]:
    """What the customer wrote there lately, the oldest first, of each message the end."""
    rows = reading.connection.execute(_TOLD, (conversation_id, message_id, reading.now - LATELY))
    return [body for (body,) in rows][::-1]


def _asked(reading: Reading, conversation_id: str) -> str:
    """What we wrote to them last, lately."""
    row = reading.connection.execute(_ASKED, (conversation_id, reading.now - LATELY)).fetchone()
    return row[0] if row else ""
