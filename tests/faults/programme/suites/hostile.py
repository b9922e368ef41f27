"""Forged pages, answers and event streams towards the real client: nobody chokes, and all heals again.

One answer in forty goes through a socket to a workstation that types and syncs; the others straight to the
store, which is where they are taken apart.
"""

import contextlib
import tempfile
from collections import Counter
from pathlib import Path

from tests.faults.programme.recorded import Recorded, record
from tests.faults.programme.stranger import Stranger
from tests.faults.programme.suite import Doses, Played, Suite
from tests.faults.programme.victim import PATHS, Victim
from workstation.store import pages
from workstation.store.connection import Connection
from workstation.store.pages import PageApplied
from workstation.store.position import move

_SOCKET = 40  # one answer in so many goes through a socket
_NAIVE = 40  # answers that are shown to a client that does not look at them


def play(first: int, count: int) -> Played:
    played = Played()
    straight = [seed for seed in range(first, first + count) if seed % _SOCKET]
    spoken = [seed for seed in range(first, first + count) if not seed % _SOCKET]
    with tempfile.TemporaryDirectory(prefix="hostile-") as folder:
        here = Path(folder)
        if straight:
            recorded = record(here)
            _straight(Stranger(here / "store", recorded), straight, played)
            _naive(here / "naive", recorded, straight[:_NAIVE], played.counts)
        if spoken:
            _spoken(here, spoken, played)
    return played


def _straight(stranger: Stranger, seeds: list[int], played: Played) -> None:
    with contextlib.closing(stranger):
        for seed in seeds:
            come, wrong = stranger.meet(seed)
            played.counts[come] += 1
            played.violations += [f"seed {seed}: {wrong}"] if wrong else []
        if wrong := stranger.healthy():
            played.violations.append(f"seed {seeds[0]}: {wrong}")


def _spoken(folder: Path, seeds: list[int], played: Played) -> None:
    with contextlib.closing(Victim(folder)) as victim:
        for seed in seeds:
            path, wrong = victim.meet(seed)
            played.counts[f"forged {path}"] += 1
            played.violations += [f"seed {seed}: {wrong}"] if wrong else []
        played.violations += [f"seed {seeds[0]}: {lost}" for lost in victim.lost()]


def _naive(folder: Path, recorded: Recorded, seeds: list[int], counts: Counter[str]) -> None:
    """A client that goes where a page says before it has looked at it must be found out."""

    def trusting(c: Connection, page: str, cursor: str, high_water: str) -> PageApplied:
        place = c.execute(
            "SELECT ?1 ->> 'cursor', ?1 ->> 'cursor_seq', ?1 ->> 'head', ?1 ->> 'incarnation'", (page,)
        ).fetchone()
        move(c, pages.Position(*place))
        return PageApplied(applied=True, position=pages.Position(*place))

    with contextlib.closing(Stranger(folder, recorded, trusting)) as stranger:
        counts["mutant caught"] += sum(bool(stranger.meet(seed)[1]) for seed in seeds)


SUITE = Suite(
    "answers",
    Doses(2_000, 20_000, 200_000),
    2_000,
    play,
    must=frozenset({"applied", "refused", "mutant caught"}),
    rare=frozenset(f"forged {path.decode()}" for path in PATHS),
)
