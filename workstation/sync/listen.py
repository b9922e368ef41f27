"""Listens to the doorbell: hints go to the core, who is there goes to whoever shows it."""

from collections.abc import Callable
from contextlib import aclosing

from workstation.contract.events import Hint, TypingNow, ViewingNow
from workstation.domain.changes import TypingChanged, ViewingChanged
from workstation.remote.api import Api
from workstation.sync import events
from workstation.sync.events import Event


async def listen(
    ticket: int, api: Api, happen: Callable[[Event], None], publish: Callable[..., None]
) -> Event:
    """Until the stream ends; how it ended is the answer."""
    async with aclosing(api.rings()) as rings:
        async for ring in rings:
            match ring:
                case Hint(head_seq=seq, incarnation=incarnation):
                    happen(events.Heard(ticket, seq, incarnation))
                case TypingNow():
                    publish(TypingChanged(ring.conversation_id, ring.user_id, ring.typing, ring.note))
                    happen(events.Heard(ticket))
                case ViewingNow():
                    publish(ViewingChanged(ring.conversation_id, ring.user_id, ring.viewing))
                    happen(events.Heard(ticket))
                case None:
                    happen(events.Heard(ticket))
    return events.Failed(ticket, events.Failing.BROKEN)
