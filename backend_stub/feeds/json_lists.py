"""Reads lists out of JSON of any size, one entry after the other."""

import codecs
import json
import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Self

Element = tuple[str | None, object]  # under which name the list stands, None where there is none; one entry

_LARGEST = 1 << 20  # characters of one entry, or of what stands beside the lists
_BLANK = re.compile(r"[ \t\n\r]*")
_NUMBER = 64  # characters behind a number after which it does not go on in the next piece


def lists(path: Path, piece: int = 1 << 16) -> Iterator[tuple[str | None, Iterator[object]]]:
    """The list that the file at ``path`` is, under no name, or all lists in it by name, with their entries.

    Hardly more than one entry is in memory, and what is not read of a list is passed over; ``piece``: bytes
    that are read at a time. Raises ValueError where it is no JSON, or an entry is longer than any can be;
    RecursionError where one is nested beyond measure; OSError.
    """
    with _Text(path, piece) as text:
        if text.next() == "[":
            yield from _whole(None, text.entries())
        else:
            for name in text.names():
                if text.next() == "[":
                    yield from _whole(name, text.entries())
                else:
                    text.value()
        if text.next():
            raise ValueError("there is more behind its end")


def elements(path: Path, piece: int = 1 << 16) -> Iterator[Element]:
    """The entries of all lists of the file at ``path``; raises as ``lists`` does."""
    return ((name, one) for name, entries in lists(path, piece) for one in entries)


def _whole(name: str | None, entries: Iterator[object]) -> Iterator[tuple[str | None, Iterator[object]]]:
    yield name, entries
    deque(entries, maxlen=0)


class _Text:
    """The part of a file that is looked at, and where in it one is."""

    def __init__(self, path: Path, piece: int) -> None:
        self._file, self._piece = path.open("rb"), piece
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._json = json.JSONDecoder()
        self._held, self._at, self._ended = "", 0, False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def next(self) -> str:
        """The character that comes next, blanks passed over; "" at the end."""
        while True:
            match = _BLANK.match(self._held, self._at)
            self._at = match.end() if match else self._at
            if self._at < len(self._held) or not self._more():
                return self._held[self._at : self._at + 1]

    def value(self) -> object:
        """What begins here, read whole."""
        self.next()
        while True:
            try:
                found, end = self._json.raw_decode(self._held, self._at)
            except json.JSONDecodeError:
                if len(self._held) - self._at > _LARGEST or not self._more():
                    raise
                continue
            if not isinstance(found, float | int) or len(self._held) - end > _NUMBER or not self._more():
                self._at = end
                return found

    def entries(self) -> Iterator[object]:
        """Those of the list that begins here."""
        return self._parts("]")

    def names(self) -> Iterator[str]:
        """Those of the object that begins here; before each next one its value has been read."""
        for name in self._parts("}"):
            self._take(":")
            yield str(name)  # what is no text fails a little later, or names no list that anybody wants

    def _parts(self, end: str) -> Iterator[object]:
        self._take("{" if end == "}" else "[")
        if self.next() != end:
            yield self.value()
            while self.next() == ",":
                self._take(",")
                yield self.value()
        self._take(end)

    def _take(self, expected: str) -> None:
        if self.next() != expected:
            raise ValueError(f"“{expected}” is missing")
        self._at += 1

    def _more(self) -> bool:
        """Read on; False at the end of the file."""
        if self._ended:
            return False
        raw = self._file.read(self._piece)
        self._ended = not raw
        self._held = self._held[self._at :] + self._decoder.decode(raw, final=self._ended)
        self._at = 0
        return True
