"""The levers of trouble that testers pull: ``GET``, ``PUT`` and ``DELETE /testers/levers``."""

from typing import Annotated, Literal

from pydantic import Field

from workstation.contract.wire import Wire

Chance = Annotated[float, Field(ge=0, le=1)]
Pause = Annotated[int, Field(ge=0, le=60_000)]  # ms


class Levers(Wire):
    """All at rest by default. Chances are per request under ``/v1``, the testers' own paths excepted."""

    seed: int = 0  # makes the dice repeatable
    latency_ms: Pause = 0
    jitter_ms: Pause = 0
    drop_before: Chance = 0.0  # the connection is closed before anything happens
    drop_after: Chance = 0.0  # it is closed after the commit, before the answer
    duplicate: Chance = 0.0  # the request is carried out twice, the second answer goes out
    tear: Chance = 0.0  # the connection is closed in the middle of the answer
    trickle_ms: Pause = 0  # an answer's body takes so long to come, piece by piece
    fail: Literal[0, 401, 409, 426, 429, 500, 502, 503] = (
        0  # this status is answered instead; 426: too old ...
    )
    fail_chance: Chance = 0.0  # ... this often
    silent_doorbell: bool = False  # event streams stay open and deliver nothing, heartbeats neither
    cut: bool = False  # every request under /v1 is dropped, open event streams are closed
