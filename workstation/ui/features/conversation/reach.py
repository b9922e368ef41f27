"""Reads a stretch of a conversation from this machine, and fetches what is missing where it can."""

from collections.abc import Awaitable, Callable

from workstation.domain.message import Message
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.messaging import Messaging

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
        self._missing: int | None = None  # the newest position that is not held
        self._tried: int | None = None  # … and the one that could not be had
        self.messages: tuple[Message, ...] = ()

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

    async def read(self, newest: int) -> tuple[Message, ...]:
        """What is held of the stretch, in a conversation whose newest position is ``newest``."""
        self._range = self._range or (max(1, newest - _TAIL + 1), newest + _ROOM)
        first, last = self._range
        self.messages = tuple(await self._messaging.window(self._id, first, min(last, newest)))
        held = {message.position for message in self.messages}
        wanted = range(min(last, newest), first - 1, -1)
        self._missing = next((position for position in wanted if position not in held), None)
        return self.messages

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
