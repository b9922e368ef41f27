"""Runs a coroutine on Qt's own event loop. The only module that knows qasync."""

import asyncio
import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

os.environ["QT_API"] = "pyside6"  # qasync would take another binding if it found one
import qasync

# seconds that another thread goes on while the screen waits: with Python's 0.005 a frame, which lets go for
# every query, waited 0.8 s while the words of the send guard were read
_THREAD_GOES_ON = 0.0005
_NESTED = 5  # ms
_BESIDE = 2  # threads for the little that blocks and has none of its own: the upkeep of files
_LOADED = 5.0  # seconds
_LULL = 0.15  # seconds without a turn in which garbage is collected unnoticed …
_LONGEST = 20.0  # … and with them, after which it is collected all the same
_OLDEST = 2  # generation of garbage: with it go views that were closed, and what they held outside Python


def run(app: QApplication, main: Coroutine[Any, Any, int]) -> int:
    """Run ``main`` to its end on ``app``'s loop; answers its exit code. Closing a window ends nothing."""
    app.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: ScreenLoop(app)) as runner:
        gc.disable()
        sys.setswitchinterval(_THREAD_GOES_ON)
        return runner.run(_collecting(main))


class _Waker(QObject):
    woken = Signal()


class ScreenLoop(qasync.QEventLoop):  # type: ignore[misc]
    """Runs all that is due soon in one turn, where qasync makes and kills a Qt timer for each piece of it."""

    def __init__(self, app: QApplication) -> None:
        self._soon: deque[asyncio.Handle] = deque()
        self._coming = False  # a turn is on its way
        self.turns = 0
        self._waker = _Waker(app)
        self._waker.woken.connect(self._turn, Qt.ConnectionType.QueuedConnection)
        self._timer_of_turns = QTimer(self._waker, singleShot=True, interval=0)
        self._timer_of_turns.timeout.connect(self._turn)
        super().__init__(app)
        self.set_default_executor(ThreadPoolExecutor(_BESIDE, "beside"))  # qasync would begin ten at once

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        handle = asyncio.Handle(callback, args, self, context)
        self._soon.append(handle)
        if not self._coming:
            self._coming = True
            self._timer_of_turns.start()
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> None:
        self._check_closed()
        self._soon.append(asyncio.Handle(callback, args, self, context))
        if not self._coming:  # two threads may wake it at once: that costs an idle turn
            self._coming = True
            self._waker.woken.emit()

    def _turn(self) -> None:
        """As asyncio does: what becomes due meanwhile waits for the next turn, after Qt has had its own.

        Where Qt's loop was entered from within a task (by a dialog of the system's), it waits for its end:
        asyncio refuses to take a step of one task inside another's, and the step would be lost.
        """
        if asyncio.current_task(self) is not None:
            self._timer_of_turns.start(_NESTED)
            return
        self._timer_of_turns.setInterval(0)
        self._coming = False
        self.turns += 1
        if self.is_closed():
            return
        for _ in range(len(self._soon)):
            if not self._soon:  # Qt's loop was entered from one of these, and has taken the others
                break
            handle = self._soon.popleft()
            if not handle.cancelled():
                handle._run()  # noqa: SLF001 as every loop does


async def _collecting(main: Coroutine[Any, Any, int]) -> int:
    """Run ``main`` with Python's garbage collected here alone.

    On another thread the collector could free a Qt object whose timers still run on this one, and crash.
    """
    collector = asyncio.create_task(_collect())
    try:
        return await main
    finally:
        collector.cancel()


async def _collect() -> None:
    """As often as Python would by itself, looked at once a second, in a lull: it may take 10 ms.

    What has been loaded by the end of the start is never looked at again: that alone would take 0.1 s.
    """
    await asyncio.sleep(_LOADED)
    from workstation.runtime.memory import give_back  # noqa: PLC0415 the first rows wait for none of it

    gc.freeze()
    while True:
        await asyncio.sleep(1.0)
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [age for age in range(3) if counts[age] > thresholds[age]]
        if due:
            await _lull()
            gc.collect(due[-1])
            if due[-1] == _OLDEST:
                give_back()


async def _lull() -> None:
    """Wait until nothing has happened on the screen for a moment, but not for ever."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, ScreenLoop)
    latest = loop.time() + _LONGEST
    while loop.time() < latest:
        before = loop.turns
        await asyncio.sleep(_LULL)
        if loop.turns <= before + 1:  # the one that woke us
            return


def on_farewell_signals(leave: Callable[[], None]) -> None:
    """Call ``leave`` when the session ends or somebody presses Ctrl+C in the terminal."""
    loop = asyncio.get_running_loop()
    platform: str = sys.platform
    for number in (signal.SIGTERM, signal.SIGINT):
        if platform == "win32":  # no loop there can wait for signals
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(leave))
        else:
            loop.add_signal_handler(number, leave)
