"""Learns from written examples what speaks for a secret that no rule names.

A file has one JSON object a line: the ``text`` of a customer; the ``secret`` in it, as it first stands
there, and what is ``told`` by it, both empty where there is none; and what we ``asked``, where it answers.
In files of talk, too, most of what customers say tells none.
"""

import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend_stub.feeds.learning import Answer, Lesson, Pace, learn
from workstation.detection.folding import fold
from workstation.detection.secret_disclosed import masked
from workstation.detection.unnamed import KINDS
from workstation.detection.unnamed.about import Message
from workstation.detection.unnamed.candidates import candidates
from workstation.detection.words.senses import Senses
from workstation.detection.words.weights import write_model
from workstation.domain.masks import Secret

_NOTHING = -1.0  # the score of a number about which nothing is known
_MARGIN = 0.3  # how sure it must be before it is masked, set by what was left out in trials
_PACE = Pace(rounds=20, evened=8, rate=0.2, nothing=_NOTHING, seen=2)
_MANY = 200  # keys; where a message has fewer it counts for more, since it moves fewer weights: ...
_MOST = 1.5  # ... for so much at most
_NAMES = {"code": Secret.CODE, "password": Secret.PASSWORD}
_TELLING = {"credential_request", "account_takeover"}
_FEWEST = 4  # digits; the number on the back of a card has no more


@dataclass(frozen=True, slots=True)
class Told:
    """What a customer wrote; ``start`` to ``end``: the secret, of this ``kind``, in it; None: none is."""

    text: str
    start: int = 0
    end: int = 0
    kind: Secret | None = None
    asked: str = ""


def read_told(files: Iterable[Path]) -> list[Told]:
    """What ``files`` have, in their order; raises ValueError or KeyError where one is not as it should be."""
    lines = (
        line for file in files if file.suffix == ".jsonl" for line in file.read_text("utf-8").splitlines()
    )
    return [_told(row) for row in map(json.loads, lines) if "told" in row or _tells_none(row)]


def _tells_none(row: dict[str, Any]) -> bool:
    """Whether a message of talk is a customer's, and hardly tells a secret: no rule knows one in it, and it
    is of no kind in which people tell what they told."""
    theirs = row["from"] == "customer" and _TELLING.isdisjoint(row["kinds"])
    return theirs and masked(row["text"]) == row["text"]


def _told(row: dict[str, Any]) -> Told:
    text, asked = row["text"], row.get("asked", "")
    if not row.get("told"):
        return Told(text, asked=asked)
    secret = row["secret"]
    start = text.index(secret)
    return Told(text, start, start + len(secret), _NAMES.get(row["told"]) or _kind(secret), asked)


def _kind(secret: str) -> Secret:
    """Of one that is neither a code nor a password: of which of these it is kept as."""
    if secret.isdecimal() and len(secret) <= _FEWEST:
        return Secret.CARD
    return Secret.CODE if any(map(str.isdecimal, secret)) and "-" in secret else Secret.PASSWORD


def train_told(examples: Iterable[Told], path: Path, senses: Senses, *, seed: int = 1) -> int:
    """Write to ``path`` a model of secrets that are told; answers from how many numbers and odd words it
    learned. The same give the same."""
    lessons = [lesson for told in examples for lesson in _lessons(told, senses)]
    weights = learn(lessons, _PACE, random.Random(seed))  # noqa: S311 an order to learn in, no secret
    write_model(path, weights, [*(_NOTHING for _ in KINDS), _NOTHING - _MARGIN])
    return len(lessons)


def _lessons(told: Told, senses: Senses) -> Iterator[Lesson]:
    cased = fold(told.text, keep_case=True)
    some = list(candidates(cased))
    message = Message(told.text, cased, senses, told.asked)
    for one in some:
        start, end = cased.origin(one.start, one.end)
        whole = told.kind is not None and start <= told.start and told.end <= end
        if whole or end <= told.start or told.end <= start:  # a part of a secret teaches nothing
            keys = message.keys(one)
            yield Lesson(keys, _answers(told, min(_MOST, _MANY / len(keys)), secret=whole))


def _answers(told: Told, worth: float, *, secret: bool) -> list[Answer]:
    """Which kind it is learns only what is one."""
    kinds = [Answer(float(secret and told.kind is kind), float(secret)) for kind in KINDS]
    return [*kinds, Answer(float(secret), worth)]
