"""The sorted keys of a list, packed: 100,000 pairs and a dictionary of them weigh 21 MB, these five."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import overload

from workstation.domain.inbox import Key

_GONE = -(1 << 63)  # no place is as high as that
_DIGEST = (1 << 64) - 1


class PackedKeys(Sequence[Key]):
    """Which conversation stands where, and where each one stands; each id once.

    A conversation has a number as soon as it is met, and keeps it when it leaves. The number tells where its
    id stands in one long text; the id's hash, where in a table of at least twice as many its number does.
    """

    __slots__ = ("_digest", "_ends", "_held", "_ids", "_numbers", "_places", "_table")

    def __init__(self, chunks: Iterable[Sequence[Key]] = ()) -> None:
        """``chunks``: all keys in order, thousands at a time, so that never all of them lie unpacked."""
        self._places, self._numbers = array("q"), array("I")  # in order
        self._held = array("q")  # by number: the place, or _GONE
        self._ids, self._ends = bytearray(), array("I", [0])  # by number: where its id begins
        self._digest = 0  # of all pairs: sorted, they have one order alone
        for chunk in chunks:
            if chunk:
                self._extend(chunk)
        self._table = self._indexed()

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> Key: ...
    @overload
    def __getitem__(self, at: slice) -> list[Key]: ...
    def __getitem__(self, at: int | slice) -> Key | list[Key]:
        if isinstance(at, slice):
            return list(zip(self._places[at], map(self._id, self._numbers[at]), strict=True))
        return self._places[at], self._id(self._numbers[at])

    def __iter__(self) -> Iterator[Key]:
        return zip(self._places, map(self._id, self._numbers), strict=True)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PackedKeys):
            return NotImplemented
        return self._digest == other._digest and self._places == other._places

    __hash__ = None  # type: ignore[assignment] # it changes

    def key_of(self, id_: str) -> Key | None:
        """None where it does not stand in the list."""
        number = self._number(id_.encode())
        return None if number < 0 or self._held[number] == _GONE else (self._held[number], id_)

    def where(self, key: Key) -> int:
        """How many stand above ``key``, whether it stands there itself or not."""
        place, id_ = key
        first = bisect_left(self._places, place)
        last = bisect_right(self._places, place, first)
        return bisect_left(self._numbers, id_, first, last, key=self._id)

    def place(self, id_: str, key: Key | None) -> None:
        """Let a conversation stand there, wherever it stood before; None takes it out."""
        if (before := self.key_of(id_)) is not None:
            self._cut(self.where(before))
        if key is None:
            return
        at = self.where(key)
        number = self._number(id_.encode())
        if number < 0:
            number = self._meet(id_.encode())
        self._held[number] = key[0]
        self._places.insert(at, key[0])
        self._numbers.insert(at, number)
        self._digest = self._digest + hash(key) & _DIGEST

    def keep(self, first: int) -> None:
        """Only so many, from above."""
        while len(self) > first:
            self._cut(len(self) - 1)

    def _cut(self, at: int) -> None:
        self._digest = self._digest - hash(self[at]) & _DIGEST
        self._held[self._numbers[at]] = _GONE
        del self._places[at], self._numbers[at]

    def _extend(self, keys: Sequence[Key]) -> None:
        places, ids = zip(*keys, strict=True)
        self._numbers.extend(range(len(self._held), len(self._held) + len(keys)))
        self._places.extend(places)
        self._held.extend(places)
        encoded = [id_.encode() for id_ in ids]
        self._ends.pop()
        self._ends.extend(accumulate(map(len, encoded), initial=len(self._ids)))
        self._ids += b"".join(encoded)
        self._digest = self._digest + sum(map(hash, keys)) & _DIGEST

    # ids and numbers

    def _bytes(self, number: int) -> bytes:
        return bytes(self._ids[self._ends[number] : self._ends[number + 1]])

    def _id(self, number: int) -> str:
        return self._ids[self._ends[number] : self._ends[number + 1]].decode()

    def _number(self, id_: bytes) -> int:
        """-1 for one that was never met."""
        return self._table[self._slot(id_)] - 1

    def _slot(self, id_: bytes) -> int:
        """Where in the table its number stands, or could."""
        table, last = self._table, len(self._table) - 1
        slot = hash(id_) & last
        while (number := table[slot]) and self._bytes(number - 1) != id_:
            slot = slot + 1 & last
        return slot

    def _meet(self, id_: bytes) -> int:
        number = len(self._held)
        self._held.append(_GONE)
        self._ids += id_
        self._ends.append(len(self._ids))
        if 2 * len(self._held) > len(self._table):
            self._table = self._indexed()
        else:
            self._table[self._slot(id_)] = number + 1
        return number

    def _indexed(self) -> "array[int]":
        """The table of all ids anew, with room for as many again."""
        ids, ends = bytes(self._ids), self._ends
        table = array("I", bytes(4 << (2 * len(self._held) + 6).bit_length()))
        last = len(table) - 1
        for number in range(len(self._held)):
            slot = hash(ids[ends[number] : ends[number + 1]]) & last
            while table[slot]:
                slot = slot + 1 & last
            table[slot] = number + 1
        return table
