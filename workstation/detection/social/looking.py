"""What the model is asked about a text: its pieces, without links and addresses, and whether it is ours."""

import re
from collections.abc import Iterator
from operator import attrgetter

from workstation.detection.social.meanings import meanings
from workstation.detection.social.voices import Voices, voices
from workstation.detection.words.pieces import Piece, pieces
from workstation.detection.words.plain import Plain, plain
from workstation.detection.words.senses import Senses

OURS = 1  # the key of what we wrote ourselves
_LONGEST_WORD = 30  # characters; beyond it is an address, a hash or a key
_WORD = re.compile("[!-~]+")
_LINKS = ("://", "www.", "@")


def without_links(text: str) -> str:
    """``text`` with blanks for every word that is a link or an address: others look at those."""
    return _WORD.sub(_without_link, text)


def looked_at(text: str, senses: Senses, *, ours: bool) -> Iterator[int]:
    """The keys of a whole text, some of them several times."""
    if ours:
        yield OURS
    for piece in parts(plain(without_links(text)), voices(text, ours=ours), senses):
        yield from piece.keys


def parts(text: Plain, said: Voices, senses: Senses) -> list[Piece]:
    """All pieces of ``text`` in order; ``said``: whose words stand where in it as it was written."""
    found = [*pieces(text), *meanings(text, said, senses)]
    return sorted(found, key=attrgetter("start"))


def _without_link(match: re.Match[str]) -> str:
    word = match[0]
    return " " * len(word) if _is_link(word) else word


def _is_link(word: str) -> bool:
    if word.isalnum():
        return len(word) > _LONGEST_WORD
    if len(word) > _LONGEST_WORD or any(sign in word for sign in _LINKS):
        return True
    name, dot, rest = word.partition(".")
    return bool(name and dot and rest[:1].islower() and name[-1:].isalnum() and not rest.endswith("."))
