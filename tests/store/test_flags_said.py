"""What a program says, in a flag or a note, comes as sentences to translate; people's words as they stand."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.store import wire
from tests.store.profile import opened
from workstation.domain.fraud import FraudFlag
from workstation.domain.message import Message
from workstation.errors import Sentence
from workstation.store import hot

LISTED = {"template": "%1 is on the list of phishing sites.", "values": ["x.example"]}


def flag_of(folder: Path, **facts: Any) -> FraudFlag:
    bundle = wire.bundle("c1", wire.message("c1", 1)) | {"flags": [wire.flag("c1", 1, **facts)]}

    async def story() -> FraudFlag:
        async with opened(folder, bundle) as store:
            held = await store.replica.read_plain(lambda c: hot.details(c, "c1"))
            assert held is not None
            return held.flags[0]

    return asyncio.run(story())


def test_a_rules_sentence_keeps_its_parts(tmp_path: Path) -> None:
    advice = {"template": "Do not open it.", "values": []}
    flag = flag_of(tmp_path, why="x", why_said=[LISTED], advice_said=[advice, LISTED])
    assert isinstance(flag.indicator.why, Sentence)
    assert flag.indicator.why == "x.example is on the list of phishing sites."
    assert isinstance(flag.indicator.advice, Sentence)
    assert [template for template, _ in flag.indicator.advice.parts] == [
        advice["template"],
        LISTED["template"],
    ]


@pytest.mark.parametrize(
    "said",
    [[], [1], [{"template": 1, "values": []}], [{"template": "x"}], [{"template": "x", "values": "y"}]],
)
def test_anything_else_stays_as_it_was_written(tmp_path: Path, said: list[Any]) -> None:
    why = flag_of(tmp_path, why="He called me twice", why_said=said).indicator.why
    assert (why, isinstance(why, Sentence)) == ("He called me twice", False)


@pytest.mark.parametrize(
    ("said", "sentence"), [([LISTED], True), (None, False), ([], False), ([{"template": 1}], False)]
)
def test_so_does_what_a_department_answers(tmp_path: Path, said: object, sentence: bool) -> None:
    words = "x.example is on the list of phishing sites."
    note = wire.message("c1", 1, words, kind="note", author_id="anti-fraud", said=said)

    async def story() -> Message:
        async with opened(tmp_path, wire.bundle("c1", note)) as store:
            [held] = await store.replica.read_plain(lambda c: hot.window(c, "c1", 1, 1))
            return held

    message = asyncio.run(story())
    assert message.body == words
    assert isinstance(message.body, Sentence) is sentence
