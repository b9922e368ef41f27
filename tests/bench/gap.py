"""How late the screen's timers are while the application catches up; prints the samples as JSON.

``python -m tests.bench.gap PROFILE PASSWORD STUB`` starts cut off, is connected, and pulls what it missed.
"""

import asyncio
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from backend_stub.demo.world import World
from tests.bench.stage import Stage, click, perform
from tests.patience import eventually
from workstation.domain.changes import Change, SyncStateChanged
from workstation.domain.sync_state import Connection

BEAT = 8  # ms
_IDLE = 8.0  # seconds


class Pulse(QObject):
    """A timer on the screen's thread that notes how late it is, in ms."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._before = 0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=BEAT)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        self.late = []
        self._before = time.perf_counter_ns()
        self._timer.start()

    def end(self) -> list[float]:
        self._timer.stop()
        return self.late

    def _beat(self) -> None:
        now = time.perf_counter_ns()
        self.late.append(max(0.0, (now - self._before) / 1e6 - BEAT))
        self._before = now


async def _catch_up(stage: Stage, world: World) -> tuple[list[float], float]:
    """Lateness from the moment the network is there until in sync, and the seconds that took."""
    online, in_sync = asyncio.Event(), asyncio.Event()
    pulse = Pulse()
    start = time.time() * 1000

    def heard(change: Change) -> None:
        if not isinstance(change, SyncStateChanged):
            return
        if change.state.connection is Connection.ONLINE:
            online.set()
        if (change.state.in_sync_as_of or 0) >= start:
            in_sync.set()

    stop = stage.feed.subscribe(heard)
    await asyncio.to_thread(world.heal)
    click(stage.find("banner.button"))
    await online.wait()
    pulse.begin()
    began = time.perf_counter()
    await in_sync.wait()
    took = time.perf_counter() - began
    stop()
    return pulse.end(), took


def main(folder: str, password: str, url: str) -> None:
    told: dict[str, object] = {}
    world = World(url)

    async def play(stage: Stage) -> None:
        await _settle(stage)
        told["busy"], told["seconds"] = await _catch_up(stage, world)
        await asyncio.sleep(2.0)
        pulse = Pulse()
        pulse.begin()
        await asyncio.sleep(_IDLE)
        told["idle"] = pulse.end()

    world.cut()
    perform(Path(folder), password, play)
    print(json.dumps(told))


async def _settle(stage: Stage) -> None:
    """A conversation stands open, as when somebody works."""
    first = stage.inbox.list.model().id_at(0)
    stage.inbox.show_opened(first)
    await eventually(lambda: stage.on_screen(stage.window.tabs.page(first)))
    await asyncio.sleep(1.0)


if __name__ == "__main__":
    main(*sys.argv[1:])
