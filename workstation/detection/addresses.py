"""Lists of wallet addresses, of any network, that are looked up in place in a file.

The file: a header of 24 bytes, the sorted 64-bit digests of the addresses, those of their other spellings,
one byte each for the list it is from, a bit for every opening that some of them have and for few others, and
as JSON the lists' names, which of them are of sanctions, and how long addresses are that begin with the same
two characters.
"""

import json
import re
import struct
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Self
from zlib import crc32

from workstation.detection.compiled import digest, magic, opened, place
from workstation.detection.networks.accounts import account, spellings
from workstation.errors import Sentence, WorkstationError

_HEADER = struct.Struct("=8sIIII")  # magic, addresses, other spellings, bytes of openings, of text
_DIGEST = struct.Struct("=Q")
FORMAT = "GCAL3"  # a server compiles its lists anew when this is another
_MAGIC = magic(FORMAT)
_SHORTEST, _LONGEST = 20, 130  # characters; names of accounts are words, and are not looked for
_ROOM = 2  # bytes of openings for each address, at least: one in sixteen of others passes for one of theirs
_NOT_PART = re.compile(r"[^0-9A-Za-z]+")
# hexadecimal; bech32; of Bitcoin Cash
_ANY_CASE = re.compile(r"0x[0-9a-f]+|[0-9a-f]{64}|[a-z]{1,20}1[02-9ac-hj-np-z]{20,}|[qp][02-9ac-hj-np-z]{41}")


def normal(address: str) -> str:
    """``address`` in the one spelling by which its account is kept, whichever of them it has."""
    bare = address.rpartition(":")[2].strip()
    return account(bare) or account(_NOT_PART.sub("", bare)) or plain(bare)


def plain(address: str) -> str:
    """``address`` as it is spelled, without what groups it, in lower case where case says nothing."""
    joined = _NOT_PART.sub("", address.rpartition(":")[2])
    lower = joined.lower()
    return lower if _ANY_CASE.fullmatch(lower) else joined


def compile_addresses(
    lists: Mapping[str, Iterable[str]], path: Path, *, sanctions: Collection[str] = ()
) -> int:
    """Write addresses to ``path``; answers how many. ``lists``: lines by the name that agents read, and of
    these ``sanctions`` are not of thieves but of sanctions.

    A line is an address, maybe with a comment behind ``#`` or a blank; an address of several lists is told by
    the first. Lines that hold none are passed over. The file is replaced in one step; at most 255 lists.
    """
    held: dict[int, tuple[int, str]] = {}
    for number, lines in enumerate(lists.values()):
        for line in lines:
            words = line.partition("#")[0].split(None, 1)
            if words and is_listable(address := normal(words[0])):
                held.setdefault(digest(address), (number, address))
    found = ((value, *held[value]) for value in sorted(held))
    return write_addresses(path, list(lists), found, sanctions=sanctions)


def is_listable(address: str) -> bool:
    """Whether ``address``, in its one spelling, can be looked for: names of accounts are words."""
    return _SHORTEST <= len(address) <= _LONGEST and any(map(str.isdigit, address))


def write_addresses(
    path: Path,
    names: Sequence[str],
    found: Iterable[tuple[int, int, str]],
    *,
    sanctions: Collection[str] = (),
) -> int:
    """The same of what is found: digest, number of its list in ``names``, and address, in the order of the
    digests, each once. Some nine bytes of each stay in memory, and more of each other spelling."""
    tags, opened_with = bytearray(), array("I")
    lengths: dict[str, set[int]] = {}
    others: list[tuple[int, int]] = []
    beside = path.with_name(f"{path.name}.new")
    with beside.open("wb") as file:
        file.write(bytes(_HEADER.size))
        for value, number, address in found:
            file.write(_DIGEST.pack(value))
            tags.append(number)
            for spelled in (address, *map(plain, spellings(address))):
                opened_with.append(_opening(spelled))
                lengths.setdefault(spelled[:2], set()).add(len(spelled))
                if spelled is not address:
                    others.append((digest(spelled), number))
        others.sort()
        file.writelines(_DIGEST.pack(value) for value, _ in others)
        file.write(tags)
        file.write(bytes(number for _, number in others))
        openings = _marked(opened_with)
        file.write(openings)
        told = {
            "lists": list(names),
            "sanctions": sorted(sanctions),
            "lengths": {k: sorted(v) for k, v in sorted(lengths.items())},
        }
        text = json.dumps(told).encode()
        file.write(text)
        file.seek(0)
        file.write(_HEADER.pack(_MAGIC, len(tags), len(others), len(openings), len(text)))
    beside.replace(path)
    return len(tags)


