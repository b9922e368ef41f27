"""The server put down and up again, on its file as it stands or on an earlier copy of it."""

import re
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3.dbapi2 import Connection

from backend_stub import opening
from backend_stub.backend import Backend
from backend_stub.feed import newest
from backend_stub.levers import Panel
from backend_stub.troubles import not_found

_KEPT = 20  # copies
_NAME = re.compile(r"(\d{4})-seq-(\d+)\.db")


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the database; ``seq`` is the head of its feed."""

    name: str
    seq: int


class Restarts:
    """On the server's loop; every call blocks it, as a server that is down would block everybody."""

    def __init__(self, backend: Backend, panel: Panel) -> None:
        self._backend = backend
        self._panel = panel
        path = backend.database.path
        self._folder = path.with_name(f"{path.name}.copies")

    def restart(self) -> str:
        """Another run of the writer on the same file; answers the new incarnation."""
        return self._begin_anew(None)

    def copies(self) -> list[Copy]:
        """Oldest first."""
        if not self._folder.is_dir():
            return []
        names = sorted(path.name for path in self._folder.iterdir())
        return [Copy(name, int(match[2])) for name in names if (match := _NAME.fullmatch(name))]

    def copy(self) -> Copy:
        """Keep the database as it stands now; beyond twenty the oldest copy goes."""
        self._folder.mkdir(exist_ok=True)
        kept = self.copies()
        for old in kept[: max(0, len(kept) - _KEPT + 1)]:
            (self._folder / old.name).unlink()
        source = opening.connect(self._backend.database.path, writing=False)
        try:
            seq = newest(source).seq
            name = f"{int(kept[-1].name[:4]) + 1 if kept else 1:04}-seq-{seq}.db"
            _copy(source, self._folder / name)
        finally:
            source.close()
        return Copy(name, seq)

    def put_back(self, name: str) -> str:
        """The database as it was when ``name`` was taken; answers the new incarnation. Raises Refused."""
        if name not in {copy.name for copy in self.copies()}:
            raise not_found()
        return self._begin_anew(self._folder / name)

    def _begin_anew(self, copy: Path | None) -> str:
        backend = self._backend
        backend.doorbell.dismiss_all("shutdown")
        self._panel.hang_up()
        path = backend.database.path
        backend.database.restart(lambda: _copy_back(copy, path) if copy else None)
        backend.doorbell.incarnation = backend.database.incarnation
        backend.forget_accounts()
        return backend.database.incarnation


def _copy(source: Connection, target: Path) -> None:
    connection = opening.connect(target, writing=True)
    try:
        source.backup(connection)
    finally:
        connection.close()


def _copy_back(copy: Path, path: Path) -> None:
    """Into the file itself: a first sync that is being read may still have it open."""
    source = opening.connect(copy, writing=False)
    try:
        _copy(source, path)
    finally:
        source.close()
