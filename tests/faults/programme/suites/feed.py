"""Eight processes write to one file while readers follow: nothing is skipped, and seq order is commit order.

A naive feed is put to the same readers, who must miss rows of it. What processes do at once cannot be
replayed exactly: a seed repeats what each of them does, not how they meet.
"""

import asyncio
import tempfile
from pathlib import Path

from backend_stub import audit
from backend_stub.database import Database
from tests.faults.programme.feeding import Season, honest, naive, season
from tests.faults.programme.suite import Doses, Played, Suite
from tests.serving import seed as seeded

WRITERS = 8


def play(first: int, count: int) -> Played:
    played = Played()
    with tempfile.TemporaryDirectory() as folder:
        path = _fresh(Path(folder) / "server.db")
        found = season(path, honest, WRITERS, count, first)
        played.counts.update(
            {"commits": len(found.commits), "undone": found.undone, "pages": found.pages,
             "rows": len(found.lasting(path))}
        )  # fmt: skip
        played.violations += [f"seed {first}: {wrong}" for wrong in _wrong(found, path, count)]
        if _is_caught(Path(folder), first):
            played.counts["naive feed caught"] += 1
        else:
            played.violations.append(f"seed {first}: SURVIVED: nobody missed a row of a naive feed")
    return played


def _wrong(found: Season, path: Path, count: int) -> list[str]:
    wrong = []
    lasting = found.lasting(path)
    if len(found.commits) != count:
        wrong.append(f"LOST: {len(found.commits)} of {count} commits were acknowledged")
    if not {commit.seq for commit in found.commits} <= set(lasting):
        wrong.append("LOST: a commit that was acknowledged is not in the file")
    if skipped := found.skipped(path):
        wrong.append(f"SKIPPED: {skipped} rows were never given to a reader")
    if lasting != list(range(1, len(lasting) + 1)):
        wrong.append("GAP: the feed's numbers are not dense")
    if disordered := found.disordered():
        wrong.append(f"ORDER: {disordered} commits stand behind one that was asked for later")
    found_broken = audit.verify(path).broken
    return [*wrong, f"CHAIN: {found_broken}"] if found_broken else wrong


def _is_caught(folder: Path, seed: int) -> bool:
    """Within a few short seasons, each with a file of its own."""
    for attempt in range(5):
        path = _fresh(folder / f"naive-{attempt}.db")
        if season(path, naive, WRITERS, 400, seed).skipped(path):
            return True
    return False


def _fresh(path: Path) -> Path:
    database = Database(path)
    asyncio.run(database.write(seeded))
    database.close()
    return path


SUITE = Suite(
    "commits", Doses(5_000, 50_000), 12_500, play, must=frozenset({"naive feed caught", "undone", "pages"})
)
