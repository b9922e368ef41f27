"""A whole department moves at random and everybody reads by every route: nobody may learn what is not theirs.

What is theirs, and who may do what, is decided by a model of the decisions' table. Each seed also plays one
mutant of the server's rules, which must be caught. A route that this suite does not know fails it: teach it
in ``probing.DESK_ROUTES``, ``outside.SHOP_ROUTES``, ``outside.ANYBODYS``, ``filing`` or ``counting`` how
somebody reads there, and what they may then see.
"""

import asyncio
import tempfile
from collections import Counter
from pathlib import Path

from tests.faults.programme.leaks import MUTANTS
from tests.faults.programme.probing import Leak
from tests.faults.programme.scene import scene
from tests.faults.programme.suite import Doses, Played, Suite

MOVES = 80  # of a history
_ATTEMPTS = 40  # histories in which a mutant must show itself: the rarest does so in every eighth


def play(first: int, count: int) -> Played:
    played = Played()
    for seed in range(first, first + count):
        try:
            asyncio.run(_history(seed, played.counts))
        except Leak as leak:
            played.violations.append(f"seed {seed}: {leak}")
        name = list(MUTANTS)[seed % len(MUTANTS)]
        if _is_caught(seed, name):
            played.counts[f"caught: {name}"] += 1
        else:
            played.violations.append(f"seed {seed}: SURVIVED: {name}")
    return played


async def _history(seed: int, counts: Counter[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with scene(Path(folder), seed, counts) as department:
            department.check_routes()
            for _ in range(MOVES):
                await department.step()
            await department.sweep()


def _is_caught(seed: int, name: str) -> bool:
    with MUTANTS[name]():
        for attempt in range(_ATTEMPTS):
            try:
                asyncio.run(_history(seed + attempt, Counter()))
            except Leak:
                return True
    return False


SUITE = Suite(
    "histories",
    Doses(len(MUTANTS), 32),
    6,
    play,
    must=frozenset({"applied", "refused", "people changed", "sights lost", "of what is theirs"})
    | {"shelved", "not shelved"}
    | {"of what is not theirs"}
    | {f"caught: {name}" for name in MUTANTS},
)
