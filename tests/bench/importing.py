"""The import of a list that is twelve times as long as all public ones together, by the usual commands.

Run as a module it takes the figures and prints them as JSON: a process is held to have used, at its most,
what the one it came from had, and the benchmarks' own has half a gigabyte by then.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from backend_stub.feeds.publishing import folder_of
from tests.bench.figures import Bench, Figures
from workstation.detection.published import named

_LISTED = 5_000_000
_ROOT = Path(__file__).parents[2]

_Runs = dict[str, dict[str, float]]  # by command: CPU seconds, and the most MiB that it had resident


def importing(figures: Figures) -> None:
    """import_time and import_memory: of ``feeds add`` and of ``feeds refresh``, the worse of both.

    From the start of the process to its end: read, kept with its day, and published for the workstations.
    """
    command = [sys.executable, "-m", "tests.bench.importing"]
    runs: _Runs = json.loads(subprocess.run(command, stdout=subprocess.PIPE, cwd=_ROOT, check=True).stdout)
    for name, what in (("import_time", "seconds"), ("import_memory", "mib")):
        used = {command: round(run[what]) for command, run in runs.items()}
        figures.take(name, max(used.values()), **used)


def _measured() -> _Runs:
    with TemporaryDirectory(prefix="gc-") as folder:
        listed, database = Path(folder) / "listed", Path(folder) / "server.db"
        with listed.open("w") as file:
            file.writelines(_lines())
        used = ("--database", str(database))
        add = _run("add", "Vast", str(listed), "--kind", "domains", "--origin", "invented here", *used)
        refresh = _run("refresh", *used)
        [published] = [file for file in named(folder_of(database)) if file.name == "domains"]
        if published.entries < _LISTED:
            raise RuntimeError(f"of {_LISTED} names {published.entries} were published")
    return {"add": add, "refresh": refresh}


def _lines() -> Iterator[str]:
    return (f"{number:07x}-wallet{number % 97}.example\n" for number in range(_LISTED))


def _run(*words: str) -> dict[str, float]:
    """One command of ``feeds`` in a process of its own, what it prints among our errors."""
    command = [sys.executable, "-m", "backend_stub", "feeds", *words]
    aside = [(os.POSIX_SPAWN_DUP2, 2, 1)]
    process = os.posix_spawn(sys.executable, command, os.environ, file_actions=aside)
    _, status, used = os.wait4(process, 0)
    if status:
        raise RuntimeError(f"feeds {words[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return {"seconds": used.ru_utime + used.ru_stime, "mib": used.ru_maxrss / 1024}


BENCHES: dict[str, Bench] = dict.fromkeys(("import_time", "import_memory"), importing)

if __name__ == "__main__":
    print(json.dumps(_measured()))
