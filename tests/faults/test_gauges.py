"""A leak is seen by the gauges of the soak."""

import mmap
import os
import sys
import threading

import pytest

from tests.faults.programme.gauges import Gauge
from tests.faults.programme.suite import Played
from tests.faults.programme.suites.soak import MOST, _grown

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")


def watched(each_time: object = None) -> list[str]:
    """What is held against this process, which does ``each_time`` between two looks."""
    gauge = Gauge("test", os.getpid())
    for _ in range(30):
        gauge.look()
        if callable(each_time):
            each_time()
    return [wrong.rpartition(" ")[2] for wrong in _grown([gauge], MOST, Played())]


def test_a_process_that_does_nothing_grows_in_nothing() -> None:
    assert watched() == []


def test_memory_that_is_kept_is_found() -> None:
    kept: list[mmap.mmap] = []

    def take() -> None:
        kept.append(mmap.mmap(-1, 2 << 20))  # of the system: what others freed in this process would not show
        kept[-1].write(b"x" * (2 << 20))

    assert watched(take) == ["memory"]


def test_descriptors_that_stay_open_are_found() -> None:
    opened: list[int] = []
    try:
        assert watched(lambda: opened.extend((os.open(os.devnull, os.O_RDONLY), os.dup(0)))) == [
            "descriptors"
        ]
    finally:
        for descriptor in opened:
            os.close(descriptor)


def test_threads_that_never_end_are_found() -> None:
    over = threading.Event()
    threads: list[threading.Thread] = []

    def begin() -> None:
        threads.append(threading.Thread(target=over.wait))
        threads[-1].start()

    try:
        assert "threads" in watched(begin)
    finally:
        over.set()
        for thread in threads:
            thread.join()
