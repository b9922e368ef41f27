"""One instance per profile: a second start knocks, and the first comes to the front."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

KNOCK = b"raise\n"
PATIENCE_MS = 1000
STARTING = 5.0  # seconds in which an instance that has the lock comes to listen


class Raising(QObject):
    """Listens under ``name`` for this user only; ``raise_window`` is called for every knock."""

    def __init__(self, name: str, raise_window: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._raise_window = raise_window
        self._guests: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_knock)
        # Who holds the profile's lock is alone: a socket that stands here belongs to nobody alive.
        QLocalServer.removeServer(name)
        self.listening = self._server.listen(name)

    def _on_knock(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.setParent(self)
            socket.setReadBufferSize(64)
            socket.readyRead.connect(self._listen)
            socket.disconnected.connect(self._see_off)
            self._guests.append(socket)
        self._listen()

    def _listen(self) -> None:
        for socket in self._guests:
            if socket.canReadLine() and socket.readLine().data() == KNOCK:
                socket.disconnectFromServer()
                self._raise_window()
            elif socket.bytesAvailable() > len(KNOCK):
                socket.abort()

    def _see_off(self) -> None:
        connected = QLocalSocket.LocalSocketState.ConnectedState
        gone = [socket for socket in self._guests if socket.state() != connected]
        self._guests = [socket for socket in self._guests if socket not in gone]
        for socket in gone:
            socket.deleteLater()

    def close(self) -> None:
        self._server.close()


def knock(name: str, patience: float = STARTING) -> bool:
    """Ask the instance that listens under ``name`` to come to the front; False: nobody answers.

    One that was started in the same moment does not listen yet, and is given ``patience`` seconds.
    """
    deadline = time.monotonic() + patience
    while not _heard(name):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def _heard(name: str) -> bool:
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    socket.write(KNOCK)
    written = socket.waitForBytesWritten(PATIENCE_MS)
    if socket.state() != QLocalSocket.LocalSocketState.UnconnectedState:
        socket.waitForDisconnected(PATIENCE_MS)
    return written
