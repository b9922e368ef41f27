"""Where a service has something done that blocks."""

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Aside(Protocol):
    """The network's line is one."""

    async def beside(self, work: Callable[[], T]) -> T:
        """``work``, which blocks, done on no loop's thread."""
