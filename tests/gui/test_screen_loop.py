"""The screen's loop runs what is due in order, and Qt has its turn in between."""

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from tests.patience import eventually
from workstation.runtime.loop import ScreenLoop

Run = Callable[[Coroutine[Any, Any, Any]], Any]


def test_callbacks_run_in_the_order_in_which_they_were_asked_for(run: Run) -> None:
    ran: list[str] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()

        def first() -> None:
            ran.append("first")
            loop.call_soon(ran.append, "asked for meanwhile")

        loop.call_soon(first)
        loop.call_soon(ran.append, "second")
        await asyncio.sleep(0)
        assert ran == ["first", "second"]
        await asyncio.sleep(0)
        assert ran == ["first", "second", "asked for meanwhile"]

    run(main())


def test_a_cancelled_callback_does_not_run_and_one_that_fails_stops_nobody(run: Run) -> None:
    ran: list[str] = []
    told: list[str] = []

    def fail() -> None:
        raise ValueError

    async def main() -> None:
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _loop, context: told.append(type(context["exception"]).__name__))
        loop.call_soon(ran.append, "cancelled").cancel()
        loop.call_soon(fail)
        loop.call_soon(ran.append, "after")
        await asyncio.sleep(0)

    run(main())
    assert (ran, told) == (["after"], ["ValueError"])


def test_a_task_that_never_rests_leaves_qt_its_turns(run: Run) -> None:
    async def main() -> int:
        ticks = 0

        def tick() -> None:
            nonlocal ticks
            ticks += 1

        timer = QTimer(interval=0)
        timer.timeout.connect(tick)
        timer.start()
        for _ in range(200):
            await asyncio.sleep(0)
        timer.stop()
        return ticks

    assert run(main()) > 20


def test_another_thread_wakes_it(run: Run) -> None:
    async def main() -> int:
        return sum(await asyncio.gather(*(asyncio.to_thread(int, "1") for _ in range(50))))

    assert run(main()) == 50


def test_many_threads_at_once_lose_no_call(run: Run) -> None:
    each, threads = 500, 4

    async def main() -> int:
        loop = asyncio.get_running_loop()
        count = 0

        def add() -> None:
            nonlocal count
            count += 1

        def shout() -> None:
            for _ in range(each):
                loop.call_soon_threadsafe(add)

        shouting = [threading.Thread(target=shout) for _ in range(threads)]
        for one in shouting:
            one.start()
        await eventually(lambda: count == each * threads)
        return count

    assert run(main()) == each * threads


def test_what_blocks_is_done_beside_it_by_few_threads(run: Run) -> None:
    at_work: set[int] = set()
    most = 0

    def block() -> None:
        nonlocal most
        at_work.add(threading.get_ident())
        most = max(most, len(at_work))
        time.sleep(0.01)
        at_work.discard(threading.get_ident())

    async def main() -> None:
        await asyncio.gather(*(asyncio.to_thread(block) for _ in range(40)))

    run(main())
    assert 1 <= most <= 2


def test_after_its_end_nobody_can_call_it(qapp: Any) -> None:
    with asyncio.Runner(loop_factory=lambda: ScreenLoop(qapp)) as runner:
        loop = runner.get_loop()
    with pytest.raises(RuntimeError):
        loop.call_soon_threadsafe(print)


def test_no_step_of_a_task_is_lost_where_qts_loop_is_entered_from_within_another(run: Run) -> None:
    async def other(steps: list[int]) -> None:
        for step in range(3):
            await asyncio.sleep(0)
            steps.append(step)

    async def main() -> None:
        steps: list[int] = []
        beside = asyncio.create_task(other(steps))
        nested = QEventLoop()
        QTimer.singleShot(30, nested.quit)
        nested.exec()  # as a dialog of the system's does
        assert not steps
        await beside
        assert steps == [0, 1, 2]

    run(main())


def test_what_is_due_goes_on_where_qts_loop_is_entered_from_a_callback(run: Run) -> None:
    async def main() -> None:
        loop, ran = asyncio.get_running_loop(), list[str]()

        def enter() -> None:
            nested = QEventLoop()
            QTimer.singleShot(30, nested.quit)
            loop.call_soon(ran.append, "within")
            nested.exec()
            ran.append("left")

        loop.call_soon(enter)
        loop.call_soon(ran.append, "behind")
        await eventually(lambda: len(ran) == 3)
        assert ran == ["behind", "within", "left"]

    run(main())
