"""What nobody learned from: evaluators' fraud is found, and an exchange's ordinary talk left alone."""

import json
from collections import Counter
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from workstation.detection import social
from workstation.detection.known import Known
from workstation.domain.severity import Severity

HELD = Path(__file__).parent / "held"

Told = tuple[list[str], dict[str, Severity]]  # the kinds that a message is of; those found, and how gravely


def messages(name: str) -> list[dict[str, Any]]:
    """All messages of one part."""
    files = [path.read_text("utf-8") for path in sorted(HELD.glob("*.jsonl"))]
    lines = [json.loads(line) for file in files for line in file.splitlines()]
    return [one for one in lines if one["id"].startswith(f"{name}-")]


@cache
def part(name: str) -> list[Told]:
    """What is told and found of them."""
    return [
        (
            one["kinds"],
            {found.kind: found.severity for found in social.find(one["text"], one["from"], Known())},
        )
        for one in messages(name)
    ]


EVALUATORS = (
    "evaluator",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "tenth",
    "eleventh",
    "short",
    "short12",
)
ODD = ("sixth", "seventh", "eighth")
_OF_THREE = ("credential_request", "advance_fee", "account_takeover")  # kinds the ninth wrote for
PARTS = [*product(EVALUATORS, social.KINDS), *product(["ninth"], _OF_THREE)]


@pytest.mark.parametrize("kind", social.KINDS)
def test_of_what_evaluators_wrote_hardly_any_is_missed(kind: str) -> None:
    all_of_them = [one for name in (*EVALUATORS, "ninth") for one in part(name)]
    assert found(all_of_them, kind) >= 0.94


@pytest.mark.parametrize(("name", "kind"), PARTS)
def test_of_no_evaluators_much_is_missed(name: str, kind: str) -> None:
    """The sixth wrote of a few rare situations in many languages each; seventh and eighth, of odd ones; the
    short ones are a handful of words, pasted without any more; a quarter of the eleventh told in passing."""
    least = dict.fromkeys(("eleventh", "short12"), 0.84) | {"short": 0.86}
    assert found(part(name), kind) >= least.get(name, 0.87 if name in ODD else 0.9)


def found(told: list[Told], kind: str) -> float:
    """The share of those that are of it."""
    counted = Counter(kind in seen for kinds, seen in told if kind in kinds)
    return counted[True] / counted.total()


def test_a_harmless_story_around_it_hides_little() -> None:
    told = [
        one["text"] for one in messages("fourth") if one["language"] == "en" and one["from"] == "customer"
    ]
    before = "The new chart is lovely, and my deposit came within the minute, so thank you all for that. " * 4
    alone = [text for text in told if list(social.find(text, "customer", Known()))]
    among = [text for text in alone if list(social.find(before + text, "customer", Known()))]
    assert len(alone) > 20
    assert len(among) >= 0.7 * len(alone)


def test_ordinary_and_urgent_talk_is_hardly_ever_suspected() -> None:
    days = (
        "brief", "brief12", "ordinary", "everyday", "day5", "day6", "day7", "day8", "day10", "day11",
    )  # fmt: skip
    ordinary = [seen for name in days for _, seen in part(name)]
    suspected = [seen for seen in ordinary if seen]
    aloud = [seen for seen in suspected if set(seen.values()) != {Severity.NOTICE}]
    assert len(ordinary) == 7_780
    assert len(suspected) <= 0.003 * len(ordinary)
    assert len(aloud) <= 0.002 * len(ordinary)
