"""The concepts that a text speaks of, as pieces of it: each, and each together with another near it."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from zlib import crc32

from workstation.detection.social.lexicon import lexicon
from workstation.detection.social.matching import hits
from workstation.detection.social.pieces import Piece
from workstation.detection.social.plain import Plain

# English words stand in every language, and every language's words in English by accident: a text is read in
# a language that has more than this share of what English knows of it
_OWN = 0.7
_MOST = 12  # concepts of one sentence that are held against each other


def concepts(text: Plain) -> Iterator[Piece]:
    """What ``text`` speaks of, in order; takes time in proportion to its length."""
    seen = hits(text, lexicon())
    spoken = Counter(hit.language for hit in seen)
    own = max(spoken, key=lambda name: (spoken[name] * (_OWN if name == "en" else 1), name), default="en")
    sentence, before = -1, list[str]()
    for hit in seen:
        if hit.language not in (own, "en"):
            continue
        if hit.sentence > sentence + 1:
            before = []
        sentence = hit.sentence
        keys = [_key(hit.concept, "")]
        keys += [_key(*sorted((hit.concept, other))) for other in before[-_MOST:]]
        before.append(hit.concept)
        yield Piece(hit.start, hit.end, tuple(dict.fromkeys(keys)))


@cache
def _key(one: str, other: str) -> int:
    return crc32(f"C{one}+{other}".encode())
