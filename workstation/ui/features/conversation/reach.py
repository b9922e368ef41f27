"""Reads a stretch of a conversation from this machine, and fetches what is missing where it can."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from workstation.domain.message import Message
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.messaging import Look, Messaging

FetchOlder = Callable[
    [str, int], Awaitable[object]
]  # conversation id, and the position before which to fetch

_TAIL = 60  # messages that are read when a conversation opens
_ROOM = 40  # positions after the newest that a stretch covers, so that what arrives falls into it
_STEP = 500  # messages a look for one of them reads at a time


class Reach:
    """The stretch in sight. Positions are dense, so what is missing is known without asking."""

    def __init__(
        self, conversation_id: str, messaging: Messaging, fetch_older: FetchOlder, tasks: Tasks
    ) -> None:
        self._id = conversation_id
        self._messaging = messaging
        self._fetch_older = fetch_older
        self._tasks = tasks
        self._fetching = False
        self._again = False  # the server came back while it was asked
        self._range: tuple[int, int] | None = None
        self._written: tuple[Message, ...] = ()  # by me, since what was read last
        self._missing: int | None = None  # the newest position that is not held
        self._tried: int | None = None  # … and the one that could not be had

    @property
    def lacking(self) -> bool:
        """Whether something of the stretch is missing, be it fetched just now or not."""
        return self._missing is not None

    @property
    def out_of_reach(self) -> bool:
        """Whether something is missing and cannot be fetched now."""
        return self._missing is not None and self._missing == self._tried

    def want(self, first: int, last: int) -> None:
        self._range = max(1, first), last

    def try_again(self) -> None:
        """The server can be reached again; what is being asked for just now may have failed before."""
        self._tried = None
        self._again = True

    def wrote(self, messages: tuple[Message, ...]) -> None:
        """This stands on the disk now: whatever is being read just now may know nothing of it."""
        self._written += messages

    def beside(self, *shown: Message) -> tuple[Message, ...]:
        """What I wrote that does not stand among what is ``shown``."""
        known = {message.id for message in shown}
        return tuple(message for message in self._written if message.id not in known)

    async def look(self) -> Look | None:
        """The conversation with what is held of the stretch; None where it is not held."""
        wanted, known = self._range, len(self._written)

        def stretch(newest: int) -> tuple[int, int]:
            first, last = wanted or (max(1, newest - _TAIL + 1), newest)
            return first, min(last, newest)

        found = await self._messaging.look(self._id, stretch)
        self._written = self._written[known:]  # all else has been read by now
        if found is None:
            return None
        newest = found.details.conversation.last_position
        first, last = stretch(newest)
        self._range = self._range or (first, newest + _ROOM)
        held = {message.position for message in found.messages}
        missing = (position for position in range(last, first - 1, -1) if position not in held)
        self._missing = next(missing, None)
        return replace(found, unsent=(*found.unsent, *self.beside(*found.messages, *found.unsent)))

    def fetch(self, fetched: Callable[[], None]) -> None:
        """Fetch what is missing of the stretch, beside whatever is shown meanwhile: a server may take half a
        minute. ``fetched`` is called when there is something else to show."""
        missing = self._missing
        if missing is None or missing == self._tried or self._fetching:
            return
        self._fetching = True
        self._tasks.spawn(self._fetch(missing, fetched), name="conversation: fetch older")

    async def _fetch(self, missing: int, fetched: Callable[[], None]) -> None:
        self._again = False
        try:
            await self._fetch_older(self._id, missing + 1)
        except WorkstationError:
            pass  # the gaps say themselves that they cannot be filled now
        finally:
            self._fetching = False
        self._tried = None if self._again else missing  # once, unless it brings something
        fetched()

    async def position(self, message_id: str, newest: int) -> int | None:
        """Where a message stands, looked for from the newest on; None where this machine does not hold it."""
        for last in range(newest, 0, -_STEP):
            for message in await self._messaging.window(self._id, max(1, last - _STEP + 1), last):
                if message.id == message_id:
                    return message.position
        return None
