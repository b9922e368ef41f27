"""What the pieces of a text weigh together, and which of its words weigh most."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from workstation.detection.social.looking import OURS, parts, without_links
from workstation.detection.social.model import SocialModel
from workstation.detection.social.pieces import Piece
from workstation.detection.social.plain import Plain, plain
from workstation.detection.social.voices import voices

_BESIDE = -1.5  # the score from which a text that is of some kind is of this one as well
_SOONER = 1.5  # so much less sure it has to be of what we write ourselves: its writer alone is warned
_BLOCK = 300  # characters of plain text; two of them are weighed together, so that a long story hides nothing

Found = tuple[int, int]  # start and end
_Known = tuple[Piece, list[int]]  # a piece, and the places of what the model knows in it


def weighed(text: str, model: SocialModel, *, ours: bool) -> dict[int, Found]:
    """The numbers of the kinds that ``text`` is of, and where the evidence stands in it.

    Takes time in proportion to its length.
    """
    made, said = plain(without_links(text)), voices(text, ours=ours)
    known = [(piece, model.places(piece.keys)) for piece in parts(made, said)]
    found: dict[int, Found] = {}
    for stretch in _stretches(known):
        for kind, (start, end) in _kinds_of(made, stretch, model, ours=ours, done=found):
            found[kind] = (made.origins[start], made.origins[end - 1] + 1)
    return found


def _stretches(some: Sequence[_Known]) -> Iterator[list[_Known]]:
    blocks = [list(block) for _, block in groupby(some, lambda one: one[0].start // _BLOCK)]
    if len(blocks) == 1:
        yield from blocks
    for first, second in pairwise(blocks):
        yield first + second


def _kinds_of(
    text: Plain, stretch: Sequence[_Known], model: SocialModel, *, ours: bool, done: Mapping[int, Found]
) -> Iterator[tuple[int, Found]]:
    """The kinds not in ``done`` that a stretch is of, with the evidence in the plain text."""
    keys = {key for piece, _ in stretch for key in piece.keys} | ({OURS} if ours else set())
    seen = set(model.places((OURS,))) if ours else set[int]()
    new: list[list[int]] = []  # of each piece the places of what was not there before
    for _, places in stretch:
        fresh = [place for place in dict.fromkeys(places) if place not in seen]
        seen.update(fresh)
        new.append(fresh)
    sentences = [text.sentence(piece.start) for piece, _ in stretch]
    for kind in _named(model.scores(list(seen), len(keys)), _SOONER if ours else 0.0):
        if kind not in done:
            first, last = _heaviest([model.weight(kind, some) for some in new], sentences)
            yield kind, (stretch[first][0].start, max(piece.end for piece, _ in stretch[first : last + 1]))


def _named(scores: Sequence[float], sooner: float) -> list[int]:
    """The kinds that a text is of. Whether it is of any is asked first: that is surer than which."""
    *kinds, any_kind = scores
    likeliest = max(kinds)
    if any_kind + likeliest + sooner <= 0:
        return []
    return [kind for kind, score in enumerate(kinds) if score > _BESIDE or score == likeliest]


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
