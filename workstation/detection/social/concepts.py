"""The concepts that a text speaks of, as pieces of it: each, and each together with others near it."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from zlib import crc32

from workstation.detection.social.lexicon import lexicon
from workstation.detection.social.matching import Hit, hits
from workstation.detection.social.pieces import Piece
from workstation.detection.social.plain import Plain
from workstation.detection.social.voices import Voices

# English words stand in every language, and every language's words in English by accident: a text is read in
# a language that has more than this share of what English knows of it
_OWN = 0.7
_MOST = 12  # concepts before one that it is held against


def spoken(text: Plain) -> list[Hit]:
    """What of the lexicon stands in ``text``, in its language and in English; in time proportional to it."""
    seen = hits(text, lexicon())
    counts = Counter(hit.language for hit in seen)
    own = max(counts, key=lambda name: (counts[name] * (_OWN if name == "en" else 1), name), default="en")
    return [hit for hit in seen if hit.language in (own, "en")]


def concepts(text: Plain, said: Voices) -> Iterator[Piece]:
    """Every concept of ``text``: alone, with those before it in its sentence and in the one before, and in
    whose words, since what a customer may tell of we must not say, and strangers say it when they are quoted.
    """
    sentence, before = -1, list[str]()
    for hit in spoken(text):
        if hit.sentence > sentence + 1:
            before = []
        sentence = hit.sentence
        keys = [_key(hit.concept, "")]
        keys += [_pair(hit.concept, other) for other in before[-_MOST:]]
        if voice := said.of(text.origins[hit.start]):
            keys.append(_key(voice, hit.concept))
        before.append(hit.concept)
        yield Piece(hit.start, hit.end, tuple(dict.fromkeys(keys)))


@cache
def _pair(one: str, other: str) -> int:
    return _key(*sorted((one, other)))


@cache
def _key(one: str, other: str) -> int:
    return crc32(f"C{one}+{other}".encode())
