"""Secrets that no rule names: numbers, odd words, words beside “password”, weighed by what is said of them.

``candidates`` finds what may be one, ``about`` tells what is looked at about it, and here that is held
against what was learned from ``resources/fraud/told``, which comes along as ``resources/fraud/told.model``.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from operator import attrgetter
from pathlib import Path

from workstation.detection import social
from workstation.detection.folding import Folded, fold
from workstation.detection.said_digits import put_down
from workstation.detection.unnamed.about import Message
from workstation.detection.unnamed.candidates import Candidate, candidates, whole
from workstation.detection.words.weights import WordWeights
from workstation.domain.masks import Secret

__all__ = ["KINDS", "Told", "may_hold", "unnamed"]

Told = tuple[int, int, Secret]  # start, end and kind
KINDS = (Secret.CODE, Secret.PASSWORD, Secret.CARD)  # in the order of the model
_MODEL = Path(__file__).parents[3] / "resources" / "fraud" / "told.model"
_COUNTING = "0123456789"  # “one, two, three, four”
_MOST = 100  # of one text that are looked at, and as many plain words; so many take a few tenths of a second


@cache
def _model() -> WordWeights:
    return WordWeights(_MODEL)


def may_hold(text: str) -> bool:
    """Whether there is anything in it that may be one; told in less than three microseconds a character."""
    return any(True for _, some in _readings(text) for _ in some)


def unnamed(text: str, *, asked: str = "") -> Iterator[Told]:
    """Each number, in digits or in words, odd word and word beside “password” of ``text`` that is surely a
    secret, by what is said about it and by what we ``asked`` right before it.

    Takes time in proportion to the length of ``text``.
    """
    for reading, looked_at in _readings(text):
        some = sorted(looked_at, key=attrgetter("is_plain", "start"))
        plain = sum(one.is_plain for one in some)
        if some := [*some[: len(some) - plain][:_MOST], *some[len(some) - plain :][:_MOST]]:
            message = Message(text, reading, social.senses(), asked)
            yield from (told for one in some if (told := _told(message, reading, one)) is not None)


def _readings(text: str) -> Iterator[tuple[Folded, Iterable[Candidate]]]:
    """As it is written, and with digits where they are said, each with what may be one in it."""
    cased = fold(text, keep_case=True)
    yield cased, candidates(cased)
    if (said := put_down(fold(text))) is not None:
        yield said, (one for one in candidates(said) if one.is_number and _is_said(one, said, text))


def _is_said(one: Candidate, said: Folded, text: str) -> bool:
    """Whether a number stands in words in ``text``, and counts nothing: “one, two, three, four”."""
    start, end = said.origin(one.start, one.end)
    return not any(map(str.isdigit, text[start:end])) and said.text[one.start : one.end] not in _COUNTING


def _told(message: Message, reading: Folded, one: Candidate) -> Told | None:
    if message.is_all(one):
        return None
    keys, model = message.keys(one), _model()
    *kinds, secret = model.scores(model.totals(keys), len(keys))
    if secret <= 0:
        return None
    return *reading.origin(*whole(reading.text, one)), KINDS[kinds.index(max(kinds))]
