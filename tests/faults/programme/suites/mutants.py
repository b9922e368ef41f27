"""The protocol with one rule removed at a time: random histories or a scene must notice each.

A seed is a mutant; whatever lies beyond their number begins with them anew, on other histories.
"""

import gc

from tests.faults.programme.suite import Doses, Played, Suite
from tests.sync.mutants import MUTANTS, PATIENCE, Mutant

_COLLECT = 100_000


def verdict(mutant: Mutant) -> str:
    return f"{mutant.rule} {mutant.name} {'equivalent' if mutant.equivalent else 'caught'}"


def play(first: int, count: int) -> Played:
    gc.set_threshold(_COLLECT)
    played = Played()
    for seed in range(first, first + count):
        mutant = MUTANTS[seed % len(MUTANTS)]
        if mutant.equivalent or mutant.caught(seed // len(MUTANTS) * PATIENCE):
            played.counts[verdict(mutant)] += 1
        else:
            played.violations.append(f"seed {seed}: SURVIVED: {mutant.name} goes without {mutant.rule}")
    return played


EVERY = frozenset(verdict(mutant) for mutant in MUTANTS)
SUITE = Suite("mutants", Doses(len(MUTANTS), 4 * len(MUTANTS)), 12, play, must=EVERY)
