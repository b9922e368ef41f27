"""The domains of thieves that stand on the benchmarks' lists: as many as a deployment has."""

import random

LISTED = 400_000


def names() -> list[str]:
    """The same each time, in no order."""
    dice = random.Random(7)
    return [f"{dice.randrange(16**9):09x}-wallet{number % 97}.example" for number in range(LISTED)]
