"""Goes through the lines of a file of any size, however long one of them is."""

from collections.abc import Iterator
from pathlib import Path

_LONGEST = 4096  # bytes of a line
TOO_LONG = b"\xff"  # stands for such a line, and is no text


def text_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The number, from 1, and the bytes of each line of the file at ``path``. Raises OSError."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(_LONGEST):
            number += 1
            whole = line.endswith(b"\n") or len(line) < _LONGEST
            while not whole and (rest := file.readline(_LONGEST)):
                whole = rest.endswith(b"\n")
                line = TOO_LONG
            yield number, line
