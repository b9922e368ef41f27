"""Which tabs were in front last, and the walk back among them; while its keys are held their order stands."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from workstation.ui.shell.tabs import Tabs

_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_KEYS = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta})


class RecentTabs(QObject):
    def __init__(self, tabs: Tabs) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._order: list[str] = []  # of all panes, the last one first
        self._walk: list[str] = []  # as they stood when the keys went down; empty: nobody walks
        tabs.tab_selected.connect(self._on_selected)
        tabs.tab_closed.connect(self._on_closed)

    def step(self, by: int) -> None:
        """Go to the tab of this pane that was in front ``by`` tabs before, round the end."""
        here = self._tabs.leading.ids()
        walk = [tab for tab in self._walk if tab in here]
        if self._tabs.current() not in walk:
            walk = [tab for tab in dict.fromkeys((*self._order, *here)) if tab in here]
        if not walk:
            return
        self._walk = walk
        self._tabs.select(walk[(walk.index(self._tabs.current()) + by) % len(walk)])
        if QGuiApplication.keyboardModifiers() & _HELD:
            self._tabs.window().windowHandle().installEventFilter(self)
        else:
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        let_go = isinstance(event, QKeyEvent) and event.key() in _KEYS
        if event.type() == QEvent.Type.FocusOut or (let_go and event.type() == QEvent.Type.KeyRelease):
            watched.removeEventFilter(self)
            self._end()
        return False

    def _end(self) -> None:
        self._walk = []
        self._on_selected(self._tabs.current())

    def _on_selected(self, tab: str) -> None:
        if tab and not self._walk:
            self._order = [tab, *(other for other in self._order if other != tab)]

    def _on_closed(self, tab: str) -> None:
        self._order = [other for other in self._order if other != tab]
