"""What speaks for each of some kinds, learned from written examples, in one compact file.

The file: a header; for each kind, and for being of any kind at all, its bias and the worth of a step; the
table of what words mean; the keys in ascending order, 32 bits each; then for every key a weight for each
kind, and for any, in steps above ``ZERO``, 8 bits each.
"""

import math
import struct
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from mmap import mmap
from pathlib import Path

from workstation.detection.compiled import magic, opened
from workstation.detection.words.keys import Keys
from workstation.detection.words.senses import Senses
from workstation.errors import Sentence, WorkstationError

_HEADER = struct.Struct("=8sIII")  # magic, kinds, bytes of the table, keys
_KIND = struct.Struct("=ff")  # bias, worth of a step
_MAGIC = magic("GCSM6")
ZERO = 128  # stands for no weight: bytes without a sign are what is read and summed fastest
_STEPS = 127
_MOST = 32_768  # keys whose weights are remembered
_FEWEST_KINDS = 2  # one, and being of any
_FEWEST = 200  # keys: a text with fewer counts as one with so many, or a single word would decide

Weights = bytes  # of one key, in steps above ``ZERO``: for each kind, then for being of any


def share(keys: int) -> float:
    """How much one of so many different ``keys`` of a text counts."""
    return 1 / math.sqrt(max(_FEWEST, keys))


def write_model(
    path: Path, weights: Mapping[int, Sequence[float]], biases: Sequence[float], senses: bytes = b""
) -> None:
    """Write to ``path`` in one step what was learned: of every key a weight for each kind and for any. The
    keys are those that texts have by the packed ``senses``."""
    keys = sorted(weights)
    shape = []
    rows = bytearray(len(keys) * len(biases))
    for kind, bias in enumerate(biases):
        column = [weights[key][kind] for key in keys]
        step = max(map(abs, column), default=0.0) / _STEPS or 1.0
        shape.append(_KIND.pack(bias, step))
        rows[kind :: len(biases)] = bytes(ZERO + round(weight / step) for weight in column)
    beside = path.with_name(f"{path.name}.new")
    with beside.open("wb") as file:
        file.write(_HEADER.pack(_MAGIC, len(biases), len(senses), len(keys)))
        file.writelines(shape)
        file.write(senses)
        file.write(array("I", keys).tobytes())
        file.write(rows)
    beside.replace(path)


class _Rows(dict[int, Weights]):
    """Those that were asked for of late, as people use the same words again and again; others are looked up.

    What the model does not know says nothing for any kind.
    """

    def __init__(self, keys: Keys, file: mmap, first: int, width: int) -> None:
        super().__init__()
        self._keys, self._file, self._first, self._width = keys, file, first, width
        self._nothing = bytes([ZERO]) * width

    def __missing__(self, key: int) -> Weights:
        place = self._keys.place(key)
        start = self._first + place * self._width
        row = self._file[start : start + self._width] if place >= 0 else self._nothing
        if len(self) >= _MOST:
            self.clear()
        self[key] = row
        return row


class WordWeights:
    """A model that is looked up in its file, but for its keys and what words mean. Any number of threads may
    ask it."""

    def __init__(self, path: Path) -> None:
        """Raises WorkstationError where ``path`` is no model of ours."""
        broken = Sentence("What was learned, %1, cannot be read.", path.name)
        self._file = opened(path, broken)
        content = memoryview(self._file)
        try:
            begins, kinds, meant, count = _HEADER.unpack(content[: _HEADER.size])
        except struct.error as error:
            raise WorkstationError(broken) from error
        shape = _HEADER.size + kinds * _KIND.size
        table = shape + meant
        if begins != _MAGIC or meant % 8 or len(content) != table + count * (4 + kinds):
            raise WorkstationError(broken)
        self._shape: list[tuple[float, float]] = list(_KIND.iter_unpack(content[_HEADER.size : shape]))
        if kinds < _FEWEST_KINDS or not all(map(math.isfinite, chain.from_iterable(self._shape))):
            raise WorkstationError(broken)
        self.senses = Senses(content[shape:table])
        keys = Keys(content[table : table + 4 * count])
        self._rows = _Rows(keys, self._file, table + 4 * count, kinds)

    def weights(self, keys: Iterable[int]) -> list[Weights]:
        """What each of ``keys`` says for the kinds and for any."""
        return list(map(self._rows.__getitem__, keys))

    def totals(self, keys: Iterable[int]) -> Sequence[int]:
        """What they say together for each kind, then for being of any, in steps."""
        weights = self.weights(keys)
        none = ZERO * len(weights)
        return [sum(column) - none for column in zip(*weights, strict=True)] or [0] * len(self._shape)

    def scores(self, totals: Sequence[int], keys: int) -> list[float]:
        """Of a text with so many different ``keys``: what speaks for each kind, then for being of any."""
        part = share(keys)
        return [bias + part * step * total for (bias, step), total in zip(self._shape, totals, strict=True)]