def _opening(address: str) -> int:
    """What is kept of how an address begins, in any case: 32 bits."""
    return crc32(address[:_SHORTEST].lower().encode())


def _marked(openings: Sequence[int]) -> bytearray:
    """A bit for each of ``openings``, in a power of two of bytes."""
    marks = bytearray(1 << (_ROOM * len(openings)).bit_length())
    last = 8 * len(marks) - 1
    for value in openings:
        marks[(value & last) >> 3] |= 1 << (value & 7)
    return marks


class AddressList:
    """Compiled lists of addresses, open for reading. Any number of threads may ask them."""

    def __init__(self, path: Path) -> None:
        """Raises WorkstationError where ``path`` is no list of ours, or one of another kind of machine."""
        broken = Sentence("The list of addresses %1 cannot be read. Import the list again.", path.name)
        self._map = opened(path, broken)
        header = self._map[: _HEADER.size].ljust(_HEADER.size, b"\0")
        begins, count, others, marks, text = _HEADER.unpack(header)
        between = _HEADER.size + 8 * count
        middle = between + 8 * others
        tagged = middle + count + others
        end = tagged + marks
        try:
            sound = begins == _MAGIC and marks and len(self._map) == end + text
            held = json.loads(self._map[end:] if sound else b"")
            self._names = [str(name) for name in held["lists"]]
            self._sanctions = frozenset(map(str, held["sanctions"]))
            self._lengths = {
                str(begun): [int(one) for one in found] for begun, found in held["lengths"].items()
            }
            nameless = self._map[middle:tagged].translate(None, bytes(range(len(self._names))))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            self._map.close()
            raise WorkstationError(broken) from error
        if nameless:  # addresses, of a list that is none of these
            self._map.close()
            raise WorkstationError(broken)
        self.longest = max((length for found in self._lengths.values() for length in found), default=0)
        self.shortest = min((length for found in self._lengths.values() for length in found), default=0)
        with memoryview(self._map) as view:
            self._digests = view[_HEADER.size : between].cast("Q")
            self._others = view[between:middle].cast("Q")
            self._tags = view[middle:tagged]
            self._openings = view[tagged:end]

    def __len__(self) -> int:
        return len(self._digests)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._digests.release()
        self._others.release()
        self._tags.release()
        self._openings.release()
        self._map.close()

    def lengths(self, beginning: str) -> list[int]:
        """How long the listed addresses are that begin like ``beginning``, of two characters, in any case."""
        return self._lengths.get(beginning) or self._lengths.get(beginning.lower()) or []

    def may_begin(self, text: str) -> bool:
        """Whether a listed address may begin like ``text``; False: none does. A quick question, which spares
        the others where a long run of letters and digits might hold an address anywhere."""
        value = _opening(text) & (8 * len(self._openings) - 1)
        return bool(self._openings[value >> 3] >> (value & 7) & 1)

    def name_of(self, address: str) -> str | None:
        """The list that ``address``, with nothing but letters and digits in it, stands on; None: on none."""
        value = digest(plain(address))
        index = place(self._digests, value)
        if index is None:
            index = place(self._others, value)
            if index is None:
                return None
            index += len(self._digests)
        return self._names[self._tags[index]]

    def of_sanctions(self, name: str) -> bool:
        """Whether the list ``name`` tells whom the law forbids to deal with, and not who steals."""
        return name in self._sanctions
