"""A small model of how the names of scam sites are put together, looked up in place in a file.

The file: a header, then as many weights (16 bits each) as it says; a piece of a name finds its weight by its
checksum. Whoever runs a server trains it from what they import; none comes along.
"""

import math
import re
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import Self
from zlib import crc32

from workstation.detection.compiled import magic, opened
from workstation.errors import Sentence, WorkstationError

_HEADER = struct.Struct("=8sIfff")  # magic, weights, value of a step, bias, threshold
_MAGIC = magic("GCDM1")
_BETWEEN_WORDS = re.compile(rb"[.-]")
_LONGEST = 100  # characters of a name that are looked at


def pieces(labels: Sequence[str], size: int) -> list[int]:
    """The places among ``size`` weights of all that is looked at in a host, each once, sorted.

    Runs of two to four characters, words, endings, and how long, how cut and how full of digits it is.
    ``size`` is a power of two.
    """
    name = ".".join(labels)[-_LONGEST:]
    framed = f"^{name}$".encode()
    found = {
        crc32(framed[start : start + length])
        for length in (2, 3, 4)
        for start in range(len(framed) - length + 1)
    }
    found.update(crc32(b"word " + word) for word in _BETWEEN_WORDS.split(name.encode()) if word)
    digits = sum(map(str.isdigit, name))
    for shape in (
        f"ending {labels[-1]}",
        f"endings {'.'.join(labels[-2:])}",
        f"length {min(20, len(name) // 3)}",
        f"dots {name.count('.')}",
        f"hyphens {name.count('-')}",
        f"digits {min(6, digits)}",
    ):
        found.add(crc32(shape.encode()))
    return sorted({value & (size - 1) for value in found})


def write_model(path: Path, weights: Sequence[float], bias: float, threshold: float) -> None:
    """Write a model to ``path``, in one step; names that score above ``threshold`` are suspicious."""
    step = max(map(abs, weights)) / 32767 or 1.0
    beside = path.with_name(f"{path.name}.new")
    with beside.open("wb") as file:
        file.write(_HEADER.pack(_MAGIC, len(weights), step, bias, threshold))
        file.write(struct.pack(f"={len(weights)}h", *(round(weight / step) for weight in weights)))
    beside.replace(path)


class DomainModel:
    """A model, open for reading. Any number of threads may ask it."""

    def __init__(self, path: Path) -> None:
        """Raises WorkstationError where ``path`` is no model of ours, or one of another kind of machine."""
        broken = Sentence("The model of suspicious names %1 cannot be read. Train it again.", path.name)
        self._map = opened(path, broken)
        header = self._map[: _HEADER.size].ljust(_HEADER.size, b"\0")
        begins, *figures = _HEADER.unpack(header)
        self._size: int = figures[0]
        self._step: float = figures[1]
        self._bias: float = figures[2]
        self.threshold: float = figures[3]
        sound = begins == _MAGIC and self._size > 0 and self._size & (self._size - 1) == 0
        if not sound or len(self._map) != _HEADER.size + 2 * self._size:
            self._map.close()
            raise WorkstationError(broken)
        with memoryview(self._map) as view:
            self._weights = view[_HEADER.size :].cast("h")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._weights.release()
        self._map.close()

    def score(self, labels: Sequence[str]) -> float:
        """How much a host (canonical labels) is like those of scams: above ``threshold`` it is suspicious."""
        places = pieces(labels, self._size)
        total: int = sum(self._weights[place] for place in places)
        return self._bias + self._step * total / math.sqrt(len(places))

    def is_suspicious(self, labels: Sequence[str]) -> bool:
        return self.score(labels) > self.threshold
