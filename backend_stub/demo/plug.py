"""The cable between one workstation and the server: it can be pulled out and put back."""

import selectors
import socket
import threading
from contextlib import suppress
from urllib.parse import urlsplit

_CHUNK = 65_536


class Plug:
    """Listens on a free port and passes bytes on to ``target``; ``url`` is its own address."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._target = (str(parts.hostname), int(parts.port or 80))
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._out = False
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        threading.Thread(target=self._accept, name="plug", daemon=True).start()

    def pull(self) -> None:
        """Cut every connection and refuse new ones."""
        with self._lock:
            self._out = True
            for line in self._open:  # whoever passes its bytes on hears of it, and closes it
                _end(line)

    def push(self) -> None:
        self._out = False

    def close(self) -> None:
        self.pull()
        _end(self._listening)
        self._listening.close()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._pass, args=(near,), daemon=True).start()

    def _pass(self, near: socket.socket) -> None:
        with near, suppress(OSError), socket.create_connection(self._target) as far:
            with self._lock:
                if self._out:
                    return
                self._open |= {near, far}
            try:
                _exchange(near, far)
            finally:
                with self._lock:
                    self._open -= {near, far}


def _exchange(near: socket.socket, far: socket.socket) -> None:
    """Until either side ends; bytes of each go to the other."""
    other = {near: far, far: near}
    with selectors.DefaultSelector() as ready:
        for line in other:
            ready.register(line, selectors.EVENT_READ)
        while True:
            readable = {key.fd for key, _ in ready.select()}
            for line, opposite in other.items():
                if line.fileno() not in readable:
                    continue
                chunk = line.recv(_CHUNK)
                if not chunk:
                    return
                opposite.sendall(chunk)


def _end(line: socket.socket) -> None:
    with suppress(OSError):  # the other side may have been quicker
        line.shutdown(socket.SHUT_RDWR)
