"""The way back from a server to a client, on which an answer may be late, slow, cut, or lost."""

import asyncio
import random
import socket
import struct
from dataclasses import dataclass
from enum import StrEnum

CHUNK = 65_536  # bytes
_BREATH = 0.1  # seconds between two portions of what comes slowly


class Trouble(StrEnum):
    LATE = "late"  # the answer takes its time
    STALLED = "stalled"  # ... a long time
    NARROW = "narrow"  # it comes at some thousand bytes a second
    LORIS = "slow loris"  # a byte a second
    TORN = "torn"  # it breaks off
    RESET = "reset"  # ... by an RST
    HALF_ASKED = "half asked"  # the request itself breaks off
    HALF_CLOSED = "half closed"  # the way to the server is closed as soon as it was asked
    BLACK_HOLE = "black hole"  # the request arrives, its answer never does, the connection stands
    DOUBLED = "doubled"  # the request is carried out twice
    REPLAYED = "replayed"  # ... the second time long after
    SWAPPED = "swapped"  # it is carried out, and answered with what answered another one
    PORTAL = "portal"  # a page of the hotel's answers
    FAILED = "failed"  # an error answers


class Cut(Exception):
    """The connection ends here."""


@dataclass(slots=True)
class Way:
    """What happens to the bytes that come from now on."""

    pause: float = 0.0  # seconds before the next byte
    rate: float = 0.0  # bytes a second; 0: as they come
    left: int | None = None  # bytes until the connection is cut; None: it is not
    reset: bool = False  # ... with an RST, rather than in good form
    gone: bool = False  # nothing arrives any more, and nobody is told

    def meet(self, trouble: Trouble | None, dice: random.Random) -> None:
        """Become as ``trouble`` makes a way; the others leave it as it is when all is well."""
        self.rate = 0.0
        match trouble:
            case Trouble.LATE:
                self.pause = dice.uniform(0.02, 0.3)
            case Trouble.STALLED:
                self.pause = dice.uniform(1, 4)
            case Trouble.NARROW:
                self.rate = dice.uniform(3_000, 30_000)
            case Trouble.LORIS:
                self.rate = 1.0
            case Trouble.TORN | Trouble.RESET:
                self.left = int(10 ** dice.uniform(0, 3.5))
                self.reset = trouble is Trouble.RESET
            case Trouble.BLACK_HOLE:
                self.gone = True
            case _:
                pass

    async def carry(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        """Until ``source`` ends; raises Cut where the way breaks off."""
        while chunk := await source.read(CHUNK):
            if self.pause:
                pause, self.pause = self.pause, 0.0
                await asyncio.sleep(pause)
            if self.left is not None:
                chunk = chunk[: self.left]
                self.left -= len(chunk)
            if not self.gone:
                await self._hand_over(chunk, sink)
            if self.left == 0:
                raise Cut

    async def _hand_over(self, chunk: bytes, sink: asyncio.StreamWriter) -> None:
        while self.rate and chunk:
            portion = max(1, int(self.rate * _BREATH))
            sink.write(chunk[:portion])
            await sink.drain()
            await asyncio.sleep(portion / self.rate)
            chunk = chunk[portion:]
        sink.write(chunk)
        await sink.drain()


def end(writer: asyncio.StreamWriter, *, reset: bool = False) -> None:
    """Close a connection at once; ``reset``: the other side gets an RST."""
    connection: socket.socket | None = writer.get_extra_info("socket")
    if reset and connection is not None and not writer.is_closing():
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()
    else:
        writer.close()
