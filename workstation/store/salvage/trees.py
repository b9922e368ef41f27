"""The rows of a table, read from its pages one by one past those that are missing or make no sense."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workstation.store.salvage.sealed import USABLE

LEAF, INNER = 13, 5  # kinds of page of a table
_FILE_HEAD = 100  # bytes before the first page's own head
_DEEPEST = 40
_MOST_LOCAL = USABLE - 35
_LEAST_LOCAL = (USABLE - 12) * 32 // 255 - 23

Row = tuple[Any, ...]


@dataclass(slots=True)
class Found:
    """``rows`` by their rowid; what could not be read, in pages and in single rows; the pages looked at."""

    rows: dict[int, Row] = field(default_factory=dict)
    lost_pages: set[int] = field(default_factory=set)
    lost_rows: int = 0
    seen: set[int] = field(default_factory=set)

    @property
    def whole(self) -> bool:
        return not self.lost_pages and not self.lost_rows


def read(pages: Mapping[int, bytes], root: int) -> Found:
    """All rows under ``root`` that can be read."""
    found = Found()
    _walk(pages, root, found, 0)
    return found


def read_leaf(pages: Mapping[int, bytes], number: int) -> Found:
    """The rows of one leaf that no tree leads to any more."""
    found = Found()
    if number in pages and kind(pages[number], number) == LEAF:
        _read_leaf(pages, number, found)
    return found


def kind(page: bytes, number: int) -> int:
    return page[_FILE_HEAD if number == 1 else 0]


def _walk(pages: Mapping[int, bytes], number: int, found: Found, depth: int) -> None:
    if number in found.seen or depth > _DEEPEST:
        return
    found.seen.add(number)
    page = pages.get(number)
    if page is None:
        found.lost_pages.add(number)
    elif kind(page, number) == LEAF:
        _read_leaf(pages, number, found)
    elif kind(page, number) == INNER:
        for child in _children(page, number):
            _walk(pages, child, found, depth + 1)
    else:
        found.lost_pages.add(number)


def _children(page: bytes, number: int) -> list[int]:
    start = _FILE_HEAD if number == 1 else 0
    lefts = [int.from_bytes(page[at : at + 4]) for at in _cells(page, start, 12)]
    return [*lefts, int.from_bytes(page[start + 8 : start + 12])]


def _cells(page: bytes, start: int, head: int) -> list[int]:
    count = int.from_bytes(page[start + 3 : start + 5])
    places = range(start + head, min(start + head + 2 * count, USABLE - 1), 2)
    return [int.from_bytes(page[place : place + 2]) for place in places]


def _read_leaf(pages: Mapping[int, bytes], number: int, found: Found) -> None:
    page = pages[number]
    for at in _cells(page, _FILE_HEAD if number == 1 else 0, 8):
        try:
            rowid, row = _row(pages, page, at)
        except (IndexError, ValueError, KeyError):  # a row that makes no sense: the next one may
            found.lost_rows += 1
        else:
            found.rows[rowid] = row


def _row(pages: Mapping[int, bytes], page: bytes, at: int) -> tuple[int, Row]:
    length, at = _varint(page, at)
    rowid, at = _varint(page, at)
    if length <= _MOST_LOCAL:
        content = page[at : at + length]
    else:
        local = _LEAST_LOCAL + (length - _LEAST_LOCAL) % (USABLE - 4)
        local = local if local <= _MOST_LOCAL else _LEAST_LOCAL
        content = page[at : at + local] + b"".join(
            _overflow(pages, int.from_bytes(page[at + local : at + local + 4]), length - local)
        )
    if len(content) != length:
        raise ValueError("cut short")
    return rowid - (1 << 64 if rowid >> 63 else 0), _record(content)


def _overflow(pages: Mapping[int, bytes], number: int, wanted: int) -> Iterator[bytes]:
    while wanted > 0:
        part = pages[number][4:][:wanted]  # a missing page is a KeyError: the row is lost
        yield part
        wanted -= len(part)
        number = int.from_bytes(pages[number][:4])


def _record(content: bytes) -> Row:
    head, at = _varint(content, 0)
    kinds: list[int] = []
    while at < head:
        value, at = _varint(content, at)
        kinds.append(value)
    values = []
    for value in kinds:
        size = _size(value)
        if at + size > len(content):
            raise ValueError("cut short")
        values.append(_value(value, content[at : at + size]))
        at += size
    return tuple(values)


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)[kind]


def _value(kind: int, content: bytes) -> Any:
    if kind >= 12:
        return content if kind % 2 == 0 else content.decode()
    if kind == 7:
        return struct.unpack(">d", content)[0]
    return None if kind == 0 else kind - 8 if kind >= 8 else int.from_bytes(content, signed=True)


def _varint(content: Sequence[int], at: int) -> tuple[int, int]:
    value = 0
    for place in range(at, at + 8):
        value = value << 7 | content[place] & 0x7F
        if content[place] < 0x80:
            return value, place + 1
    return value << 8 | content[at + 8], at + 9
