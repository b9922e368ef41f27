"""A lull is told once, and only when nothing stirs any more."""

import asyncio

from tests.patience import eventually
from workstation.runtime.lull import Lull


def test_it_is_told_once_after_the_last_stir_and_again_after_the_next() -> None:
    async def main() -> None:
        told: list[float] = []
        loop = asyncio.get_running_loop()
        lull = Lull(0.05, lambda: told.append(loop.time()))
        for _ in range(5):
            last = loop.time()
            lull.stir()
            await asyncio.sleep(0.01)
        await eventually(lambda: told)
        assert told[0] >= last + 0.05
        await asyncio.sleep(0.1)
        assert len(told) == 1
        lull.stir()
        await eventually(lambda: len(told) == 2)

    asyncio.run(main())


def test_stopped_it_tells_nothing_until_it_is_stirred_again() -> None:
    async def main() -> None:
        told: list[bool] = []
        lull = Lull(0.02, lambda: told.append(True))
        lull.stir()
        lull.stop()
        await asyncio.sleep(0.05)
        assert not told
        lull.stir()
        await eventually(lambda: told)

    asyncio.run(main())
