"""What a thread beside the screen does in the product is done at once: tests wait for less."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class AtOnce:
    async def beside(self, work: Callable[[], T]) -> T:
        return work()
