"""Many histories: ``python -m tests.sync.campaign COUNT [FIRST_SEED [BROKEN_RULE ...]]``, on every core."""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import repeat
from multiprocessing import Pool

from tests.sync.simulation import run

PART = 100  # histories that a process plays at a time


def play(first: int, broken: frozenset[str]) -> tuple[Counter[str], list[str]]:
    """The faults that fired in a part, and what was violated."""
    faults, violations = Counter[str](), []
    for seed in range(first, first + PART):
        try:
            faults += run(seed, broken)
        except AssertionError as error:
            violations.append(f"seed {seed}: {error.args[0]}")
    return faults, violations


def parts(count: int, first: int) -> Iterator[int]:
    return iter(range(first, first + count, PART))


def main(count: int, first: int, broken: frozenset[str]) -> int:
    started, faults, violations = time.perf_counter(), Counter[str](), list[str]()
    with Pool() as pool:
        for fired, found in pool.starmap(play, zip(parts(count, first), repeat(broken), strict=False)):
            faults += fired
            violations += found
    for line in violations[:10]:
        sys.stdout.write(f"{line}\n")
    rate = count / (time.perf_counter() - started)
    sys.stdout.write(f"{count} histories, {rate:.0f}/s, {len(violations)} violations, {dict(faults)}\n")
    return bool(violations)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:3]]
    sys.exit(main(numbers[0], numbers[1] if len(numbers) > 1 else 0, frozenset(sys.argv[3:])))
