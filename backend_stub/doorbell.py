"""The event streams: a doorbell that says how far the feed has grown and who is there, never any text."""

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import lru_cache

from backend_stub.chain import Head

_STREAMS = 3  # of one user; the oldest has to go
_FORGOTTEN_MS = 6_000  # after that nobody wants to know any more
_Who = tuple[str, str, str | None]  # the event's name, a conversation, a user (None: the customer)


@dataclass(eq=False, slots=True)
class Stream:
    """One open stream. Nothing queues up: of many hints the latest counts, of each person the latest word."""

    user_id: str
    sign_in: str = ""
    since: int = 0  # ms since the epoch
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    head: int | None = None
    presence: dict[_Who, tuple[dict[str, object], int]] = field(default_factory=dict)
    bye: str | None = None


class Doorbell:
    """All open streams; lives on the server's loop. ``ring`` alone may be called from any thread."""

    def __init__(self, incarnation: str, now: Callable[[], int]) -> None:
        self.incarnation = incarnation
        self._now = now
        self._loop: asyncio.AbstractEventLoop | None = None
        self._streams: dict[str, deque[Stream]] = {}
        self._closed: str | None = None

    def start(self) -> None:
        """From now on rings are heard, on the running loop."""
        self._loop = asyncio.get_running_loop()

    def ring(self, head: Head) -> None:
        """The feed has grown."""
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # it has been closed, and nobody listens
                self._loop.call_soon_threadsafe(self._hint_all, head.seq)

    def typing(
        self,
        viewers: Collection[str],
        conversation_id: str,
        user_id: str | None,
        is_typing: bool,
        *,
        note: bool = False,
    ) -> None:
        """Tell those who see the conversation that a user, or the customer (None), types or stopped."""
        self._tell(viewers, "typing", conversation_id, user_id, {"typing": is_typing, "note": note})

    def viewing(self, viewers: Collection[str], conversation_id: str, user_id: str, is_viewing: bool) -> None:
        """Tell those who see the conversation that a user looks at it, or does no more."""
        self._tell(viewers, "viewing", conversation_id, user_id, {"viewing": is_viewing})

    def watchers(self) -> set[str]:
        """The ids of the users who have a stream open."""
        return set(self._streams)

    def streams(self) -> list[Stream]:
        """All that are open."""
        return [stream for streams in self._streams.values() for stream in streams]

    def end(self, sign_ins: Collection[str]) -> None:
        """Close the streams of sign-ins that have ended."""
        for stream in self.streams():
            if stream.sign_in in sign_ins:
                self._dismiss(stream, "signed_out")

    def join(self, user_id: str, sign_in: str = "") -> Stream:
        """Open a stream."""
        stream = Stream(user_id, sign_in, self._now(), bye=self._closed)
        streams = self._streams.setdefault(user_id, deque())
        streams.append(stream)
        if len(streams) > _STREAMS:
            self._dismiss(streams[0], "too_many")
        return stream

    def leave(self, stream: Stream) -> None:
        streams = self._streams.get(stream.user_id)
        if streams is not None and stream in streams:
            streams.remove(stream)
            if not streams:
                del self._streams[stream.user_id]

    def close(self, reason: str) -> None:
        """Say goodbye to everybody, and to whoever comes yet; the server goes down."""
        self._closed = reason
        self.dismiss_all(reason)

    def dismiss_all(self, reason: str) -> None:
        """Say goodbye to everybody who is there; they may come again."""
        for stream in self.streams():
            self._dismiss(stream, reason)

    def pending(self, stream: Stream) -> bytes:
        """What a stream has to be told now, as named events; takes it."""
        stream.woken.clear()
        events = []
        if stream.head is not None:
            events.append(_hint(stream.head, self.incarnation))
            stream.head = None
        presence, stream.presence = stream.presence, {}
        for (name, conversation_id, user_id), (word, at) in presence.items():
            if self._now() - at < _FORGOTTEN_MS:
                who = {"conversation_id": conversation_id, "user_id": user_id}
                events.append(event(name, who | word))
        if stream.bye is not None:
            events.append(event("bye", {"reason": stream.bye}))
        return b"".join(events)

    def hint(self, stream: Stream, seq: int) -> None:
        """Tell one stream how far the feed has grown."""
        stream.head = max(seq, stream.head or 0)
        stream.woken.set()

    def _tell(
        self,
        viewers: Collection[str],
        name: str,
        conversation_id: str,
        user_id: str | None,
        word: dict[str, object],
    ) -> None:
        for viewer in viewers:
            for stream in self._streams.get(viewer, ()):
                stream.presence[name, conversation_id, user_id] = (word, self._now())
                stream.woken.set()

    def _hint_all(self, seq: int) -> None:
        for streams in self._streams.values():
            for stream in streams:
                self.hint(stream, seq)

    def _dismiss(self, stream: Stream, reason: str) -> None:
        stream.bye = reason
        stream.woken.set()
        self.leave(stream)


@lru_cache(2)  # hundreds of streams are told the same
def _hint(seq: int, incarnation: str) -> bytes:
    return event("hint", {"head_seq": seq, "incarnation": incarnation})


def event(name: str, data: dict[str, object]) -> bytes:
    """One server-sent event."""
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()
