"""Lets a script use the application as a person would; open only with ``--demo-driver``.

One JSON object a line over a local socket in the profile's folder, for this user only. Commands act on
widgets by their accessible identifier; the keyboard and the mouse go through Qt's own events.
"""

import json
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
    """Answers every command with ``{"ok": true, …}`` or ``{"ok": false, "error": …}``, in order.

    ``{"do": "click"|"type"|"key"|"read"|"grab"|"wait"|"list", "id": …, …}``; see :class:`Hands`.
    ``wait`` answers when a widget's text holds ``text``, or when ``gone`` no widget of that id is seen.
    """

    def __init__(self, socket_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hands = Hands()
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(str(socket_path))
        self._server.newConnection.connect(self._on_connection)
        self.listening = self._server.listen(str(socket_path))

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            line = bytes(socket.readLine().data())
            # A turn later: a command may close the window whose event is being handled.
            QTimer.singleShot(0, socket, lambda line=line: self._obey(socket, line))

    def _obey(self, socket: QLocalSocket, line: bytes) -> None:
        try:
            command = json.loads(line)
            if command.get("do") == "wait":
                self._wait(socket, command, command.get("ms", _PATIENCE_MS))
                return
            answer: Answer = {"ok": True} | self._done(command)
        except (Missing, ValueError, KeyError, TypeError) as error:
            answer = {"ok": False, "error": f"{type(error).__name__}: {error}"}
        _reply(socket, answer)

    def _done(self, command: Answer) -> Answer:
        hands = self._hands
        acts: dict[str, Callable[[], Answer]] = {
            "click": lambda: hands.click(command["id"], command.get("row")),
            "type": lambda: hands.write(command["text"], command.get("id")),
            "key": lambda: hands.press(command["keys"]),
            "read": lambda: hands.read(command["id"]),
            "grab": lambda: hands.grab(command["file"]),
            "list": hands.inventory,
        }
        return acts[command["do"]]()

    def _wait(self, socket: QLocalSocket, command: Answer, patience: int) -> None:
        found = self._hands.seen(command["id"], command.get("text", ""))
        if (not found) if command.get("gone") else found:
            _reply(socket, {"ok": True})
        elif patience <= 0:
            _reply(socket, {"ok": False, "error": f"{command['id']} did not come true in time"})
        else:
            later = patience - _POLL_MS
            QTimer.singleShot(_POLL_MS, socket, lambda: self._wait(socket, command, later))

    def close(self) -> None:
        self._server.close()


def _reply(socket: QLocalSocket, answer: Answer) -> None:
    socket.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
    socket.flush()
