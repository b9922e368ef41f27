"""The server is put back to an earlier copy while people work: nothing settled is lost, nothing is twice."""

import asyncio
import random
import shutil
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from tests.faults.programme.floor import MEMORY
from tests.faults.programme.restoring import PLACES, Day
from tests.faults.programme.suite import Doses, Played, Suite
from tests.serving import Server

KINDS = frozenset({
    "put back far", "put back a little", "all was settled", "some was under way", "all machines off",
    "grown past its old head", "not grown as far", "handed back meanwhile", "nobody else was quicker",
})  # fmt: skip
RARE = frozenset({
    "put back again", "signed in again", "a replica lost", "a replica put back", "a laptop put back",
    "a desk put back",
})  # fmt: skip
_LONGEST = 120.0  # seconds of one day, on a busy machine


def play(first: int, count: int) -> Played:
    played = Played()
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        template = Path(folder) / "template.db"
        with Server(template):
            pass
        for seed in range(first, first + count):
            place = Path(folder) / str(seed)
            place.mkdir()
            with Server(Path(shutil.copy(template, place / "server.db"))) as server:
                day = Day(place, server, random.Random(seed))
                trouble = asyncio.run(_lived(day))
            played.counts += day.fired + Counter(settled=len(day.settled), written=len(day.said))
            played.violations += [f"seed {seed}: {one}" for one in trouble]
            shutil.rmtree(place)
    return played


async def _lived(day: Day) -> list[str]:
    try:
        async with asyncio.timeout(_LONGEST):
            await day.play()
            stood = await asyncio.to_thread(_as_it_stands, day.server)
            return [one async for one in _wrong(day, stood)]
    except TimeoutError:
        return ["STUCK: the day does not end"]
    finally:
        await day.leave()


def _as_it_stands(server: Server) -> dict[str, list[str]]:
    """What was said in each place, in order."""
    lead = server.agent("lea")
    found: dict[str, list[str]] = {}
    for place in PLACES:
        bundle: dict[str, Any] | None = lead.conversation(place)
        assert bundle is not None
        found[place] = [message["body"] for message in bundle["messages"]]
    return found


async def _wrong(day: Day, stood: dict[str, list[str]]) -> Any:
    counted = Counter(text for texts in stood.values() for text in texts)
    trays: Counter[str] = Counter()
    for machine, place in day.open.items():
        trays += Counter(item.operation.text for item in await place.tray())
        for name in PLACES:
            held = await place.texts(name)
            if held and held != stood[name]:
                yield f"DIVERGED: {machine} in {name}: {held} and not {stood[name]}"
    for one in day.said:
        if counted[one.text] + trays[one.text] != 1:
            kind = "LOST" if not counted[one.text] else "TWICE" if counted[one.text] > 1 else "BOTH"
            yield f"{kind}: {one.text} in {one.place}: {counted[one.text]} times, {trays[one.text]} in a tray"
        if one.text in day.settled and not counted[one.text]:
            yield f"SETTLED THEN LOST: {one.text} in {one.place}"
    for machine in day.open:
        for name in PLACES:
            orders = [
                o.order for text in stood[name] for o in day.said if o.text == text and o.machine == machine
            ]
            if orders != sorted(orders):
                yield f"DISORDER: {machine} in {name}: {orders}"


SUITE = Suite("restores", Doses(12, 200), 20, play, must=KINDS, rare=RARE, part_seconds=400)
