"""The line: work done on its thread, awaited from another loop, and an end that always comes."""

import asyncio
import threading

import pytest

from workstation.runtime.line import Line


async def thread_name() -> str:
    await asyncio.sleep(0)
    return threading.current_thread().name


def test_work_runs_on_the_line_and_its_outcome_comes_back() -> None:
    async def fail() -> None:
        raise ValueError("as it is")

    async def main() -> None:
        line = Line()
        assert await line.run(thread_name()) == "line"
        with pytest.raises(ValueError, match="as it is"):
            await line.run(fail())
        await line.aclose()

    asyncio.run(main())


def test_cancelling_the_waiter_cancels_the_work() -> None:
    async def main() -> None:
        line, started, ended = Line(), threading.Event(), threading.Event()

        async def work() -> None:
            started.set()
            try:
                await asyncio.sleep(60)
            finally:
                ended.set()

        waiter = asyncio.create_task(line.run(work()))
        while not started.is_set():
            await asyncio.sleep(0.001)
        waiter.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiter
        await line.aclose()
        assert ended.is_set()

    asyncio.run(main())


def test_closing_ends_all_work_even_what_starts_meanwhile_and_lets_it_clean_up() -> None:
    async def main() -> None:
        before = set(threading.enumerate())
        line, cleaned = Line(), list[str]()

        async def late() -> None:
            try:
                await asyncio.sleep(60)
            finally:
                cleaned.append("late")

        async def work() -> None:
            try:
                await asyncio.sleep(60)
            finally:
                cleaned.append("work")
                successor = asyncio.create_task(late())
                await asyncio.sleep(0)
                assert not successor.done()

        waiter = asyncio.create_task(line.run(work()))
        await asyncio.sleep(0.02)
        await line.aclose()
        with pytest.raises(asyncio.CancelledError):
            await waiter
        assert cleaned == ["work", "late"]
        assert not set(threading.enumerate()) - before, "the thread is gone when the line is closed"

    asyncio.run(main())


def test_a_closed_line_refuses_work_and_may_be_closed_again() -> None:
    async def main() -> None:
        line = Line()
        await line.aclose()
        with pytest.raises(asyncio.CancelledError):
            await line.run(thread_name())
        await line.aclose()

    asyncio.run(main())
