"""Secrets that no rule names: numbers and odd words, weighed by what is said about them.

``candidates`` finds what may be one, ``about`` tells what is looked at about it, and here that is held
against what was learned from ``resources/fraud/told``, which comes along as ``resources/fraud/told.model``.
"""

from collections.abc import Iterator
from functools import cache
from operator import attrgetter
from pathlib import Path

from workstation.detection import social
from workstation.detection.folding import fold
from workstation.detection.unnamed.about import Message
from workstation.detection.unnamed.candidates import candidates, whole
from workstation.detection.words.weights import WordWeights
from workstation.domain.masks import Secret

__all__ = ["KINDS", "Told", "may_hold", "unnamed"]

Told = tuple[int, int, Secret]  # start, end and kind
KINDS = (Secret.CODE, Secret.PASSWORD, Secret.CARD)  # in the order of the model
_MODEL = Path(__file__).parents[3] / "resources" / "fraud" / "told.model"
_MOST = 100  # candidates of one text that are looked at; so many take a few tenths of a second


@cache
def _model() -> WordWeights:
    return WordWeights(_MODEL)


def may_hold(text: str) -> bool:
    """Whether there is a number or an odd word in it at all; told in microseconds."""
    return any(True for _ in candidates(fold(text, keep_case=True)))


def unnamed(text: str, *, asked: str = "") -> Iterator[Told]:
    """Each number and odd word of ``text`` that is surely a secret, by what is said about it and by what we
    ``asked`` right before it.

    Takes time in proportion to the length of ``text``.
    """
    cased = fold(text, keep_case=True)
    some = sorted(candidates(cased), key=attrgetter("start"))[:_MOST]
    if not some:
        return
    message, model = Message(text, cased, social.senses(), asked), _model()
    for one in some:
        if message.is_all(one):
            continue
        keys = message.keys(one)
        *kinds, secret = model.scores(model.totals(model.weights(keys).values()), len(keys))
        if secret > 0:
            yield *cased.origin(*whole(cased.text, one)), KINDS[kinds.index(max(kinds))]
