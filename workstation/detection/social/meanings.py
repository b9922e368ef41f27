"""What a text means, as pieces of it: each word's sense with its neighbour's, and the part that it plays."""

from array import array
from collections import deque
from collections.abc import Iterator
from functools import lru_cache

from workstation.detection.social.voices import OURS, QUOTED, Voices
from workstation.detection.words.pieces import Piece
from workstation.detection.words.plain import Plain
from workstation.detection.words.senses import GROUPS, NOTHING, Senses

_MOST = 20  # groups before one that it is held against
_SENSE, _NEIGHBOURS, _GROUP, _TOGETHER = range(4)
_VOICES = {OURS: 4, QUOTED: 5}
_SPREAD = 0x9E3779B1  # odd: different numbers stay different, and lie evenly
_APART = 0x6D2B79F5  # between what is of different families


def meanings(text: Plain, said: Voices, senses: Senses) -> Iterator[Piece]:
    """Every word of ``text`` that means something: its sense, alone and with that of the word before; its
    group, alone, with the last twenty before it, back to a sentence that means nothing, and in whose words it
    stands, since what a customer may tell of we must not say, and strangers say it when they are quoted."""
    sentence, neighbour, before = -1, NOTHING, deque[int](maxlen=_MOST)
    for word in senses.spoken(text):
        number = text.sentence(word.start)
        if number > sentence + 1:
            before.clear()
        sentence = number
        keys = [_key(_SENSE, word.sense)]
        if neighbour:
            keys.append(_key(_NEIGHBOURS, word.sense, neighbour))
        neighbour = word.sense
        if group := word.group:
            keys.append(_key(_GROUP, group))
            keys += map(_together(group).__getitem__, dict.fromkeys(before))
            if voice := said.of(text.origins[word.start]):
                keys.append(_key(_VOICES[voice], group))
            before.append(group)
        yield Piece(word.start, word.end, tuple(keys))


@lru_cache(GROUPS)
def _together(group: int) -> "array[int]":
    """Its keys with every group."""
    return array("I", (_key(_TOGETHER, group, other) for other in range(GROUPS)))


def _key(family: int, one: int, other: int = NOTHING) -> int:
    """The same for both orders: languages differ in them."""
    pair = one << 16 | other if one < other else other << 16 | one
    return (pair * _SPREAD + family * _APART) & 0xFFFFFFFF
