"""What the pieces of a text weigh together, and which of its words weigh most."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from workstation.detection.social.looking import OURS, parts, without_links
from workstation.detection.social.model import ZERO, SocialModel, Weights
from workstation.detection.social.pieces import Piece
from workstation.detection.social.plain import Plain, plain
from workstation.detection.social.voices import voices

_BESIDE = -2.6  # the score from which a text that is of some kind is of this one as well
_SURE = 0.7  # the score from which a text is surely of some kind; below it may be a bad day that is told
_SURE_OF_OURS = 2.0  # the same for what we write ourselves: advice speaks of what thieves speak of
_SOONER = 1.7  # so much less of a score what we write ourselves needs to be told: its writer alone is warned
_BLOCK = 100  # characters of plain text; two of them are weighed together, so that a long story hides little

Span = tuple[int, int]  # start and end


class Found(NamedTuple):
    """Where the evidence stands, and whether it is ``sure``."""

    start: int
    end: int
    sure: bool


class _Block(NamedTuple):
    pieces: list[Piece]
    keys: set[int]
    said: dict[int, Weights]


def weighed(text: str, model: SocialModel, *, ours: bool) -> dict[int, Found]:
    """The numbers of the kinds that ``text`` is of, each with its evidence.

    Takes time in proportion to its length.
    """
    made = plain(without_links(text))
    pieces = parts(made, voices(text, ours=ours), model.senses)
    own = {OURS} if ours else set[int]()
    found: dict[int, Found] = {}
    for stretch, keys, said in _stretches(list(_blocks(pieces, own, model))):
        named, sure = _named(model.scores(said.values(), keys), ours=ours)
        if kinds := [kind for kind in named if kind not in found or (sure and not found[kind].sure)]:
            said.pop(OURS, None)  # stands nowhere in the text
            for kind, (first, last) in _evidence(kinds, stretch, said, made):
                end = max(piece.end for piece in stretch[first : last + 1])
                found[kind] = Found(made.origins[stretch[first].start], made.origins[end - 1] + 1, sure)
    return found


def _blocks(some: Sequence[Piece], own: set[int], model: SocialModel) -> Iterator[_Block]:
    for _, block in groupby(some, lambda piece: piece.start // _BLOCK):
        pieces = list(block)
        keys = own.union(*(piece.keys for piece in pieces))
        yield _Block(pieces, keys, model.weights(keys))


def _stretches(blocks: Sequence[_Block]) -> Iterator[tuple[list[Piece], int, dict[int, Weights]]]:
    """Of every two neighbours the pieces, how many different keys they have, and what is known of these."""
    if len(blocks) == 1:
        yield blocks[0].pieces, len(blocks[0].keys), blocks[0].said
    for first, second in pairwise(blocks):
        yield first.pieces + second.pieces, len(first.keys | second.keys), first.said | second.said


def _evidence(
    kinds: Sequence[int], stretch: Sequence[Piece], said: dict[int, Weights], text: Plain
) -> Iterator[tuple[int, Span]]:
    """First and last of the pieces that speak most for each of ``kinds``; what is ``said`` counts once."""
    new = [[said.pop(key) for key in piece.keys if key in said] for piece in stretch]
    sentences = [text.sentence(piece.start) for piece in stretch]
    for kind in kinds:
        yield kind, _heaviest([sum([weights[kind] - ZERO for weights in some]) for some in new], sentences)


def _named(scores: Sequence[float], *, ours: bool) -> tuple[list[int], bool]:
    """The kinds that a text is of, and whether surely. Whether it is of any is asked first: that is surer
    than which."""
    *kinds, any_kind = scores
    likeliest = max(kinds)
    total = any_kind + likeliest
    if total + (_SOONER if ours else 0) <= 0:
        return [], False
    sure = total > (_SURE_OF_OURS if ours else _SURE)
    return [kind for kind, score in enumerate(kinds) if score > _BESIDE or score == likeliest], sure


def _heaviest(weights: Sequence[int], sentences: Sequence[int]) -> tuple[int, int]:
    """First and last of the neighbours of one sentence in ``weights`` that weigh most together."""
    best, bounds = weights[0], (0, 0)
    total, start = 0, 0
    for place, weight in enumerate(weights):
        if total <= 0 or sentences[place] != sentences[start]:
            total, start = 0, place
        total += weight
        if total > best:
            best, bounds = total, (start, place)
    return bounds
