"""A dose of random histories; ``python -m tests.sync.campaign COUNT FIRST_SEED`` gives more."""

from collections import Counter

import pytest

from tests.sync.simulation import run

HISTORIES = 250  # a part, of six
FAULTS = {
    "kill", "lost", "repeated", "power cut", "replica lost", "server restart", "server restore",
    "refused before", "broken after",
}  # fmt: skip


@pytest.mark.parametrize("first", [HISTORIES * part for part in range(6)])
def test_no_history_loses_doubles_or_reorders_a_word(first: int) -> None:
    fired: Counter[str] = Counter()
    for seed in range(first, first + HISTORIES):
        try:
            fired += run(seed)
        except AssertionError as error:
            pytest.fail(f"seed {seed}: {error.args[0]}")
    assert set(fired) == FAULTS, "a fault that never fired proves nothing"


@pytest.mark.parametrize(
    ("rule", "laws"),
    [
        ("drop_rejected", {"LOST"}),  # R8
        ("new_ids", {"STUCK", "TWICE", "LOST"}),  # R2
        ("no_dedupe", {"TWICE", "BOTH", "STUCK", "DISORDER"}),  # R2, the server's half
        ("settle_on_response", {"LOST", "SETTLED THEN LOST"}),  # R1
        ("no_sent_log", {"LOST", "SETTLED THEN LOST"}),  # R9
    ],
)
def test_a_rule_that_is_broken_is_caught(rule: str, laws: set[str]) -> None:
    for seed in range(400):
        try:
            run(seed, frozenset({rule}))
        except AssertionError as error:
            law = str(error.args[0]).split(":")[0]
            break
    else:
        pytest.fail(f"400 histories did not notice the lack of {rule}")
    assert law in laws
