"""Notifications in the window: the bell, the list of them, the count in the title, the toasts."""

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.settings.notices import NoticePrefs
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.window import TITLE, MainWindow
from workstation.ui.shell.zones import Zone

if TYPE_CHECKING:
    from workstation.services.preferences import Preferences
    from workstation.settings import Prefs
    from workstation.ui.features.notices import Notices
    from workstation.ui.features.notices.deciding import Focus
    from workstation.ui.features.notices.shown import Quiet

SIDE = "notices"


class Noticing(QObject):
    """Made with the window's other sections; loads what it needs when it starts, after the first paint."""

    opened = Signal(str)  # conversation id
    window_wanted = Signal()  # somebody clicked on what the desktop shows of us

    def __init__(  # noqa: PLR0917 what it stands on
        self,
        window: MainWindow,
        kit: Kit,
        services: Services,
        feed: Feed[Change],
        tasks: Tasks,
        preferences: "Preferences | None",
    ) -> None:
        super().__init__(window)
        self._window, self._kit, self._services = window, kit, services
        self._feed, self._tasks = feed, tasks
        self._preferences, self._prefs = preferences, NoticePrefs()
        self._unfollow: Callable[[], None] = lambda: None
        self._built: Notices | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self._app = app  # a passing wrapper would die under its signals
        app.focusWindowChanged.connect(self._on_looked)
        window.add_side(SIDE, "bell", _word, self._list)

    def start(self) -> None:
        """Begin to tell; whatever is there already is known."""
        notices, window = self._notices(), self._window
        if self._preferences is not None:
            self._unfollow = self._preferences.follow(self._on_preferences)
            self._on_preferences(self._preferences.now)
        notices.face.wish(self._prefs)
        window.top.bell_clicked.connect(self._show_list)
        window.tabs.tab_selected.connect(self._on_looked)
        window.language_changed.connect(notices.face.retranslate)
        notices.presenter.start()

    def stop(self) -> None:
        self._unfollow()
        self._app.focusWindowChanged.disconnect(self._on_looked)
        if self._built is not None:
            self._built.presenter.stop()
            self._built.face.stop()

    def typed(self) -> None:
        """The person is writing something."""
        if self._built is not None:
            self._built.presenter.typed()

    def _on_preferences(self, prefs: "Prefs") -> None:
        self._wish(NoticePrefs.of(asdict(prefs)))

    def _wish(self, prefs: NoticePrefs) -> None:
        """From now on as ``prefs`` say."""
        if prefs != self._prefs:
            self._prefs = prefs
            self._notices().face.wish(prefs)

    def _notices(self) -> "Notices":
        if self._built is None:
            from workstation.ui.features import notices  # noqa: PLC0415 not before the first paint

            window = self._window
            over = (window, window.ground, window.status)
            built = self._built = notices.build(
                self._kit, over, self._services.happenings, self._feed, self._tasks,
                prefs=lambda: self._prefs, focus=self._focus,
            )  # fmt: skip
            face = built.face
            face.opened.connect(self.opened)
            face.list_wanted.connect(self._show_list)
            face.quiet_chosen.connect(self._on_quiet)
            face.wished.connect(self._on_wished)
            face.unseen_changed.connect(self._show_unseen)
            face.unread_changed.connect(self._show_unread)
            face.quiet_changed.connect(window.top.show_quiet)
            face.left.connect(window.focus_work)
            face.outside.clicked.connect(self.window_wanted)
            window.zones.more.append(Zone("notices", face.holds, face.focus_toasts))
        return self._built

    def page(self, parent: QWidget) -> QWidget:
        """For the settings: how one wants to be told."""
        return self._notices().face.page(parent)

    def _list(self) -> QWidget:
        return self._notices().face.list()

    def _show_list(self) -> None:
        self._window.show_side(SIDE)
        self._window.focus_side()

    def _focus(self) -> "Focus":
        from workstation.ui.features.notices.deciding import Focus  # noqa: PLC0415

        return Focus(self._attended(), self._in_front())

    def _in_front(self) -> frozenset[str]:
        """The conversations that the person has before them."""
        return frozenset(pane.current() for pane in self._window.tabs.grid.panes()) - {""}

    def _attended(self) -> bool:
        return self._window.isActiveWindow() and not self._window.is_covered

    def _on_looked(self, *_: object) -> None:
        """Another conversation is in front, or the person is back at the window."""
        if self._built is not None and self._attended():
            for conversation_id in self._in_front():
                self._built.presenter.looked_at(conversation_id)

    def _show_unseen(self, count: int) -> None:
        self._window.top.show_unseen(count)
        self._window.rail.set_count(SIDE, count)

    def _show_unread(self, messages: int) -> None:
        self._window.setWindowTitle(f"({messages}) {TITLE}" if messages else TITLE)

    def _on_quiet(self, quiet: "Quiet") -> None:
        from workstation.ui.features.notices.deciding import quiet_until  # noqa: PLC0415 as above

        self._on_wished(replace(self._prefs, quiet_until=quiet_until(quiet, self._kit.now())))

    def _on_wished(self, prefs: NoticePrefs) -> None:
        """The person wants it otherwise: from now on, and the next time too."""
        self._wish(prefs)
        if self._preferences is not None:
            self._preferences.change(**prefs.chosen())


def _word() -> str:
    return QCoreApplication.translate("Panels", "Notifications")
