"""What the pieces of a text weigh together, and which of its words weigh most."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from workstation.detection.social.looking import OURS, parts, without_links
from workstation.detection.social.voices import voices
from workstation.detection.words.pieces import Piece
from workstation.detection.words.plain import Plain, plain
from workstation.detection.words.weights import ZERO, Weights, WordWeights

_BESIDE = -1.8  # the score from which a text that is of some kind is of this one as well
_SURE = 0.8  # the score from which a text is surely of some kind; below it may be a bad day that is told
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
    """Some pieces, their different keys, and what is known of these together."""

    pieces: list[Piece]
    keys: set[int]
    totals: Sequence[int]


class _Stretch(NamedTuple):
    """Neighbours, how many different keys they have, and what is known of these together."""

    blocks: Sequence[_Block]
    keys: int
    totals: Sequence[int]


def weighed(text: str, model: WordWeights, *, ours: bool) -> dict[int, Found]:
    """The numbers of the kinds that ``text`` is of, each with its evidence.

    Takes time in proportion to its length.
    """
    made = plain(without_links(text))
    pieces = parts(made, voices(text, ours=ours), model.senses)
    own = {OURS} if ours else set[int]()
    found: dict[int, Found] = {}
    for stretch in _stretches(list(_blocks(pieces, own, model)), model):
        named, sure = _named(model.scores(stretch.totals, stretch.keys), ours=ours)
        if kinds := [kind for kind in named if kind not in found or (sure and not found[kind].sure)]:
            for kind, (start, end) in _evidence(kinds, stretch.blocks, made, model):
                found[kind] = Found(made.origins[start], made.origins[end - 1] + 1, sure)
    return found


def _blocks(some: Sequence[Piece], own: set[int], model: WordWeights) -> Iterator[_Block]:
    for _, block in groupby(some, lambda piece: piece.start // _BLOCK):
        pieces = list(block)
        keys = own.union(*(piece.keys for piece in pieces))
        yield _Block(pieces, keys, model.totals(keys))


def _stretches(blocks: Sequence[_Block], model: WordWeights) -> Iterator[_Stretch]:
    """Of every two neighbours; what both have counts once."""
    if len(blocks) == 1:
        yield _Stretch(blocks, len(blocks[0].keys), blocks[0].totals)
    for first, second in pairwise(blocks):
        both = first.keys & second.keys
        twice = model.totals(both)
        totals = [
            one + other - less for one, other, less in zip(first.totals, second.totals, twice, strict=True)
        ]
        yield _Stretch((first, second), len(first.keys) + len(second.keys) - len(both), totals)


def _evidence(
    kinds: Sequence[int], blocks: Sequence[_Block], text: Plain, model: WordWeights
) -> Iterator[tuple[int, Span]]:
    """Where the pieces of ``blocks`` stand in ``text`` that speak most for each of ``kinds``."""
    pieces = [piece for block in blocks for piece in block.pieces]
    new = list(_new(pieces, model))
    sentences = [text.sentence(piece.start) for piece in pieces]
    for kind in kinds:
        weights = [sum(map(itemgetter(kind), some)) - ZERO * len(some) for some in new]
        first, last = _heaviest(weights, sentences)
        yield kind, (pieces[first].start, max(piece.end for piece in pieces[first : last + 1]))


def _new(pieces: Sequence[Piece], model: WordWeights) -> Iterator[list[Weights]]:
    """What each of them says that none before it says."""
    said = set[int]()
    for piece in pieces:
        new = set(piece.keys) - said
        said |= new
        yield model.weights(new)


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
