"""The import of a list that is twelve times as long as all public ones together, by the usual commands."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from backend_stub.feeds.publishing import folder_of
from tests.bench.figures import Bench, Figures
from workstation.detection.published import named

_LISTED = 5_000_000


@dataclass(frozen=True, slots=True)
class _Run:
    """The CPU time of a process, and the most memory that it had resident."""

    seconds: float
    mib: float


def importing(figures: Figures) -> None:
    """import_time and import_memory: of ``feeds add`` and of ``feeds refresh``, the worse of both.

    From the start of the process to its end: read, kept with its day, and published for the workstations.
    """
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
    runs = {"add": add, "refresh": refresh}
    seconds = {name: round(run.seconds) for name, run in runs.items()}
    mib = {name: round(run.mib) for name, run in runs.items()}
    figures.take("import_time", max(seconds.values()), **seconds)
    figures.take("import_memory", max(mib.values()), **mib)


def _lines() -> Iterator[str]:
    return (f"{number:07x}-wallet{number % 97}.example\n" for number in range(_LISTED))


def _run(*words: str) -> _Run:
    """One command of ``feeds`` in a process of its own."""
    command = [sys.executable, "-m", "backend_stub", "feeds", *words]
    process = os.posix_spawn(sys.executable, command, os.environ)
    _, status, used = os.wait4(process, 0)
    if status:
        raise RuntimeError(f"feeds {words[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return _Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


BENCHES: dict[str, Bench] = dict.fromkeys(("import_time", "import_memory"), importing)
