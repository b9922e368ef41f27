"""What every test shares: no screen, a loop for Qt, and a patient eye."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import asyncio
import gc
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "unhurried",
    deadline=None,  # speed is measured elsewhere, never asserted
    suppress_health_check=[HealthCheck.too_slow],
    database=None,  # shared by those who test at once
    derandomize="GROUNDCREW_CI" in os.environ,  # what is delivered is judged by what it holds, not by dice
    print_blob=True,
)
settings.load_profile("unhurried")


def pytest_xdist_auto_num_workers() -> int:
    """Half as many again as there are cores: who tests a whole desk waits for it half of the time."""
    cores = os.cpu_count() or 1
    return cores + cores // 2


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Iterator[Any]:
    """The application, on whose clipboard nothing stays that is destroyed when Python is gone already.

    From now on garbage is collected between tests, on this thread: on a store's thread the collector could
    free a Qt object whose timers still run here.
    """
    gc.disable()
    yield qapp
    qapp.clipboard().clear()
    gc.enable()


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """As often as Python would by itself, where it may not."""
    yield
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [age for age in range(3) if counts[age] > thresholds[age]]
    if due and not gc.isenabled():
        gc.collect(due[-1])


@pytest.fixture
def run(qapp: Any) -> Iterator[Callable[[Coroutine[Any, Any, Any]], Any]]:
    """Run a coroutine to its end on the loop that the product runs on, nested ones and all.

    What was there before is frozen meanwhile: the last look for garbage goes through what the test made
    alone, and not through the hundreds of thousands of objects that modules and tests before it hold.
    """
    from PySide6.QtCore import QCoreApplication, QEvent

    from workstation.runtime.loop import ScreenLoop

    qapp.setQuitOnLastWindowClosed(False)
    gc.freeze()
    with asyncio.Runner(loop_factory=lambda: ScreenLoop(qapp)) as runner:
        yield runner.run
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # the loop's timers outlive it; were it collected on a store's thread, they would fire at a dead object
    del runner
    gc.collect()
    gc.unfreeze()
