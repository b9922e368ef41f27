"""Has a process of our own look through what people send: Python runs one thread of the server at a time."""

import contextlib
import logging
import pickle
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread
from typing import Any

from backend_stub.fraud_lists import FraudLists
from backend_stub.screening.frames import give, taken
from backend_stub.screening.screener import Screener, Work

_TOP = Path(__file__).parents[2]
_REST = 60.0  # seconds
_PATIENCE = 10.0  # seconds
# times as long again before its first answer: it loads in two seconds, or in ten where all cores are busy
_LOADING = 3
_BYTES = 100_000  # for so many as much again; of the most laborious texts they take a second
_log = logging.getLogger(__name__)


class Beside:
    """Whoever writes before it is ready waits for it.

    It keeps nothing, so when it dies another one is asked the same. When that dies as well, those are looked
    through here, and so is what comes within ``_REST``: no text is refused for want of a process. One that is
    silent for ``patience`` seconds, and as long again for every ``_BYTES`` and ``_LOADING`` times while it
    loads, is killed, and so has died.
    """

    def __init__(self, published: FraudLists, patience: float = _PATIENCE) -> None:
        self._folder = published.folder
        self._patience = patience
        self._closed = Event()
        self._asked: tuple[subprocess.Popen[bytes], float] | None = None  # until when it may be silent
        self._screener = Screener(published)
        self._rests_until = 0.0  # on the clock that nobody sets
        self._child: subprocess.Popen[bytes] | None = None
        self._loaded: subprocess.Popen[bytes] | None = None  # which has answered before

    def __call__(self, works: Sequence[Work]) -> list[Any]:
        answers = self._answers(works) or [None] * len(works)
        if not_told := [place for place, told in enumerate(answers) if told is None]:
            ours = self._screener.together([works[place] for place in not_told])
            for place, told in zip(not_told, ours, strict=True):
                answers[place] = told
        return answers

    def start(self) -> None:
        """It loads beside us from here on, which takes it two seconds, and is watched."""
        self._child = self._started()
        Thread(target=self._watch, name="screener's watch", daemon=True).start()

    def close(self) -> None:
        """Nobody waits for what it is at; blocks."""
        self._closed.set()
        if self._child is not None:
            self._end(self._child)

    def _answers(self, works: Sequence[Work]) -> list[Any] | None:
        """None where there are none to be had."""
        if time.monotonic() < self._rests_until:
            return None
        try:
            asked = pickle.dumps(works)
            for _ in range(2):
                if (told := self._said(asked)) is not None:
                    answers: list[Any] | None = pickle.loads(told)  # noqa: S301 our own child's
                    return answers
        except RecursionError:  # what an operation says goes deep
            return None
        _log.warning("the screener ended twice over the same; for a minute the server looks itself")
        self._rests_until = time.monotonic() + _REST
        return None

    def _said(self, asked: bytes) -> bytes | None:
        """None where it has ended instead; then there will be another one."""
        child, self._child = self._child or self._started(), None
        if child is None:
            return None
        assert child.stdin is not None
        assert child.stdout is not None
        told = None
        times = 1 + len(asked) / _BYTES + (0 if child is self._loaded else _LOADING)
        self._asked = child, time.monotonic() + self._patience * times
        with contextlib.suppress(OSError):  # it reads no more
            give(child.stdin, asked)
            told = taken(child.stdout)
        self._asked = None
        if told is None:
            self._end(child)
        else:
            self._child = self._loaded = child
        return told

    def _watch(self) -> None:
        """Kill whom we have waited for too long: whoever waits for it then sees it end."""
        while not self._closed.wait(self._patience / 10):
            child, until = self._asked or (None, 0.0)
            if child is not None and time.monotonic() > until:
                _log.warning("the screener hangs, and is ended")
                child.kill()

    def _started(self) -> "subprocess.Popen[bytes] | None":
        command = [sys.executable, "-m", "backend_stub.screening", str(self._folder.absolute())]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        try:
            return subprocess.Popen(  # noqa: S603 our own module
                command, stdin=pipe, stdout=pipe, stderr=nowhere, cwd=_TOP
            )
        except OSError:  # there may be no room for one more
            return None

    def _end(self, child: "subprocess.Popen[bytes]") -> None:
        child.kill()
        with contextlib.suppress(OSError):  # what it was to read, it reads no more
            child.communicate()
        child.wait()
        _log.info("the screener has ended with %d", child.returncode)
