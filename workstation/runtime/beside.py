"""Runs a module of ours as a process of its own, on another core, and hears its few words."""

import subprocess
import sys
from pathlib import Path

_TOP = Path(__file__).parents[2]


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
