"""What speaks for each kind of social engineering, learned from written examples, in one compact file.

The file: a header; for each kind, and for being of any kind at all, its bias and the worth of a step; the
keys in ascending order, 32 bits each; then for each kind, and for any, a weight for every key, 8 bits each.
"""

import math
import struct
from array import array
from bisect import bisect_left
from collections.abc import Collection, Sequence
from pathlib import Path

from workstation.detection.compiled import magic
from workstation.errors import Sentence, WorkstationError

_HEADER = struct.Struct("=8sII")  # magic, kinds, keys
_KIND = struct.Struct("=ff")  # bias, worth of a step
_MAGIC = magic("GCSM2")
_STEPS = 127
_FEWEST = 200  # keys: a text with fewer counts as one with so many, or a single word would decide


def share(keys: int) -> float:
    """How much one of so many different ``keys`` of a text counts."""
    return 1 / math.sqrt(max(_FEWEST, keys))


def write_model(path: Path, weights: dict[int, Sequence[float]], biases: Sequence[float]) -> None:
    """Write to ``path`` in one step what was learned: of every key a weight for each kind and for any."""
    keys = sorted(weights)
    beside = path.with_name(f"{path.name}.new")
    with beside.open("wb") as file:
        file.write(_HEADER.pack(_MAGIC, len(biases), len(keys)))
        columns = []
        for kind, bias in enumerate(biases):
            column = [weights[key][kind] for key in keys]
            step = max(map(abs, column), default=0.0) / _STEPS or 1.0
            file.write(_KIND.pack(bias, step))
            columns.append(bytes(round(weight / step) & 255 for weight in column))
        file.write(array("I", keys).tobytes())
        file.write(b"".join(columns))
    beside.replace(path)


class SocialModel:
    """A model in memory: a few megabytes. Any number of threads may ask it."""

    def __init__(self, path: Path) -> None:
        """Raises WorkstationError where ``path`` is no model of ours."""
        broken = Sentence("The model of social engineering %1 cannot be read.", path.name)
        try:
            content = memoryview(path.read_bytes())
            begins, kinds, count = _HEADER.unpack(content[: _HEADER.size])
        except (OSError, struct.error) as error:
            raise WorkstationError(broken) from error
        table = _HEADER.size + kinds * _KIND.size
        if begins != _MAGIC or len(content) != table + count * (4 + kinds):
            raise WorkstationError(broken)
        self._shape: list[tuple[float, float]] = list(_KIND.iter_unpack(content[_HEADER.size : table]))
        self._keys = array("I")  # an array is asked in half the time that a view of the bytes takes
        self._keys.frombytes(content[table : table + 4 * count])
        self._weights = [array("b") for _ in range(kinds)]
        for kind, weights in enumerate(self._weights):
            start = table + (4 + kind) * count
            weights.frombytes(content[start : start + count])

    def places(self, keys: Collection[int]) -> list[int]:
        """Where those of ``keys`` stand that it knows, in the order of ``keys``."""
        known, count = self._keys, len(self._keys)
        return [place for key in keys if (place := bisect_left(known, key)) < count and known[place] == key]

    def scores(self, places: Sequence[int], keys: int) -> list[float]:
        """Of a text with so many different ``keys``: what speaks for each kind, then for being of any."""
        part = share(keys)
        return [
            bias + part * step * sum(map(weights.__getitem__, places))
            for (bias, step), weights in zip(self._shape, self._weights, strict=True)
        ]

    def weight(self, kind: int, places: Sequence[int]) -> int:
        """What ``places`` together say for a kind, in steps."""
        return sum(map(self._weights[kind].__getitem__, places))
