"""Takes somebody from a password to their desk, and says in words what stands in the way."""

import re
from collections.abc import Callable, Coroutine
from enum import StrEnum
from typing import Any, Protocol

from workstation.domain.changes import Change, SyncStateChanged
from workstation.domain.sync_state import Connection
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.desk import SignInNeeded

_LOOPBACK = re.compile(r"(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?(/.*)?")


class Purpose(StrEnum):
    SIGN_IN = "sign_in"
    UNLOCK = "unlock"  # the data key is behind the password; works offline
    AGAIN = "again"  # the server wants a new sign-in; everything here stays


class Field(StrEnum):
    SERVER = "server"
    EMAIL = "email"
    PASSWORD = "password"  # noqa: S105 the name of a field


class Account(Protocol):
    """Who knows how to open the desk. All raise WorkstationError with a sentence for the person."""

    async def sign_in(self, server: str, email: str, password: str) -> None: ...
    async def unlock(self, password: str) -> None: ...


class View(Protocol):
    """What the presenter asks of the widget."""

    def show_purpose(self, purpose: str, server: str, email: str) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_progress(self, received: int, expected: int) -> None: ...
    def show_missing(self, field: str) -> None: ...
    def show_trouble(self, sentence: str) -> None: ...
    def forget_password(self) -> None: ...


class SignInPresenter:
    """``done`` is called once the desk is open. Without a ``feed`` no progress is shown."""

    def __init__(
        self,
        view: View,
        account: Account,
        tasks: Tasks,
        *,
        done: Callable[[], None],
        feed: Feed[Change] | None = None,
    ) -> None:
        self._view = view
        self._account = account
        self._tasks = tasks
        self._done = done
        self._feed = feed
        self._purpose, self._server, self._email = Purpose.SIGN_IN, "", ""
        self._busy = False
        self._stop: Callable[[], None] | None = None

    def start(self, purpose: Purpose = Purpose.SIGN_IN, *, server: str = "", email: str = "") -> None:
        """Show what is asked for, with what is known filled in; on the screen's loop."""
        self._purpose, self._server, self._email = purpose, server, email
        self._view.show_purpose(purpose.value, server, email)
        if self._feed is not None and self._stop is None:
            self._stop = self._feed.subscribe(self._on_change)

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def submit(self, server: str, email: str, password: str) -> None:
        """Enter or the button; while one attempt runs a second is ignored."""
        if self._busy:
            return
        for field, text in ((Field.SERVER, server), (Field.EMAIL, email), (Field.PASSWORD, password)):
            asked = field is Field.PASSWORD or self._purpose is not Purpose.UNLOCK
            if asked and not text.strip():
                self._view.show_missing(field.value)
                return
        if self._purpose is Purpose.UNLOCK:
            attempt = self._account.unlock(password)
        else:
            attempt = self._account.sign_in(address(server), email.strip(), password)
        self._busy = True
        self._view.show_busy(busy=True)
        self._tasks.spawn(self._try(attempt), name="sign in")

    async def _try(self, attempt: Coroutine[Any, Any, None]) -> None:
        try:
            await attempt
        except SignInNeeded as error:  # the password was right, and does not suffice
            self.start(Purpose.SIGN_IN, server=self._server, email=self._email)
            self._view.show_trouble(str(error))
        except WorkstationError as error:
            self._view.show_trouble(str(error))
        else:
            self._view.forget_password()
            self._done()
        finally:
            self._busy = False
            self._view.show_busy(busy=False)

    def _on_change(self, change: Change) -> None:
        if isinstance(change, SyncStateChanged) and change.state.connection is Connection.FIRST_SYNC:
            self._view.show_progress(change.state.received, change.state.expected)


def address(typed: str) -> str:
    """A server's address as it is meant: https where nothing is said, http on this very machine."""
    typed = typed.strip().rstrip("/")
    if "://" in typed:
        return typed
    return f"http://{typed}" if _LOOPBACK.fullmatch(typed) else f"https://{typed}"
