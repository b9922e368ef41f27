"""Many workstations' event streams at once; tells when each of them heard how far the feed had grown.

``python -m tests.bench.listeners URL TOKENS``: says ``open`` when all streams are; after a line with a seq on
its input it goes on until all have heard of that, and tells a list of [ns, seq] of each. It looks at what it
has heard in the end only, so that it keeps nobody waiting.
"""

import json
import re
import select
import socket
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

_SEQ = re.compile(rb'"head_seq": (\d+)')


@dataclass(slots=True)
class Ear:
    """One stream; ``heard``: what came when, in ns of the monotonic clock, which all processes share."""

    socket: socket.socket
    heard: list[tuple[int, bytes]] = field(default_factory=list)

    @property
    def hints(self) -> list[tuple[int, int]]:
        return [(at, int(seq)) for at, told in self.heard for seq in _SEQ.findall(told)]


def main(url: str, tokens: Path) -> None:
    address = urlsplit(url)
    where = address.hostname or "", address.port or 0
    ears = [_opened(where, token) for token in tokens.read_text().split()]
    print("open", flush=True)
    polled = select.epoll()
    by_number = {ear.socket.fileno(): ear for ear in ears}
    for number in (*by_number, sys.stdin.fileno()):
        polled.register(number, select.EPOLLIN)
    until = None
    while until is None or any(ear.hints[-1][1] < until for ear in ears):
        for number, _ in polled.poll():
            if ear := by_number.get(number):
                told = ear.socket.recv(65536)
                ear.heard.append((time.monotonic_ns(), told))
                assert told, "the server has closed a stream"
            else:
                until = int(sys.stdin.readline())
                polled.unregister(sys.stdin.fileno())
    json.dump([ear.hints for ear in ears], sys.stdout)


def _opened(where: tuple[str, int], token: str) -> Ear:
    """A stream whose first hint is there."""
    ear = Ear(socket.create_connection(where))
    ear.socket.sendall(
        f"GET /v1/events HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\n\r\n".encode()
    )
    while not ear.hints:
        told = ear.socket.recv(65536)
        assert told, ear.heard
        ear.heard.append((time.monotonic_ns(), told))
    return ear


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
