"""What the desk of a running workstation holds on the disk, read beside it: what a kill leaves is there."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from backend_stub import accounts
from workstation.domain.drafts import DraftKind
from workstation.domain.panes import ONE_PANE, Panes
from workstation.domain.tabs import OpenTab
from workstation.keychain.keys import Keys
from workstation.store import hot, tabs
from workstation.store.connection import DESK, Connection, connect


class OnDisk:
    """``profile``: of somebody who has signed in by the password of the demo's accounts."""

    def __init__(self, profile: Path) -> None:
        self._path = profile / "desk.db"
        self._key = Keys(profile, lambda: 0).open_by_password(accounts.PASSWORD)

    def tabs(self) -> list[OpenTab]:
        with self._reading() as connection:
            return hot.tabs(connection)

    def panes(self) -> Panes:
        with self._reading() as connection:
            return hot.pane_layouts(connection).get(tabs.NOW, ONE_PANE)

    def draft(self, conversation_id: str, kind: DraftKind) -> str:
        """What is half written there; "" for nothing."""
        with self._reading() as connection:
            found = hot.drafts(connection, conversation_id).get(kind)
        return found.body if found else ""

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with closing(connect(self._path, self._key, DESK, query_only=True, untouched=True)) as connection:
            yield connection
