"""What the server and its screener send each other: pickles, each behind its length.

A pickle can do anything to whoever reads it. These two are one program: the server starts the screener, and
nobody else holds an end of their pipes. What strangers wrote is text within them, and no pickle.
"""

from typing import IO

_LENGTH = 8  # bytes


def give(pipe: IO[bytes], content: bytes) -> None:
    """Raises OSError where nobody reads any more."""
    pipe.write(len(content).to_bytes(_LENGTH, "big"))
    pipe.write(content)
    pipe.flush()


def taken(pipe: IO[bytes]) -> bytes | None:
    """The next one, as soon as it is whole; None where nobody writes any more."""
    length = int.from_bytes(head, "big") if len(head := pipe.read(_LENGTH)) == _LENGTH else 0
    content = pipe.read(length)
    return content if content and len(content) == length else None
