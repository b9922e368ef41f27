"""Two agents claim the same conversation: one wins, the other is told by whom and when, and no word is lost.

Most race at the API, as two threads; some have written off line and come back at the same moment, each at a
workstation of their own; or one comes back while the other is on line.
"""

import asyncio
import tempfile
from pathlib import Path

from tests.faults.programme.floor import MEMORY, Floor, Shop
from tests.faults.programme.racing import (
    WHO,
    Heard,
    OnLine,
    heard_at,
    judge,
    last_writer_wins,
    won,
    write_off_line,
)
from tests.faults.programme.seat import Seat
from tests.faults.programme.suite import Doses, Played, Suite

_MUTANT = "mutant caught: the last claim wins"
_MUTANTS_RACES = 8
Races = dict[str, dict[str, Heard]]


def play(first: int, count: int) -> Played:
    played = Played()
    with Floor() as floor:
        shop = floor.new_shop(count + 1, count + 1)
        seeds = dict(zip(range(first, first + count), shop.conversations, strict=False))
        races = _raced(floor, shop, seeds, played)
        wrong = _judged(floor, shop, races)
        played.violations += [
            f"seed {seed}: {wrong[place]}" for seed, place in seeds.items() if place in wrong
        ]
        for heard in races.values():
            played.counts += won(heard)
        played.counts[_MUTANT] += _mutant_is_caught(floor)
    return played


def _raced(floor: Floor, shop: Shop, seeds: dict[int, str], played: Played) -> Races:
    """All races, each in the way that its seed chose."""
    off_line = [place for seed, place in seeds.items() if seed % 10 == 0]
    half = [place for seed, place in seeds.items() if seed % 10 == 1]
    on_line = [place for seed, place in seeds.items() if seed % 10 > 1]
    at_api = OnLine(floor, shop)
    played.counts += {"on line": len(on_line), "both off line": len(off_line), "one off line": len(half)}
    races = at_api.race(on_line)
    if off_line or half:
        races |= floor.do(_from_off_line(floor, shop, off_line, half, at_api))
    return races


async def _from_off_line(floor: Floor, shop: Shop, both: list[str], half: list[str], at_api: OnLine) -> Races:
    """Both come back at the same moment; for ``half`` only Ana was away, and Ben claims as she comes back."""
    with tempfile.TemporaryDirectory(prefix="gc-races-", dir=MEMORY) as home:
        seats = {who: Seat(floor, shop, Path(home) / who, floor.new_api(), who) for who in WHO}
        for seat in seats.values():
            await seat.sit_down()
        try:
            await asyncio.gather(*(seat.caught_up() for seat in seats.values()))
            floor.cable.pull()
            await write_off_line(seats["ana"], "ana", both + half)
            await write_off_line(seats["ben"], "ben", both)
            floor.cable.push()
            coming_back = [seat.caught_up() for seat in seats.values()]
            at_once, *_ = await asyncio.gather(asyncio.to_thread(at_api.race, half, ("ben",)), *coming_back)
            heard = {who: await heard_at(seat, both + half) for who, seat in seats.items()}
        finally:
            for seat in seats.values():
                await seat.close()
    return {place: {who: heard[who][place] for who in WHO} | at_once.get(place, {}) for place in both + half}


def _judged(floor: Floor, shop: Shop, races: Races) -> dict[str, str]:
    """What went wrong, by conversation."""
    lines = floor.agent(shop, "lea").bootstrap()
    bundles = {line["conversation"]["id"]: line for line in lines[1:-1]}
    judged = {place: judge(shop, place, bundles[place], heard) for place, heard in races.items()}
    return {place: wrong for place, wrong in judged.items() if wrong}


def _mutant_is_caught(floor: Floor) -> bool:
    shop = floor.new_shop(_MUTANTS_RACES + 1, _MUTANTS_RACES + 1)
    with last_writer_wins():
        races = OnLine(floor, shop).race(list(shop.conversations[:-1]))
    judged = _judged(floor, shop, races)
    return len(judged) == len(races) and all(wrong.startswith("DOUBLE_CLAIM") for wrong in judged.values())


SUITE = Suite(
    "pairs", Doses(250, 5000), 500, play,
    must=frozenset({"on line", "both off line", "one off line", "won by ana", "won by ben", _MUTANT}),
)  # fmt: skip
