"""What four people wrote who knew no rule: most secrets are masked, hardly another number is.

``first`` to ``fourth`` were measured before anybody who tunes had read them, and tuned with afterwards.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from workstation.detection import secret_disclosed
from workstation.detection.known import Known

HERE = Path(__file__).parent / "secrets"
AT_LEAST = {
    ("first", "code"): 0.98,
    ("first", "password"): 0.98,
    ("first", "other"): 0.98,
    ("second", "code"): 0.88,
    ("second", "password"): 0.5,
    ("second", "other"): 0.75,
    ("third", "code"): 0.85,
    ("third", "password"): 0.75,
    ("third", "other"): 0.85,
    ("fourth", "code"): 0.5,
    ("fourth", "password"): 0.55,
    ("fourth", "other"): 0.5,
}
SETS = sorted({name for name, _ in AT_LEAST})


@cache
def messages(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()]


def is_masked(one: dict[str, Any]) -> bool:
    """Whether the whole secret is."""
    start = one["text"].index(one["secret"])
    found = secret_disclosed.find(one["text"], "customer", Known())
    return any(i.start <= start and start + len(one["secret"]) <= i.end for i in found)


@pytest.mark.parametrize(("name", "told"), AT_LEAST)
def test_of_what_is_told_in_passing_most_is_masked(name: str, told: str) -> None:
    some = [one for one in messages(name) if one["told"] == told]
    missed = [one["text"] for one in some if not is_masked(one)]
    assert len(missed) <= (1 - AT_LEAST[name, told]) * len(some), missed


@pytest.mark.parametrize("name", SETS)
def test_other_numbers_and_words_are_left_alone(name: str) -> None:
    harmless = [one["text"] for one in messages(name) if not one["told"]]
    masked = [text for text in harmless if any(secret_disclosed.find(text, "customer", Known()))]
    assert len(harmless) > 200
    assert len(masked) <= 0.01 * len(harmless), masked
