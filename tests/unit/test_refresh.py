"""Re-reading: one run at a time, one more for all that was asked for meanwhile, none while held."""

import asyncio

from tests.patience import PATIENCE
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks


def test_what_is_asked_for_during_a_run_runs_once_more_also_after_a_failure() -> None:
    async def main() -> None:
        tasks, go, runs = Tasks(), asyncio.Event(), 0

        async def work() -> None:
            nonlocal runs
            runs += 1
            if runs == 1:
                await go.wait()
                raise ValueError("a bug in the first run")

        refresh = Refresh(tasks, work, name="test")
        refresh.ask()
        await asyncio.sleep(0)
        refresh.ask()
        refresh.ask()
        go.set()
        async with asyncio.timeout(5):
            while refresh.busy:
                await asyncio.sleep(0)
        assert runs == 2
        await tasks.aclose()

    asyncio.run(main())


def test_nothing_runs_while_held_and_the_close_ends_what_was_asked_for() -> None:
    async def main() -> None:
        tasks, runs = Tasks(), 0

        async def work() -> None:
            nonlocal runs
            runs += 1
            await asyncio.sleep(3600)

        refresh = Refresh(tasks, work, name="test", held=True)
        refresh.ask()
        await asyncio.sleep(0)
        assert (runs, refresh.busy) == (0, True)
        refresh.release()
        await asyncio.sleep(0)
        refresh.ask()
        await asyncio.wait_for(tasks.aclose(), PATIENCE)
        assert runs == 1

    asyncio.run(main())


def test_one_may_wait_until_what_was_asked_for_is_done_and_waits_for_nothing_while_it_is_held() -> None:
    async def main() -> None:
        tasks, runs = Tasks(), 0

        async def work() -> None:
            nonlocal runs
            await asyncio.sleep(0)
            runs += 1

        refresh = Refresh(tasks, work, name="test", held=True)
        refresh.ask()
        await refresh.done()
        assert runs == 0
        refresh.release()
        await refresh.done()
        assert runs == 1
        await refresh.done()

    asyncio.run(main())
