"""Locks the window: when the person or the clock says so, and until the right password."""

import time
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from workstation.ui.kit.application import application
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.runtime.feed import Feed
    from workstation.runtime.tasks import Tasks
    from workstation.services.account import Account
    from workstation.services.standing import Waits
    from workstation.ui.features.lock import LockCard
    from workstation.ui.shell.idleness import Idleness


class Lock(QObject):
    """One a window. ``asked`` comes from the clock; whoever hears it calls :meth:`close`."""

    asked = Signal()
    switch_asked = Signal()
    sign_in_asked = Signal(str)  # the password was right, but only the server helps: why

    def __init__(  # noqa: PLR0917 all that it stands on
        self, window: MainWindow, kit: Kit, account: "Account", feed: "Feed[Change]", tasks: "Tasks",
        badge: str = "",
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._kit, self._account = window, kit, account
        self._feed, self._tasks, self._badge = feed, tasks, badge
        self._limit_ms = 0
        self._card: LockCard | None = None
        self._idleness: Idleness | None = None

    def watch(self, minutes: int) -> None:
        """Ask for the lock after so many minutes without keys or mouse; never with 0."""
        self._limit_ms = minutes * 60_000
        if self._idleness is None:
            from workstation.ui.shell.caret import RestingCaret  # noqa: PLC0415 after the inbox
            from workstation.ui.shell.idleness import Idleness  # noqa: PLC0415 after the inbox

            self._idleness = Idleness(self._kit.now, _steady, self)
            self._idleness.due.connect(self.asked)
            self._idleness.counted.connect(self._window.status.show_lock_in)
            RestingCaret(self._idleness)
            application().focusWindowChanged.connect(self._on_window)
        if self._card is None:
            self._idleness.watch(self._limit_ms)

    def _on_window(self) -> None:
        """The key works in dialogs, too, also in one that the window has to wait for."""
        window = QApplication.activeWindow()
        if window is None or window is self._window:
            return
        from workstation.ui.kit.layouts import Layouts  # noqa: PLC0415 after the inbox

        window.addAction(self._kit.actions.by_id("lock"))
        layouts = window.findChild(Layouts)
        if layouts is None:
            Layouts(window, window, partial(own_action, window))
        else:
            layouts.listen()

    @property
    def is_closed(self) -> bool:
        return self._card is not None

    def close(
        self,
        at: int,
        who: str,
        drafts: int = 0,
        *,
        by_server: bool = False,
        waits: "Callable[[], Awaitable[Waits]] | None" = None,
    ) -> None:
        """Out of sight with everything, now; the card says what :mod:`features.lock` lets it say."""
        from workstation.ui.features import lock  # noqa: PLC0415 not needed to paint

        self._leave_card()
        if self._idleness is not None:
            self._idleness.watch(0)
            self._window.status.show_lock_in(-1)
        card = lock.build(
            self._kit, self._account, self._feed, self._tasks,
            done=self._open, refused=self._refuse, waits=waits, badge=self._badge,
        )  # fmt: skip
        self._card = card
        card.view.switch_asked.connect(self.switch_asked)
        self._window.cover(card.view)
        card.presenter.start(at, who, drafts, by_server=by_server)

    def _open(self) -> None:
        self._leave_card()
        self._window.uncover()

    def _refuse(self, why: str) -> None:
        self._leave_card()
        self.sign_in_asked.emit(why)

    def _leave_card(self) -> None:
        if self._card is not None:
            self._card.presenter.stop()
            self._card = None
        if self._idleness is not None:
            self._idleness.watch(self._limit_ms)


def own_action(window: QWidget, key: QKeySequence) -> QAction | None:
    """Which of the actions that ``window`` was given has this key."""
    return next((action for action in window.actions() if key in action.shortcuts()), None)


def _steady() -> int:
    return time.monotonic_ns() // 1_000_000
