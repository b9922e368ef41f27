"""Plays parts of suites, each in a process of its own, forked from one that has imported all suites.

A part that dies or hangs is a violation of its own; nothing else is lost by it.
"""

import gc
import importlib
import json
import multiprocessing
import os
import pkgutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import connection
from pathlib import Path
from typing import Generic, TypeVar

from tests.faults.programme import suites
from tests.faults.programme.suite import Played, Suite

W = TypeVar("W")

TOP = Path(__file__).parents[3]
_FORKS = multiprocessing.get_context("forkserver")
_COLLECT = 100_000  # allocations between two looks for garbage: what is played makes little and lives shortly
_SURROUNDINGS = {
    "PYTHONHASHSEED": "0",
    "QT_QPA_PLATFORM": "offscreen",
    "SSL_CERT_FILE": os.devnull,  # nobody speaks TLS: to read the system's authorities takes 0.1 s each time
}


def names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(suites.__path__))


def suite(name: str) -> Suite:
    found: Suite = importlib.import_module(_module(name)).SUITE
    return found


def _module(name: str) -> str:
    return f"{suites.__name__}.{name}"


@dataclass(frozen=True, slots=True)
class Part(Generic[W]):
    """Some seeds of a suite; ``seconds`` after which it hangs, ``whose`` is handed back with what came."""

    name: str
    first: int
    count: int
    seconds: float
    whose: W


class _Playing(Generic[W]):
    """A part under way; it is a group of processes with all its children."""

    def __init__(self, part: Part[W], folder: Path) -> None:
        self.part = part
        self._said, self._told = (folder / f"{part.name}-{part.first}.{what}" for what in ("said", "told"))
        given = (part.name, part.first, part.count, self._said, self._told)
        self._process = _FORKS.Process(target=_play, args=given)
        self._begun = time.monotonic()
        self._process.start()
        self.sentinel = self._process.sentinel

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._begun

    def came(self) -> Played | None:
        """What came of it; None: it still plays."""
        trouble = ""
        if self._process.exitcode is None:
            if self.seconds < self.part.seconds:
                return None
            self.end()
            trouble = f"hung for {self.part.seconds:g} s"
        self._process.join()
        if self._process.exitcode == 0:
            return Played.heard(json.loads(self._told.read_text("utf-8")))
        said = self._said.read_text("utf-8", "replace") if self._said.exists() else ""
        last = " | ".join([*said.strip().splitlines()[-6:], trouble])[-900:]
        code, part = self._process.exitcode, self.part
        return Played(violations=[f"seed {part.first}: the part of {part.count} died ({code}): {last}"])

    def end(self) -> None:
        """With all its children."""
        with suppress(ProcessLookupError):  # it has just ended
            os.killpg(self._process.pid or 0, signal.SIGKILL)
        self._process.kill()  # should it not even have got as far as a group of its own


def play_apart(parts: Iterable[Part[W]], at_a_time: int) -> Iterator[tuple[W, Played, float]]:
    """So many parts at a time, each in a fresh process: what came of it and the seconds it took."""
    os.environ.update(_SURROUNDINGS)  # before the first one is forked
    _FORKS.set_forkserver_preload([f"{__package__}.warm", *map(_module, names())])
    waiting, playing = iter(parts), list[_Playing[W]]()
    with tempfile.TemporaryDirectory(prefix="gc-parts-") as folder:
        try:
            while True:
                while len(playing) < at_a_time and (part := next(waiting, None)) is not None:
                    playing.append(_Playing(part, Path(folder)))
                if not playing:
                    return
                connection.wait([one.sentinel for one in playing], timeout=1.0)
                for one in list(playing):
                    if (played := one.came()) is not None:
                        playing.remove(one)
                        yield one.part.whose, played, one.seconds
        finally:
            for one in playing:
                one.end()


def _play(name: str, first: int, count: int, said: Path, told: Path) -> None:
    """The child."""
    os.setpgrp()
    descriptor = os.open(said, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    os.dup2(descriptor, sys.stdout.fileno())
    os.dup2(descriptor, sys.stderr.fileno())
    gc.set_threshold(_COLLECT)
    told.write_text(json.dumps(suite(name).play(first, count).told()), "utf-8")
