"""Server and workstation as processes that begin in a moment and die at a named place.

They are forked from one process that has imported everything and done nothing, which saves a second of work
at each of their hundreds of starts; what runs in them is the real thing.
"""

import importlib
import multiprocessing
import os
import random
import signal
import socket
import sys
import time
from collections.abc import Callable
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from workstation.runtime.crashpoint import VARIABLE

PATIENCE = 20.0  # seconds
_FORKS = multiprocessing.get_context("forkserver")
_IMPORTED = ["tests.faults.programme.warm"]
_ROOMS = ("workstation.runtime.crashpoint", "backend_stub.crashpoint")


class Died(Exception):
    """A process did not come to life, or ended when it should not have; the text says which."""


class Life:
    """One process that does ``work`` and dies at ``place``: "outbox.after_commit:2", or when it is killed."""

    def __init__(self, work: Callable[..., None], *given: Any, place: str = "", said: Path) -> None:
        _FORKS.set_forkserver_preload(_IMPORTED)
        self._process: ForkServerProcess = _FORKS.Process(target=_live, args=(place, said, work, *given))
        self._process.start()

    @property
    def alive(self) -> bool:
        return self._process.exitcode is None

    def ended(self, seconds: float) -> int | None:
        """The exit code, waiting for it as long as this; None: it still runs."""
        self._process.join(seconds)
        return self._process.exitcode

    def kill(self) -> None:
        self._process.kill()
        self._process.join(PATIENCE)

    def stop(self) -> None:
        """End it in good form."""
        self._process.terminate()
        if self.ended(PATIENCE) is None:
            self.kill()
            raise Died("a process did not stop when it was asked to")

    @property
    def was_killed(self) -> bool:
        return self._process.exitcode == -signal.SIGKILL

    @property
    def process_id(self) -> int:
        return int(self._process.pid or 0)


class Host:
    """A server on one port and one file for all its lives."""

    def __init__(self, database: Path, dice: random.Random) -> None:
        self.database = database
        self.said = database.with_suffix(".said")
        self.port = _free_port(dice)
        self.url = f"http://127.0.0.1:{self.port}"

    def start(self, place: str = "") -> None:
        """Live again, up to ``place``. Raises Died."""
        options = ["--port", str(self.port), "--database", str(self.database)]
        self.life = Life(_serve, options, place=place, said=self.said)
        deadline = time.monotonic() + PATIENCE
        while not _listens(self.port):
            if time.monotonic() > deadline:
                raise Died(f"the server does not listen: {self.said.read_text()[-500:]}")
            if not self.life.alive:  # the place lay on the way up
                return
            time.sleep(0.005)


def _live(place: str, said: Path, work: Callable[..., None], *given: Any) -> None:
    """The child: read the place of death, which was not known when its modules were imported."""
    os.environ[VARIABLE] = place
    for room in _ROOMS:
        importlib.reload(importlib.import_module(room))
    descriptor = os.open(said, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
    os.dup2(descriptor, sys.stderr.fileno())
    os.dup2(descriptor if work is not _serve else os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    work(*given)


def _serve(options: list[str]) -> None:
    from backend_stub.__main__ import main

    sys.exit(main(["serve", *options]))


def _free_port(dice: random.Random) -> int:
    """Below those that the system gives out, lest a client that looks for a dead server finds itself."""
    while True:
        port = dice.randrange(18_000, 32_000)
        with socket.socket() as trying:
            try:
                trying.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port


def _listens(port: int) -> bool:
    with socket.socket() as trying:
        return trying.connect_ex(("127.0.0.1", port)) == 0
