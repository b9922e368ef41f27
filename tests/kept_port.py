"""A port that stays a test's own while its server is down: nobody else listens there or connects from it."""

import socket
import sys


class KeptPort:
    """``number``: a server may listen there, end and come back, until this is closed."""

    def __init__(self) -> None:
        self._held = socket.socket()
        self.number = 0  # elsewhere a port is either held or listened at, so a free one is taken
        if sys.platform == "linux":
            self._held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._held.bind(("127.0.0.1", 0))
            self.number = self._held.getsockname()[1]

    def close(self) -> None:
        self._held.close()
