"""What speaks for each kind of social engineering, learned from written examples, in one compact file.

The file: a header; for each kind, and for being of any kind at all, its bias and the worth of a step; the
table of what words mean; the keys in ascending order, 32 bits each; then for every key a weight for each
kind, and for any, in steps above ``ZERO``, 8 bits each.
"""

import math
import struct
from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from itertools import chain
from pathlib import Path

from workstation.detection.compiled import magic, opened
from workstation.detection.social.senses import Senses
from workstation.errors import Sentence, WorkstationError

_HEADER = struct.Struct("=8sIII")  # magic, kinds, bytes of the table, keys
_KIND = struct.Struct("=ff")  # bias, worth of a step
_MAGIC = magic("GCSM4")
ZERO = 128  # stands for no weight: bytes without a sign are what is read and summed fastest
_STEPS = 127
_REST = 18  # bits of a key behind its beginning
_FEWEST_KINDS = 2  # one, and being of any
_FEWEST = 200  # keys: a text with fewer counts as one with so many, or a single word would decide

Weights = bytes  # of one key, in steps above ``ZERO``: for each kind, then for being of any


def share(keys: int) -> float:
    """How much one of so many different ``keys`` of a text counts."""
    return 1 / math.sqrt(max(_FEWEST, keys))


def write_model(
    path: Path, weights: dict[int, Sequence[float]], biases: Sequence[float], senses: bytes = b""
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


class SocialModel:
    """A model that is looked up in its file, but for its keys and what words mean. Any number of threads may
    ask it."""

    def __init__(self, path: Path) -> None:
        """Raises WorkstationError where ``path`` is no model of ours."""
        broken = Sentence("The model of social engineering %1 cannot be read.", path.name)
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
        self._keys = array("I")  # an array is asked in half the time that a view of the bytes takes
        self._keys.frombytes(content[table : table + 4 * count])
        # where the keys of each beginning stand: they are spread evenly, so that few are left to look through
        self._begins = array(
            "I", (bisect_left(self._keys, begin << _REST) for begin in range((1 << 32 - _REST) + 1))
        )
        self._rows = table + 4 * count

    def weights(self, keys: Iterable[int]) -> dict[int, Weights]:
        """What each of ``keys`` that it knows says for the kinds and for any."""
        known, begins, file, width = self._keys, self._begins, self._file, len(self._shape)
        rows = self._rows
        found: dict[int, Weights] = {}
        for key in keys:
            beginning = key >> _REST
            end = begins[beginning + 1]
            place = bisect_left(known, key, begins[beginning], end)
            if place < end and known[place] == key:
                row = rows + place * width
                found[key] = file[row : row + width]
        return found

    def scores(self, weights: Collection[Weights], keys: int) -> list[float]:
        """Of a text with so many different ``keys``: what speaks for each kind, then for being of any."""
        part = share(keys)
        none = ZERO * len(weights)
        totals = map(sum, zip(*weights, strict=True)) if weights else [0] * len(self._shape)
        return [
            bias + part * step * (total - none)
            for (bias, step), total in zip(self._shape, totals, strict=True)
        ]
