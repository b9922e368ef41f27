"""Processes that write to one feed as fast as they can, honestly or naively, and others that follow it."""

import asyncio
import itertools
import json
import multiprocessing
import random
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

from backend_stub import opening, pages
from backend_stub.chain import Head
from backend_stub.database import Database
from backend_stub.feed import newest
from backend_stub.transaction import Reading, Transaction

FORKED = multiprocessing.get_context("fork")
END = "the end"
READER = "lea"  # she sees the department's own things, as everybody does
_PAGES = (500, 40)  # rows of a page, for each reader
_PAUSE = 0.02  # seconds between two polls, at most


@dataclass(slots=True)
class Commit:
    """An acknowledged one: when it was asked for and when it was known, and the seq of its last row."""

    begun: float
    known: float
    seq: int


@dataclass(slots=True)
class Season:
    """What all writers and readers have to tell."""

    start: int  # the head's seq before
    commits: list[Commit] = field(default_factory=list)
    seen: list[list[int]] = field(default_factory=list)  # of each reader, every seq that it was given
    pages: int = 0
    undone: int = 0

    def lasting(self, path: Path) -> list[int]:
        """Every seq that is in the file."""
        with closing(opening.connect(path, writing=False)) as connection:
            return [seq for (seq,) in connection.execute("SELECT seq FROM feed ORDER BY seq")]

    def skipped(self, path: Path) -> int:
        """Rows of the season that a reader, who is at its end, has never been given."""
        lasting = {seq for seq in self.lasting(path) if seq > self.start}
        return sum(len(lasting - set(seen)) for seen in self.seen)

    def disordered(self) -> int:
        """Commits that were known before another was asked for, and yet stand behind it."""
        latest, wrong = 0.0, 0
        for commit in sorted(self.commits, key=lambda one: one.seq):
            wrong += commit.known < latest
            latest = max(latest, commit.begun)
        return wrong


Write = Callable[[Path, str, int, int, "Synchronized[int]"], tuple[list[Commit], int]]


def season(path: Path, write: Write, writers: int, commits: int, seed: int) -> Season:
    """``writers`` processes make ``commits`` of them together, while others follow the feed to its end."""
    start = _head(path)
    counter: Synchronized[int] = FORKED.Value("q", start.seq)
    told: Any = FORKED.SimpleQueue()
    shares = [commits // writers + (number < commits % writers) for number in range(writers)]
    writing = [
        FORKED.Process(target=_tell, args=(told, write, path, f"w{number}", share, seed + number, counter))
        for number, share in enumerate(shares)
    ]
    reading = [FORKED.Process(target=_tell, args=(told, follow, path, start, limit)) for limit in _PAGES]
    for process in (*reading, *writing):
        process.start()
    found = Season(start.seq)
    for _ in writing:
        done, undone = told.get()
        found.commits += done
        found.undone += undone
    write(path, END, 1, seed, counter)
    for _ in reading:
        seen, count = told.get()
        found.seen.append(seen)
        found.pages += count
    for process in (*reading, *writing):
        process.join()
    return found


def _tell(told: Any, work: Callable[..., Any], *values: Any) -> None:
    told.put(work(*values))


def follow(path: Path, start: Head, limit: int) -> tuple[list[int], int]:
    """Poll page by page, as a workstation does, until the end was seen; all seqs, and how many pages."""
    seen: list[int] = []
    count, cursor, dice = 0, start.position, random.Random(limit)
    with closing(opening.connect(path, writing=False)) as connection:
        ended = False
        while not ended:
            connection.execute("BEGIN")
            page = pages.page(Reading(connection, None, 0), READER, cursor, cursor, limit)
            connection.execute("COMMIT")
            assert page is not None, "the history has changed under a reader"
            rows = _rows(page.rows)
            seen += [seq for seq, _ in rows]
            ended = page.cursor == page.head and bool(rows) and rows[-1][1].startswith(END)
            cursor = page.cursor.position
            count += 1
            if page.cursor == page.head:
                time.sleep(dice.uniform(0, _PAUSE))
    return seen, count


def honest(
    path: Path, name: str, commits: int, seed: int, counter: "Synchronized[int]"
) -> tuple[list[Commit], int]:
    """By the server's own writer: a few units at once, of which some fail and are undone."""
    del counter
    return asyncio.run(_honest(path, name, commits, random.Random(seed)))


async def _honest(path: Path, name: str, commits: int, dice: random.Random) -> tuple[list[Commit], int]:
    database = Database(path)
    done: list[Commit] = []
    names = itertools.count()
    undone = 0
    while len(done) < commits:
        begun = time.monotonic()
        count = min(dice.choice((1, 1, 1, 2)), commits - len(done))
        units = [database.submit(_unit(f"{name}-{next(names)}", dice)) for _ in range(count)]
        answers = await asyncio.gather(*units, return_exceptions=True)
        known = time.monotonic()
        undone += sum(isinstance(answer, Undone) for answer in answers)
        done += [Commit(begun, known, answer) for answer in answers if isinstance(answer, int)]
        for answer in answers:
            if isinstance(answer, BaseException) and not isinstance(answer, Undone):
                raise answer
    database.close()
    return done, undone


class Undone(Exception):
    """A unit that fails on purpose, after it has written."""


def _unit(name: str, dice: random.Random) -> Callable[[Transaction], int]:
    rows, fails = dice.randint(1, 3), dice.random() < 0.05

    def work(tx: Transaction) -> int:
        for number in range(rows):
            tx.connection.execute("INSERT INTO teams VALUES (?, 'a team')", (f"{name}.{number}",))
            tx.feed.add("team", f"{name}.{number}")
        if fails:
            raise Undone
        return tx.feed.next_seq - 1

    return work


def naive(
    path: Path, name: str, commits: int, seed: int, counter: "Synchronized[int]"
) -> tuple[list[Commit], int]:
    """As one writes it at first: the number is drawn from a sequence, and then the row is committed."""
    del seed
    done = []
    with closing(opening.connect(path, writing=True)) as connection:
        for number in range(commits):
            begun = time.monotonic()
            with counter.get_lock():
                counter.value += 1
                seq = counter.value
            connection.execute("BEGIN IMMEDIATE")
            entity = f"{name}-{number}"
            connection.execute("INSERT INTO teams VALUES (?, 'a team')", (entity,))
            connection.execute(
                "INSERT INTO feed VALUES (?, 'team', ?, NULL, NULL, 0, x'', x'', zeroblob(32))", (seq, entity)
            )
            connection.execute("COMMIT")
            done.append(Commit(begun, time.monotonic(), seq))
    return done, 0


def _rows(text: bytes) -> list[tuple[int, str]]:
    """The seq and the entity of each row of a page."""
    return [(row["seq"], row["id"]) for row in json.loads(b"[" + text + b"]")]


def _head(path: Path) -> Head:
    with closing(opening.connect(path, writing=False)) as connection:
        return newest(connection)
