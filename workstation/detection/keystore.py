"""A wallet's key as its program keeps it in a file: JSON that a passphrase opens, whole or broken off."""

import re
from collections.abc import Iterator

_NAMES = ("ciphertext", "kdf")  # of what every such file holds
_OPENS = re.compile(r"\{")
# what JSON is made of; telephones turn its quotes, and whoever quotes it escapes them
_PIECE = re.compile(
    r"[\s{}\[\]:,\\]{1,400}|[\"“”][^\"“”]{0,4000}(?:[\"“”]|\Z)|-?\d[\w.+-]{0,40}|true|false|null"
)


def keystores(text: str) -> Iterator[tuple[int, int]]:
    """The spans of such files in ``text``; takes time in proportion to its length."""
    if not all(name in text for name in _NAMES):
        return
    end = 0
    while opens := _OPENS.search(text, end):
        end = opens.end()
        while piece := _PIECE.match(text, end):
            end = piece.end()
        held = text[opens.start() : end].rstrip(" \t\r\n,:\\")
        if all(name in held for name in _NAMES):
            yield opens.start(), opens.start() + len(held)
