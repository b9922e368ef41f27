"""What the model is asked about a text: its pieces, without links and addresses, and whether it is ours."""

from collections.abc import Iterator

from workstation.detection.social.concepts import concepts
from workstation.detection.social.pieces import Piece, pieces
from workstation.detection.social.plain import Plain, plain
from workstation.detection.social.voices import Voices, voices

OURS = 1  # the key of what we wrote ourselves
_LONGEST_WORD = 30  # characters; beyond it is an address, a hash or a key
_LINKS = ("://", "www.", "@")


def without_links(text: str) -> str:
    """``text`` with blanks for every word that is a link or an address: others look at those."""
    return "".join(" " * len(word) if _is_link(word) else word for word in _words(text))


def looked_at(text: str, *, ours: bool) -> Iterator[int]:
    """The keys of a whole text, some of them several times."""
    if ours:
        yield OURS
    for piece in parts(plain(without_links(text)), voices(text, ours=ours)):
        yield from piece.keys


def parts(text: Plain, said: Voices) -> list[Piece]:
    """All pieces of ``text`` in order; ``said``: whose words stand where in it as it was written."""
    found = [*pieces(text), *concepts(text, said)]
    return sorted(found, key=lambda piece: piece.start)


def _words(text: str) -> Iterator[str]:
    """Runs of printable ASCII, and what is between them."""
    start, inside = 0, False
    for place, character in enumerate(text):
        if ("!" <= character <= "~") != inside:
            if place > start:
                yield text[start:place]
            start, inside = place, not inside
    yield text[start:]


def _is_link(word: str) -> bool:
    if not "!" <= word[:1] <= "~":
        return False
    if len(word) > _LONGEST_WORD or any(sign in word for sign in _LINKS):
        return True
    name, dot, rest = word.partition(".")
    return bool(name and dot and rest[:1].islower() and name[-1:].isalnum() and not rest.endswith("."))
