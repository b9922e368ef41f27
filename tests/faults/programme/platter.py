"""A disk with a cache that a power cut empties: what was synced stays, the rest stays, tears or goes.

The model is the strict reading of POSIX. Unsynced writes may survive whole, not at all, or sector by sector,
and a later one without an earlier one. Names are as durable as the last fsync of their folder; after it they
survive in order, as on a file system with a journal.
"""

import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.faults.programme.recording import Entry

SECTOR = 512
MODES = (
    "nothing",
    "everything",
    "the first ones",
    "any",
    "any",
    "torn",
    "torn",
)  # of what is unsynced survives


class Platter:
    """Goes along a record entry by entry; :meth:`image` is a power cut at the place reached."""

    def __init__(self) -> None:
        self._content: dict[int, bytearray] = {}  # of files, as far as it is durable
        self._pending: dict[int, list[Entry]] = {}
        self._names: dict[str, int] = {}
        self._pending_names: list[tuple[Entry, int]] = []
        self._bearing: dict[int, int] = {}  # which file a number of the system's stands for now
        self._files = 0

    def go(self, entry: Entry) -> None:
        match entry.op:
            case "C":
                self._files += 1
                self._bearing[entry.file] = self._files
                self._content[self._files], self._pending[self._files] = bytearray(), []
                self._pending_names.append((entry, self._files))
            case "W" | "T":
                self._pending[self._bearing[entry.file]].append(entry)
            case "S":
                file = self._bearing[entry.file]
                for one in self._pending[file]:
                    _apply(self._content[file], one)
                self._pending[file].clear()
            case "R" | "U":
                self._pending_names.append((entry, 0))
            case "D":
                self._names = self._named(len(self._pending_names))
                self._pending_names.clear()

    def image(self, folder: Path, dice: random.Random, counts: Counter[str]) -> None:
        """Write into ``folder`` what a power cut here might leave."""
        mode = dice.choice(MODES)
        kept = {"nothing": 0, "everything": len(self._pending_names)}
        names = self._named(kept.get(mode, dice.randint(0, len(self._pending_names))))
        for name, file in names.items():
            content = bytearray(self._content[file])
            _survive(content, self._pending[file], mode, dice, counts)
            (folder / name).write_bytes(content)

    def _named(self, kept: int) -> dict[str, int]:
        names = dict(self._names)
        for entry, file in self._pending_names[:kept]:
            if entry.op == "C":
                names[entry.one] = file
            elif entry.op == "U":
                names.pop(entry.one, None)
            elif entry.one in names:
                names[entry.two] = names.pop(entry.one)
        return names


def _survive(
    content: bytearray, pending: Sequence[Entry], mode: str, dice: random.Random, counts: Counter[str]
) -> None:
    """Apply of the pending calls what survives in this ``mode``."""
    first = dice.randint(0, len(pending))
    gone = False
    for place, entry in enumerate(pending):
        fate = _fate(mode, place < first, dice)
        if fate == "lost":
            counts["lost writes"] += entry.op == "W"
            gone = True
            continue
        counts["writes that overtook a lost one"] += gone
        if fate == "torn" and entry.op == "W" and len(entry.data) > SECTOR:
            counts["torn writes"] += 1
            for start in range(0, len(entry.data), SECTOR):
                if dice.random() < 0.5:
                    _write(content, entry.offset + start, entry.data[start : start + SECTOR])
        else:
            _apply(content, entry)


def _fate(mode: str, early: bool, dice: random.Random) -> str:
    match mode:
        case "nothing":
            return "lost"
        case "everything":
            return "kept"
        case "the first ones":
            return "kept" if early else "lost"
        case "any":
            return dice.choice(("lost", "kept"))
        case _:
            return dice.choice(("lost", "kept", "torn", "torn"))


def _apply(content: bytearray, entry: Entry) -> None:
    if entry.op == "W":
        _write(content, entry.offset, entry.data)
    elif len(content) > entry.offset:
        del content[entry.offset :]
    else:
        content.extend(bytes(entry.offset - len(content)))


def _write(content: bytearray, at: int, data: bytes) -> None:
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    content[at : at + len(data)] = data
