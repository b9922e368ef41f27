"""A dose of random histories; the programme of faults plays many more, and the mutants."""

from collections import Counter

import pytest

from tests.faults.programme.suites.simulate import FAULTS
from tests.sync.simulation import run

HISTORIES = 250  # a part, of four


@pytest.mark.parametrize("first", [HISTORIES * part for part in range(4)])
def test_no_history_loses_doubles_or_reorders_a_word(first: int) -> None:
    fired: Counter[str] = Counter()
    for seed in range(first, first + HISTORIES):
        try:
            fired += run(seed)
        except AssertionError as error:
            pytest.fail(f"seed {seed}: {error.args[0]}")
    assert set(fired) == FAULTS, "a fault that never fired proves nothing"


def test_a_seed_is_the_same_history_every_time() -> None:
    assert [run(seed) for seed in range(20)] == [run(seed) for seed in range(20)]
