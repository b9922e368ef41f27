"""What a tester, or a storm, does to the server: one word each, with what it needs."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from workstation.contract.levers import Levers
from workstation.contract.wire import Wire


class Do(StrEnum):
    LEVERS = "levers"  # set all levers
    WRITE = "write"  # a customer writes
    TRANSFER = "transfer"  # a conversation goes to somebody, or back to its queue
    EXPIRE = "expire"  # all access tokens, and the event streams with them
    RESTART = "restart"  # another run of the server on the same file
    COPY = "copy"  # keep the server's database as it stands
    PUT_BACK = "put_back"  # ... and bring the newest copy of this storm back


class Act(Wire):
    """One act of a storm. ``pick`` and ``to`` count round those that there are when it is carried out."""

    at: Annotated[int, Field(ge=0, le=86_400_000)]  # ms from the storm's beginning
    do: Do = Field(strict=False)
    levers: Levers = Levers()
    pick: Annotated[int, Field(ge=0, le=1 << 31)] = 0
    to: Annotated[int, Field(ge=0, le=1 << 31)] = 0


class Plan(Wire):
    """What a storm is made from; the same plan makes the same storm."""

    seed: Annotated[int, Field(ge=0, le=1 << 53)] = 1
    seconds: Annotated[int, Field(ge=1, le=3600)] = 60
    restores: bool = False  # whether the server may be put back to an earlier copy of itself
