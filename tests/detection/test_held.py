"""What nobody learned from: evaluators' fraud is found, and an exchange's ordinary talk left alone."""

import json
from collections import Counter
from functools import cache
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


@pytest.mark.parametrize("name", ["evaluator", "second", "third", "fourth", "fifth", "seventh"])
@pytest.mark.parametrize("kind", social.KINDS)
def test_what_an_evaluator_wrote_is_found(name: str, kind: str) -> None:
    assert_found(name, kind, at_least=0.9)


@pytest.mark.parametrize("kind", social.KINDS)
def test_of_one_who_wrote_of_a_few_rare_situations_often_hardly_less_is_found(kind: str) -> None:
    assert_found("sixth", kind, at_least=0.86)


def assert_found(name: str, kind: str, *, at_least: float) -> None:
    found = Counter(kind in seen for kinds, seen in part(name) if kind in kinds)
    assert found.total() > 60
    assert found[True] >= at_least * found.total(), found


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
    days = ("ordinary", "everyday", "day5", "day6", "day7")
    ordinary = [seen for name in days for _, seen in part(name)]
    suspected = [seen for seen in ordinary if seen]
    aloud = [seen for seen in suspected if set(seen.values()) != {Severity.NOTICE}]
    assert len(ordinary) == 5_201
    assert len(suspected) <= 0.003 * len(ordinary)
    assert len(aloud) <= 0.002 * len(ordinary)
