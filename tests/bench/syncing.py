"""Catching up with a server that has gone on: how long it takes, and what the screen notices of it."""

import asyncio
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench import as_started, yardstick
from tests.bench.backlog import Backlog, backlog, copied, stub
from tests.bench.desks import PASSWORD, signed_in
from tests.bench.figures import Bench, Figures, Sample
from tests.bench.syncer import synced
from workstation.keychain.keys import Keys
from workstation.runtime.ids import now_ms
from workstation.store.position import position

_RATIOS, _GAPS = 7, 3
_ROOT = Path(__file__).parents[2]


def sync_ratio(figures: Figures) -> None:
    """The engine through API and store ÷ the same pages by json_each alone, alternating; median of ratios."""
    made = backlog()
    pulled: list[float] = []
    put: list[float] = []
    with _serving(made) as (url, folder):
        pages = asyncio.run(_pages(copied(made.profile, folder / "reading"), url))
        for number in range(_RATIOS):
            profile = copied(made.profile, folder / f"engine-{number}")
            pulled.append(asyncio.run(_pulled(profile, url)))
            shutil.rmtree(profile)
            put.append(_put(copied(made.profile, profile), pages))
            shutil.rmtree(profile)
    ratios = [one / other for one, other in zip(pulled, put, strict=True)]
    figures.take(
        "sync_ratio", statistics.median(ratios),
        sync_s=round(statistics.median(pulled), 2), alone_s=round(statistics.median(put), 2),
        best=round(min(ratios), 2), worst=round(max(ratios), 2), changes=made.changes, pages=len(pages),
    )  # fmt: skip


def sync_gap(figures: Figures) -> None:
    """The p99 lateness of a screen timer while the application catches up, less its p99 when idle."""
    made = backlog()
    busy, idle, seconds = Sample(), Sample(), []
    for number in range(_GAPS):
        with _serving(made) as (url, folder):
            profile = copied(made.profile, folder / f"application-{number}")
            asyncio.run(_sign_in(profile, url))
            told = _gap(profile, url)
        busy.values += told["busy"]
        idle.values += told["idle"]
        seconds.append(told["seconds"])
    figures.take(
        "sync_gap", busy.at(0.99) - idle.at(0.99),
        busy_p99=round(busy.at(0.99), 2), idle_p99=round(idle.at(0.99), 2),
        sync_s=round(statistics.median(seconds), 2), **busy.details,
    )  # fmt: skip


@contextmanager
def _serving(made: Backlog) -> Iterator[tuple[str, Path]]:
    """The server in a process of its own on a copy of its database, and a folder to work in."""
    with (
        tempfile.TemporaryDirectory(dir=made.profile.parent) as name,
        stub(copied(made.database, Path(name) / "server.db")) as url,
    ):
        yield url, Path(name)


async def _pulled(profile: Path, url: str) -> float:
    """Seconds from the engine's start until it is in sync."""
    async with signed_in(profile, url) as desk:
        began = time.perf_counter()
        await synced(desk)
        return time.perf_counter() - began


def _put(profile: Path, pages: list[str]) -> float:
    key = Keys(profile, now_ms).open_by_password(PASSWORD)
    began = time.perf_counter()
    yardstick.put(profile, key, pages)
    return time.perf_counter() - began


async def _pages(profile: Path, url: str) -> list[str]:
    """The pages that a pull gets, as they come."""
    async with signed_in(profile, url) as desk:
        place = await desk.store.replica.read_plain(position)
        assert place
        pages, cursor, high_water, more = [], place.cursor, place.high_water, True
        while more:
            pages.append(await desk.api().changes(cursor, high_water))
            told = json.loads(pages[-1])
            cursor, high_water, more = told["cursor"], told["head"], told["has_more"]
    return pages


async def _sign_in(profile: Path, url: str) -> None:
    async with signed_in(profile, url):
        pass


def _gap(profile: Path, url: str) -> dict[str, Any]:
    command = as_started.command("gap", str(profile), PASSWORD, url)
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    answer = subprocess.run(command, cwd=_ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    told: dict[str, Any] = json.loads(answer.stdout)
    return told


BENCHES: dict[str, Bench] = {"sync_ratio": sync_ratio, "sync_gap": sync_gap}
