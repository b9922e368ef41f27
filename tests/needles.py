"""Words that stand nowhere else: planted where people write, and looked for in every byte of some files.

A scan for them must be able to fail: whoever asserts that nothing is found shows with the same needles, in
files that may hold them, that they would have been (``tests/unsealing.py`` for encrypted databases).
"""

import base64
import json
import random
import re
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path

from workstation.store import segment

PIECE = 8  # bytes: as little of a needle is found
_RARE = "bcdfghjkmnpqrstvwxz"  # no syllable, so that nothing is a needle by chance
_HAN = range(0x20000, 0x2A6D6)  # four bytes a character: a pair of neighbours in the index is a piece


class Needles:
    """``plant`` a word for each thing that somebody writes; ``found`` tells where any of it stands."""

    def __init__(self, seed: int = 0) -> None:
        self._dice = random.Random(f"needles {seed}")
        self._planted: dict[str, list[str]] = {}
        self._pieces: dict[int, str] = {}

    def plant(self, what: str, *, han: bool = False) -> str:
        """A word for ``what`` ("note"), of Latin letters or of Chinese characters; never the same twice."""
        if han:
            word = "".join(map(chr, self._dice.sample(_HAN, 6)))
        else:
            word = "".join(self._dice.choices(_RARE, k=16)).capitalize()
        self.watch(what, word)
        return word

    def watch(self, what: str, word: str) -> None:
        """Look for a word that stands somewhere already: a token, a password."""
        self._planted.setdefault(what, []).append(word)
        for form, written in _forms(word):
            for start in range(len(written) - PIECE + 1):
                piece = int.from_bytes(written[start : start + PIECE], "little")
                self._pieces.setdefault(piece, f"{what} ({form})")

    @property
    def planted(self) -> frozenset[str]:
        """What was planted: "note", "draft" …"""
        return frozenset(self._planted)

    @property
    def words(self) -> frozenset[str]:
        return frozenset(word for words in self._planted.values() for word in words)

    def within(self, content: bytes) -> set[str]:
        """What stands in ``content``, if only eight bytes of it: "note (utf-8)", "draft (utf-16-le)" …"""
        found = self._as_it_stands(content)
        if b"\\u" in content:
            found |= self._as_it_stands(_ESCAPED.sub(_unescaped, content))
        if b"%" in content:
            found |= self._as_it_stands(urllib.parse.unquote_to_bytes(content))
        return found

    def _as_it_stands(self, content: bytes) -> set[str]:
        found: set[str] = set()
        for shift in range(PIECE):
            end = len(content) - (len(content) - shift) % PIECE
            if end > shift:
                view = memoryview(content)[shift:end].cast("Q")
                found |= {self._pieces[piece] for piece in self._pieces.keys() & set(view)}
        return found

    def found(self, *places: Path, read: Callable[[Path], bytes] = Path.read_bytes) -> list[str]:
        """Each find in these files, and in all files of these folders: "note (utf-8) in desk.db-wal"."""
        return sorted({
            f"{what} in {path.name}"
            for path in _files(places)
            for what in self.within(read(path)) | self.within(path.name.encode())
        })  # fmt: skip


def _files(places: tuple[Path, ...]) -> Iterator[Path]:
    for place in places:
        yield from sorted(path for path in place.rglob("*") if path.is_file()) if place.is_dir() else [place]


_ESCAPED = re.compile(rb"(?:\\u[0-9a-fA-F]{4})+")


def _unescaped(match: re.Match[bytes]) -> bytes:
    text: str = json.loads(b'"' + match[0] + b'"')
    return text.encode(errors="replace")


def _forms(word: str) -> Iterator[tuple[str, bytes]]:
    """How programs write a word down: as it is, folded, cut for the index, in base64."""
    for text in dict.fromkeys((word, word.lower(), word.upper(), segment.segmented(word))):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield encoding, text.encode(encoding)
        for skipped in range(3):  # wherever it begins, its middle is written like this
            yield "base64", base64.b64encode(text.encode()[skipped:])[4:-4]
