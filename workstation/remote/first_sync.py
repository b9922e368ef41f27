"""The stream of a first sync: line by line, each of bounded length, and believed only when it is whole."""

import hashlib
from collections.abc import AsyncGenerator, AsyncIterator

import httpx
from pydantic import ValidationError

from workstation.contract.sync import BootstrapEnd
from workstation.remote import trouble

LONGEST_LINE = 32 * 1024 * 1024  # bytes: two hundred of the longest messages
MEDIA = "application/x-ndjson"


async def lines(response: httpx.Response) -> AsyncGenerator[str, None]:
    """The start line and the bundles. Raises Broken at the end unless count and digest are right.

    So nothing that was yielded may be used before the iteration has ended well.
    """
    digest, count, last = hashlib.sha256(), -1, None
    async for line in _split(response):
        if last is not None:
            digest.update(last)
            count += 1
            yield _text(last)
        last = line
    try:
        end = BootstrapEnd.model_validate_json(last or b"")
    except ValidationError as error:
        raise trouble.Broken(trouble.TORN) from error
    if (end.count, end.sha256) != (count, digest.hexdigest()):
        raise trouble.Broken(trouble.TORN)


async def _split(response: httpx.Response) -> AsyncIterator[bytes]:
    """Lines with their newline; what stands after the last newline is not a line."""
    rest = bytearray()
    async for part in response.aiter_raw():
        searched = len(rest)
        rest += part
        begin = 0
        while (end := rest.find(b"\n", max(begin, searched))) >= 0:
            yield bytes(rest[begin : end + 1])
            begin = end + 1
        del rest[:begin]
        if len(rest) > LONGEST_LINE:
            raise trouble.Broken(trouble.ENDLESS)
    if rest:
        raise trouble.Broken(trouble.TORN)


def _text(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        raise trouble.Broken(trouble.UNREADABLE) from error
