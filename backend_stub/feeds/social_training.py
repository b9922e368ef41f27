"""Learns from written examples what speaks for each kind of social engineering."""

import random
from collections.abc import Sequence
from pathlib import Path

from backend_stub.feeds.learning import Answer, Lesson, Pace, learn
from backend_stub.feeds.talk import Example
from workstation.detection.social.looking import looked_at
from workstation.detection.words.senses import Senses
from workstation.detection.words.weights import write_model

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
_PACE = Pace(rounds=15, evened=10, rate=0.5, nothing=_NOTHING, seen=3)


def train(
    examples: Sequence[Example], kinds: Sequence[str], path: Path, senses: bytes = b"", *, seed: int = 1
) -> int:
    """Write to ``path`` a model of ``kinds``, in this order, which knows by the packed ``senses`` what words
    mean; answers how many keys it knows.

    The same give the same.
    """
    table = Senses(senses)
    lessons = [
        Lesson(
            set(looked_at(example.text, table, ours=example.ours)),
            [*(_answer(example, kind) for kind in kinds), _answer_to_any(example)],
        )
        for example in examples
    ]
    weights = learn(lessons, _PACE, random.Random(seed))  # noqa: S311 an order to learn in, no secret
    biases = [_NOTHING - margin for margin in (*(_MARGINS.get(kind, 0.0) for kind in kinds), _MARGIN)]
    write_model(path, weights, biases, senses)
    return len(weights)


def _answer(example: Example, kind: str) -> Answer:
    """Composed examples name one kind only, and may well be of another too: there they count little."""
    truth = float(kind in example.kinds)
    if not (example.composed and example.kinds):
        return Answer(truth, 1.0)
    return Answer(truth, _COMPOSED * (1.0 if truth else _UNNAMED))


def _answer_to_any(example: Example) -> Answer:
    return Answer(float(bool(example.kinds)), _COMPOSED if example.composed and example.kinds else 1.0)
