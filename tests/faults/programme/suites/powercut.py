"""Power cuts at every moment of a sitting: what was promised is there, and nothing is half there."""

import asyncio
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.faults.programme.platter import Platter
from tests.faults.programme.recording import Entry, NoCompiler, compiled, record
from tests.faults.programme.sitting import DESK, REPLICA, digest
from tests.faults.programme.suite import Doses, Played, Suite
from tests.store.profile import KEY
from workstation.errors import WorkstationError
from workstation.store.desk_file import open_desk
from workstation.store.replica_file import GONE
from workstation.store.room import Room
from workstation.store.store import Store

PART = 1_000
_BOTH = 10  # of so many images one is opened whole, with its replica
_MUTANT_EVERY, _MUTANT_IMAGES = 4, 60  # of the sittings; with so many images
_SITTING = "tests.faults.programme.sitting"


def play(first: int, count: int) -> Played:
    played = Played()
    disk = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="powercut-", dir=disk) as folder:
        try:
            asyncio.run(_play(Path(folder), first, count, played))
        except NoCompiler as error:
            played.violations.append(f"seed {first}: NOT PLAYED: {error}")
    return played


async def _play(top: Path, first: int, count: int, played: Played) -> None:
    recorder = compiled(top)
    sitting = first // PART
    entries = record(recorder, _SITTING, top / "sitting", str(sitting))
    await _cut(top, entries, range(first, first + count), played)
    if sitting % _MUTANT_EVERY == 0 and first % PART == 0:
        entries = record(recorder, _SITTING, top / "mutant", str(sitting), "NORMAL")
        mutant = Played()
        await _cut(top, entries, range(first, first + _MUTANT_IMAGES), mutant)
        caught = any("LOST" in violation for violation in mutant.violations)
        played.counts["mutant NORMAL caught"] += caught
        if not caught:
            played.violations.append(f"seed {first}: SURVIVED: a desk without fsync at its commits")


async def _cut(top: Path, entries: list[Entry], seeds: Sequence[int], played: Played) -> None:
    """Cut the power once for each seed, somewhere in the record."""
    places = sorted((random.Random(seed).randrange(len(entries)) + 1, seed) for seed in seeds)
    promises = _promises(entries, DESK), _promises(entries, REPLICA)
    platter, reached = Platter(), 0
    for place, seed in places:
        for entry in entries[reached:place]:
            platter.go(entry)
        reached = place
        image = top / "image"
        image.mkdir()
        dice = random.Random(f"image {seed}")
        platter.image(image, dice, played.counts)
        wrong = await _look(image, seed, place, promises, played.counts)
        if wrong:
            played.violations.append(f"seed {seed}: {wrong} (cut after call {place} of {len(entries)})")
        shutil.rmtree(image)


Promises = list[tuple[int, str]]  # after which call, and the digest


def _promises(entries: list[Entry], of: str) -> Promises:
    return [
        (place, entry.one.removeprefix(of))
        for place, entry in enumerate(entries)
        if entry.op == "M" and entry.one.startswith(of)
    ]


async def _look(
    image: Path, seed: int, place: int, promises: tuple[Promises, Promises], counts: Counter[str]
) -> str:
    """What is wrong with an image; nothing where all is well. It is opened as every start opens it."""
    unclean = (image / "open").exists()
    counts["images after an unclean end"] += unclean
    try:
        if seed % _BOTH == 0:
            counts["images with their replica"] += 1
            return await _look_whole(image, place, promises)
        in_log = unclean and not (image / "open").stat().st_size
        desk, notices = await open_desk(
            image, KEY, lambda: "new", Room(image), unclean=unclean, in_log=in_log
        )
        try:
            return _told(notices) or _desk_wrong(await digest(desk), place, promises[0])
        finally:
            await desk.aclose()
    except WorkstationError as error:
        return f"CORRUPT: {type(error).__name__}: {error}"


async def _look_whole(image: Path, place: int, promises: tuple[Promises, Promises]) -> str:
    store = await Store.open(image, KEY)
    try:
        checked = [f"{one.name}: {one.found}" for one in await store.check() if not one.sound]
        known = {word for _place, word in promises[1]}
        replica = await digest(store.replica)
        early = place <= promises[1][0][0]
        # cut while it is made for the first time, a replica may be torn: there was nothing in it, and it is
        # begun anew, which is all that the person is told
        notices = tuple(told for told in store.notices if not (early and told == GONE))
        return (
            _told(notices)
            or _desk_wrong(await digest(store.desk), place, promises[0])
            or ("" if replica in known or early else "CORRUPT: the replica is in a state that never was")
            or (f"CORRUPT: {checked}" if checked else "")
        )
    finally:
        await store.aclose()


def _told(notices: tuple[str, ...]) -> str:
    return f"CORRUPT: {notices}" if notices else ""


def _desk_wrong(found: str, place: int, promised: Promises) -> str:
    """The newest promise before the cut must be kept; the act under way may be there, whole, or not."""
    kept = [number for number, (at, _word) in enumerate(promised) if at < place]
    newest = kept[-1] if kept else -1
    allowed = {word for _at, word in promised[max(newest, 0) : newest + 2]}
    if found in allowed or newest < 0:
        return ""
    older = any(word == found for _at, word in promised[:newest])
    return "LOST: what was promised is not there" if older else "CORRUPT: a state that never was"


SUITE = Suite(
    "images", Doses(1_000, 20_000, 500_000), PART, play,
    must=frozenset({
        "lost writes", "torn writes", "writes that overtook a lost one", "images after an unclean end",
        "images with their replica", "mutant NORMAL caught",
    }),
)  # fmt: skip
