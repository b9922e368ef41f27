"""Tasks: kept alive, reported when they fail, all ended at the close."""

import asyncio
import gc
import logging

import pytest

from tests.patience import PATIENCE
from workstation.runtime.tasks import Tasks


def test_a_failure_that_nobody_awaited_is_reported_once(caplog: pytest.LogCaptureFixture) -> None:
    async def fail() -> None:
        raise ValueError("secret words")

    async def main() -> None:
        heard: list[BaseException] = []
        tasks = Tasks(heard.append)
        tasks.spawn(fail(), name="sweep")
        await asyncio.sleep(0.01)
        assert [str(error) for error in heard] == ["secret words"]
        await tasks.aclose()
        assert len(heard) == 1

    with caplog.at_level(logging.ERROR):
        asyncio.run(main())
    assert [record.getMessage() for record in caplog.records] == ["task sweep failed"]


def test_a_task_lives_although_nobody_holds_it() -> None:
    async def main() -> None:
        tasks, done = Tasks(), asyncio.Event()

        async def work() -> None:
            await asyncio.sleep(0.01)
            done.set()

        tasks.spawn(work(), name="work")
        gc.collect()
        await asyncio.wait_for(done.wait(), PATIENCE)

    asyncio.run(main())


def test_closing_cancels_waits_and_also_ends_what_was_started_meanwhile() -> None:
    async def main() -> None:
        tasks, ended, heard = Tasks(), list[str](), list[BaseException]()

        async def work(name: str, heir: str = "") -> None:
            try:
                await asyncio.sleep(60)
            finally:
                if heir:
                    tasks.spawn(work(heir), name=heir)
                await asyncio.sleep(0)
                ended.append(name)

        tasks.spawn(work("one", heir="two"), name="one")
        await asyncio.sleep(0)
        await tasks.aclose()
        assert "one" in ended
        assert heard == []
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(main())


def test_a_task_may_close_its_own_keeper() -> None:
    async def main() -> None:
        tasks = Tasks()
        task = tasks.spawn(tasks.aclose(), name="last")
        await asyncio.wait_for(task, PATIENCE)

    asyncio.run(main())
