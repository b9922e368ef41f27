"""The event stream as the doorbell that it is: numbers and ids, capped, and nothing else believed."""

from collections.abc import AsyncGenerator, AsyncIterator
from typing import cast

import httpx
from httpx_sse import EventSource, ServerSentEvent
from pydantic import ValidationError

from workstation.contract.events import Hint, TypingNow, ViewingNow
from workstation.remote import trouble

LONGEST = 64 * 1024  # bytes between two events; a real one has a hundred
TIMEOUT = httpx.Timeout(connect=5.0, read=40.0, write=20.0, pool=5.0)  # it beats every 15 s

Ring = Hint | TypingNow | ViewingNow | None  # None: something was heard that says nothing more


async def rings(response: httpx.Response) -> AsyncGenerator[Ring, None]:
    """What rings, until the server says goodbye or the stream breaks."""
    stream = _Capped(response)
    async for event in EventSource(cast("httpx.Response", stream)).aiter_sse():
        stream.since = 0
        if event.event == "bye":
            return
        yield _ring(event)


def _ring(event: ServerSentEvent) -> Ring:
    try:
        match event.event:
            case "hint":
                return Hint.model_validate_json(event.data)
            case "typing":
                return TypingNow.model_validate_json(event.data)
            case "viewing":
                return ViewingNow.model_validate_json(event.data)
    except ValidationError:
        return None  # a doorbell that stammers has still rung
    return None


class _Capped:
    """A response as EventSource reads it, which ends when an event never ends."""

    def __init__(self, response: httpx.Response) -> None:
        self._response = response
        self.headers = response.headers
        self.since = 0

    async def aiter_text(self) -> AsyncIterator[str]:
        async for text in self._response.aiter_text():
            self.since += len(text)
            if self.since > LONGEST:
                raise trouble.Broken(trouble.ENDLESS)
            yield text
