"""Learns from written examples what speaks for each kind of social engineering."""

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from backend_stub.feeds.talk import Example
from workstation.detection.social.looking import looked_at
from workstation.detection.social.model import share, write_model

_ROUNDS = 7
_EVENED = 4  # the last rounds, whose mean is kept
_RATE = 0.5
_COMPOSED = 0.3  # what a composed example counts: many of them are alike
_NOTHING = -4.0  # the score of a text in which nothing is known: surely harmless
# what of each kind ordinary talk must not reach, beyond 0; measured on talk that nothing was learned from
_MARGINS = {
    "credential_request": 1.1,
    "support_impersonation": 0.9,
    "safe_wallet_transfer": 0.8,
    "remote_access": 0.5,
    "advance_fee": 2.0,
    "investment_romance": 1.3,
    "account_takeover": 2.4,
    "mule_recruitment": 1.4,
}
_SEEN = 2  # examples that something must stand in to be learned


@dataclass(frozen=True, slots=True)
class _Lesson:
    """``places`` of what is looked at, what one of them counts, and of each kind whether it is one (1 or 0)
    and how much that counts."""

    places: list[int]
    part: float
    answers: list[tuple[float, float]]


def train(examples: Sequence[Example], kinds: Sequence[str], path: Path, *, seed: int = 1) -> int:
    """Write to ``path`` a model of ``kinds``, in this order; answers how many keys it knows.

    The same give the same. Logistic regression, one kind against all else, by steps that grow smaller for
    what was often seen.
    """
    dice = random.Random(seed)  # noqa: S311 an order to learn in, no secret
    texts = [(example, set(looked_at(example.text, ours=example.ours))) for example in examples]
    counts = Counter(key for _, keys in texts for key in keys)
    known = {key: place for place, key in enumerate(sorted(key for key, n in counts.items() if n >= _SEEN))}
    lessons = [
        _Lesson(
            [known[key] for key in sorted(keys) if key in known],
            share(len(keys)),
            [_answer(example, kind) for kind in kinds],
        )
        for example, keys in texts
    ]
    weights = _learn(lessons, len(known), dice)
    biases = [_NOTHING - _MARGINS.get(kind, 0.0) for kind in kinds]
    write_model(path, {key: [column[place] for column in weights] for key, place in known.items()}, biases)
    return len(known)


def _answer(example: Example, kind: str) -> tuple[float, float]:
    """Composed examples name one kind only, and may well be of another too: there they count little."""
    truth = float(kind in example.kinds)
    worth = _COMPOSED if example.composed else 1.0
    if truth:
        return truth, 2 * worth
    return truth, worth * (0.3 if example.composed and example.kinds else 1.0)


def _learn(lessons: list[_Lesson], width: int, dice: random.Random) -> list[list[float]]:
    """For each kind a weight for every one of ``width`` places: what was learned, evened out over rounds."""
    kinds = range(len(lessons[0].answers) if lessons else 0)
    weights = [[0.0] * width for _ in kinds]
    seen = [[1e-6] * width for _ in kinds]
    evened = [[0.0] * width for _ in kinds]
    for number in range(_ROUNDS):
        dice.shuffle(lessons)
        for lesson in lessons:
            for kind in kinds:
                _step(lesson, kind, weights[kind], seen[kind])
        if number >= _ROUNDS - _EVENED:
            evened = [
                [total + weight / _EVENED for total, weight in zip(*columns, strict=True)]
                for columns in zip(evened, weights, strict=True)
            ]
    return evened


def _step(lesson: _Lesson, kind: int, column: list[float], seen: list[float]) -> None:
    truth, worth = lesson.answers[kind]
    margin = _NOTHING + lesson.part * sum([column[place] for place in lesson.places])
    error = worth * (1 / (1 + math.exp(-max(-30.0, min(30.0, margin)))) - truth)
    if abs(error) < 0.01:
        return  # it is known well; most are, soon
    slope = error * lesson.part
    square = slope * slope
    for place in lesson.places:
        seen[place] += square
        column[place] -= _RATE * slope / math.sqrt(seen[place])
