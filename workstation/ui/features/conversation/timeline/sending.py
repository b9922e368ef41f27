"""For how long messages have been on their way: counted from where that is longer than one expects."""

import time
from collections.abc import Callable, Sequence

from workstation.domain.message import Delivery, Message

_LONG = 2  # seconds from which on they are counted …
MOST = 60  # … and up to which


class Sending:
    """Counts from when a message was first seen to be sent."""

    def __init__(self) -> None:
        self.now: Callable[[], float] = time.monotonic  # seconds
        self._since: dict[str, float] = {}

    def follow(self, unsent: Sequence[Message]) -> None:
        """These have not settled."""
        now = self.now()
        sending = [message.id for message in unsent if message.delivery is Delivery.SENDING]
        self._since = {id_: self._since.get(id_, now) for id_ in sending}

    def seconds(self, message: Message) -> int:
        """Whole seconds from the second one on, :data:`MOST` at most; 0 for what is not being sent."""
        since = self._since.get(message.id) if self._since else None
        seconds = int(self.now() - since) if since is not None else 0
        return min(seconds, MOST) if seconds >= _LONG else 0

    @property
    def counts(self) -> bool:
        """Whether a second from now something else is to be said."""
        return any(self.now() - since < MOST for since in self._since.values())
