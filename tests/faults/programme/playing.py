"""Plays a part of a suite in a process of its own: ``python -m …playing NAME FIRST COUNT``.

A part that dies or hangs is a violation of its own; nothing else is lost by it.
"""

import gc
import importlib
import json
import os
import pkgutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.faults.programme import suites
from tests.faults.programme.suite import Played, Suite

TOP = Path(__file__).parents[3]
_MARK = "played: "
_COLLECT = 100_000  # allocations between two looks for garbage: what is played makes little and lives shortly
_SURROUNDINGS = {
    "PYTHONHASHSEED": "0",
    "QT_QPA_PLATFORM": "offscreen",
    "SSL_CERT_FILE": os.devnull,  # nobody speaks TLS: to read the system's authorities takes 0.1 s each time
}


def names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(suites.__path__))


def suite(name: str) -> Suite:
    found: Suite = importlib.import_module(f"tests.faults.programme.suites.{name}").SUITE
    return found


def play_apart(name: str, first: int, count: int, seconds: float) -> Played:
    """The part in a fresh process, which is ended with all its children when ``seconds`` have passed."""
    command = [sys.executable, "-m", __name__, name, str(first), str(count)]
    surroundings = os.environ | _SURROUNDINGS
    with subprocess.Popen(
        command, cwd=TOP, env=surroundings, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True, start_new_session=True,
    ) as process:  # fmt: skip
        try:
            said, trouble = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            said, trouble = process.communicate()
            trouble += f"\nhung for {seconds:g} s"
    told = [line for line in said.splitlines() if line.startswith(_MARK)]
    if process.returncode or not told:
        last = " | ".join(trouble.strip().splitlines()[-6:])[-900:]
        return Played(violations=[f"seed {first}: the part of {count} died ({process.returncode}): {last}"])
    return Played.heard(json.loads(told[-1].removeprefix(_MARK)))


def main(arguments: list[str]) -> int:
    gc.set_threshold(_COLLECT)
    name, first, count = arguments[0], int(arguments[1]), int(arguments[2])
    played: Any = suite(name).play(first, count).told()
    print(_MARK + json.dumps(played))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
