"""What eight people wrote who knew no rule: most secrets are masked, hardly another number is.

``first`` to ``fourth`` were measured before anybody who tunes had read them, and are learned from since.
``held_secrets`` is not: ``answers`` have what we wrote right before what customers answered.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from workstation.detection.secret_disclosed import masked, masked_answer

MASK = re.compile("⟦[a-z_]+⟧")
HERE = Path(__file__).parent
AT_LEAST = {
    ("secrets/first", "code"): 0.99,
    ("secrets/first", "password"): 0.99,
    ("secrets/first", "other"): 0.99,
    ("secrets/second", "code"): 0.98,
    ("secrets/second", "password"): 0.97,
    ("secrets/second", "other"): 0.94,
    ("secrets/third", "code"): 0.96,
    ("secrets/third", "password"): 0.85,
    ("secrets/third", "other"): 0.94,
    ("secrets/fourth", "code"): 0.95,
    ("secrets/fourth", "password"): 0.97,
    ("secrets/fourth", "other"): 0.85,
    ("held_secrets/fifth", "code"): 0.88,
    ("held_secrets/fifth", "password"): 0.91,
    ("held_secrets/fifth", "other"): 0.75,
    ("held_secrets/answers", "code"): 0.93,
    ("held_secrets/answers", "password"): 0.9,
    ("held_secrets/sixth", "code"): 0.87,
    ("held_secrets/sixth", "password"): 0.81,
    ("held_secrets/sixth", "other"): 0.72,
    ("held_secrets/sixth_answers", "code"): 0.9,
    ("held_secrets/sixth_answers", "password"): 0.62,
    ("held_secrets/seventh", "code"): 0.93,
    ("held_secrets/seventh", "password"): 0.84,
    ("held_secrets/seventh", "other"): 0.94,
}
SETS = sorted({name for name, _ in AT_LEAST})


@cache
def messages(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines()]


def kept(one: dict[str, Any]) -> str:
    """As the server keeps it."""
    return masked_answer(masked(one["text"]), one.get("asked", ""))


def is_masked(one: dict[str, Any]) -> bool:
    """Whether the whole secret is."""
    text, place = str(one["text"]), 0
    first = text.index(one["secret"])
    end = first + len(one["secret"])
    *left, last = MASK.split(kept(one))
    for piece in left:
        start = text.index(piece, place)
        if place <= first and end <= start:
            return True
        place = start + len(piece)
    return place <= first and end <= len(text) - len(last)


@pytest.mark.parametrize(("name", "told"), AT_LEAST)
def test_of_what_is_told_in_passing_most_is_masked(name: str, told: str) -> None:
    some = [one for one in messages(name) if one["told"] == told]
    missed = [one["text"] for one in some if not is_masked(one)]
    assert len(missed) <= (1 - AT_LEAST[name, told]) * len(some), missed


@pytest.mark.parametrize("name", SETS)
def test_other_numbers_and_words_are_left_alone(name: str) -> None:
    harmless = [one for one in messages(name) if not one["told"]]
    changed = [one["text"] for one in harmless if kept(one) != one["text"]]
    assert len(harmless) >= 170
    assert len(changed) <= 0.025 * len(harmless), changed
