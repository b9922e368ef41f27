"""An address behind which the house can be changed while somebody is signed in."""

import contextlib
import os
import socket
import threading
import time
from urllib.parse import urlsplit

_HTML = b"<html><body>Welcome to our hotel! <script>location='/pay'</script></body></html>"
_JSON = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
ANSWERS = {
    "portal": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 80\r\n\r\n" + _HTML,
    "redirect": b"HTTP/1.1 302 Found\r\nLocation: https://portal.example/\r\nContent-Length: 0\r\n\r\n",
    "must pay": b"HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n",
    "garbage": os.urandom(4096),
    "nothing": b"",
    "deep": _JSON + b"Content-Length: 200000\r\n\r\n" + b"[" * 200_000,
}  # fmt: skip


class Door:
    """``url`` leads to ``target`` until it is let lead elsewhere: to another URL, or to a key of ANSWERS."""

    def __init__(self, target: str) -> None:
        self._target = target
        self._open: set[socket.socket] = set()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.heard = b""  # what came to a house that is none of ours
        threading.Thread(target=self._accept, daemon=True).start()

    def lead_to(self, target: str) -> None:
        self._target, self.heard = target, b""
        for line in tuple(self._open):
            _cut(line)

    def close(self) -> None:
        _cut(self._listening)
        self.lead_to("nothing")

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                threading.Thread(target=self._serve, args=(near,), daemon=True).start()

    def _serve(self, near: socket.socket) -> None:
        self._open.add(near)
        with near, contextlib.suppress(OSError):
            if "://" in self._target:
                self._pass_on(near, urlsplit(self._target).port or 80)
            elif self._target == "endless":
                self._pour(near)
            elif self._target == "trickle":
                self._trickle(near)
            else:
                while asked := near.recv(65536):
                    self.heard += asked
                    near.sendall(ANSWERS[self._target])
                    if self._target in {"garbage", "nothing"}:
                        return
        self._open.discard(near)

    def _pass_on(self, near: socket.socket, port: int) -> None:
        with socket.create_connection(("127.0.0.1", port)) as far:
            self._open.add(far)
            back = threading.Thread(target=_pump, args=(far, near), daemon=True)
            back.start()
            _pump(near, far)
            back.join()
            self._open.discard(far)

    def _pour(self, near: socket.socket) -> None:
        self.heard += near.recv(65536)
        near.sendall(_JSON + b"Transfer-Encoding: chunked\r\n\r\n")
        while True:
            near.sendall(b"10000\r\n" + b" " * 65536 + b"\r\n")

    def _trickle(self, near: socket.socket) -> None:
        self.heard += near.recv(65536)
        near.sendall(_JSON + b"Content-Length: 100000\r\n\r\n")
        while True:
            near.sendall(b" ")
            time.sleep(0.1)


def _pump(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while chunk := source.recv(65536):
            sink.sendall(chunk)
    for line in (source, sink):
        with contextlib.suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)


def _cut(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
