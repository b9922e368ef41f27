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
from workstation.detection.social.senses import Senses

_ROUNDS = 15
_EVENED = 10  # the last rounds, whose mean is kept
_RATE = 0.5
_COMPOSED = 0.1  # what a composed example of a kind counts: many of them are alike
_UNNAMED = 0.3  # what that counts for the kinds it does not name
_NOTHING = -4.0  # the score of a text in which nothing is known: surely harmless
# how sure it must be before anybody is warned, set by what was left out in trials, and by ordinary talk
_MARGIN = 3.2
_MARGINS = {
    "account_takeover": -1.0,
    "advance_fee": -0.3,
    "credential_request": -2.2,
    "support_impersonation": -0.65,
    "safe_wallet_transfer": -0.3,
    "remote_access": -0.4,
}
_SEEN = 3  # examples that something must stand in to be learned


@dataclass(frozen=True, slots=True)
class _Lesson:
    """``places`` of what is looked at, what one of them counts, and of each kind whether it is one (1 or 0)
    and how much that counts."""

    places: list[int]
    part: float
    answers: list[tuple[float, float]]


def train(
    examples: Sequence[Example], kinds: Sequence[str], path: Path, senses: bytes = b"", *, seed: int = 1
) -> int:
    """Write to ``path`` a model of ``kinds``, in this order, which knows by the packed ``senses`` what words
    mean; answers how many keys it knows.

    The same give the same. Logistic regression, one kind against all else and any kind against none, by steps
    that grow smaller for what was often seen.
    """
    dice = random.Random(seed)  # noqa: S311 an order to learn in, no secret
    table = Senses(senses)
    texts = [(example, set(looked_at(example.text, table, ours=example.ours))) for example in examples]
    counts = Counter(key for _, keys in texts for key in keys)
    known = {key: place for place, key in enumerate(sorted(key for key, n in counts.items() if n >= _SEEN))}
    lessons = [
        _Lesson(
            [known[key] for key in sorted(keys) if key in known],
            share(len(keys)),
            [*(_answer(example, kind) for kind in kinds), _answer_to_any(example)],
        )
        for example, keys in texts
    ]
    weights = _learn(lessons, len(known), dice)
    biases = [_NOTHING - margin for margin in (*(_MARGINS.get(kind, 0.0) for kind in kinds), _MARGIN)]
    write_model(
        path, {key: [column[place] for column in weights] for key, place in known.items()}, biases, senses
    )
    return len(known)


def _answer(example: Example, kind: str) -> tuple[float, float]:
    """Composed examples name one kind only, and may well be of another too: there they count little."""
    truth = float(kind in example.kinds)
    if not (example.composed and example.kinds):
        return truth, 1.0
    return truth, _COMPOSED * (1.0 if truth else _UNNAMED)


def _answer_to_any(example: Example) -> tuple[float, float]:
    return float(bool(example.kinds)), _COMPOSED if example.composed and example.kinds else 1.0


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
