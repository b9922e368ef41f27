"""Who has come to this server lately and where they stand; in memory, and only where there are testers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Header, Request

from backend_stub.backend import Me
from backend_stub.chain import parsed

_REMEMBERED = 500  # workstations


@dataclass(slots=True)
class Seen:
    """A signed-in workstation, as far as its requests tell. Times are ms since the epoch."""

    sign_in: str
    user_id: str
    since: int
    at: int = 0
    request: str = ""  # the newest one: method and route
    requests: int = 0
    protocol: str = ""
    cursor: int | None = None  # seqs of the places that its newest pull named
    high_water: int | None = None
    device: str = ""  # that its newest push named


class Watch:
    """What the routes of the API are asked for. One loop uses it."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._seen: dict[str, Seen] = {}

    def seen(self) -> list[Seen]:
        """All that are remembered, in the order in which they first came."""
        return sorted(self._seen.values(), key=lambda one: one.since)

    async def note(self, request: Request, me: Me, sync_protocol: str) -> None:
        """Remember this request."""
        one = self._seen.pop(me.sign_in, None) or Seen(me.sign_in, me.id, self._now())
        self._seen[me.sign_in] = one  # last again
        if len(self._seen) > _REMEMBERED:
            del self._seen[next(iter(self._seen))]
        one.at = self._now()
        one.request = f"{request.method} {request.scope['route'].path}"
        one.requests += 1
        one.protocol = sync_protocol
        query = request.query_params
        if "cursor" in query and "high_water" in query:
            one.cursor, one.high_water = _seq(query["cursor"]), _seq(query["high_water"])
        if request.method == "POST" and request.url.path == "/v1/ops":
            one.device = await _device(request) or one.device


async def noted(request: Request, me: Me, sync_protocol: Annotated[str, Header()] = "") -> None:
    """Have the app's watch remember this request; a dependency of the routes that workstations use."""
    await request.app.state.cockpit.watch.note(request, me, sync_protocol)


async def _device(request: Request) -> str:
    """Who pushes; "" where the body is not what it should be, which the route will say."""
    try:
        pushed = await request.json()  # FastAPI has parsed it already, and kept it
    except (ValueError, RecursionError):
        return ""
    device = pushed.get("device") if isinstance(pushed, dict) else None
    return device[:64] if isinstance(device, str) else ""


def _seq(position: str) -> int | None:
    place = parsed(position)
    return place[0] if place else None
