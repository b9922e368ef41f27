"""Runs modules of ours as processes of their own, on another core, and hears what they say."""

import os
import subprocess
import sys
from pathlib import Path

_TOP = Path(__file__).parents[2]
_KEPT = ("LD_LIBRARY_PATH", "PATH", "SYSTEMROOT")  # of our surroundings: what a child takes to start at all


def confined(module: str, *words: str) -> "subprocess.Popen[bytes]":
    """Start a module that reads what strangers made: it is told nothing of our surroundings. It is asked and
    answers through its pipes; whoever starts it ends it."""
    return subprocess.Popen(  # noqa: S603 our own module
        [sys.executable, "-B", "-m", module, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_TOP,
        env={name: os.environ[name] for name in _KEPT if name in os.environ} | {"PYTHONUTF8": "1"},
    )


class Beside:
    """It runs from here on. What it says is for this process alone: nobody else can read a pipe."""

    def __init__(self, module: str, *words: str) -> None:
        command = [sys.executable, "-m", module, *words]
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        try:
            self._child: subprocess.Popen[bytes] | None = subprocess.Popen(  # noqa: S603 our own module
                command, stdin=nowhere, stdout=pipe, stderr=nowhere, cwd=_TOP
            )
        except OSError:  # there may be no room for one more
            self._child = None

    def answer(self) -> bytes | None:
        """All that it said; None where it failed. Blocks until it has ended; to be called once."""
        if self._child is None:
            return None
        said, _ = self._child.communicate()
        return said if self._child.returncode == 0 else None
