"""The wire between a workstation and its server, with somebody who listens to what is sent."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

_AT_ONCE = 65_536


class Wire:
    """``heard`` is every byte that left the workstation, whatever connection it took."""

    def __init__(self) -> None:
        self._heard = bytearray()
        self._ends: list[socket.socket] = []
        self._lock = threading.Lock()

    @property
    def heard(self) -> bytes:
        with self._lock:
            return bytes(self._heard)

    @contextmanager
    def leads_to(self, url: str) -> Iterator[str]:
        """The address at which the server of ``url`` answers as well, while the block lasts."""
        server = urlsplit(url)
        assert server.hostname is not None
        assert server.port is not None
        with socket.create_server(("127.0.0.1", 0)) as door:
            place = server.hostname, server.port
            threading.Thread(target=self._receives, args=(door, place), daemon=True).start()
            yield f"http://127.0.0.1:{door.getsockname()[1]}"
            with self._lock:
                for end in self._ends:
                    end.close()

    def _receives(self, door: socket.socket, place: tuple[str, int]) -> None:
        with suppress(OSError):  # the door is closed at the end
            while True:
                here, _ = door.accept()
                there = socket.create_connection(place)
                with self._lock:
                    self._ends += [here, there]
                for one, other, sent in ((here, there, True), (there, here, False)):
                    threading.Thread(target=self._carries, args=(one, other, sent), daemon=True).start()

    def _carries(self, one: socket.socket, other: socket.socket, sent: bool) -> None:
        with suppress(OSError):  # whoever hangs up ends both ways
            while piece := one.recv(_AT_ONCE):
                if sent:
                    with self._lock:
                        self._heard += piece
                other.sendall(piece)
        with suppress(OSError):
            other.shutdown(socket.SHUT_WR)
