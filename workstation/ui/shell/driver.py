"""Lets a script use the application as a person would; open only with ``--demo-driver``.

One JSON object a line over a local socket in the profile's folder, for this user only. Commands act on
widgets by their accessible identifier; the keyboard and the mouse go through Qt's own events.
"""

import json
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from workstation.ui.shell.driver_hands import Hands, Missing

Answer = dict[str, Any]
_POLL_MS = 20
_PATIENCE_MS = 10_000


class Driver(QObject):
    """Answers every command with ``{"ok": true, …}`` or ``{"ok": false, "error": …}``, one after the other.

    ``{"do": "click"|"type"|"key"|"read"|"grab"|"wait"|"list", "id": …, …}``; see :class:`Hands`.
    ``wait`` answers when a widget says ``text``, or with ``gone`` when no widget of that id is seen.
    """

    def __init__(self, socket_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guests: list[_Guest] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(str(socket_path))
        self._server.newConnection.connect(self._on_connection)
        self.listening = self._server.listen(str(socket_path))

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            self._guests.append(_Guest(self._server.nextPendingConnection(), self))

    def close(self) -> None:
        self._server.close()
        for guest in self._guests:
            guest.close()


class _Guest(QObject):
    """One script's connection. A command is done a turn after it was read: it may close a window."""

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        socket.setParent(self)
        self._socket = socket
        self._hands = Hands()
        self._lines: deque[bytes] = deque()
        self._waiting: tuple[Answer, int] | None = None
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._go_on)
        socket.readyRead.connect(self._on_ready)

    def close(self) -> None:
        self._turn.stop()
        self._socket.abort()

    def _on_ready(self) -> None:
        while self._socket.canReadLine():
            self._lines.append(bytes(self._socket.readLine().data()))
        self._schedule()

    def _schedule(self) -> None:
        if self._waiting is not None:
            self._turn.start(_POLL_MS)
        elif self._lines and not self._turn.isActive():
            self._turn.start(0)

    def _go_on(self) -> None:
        if self._waiting is not None:
            self._look_again(*self._waiting)
        elif self._lines:
            self._obey(self._lines.popleft())
        self._schedule()

    def _obey(self, line: bytes) -> None:
        try:
            command = json.loads(line)
            if command.get("do") == "wait":
                self._look_again(command, int(command.get("ms", _PATIENCE_MS)))
                return
            answer: Answer = {"ok": True} | self._done(command)
        except (Missing, ValueError, KeyError, TypeError, AttributeError) as error:
            answer = {"ok": False, "error": f"{type(error).__name__}: {error}"}
        self._reply(answer)

    def _done(self, command: Answer) -> Answer:
        hands = self._hands
        acts: dict[str, Callable[[], Answer]] = {
            "click": lambda: hands.click(command["id"], command.get("row")),
            "type": lambda: hands.write(command["text"], command.get("id")),
            "paste": lambda: hands.paste(command["file"], command["id"]),
            "key": lambda: hands.press(command["keys"]),
            "read": lambda: hands.read(command["id"]),
            "grab": lambda: hands.grab(command["file"]),
            "list": hands.inventory,
        }
        return acts[command["do"]]()

    def _look_again(self, command: Answer, patience: int) -> None:
        found = self._hands.seen(command["id"], command.get("text", ""))
        self._waiting = None
        if found != bool(command.get("gone")):
            self._reply({"ok": True})
        elif patience <= 0:
            self._reply({"ok": False, "error": f"{command['id']} did not come true in time"})
        else:
            self._waiting = command, patience - _POLL_MS

    def _reply(self, answer: Answer) -> None:
        self._socket.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
        self._socket.flush()
