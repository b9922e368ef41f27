"""What can be done with tabs and panes, written into the registry of actions; all of it by keyboard."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from workstation.ui.kit.actions import Actions
from workstation.ui.kit.safe_text import fill
from workstation.ui.shell.recent_tabs import RecentTabs
from workstation.ui.shell.tab_drag import TabDrag
from workstation.ui.shell.window import MainWindow

_KEYS = {
    "tab.next": ("Ctrl+Tab", "Ctrl+PgDown"),
    "tab.previous": ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
    "tab.close": ("Ctrl+W",),
    "tab.reopen": ("Ctrl+Shift+T",),
    "tab.later": ("Ctrl+Shift+PgDown",),
    "tab.earlier": ("Ctrl+Shift+PgUp",),
    "tab.to_new_pane": ("Shift+F8",),
    "tab.to_next_pane": ("Ctrl+F8",),
    "pane.split": ("F8",),
    "pane.next": ("Ctrl+F6",),
    "pane.previous": ("Ctrl+Shift+F6",),
}
_MENU = (  # of a tab; "" is a line between
    "tab.close", "tab.close_others", "tab.close_after", "tab.reopen", "",
    "tab.to_new_pane", "tab.to_next_pane", "tab.earlier", "tab.later", "", "tab.copy_id",
)  # fmt: skip
_STEP = 80  # pixels by which a pane becomes wider


class TabActs(QObject):
    """Each act is for the tab in front in the leading pane; where there is none, nothing happens."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._tabs, self._actions = window.tabs, actions
        words = self._words()
        for name, handler in self._handlers().items():
            menu = "view" if name.startswith("pane.") else "conversation"
            actions.add(name, words[name], handler, _KEYS.get(name, ()), menu)
        for number in range(1, 10):
            name = f"tab.{number}"
            actions.add(name, words[name], partial(self._to_nth, number), (f"Ctrl+{number}",), listed=False)
        self._recent = RecentTabs(self._tabs)
        self._drag = TabDrag(self._tabs, self._tabs.kit.theme)
        self._tabs.menu_asked.connect(self._show_menu)
        self._tabs.more_asked.connect(self._find)

    def retranslate(self) -> None:
        """The interface speaks another language now."""
        for name, text in self._words().items():
            self._actions.set_text(name, text)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        tabs = self._tabs
        return {
            "tab.next": partial(self._step, 1),
            "tab.previous": partial(self._step, -1),
            "tab.close": tabs.close_current,
            "tab.close_others": self._close_others,
            "tab.close_after": self._close_after,
            "tab.reopen": tabs.reopen,
            "tab.later": partial(self._shift, 1),
            "tab.earlier": partial(self._shift, -1),
            "tab.to_new_pane": self._to_new_pane,
            "tab.to_next_pane": self._to_next_pane,
            "tab.copy_id": self._copy_id,
            "tab.find": self._find,
            "pane.split": self._split,
            "pane.next": partial(tabs.step_pane, 1),
            "pane.previous": partial(tabs.step_pane, -1),
            "pane.close": lambda: tabs.drop_pane(tabs.leading),
            "pane.wider": partial(self._widen, _STEP),
            "pane.narrower": partial(self._widen, -_STEP),
            "pane.even": self._even,
        }

    def _words(self) -> dict[str, str]:
        nth = {
            f"tab.{n}": self.tr("Last tab") if n == 9 else fill(self.tr("Tab %1"), n) for n in range(1, 10)
        }
        return {
            "tab.next": self.tr("Next tab"),
            "tab.previous": self.tr("Previous tab"),
            "tab.close": self.tr("Close tab"),
            "tab.close_others": self.tr("Close the other tabs of this pane"),
            "tab.close_after": self.tr("Close the tabs after this one"),
            "tab.reopen": self.tr("Reopen closed tab"),
            "tab.later": self.tr("Move tab one place on"),
            "tab.earlier": self.tr("Move tab one place back"),
            "tab.to_new_pane": self.tr("Move tab to a new pane"),
            "tab.to_next_pane": self.tr("Move tab to the next pane"),
            "tab.copy_id": self.tr("Copy the conversation's id"),
            "tab.find": self.tr("Find an open tab"),
            "pane.split": self.tr("Split: another conversation beside this one"),
            "pane.next": self.tr("Next pane"),
            "pane.previous": self.tr("Previous pane"),
            "pane.close": self.tr("Close pane, keep its tabs"),
            "pane.wider": self.tr("Make pane wider"),
            "pane.narrower": self.tr("Make pane narrower"),
            "pane.even": self.tr("Make all panes the same size"),
            **nth,
        }

    # tabs

    def _step(self, by: int) -> None:
        """Go ``by`` tabs further in this pane, round the end; as they stand, or as they were used."""
        if self._tabs.kit.habits.recent_tabs:
            self._recent.step(by)
        elif order := self._tabs.leading.ids():
            self._tabs.select(order[(order.index(self._tabs.current()) + by) % len(order)])

    def _to_nth(self, number: int) -> None:
        """Go to tab 1 … 8 of this pane, from wherever one is; 9 is its last, however many there are."""
        order = self._tabs.leading.ids()
        if number == 9 and order:
            self._tabs.select(order[-1])
        elif number <= len(order):
            self._tabs.select(order[number - 1])
        self._tabs.focus_page()

    def _shift(self, by: int) -> None:
        """Move the tab in front ``by`` places; at an end it stays."""
        if tab := self._tabs.current():
            pane = self._tabs.leading
            place = pane.ids().index(tab) + by
            if 0 <= place < len(pane.ids()):
                self._tabs.move_tab(tab, pane, place)

    def _close_others(self) -> None:
        front = self._tabs.current()
        for tab in self._tabs.leading.ids():
            if tab != front:
                self._tabs.close_tab(tab)

    def _close_after(self) -> None:
        if front := self._tabs.current():
            order = self._tabs.leading.ids()
            for tab in order[order.index(front) + 1 :]:
                self._tabs.close_tab(tab)

    def _copy_id(self) -> None:
        if tab := self._tabs.current():
            QGuiApplication.clipboard().setText(tab)

    def _find(self) -> None:
        from workstation.ui.shell.tab_finder import TabFinder  # noqa: PLC0415 not before it is asked for

        TabFinder(self._tabs).appear()

    def _show_menu(self, at: QPoint) -> None:
        menu = QMenu(self._tabs)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleIdentifier("tab.menu")
        for name in _MENU:
            menu.addAction(self._actions.by_id(name)) if name else menu.addSeparator()
        self._tabs.menu_opening.emit(menu, self._tabs.current())
        menu.popup(at)

    # panes

    def _split(self) -> None:
        """The neighbour of the tab in front goes to the new pane; one that is alone stays where it is."""
        before = self._tabs.leading
        if not before.current():
            self._tabs.refused.emit(self.tr("Open a conversation in this pane first."))
            return
        pane = self._tabs.split()
        if pane is not None and len(before.ids()) > 1:
            self._tabs.move_tab(before.neighbour(), pane)
        elif pane is not None:
            self._tabs.lead(pane)

    def _to_new_pane(self) -> None:
        tab = self._tabs.current()
        if len(self._tabs.leading.ids()) > 1 and (pane := self._tabs.split()) is not None:
            self._tabs.move_tab(tab, pane)

    def _to_next_pane(self) -> None:
        panes, tab = self._tabs.grid.panes(), self._tabs.current()
        if tab and len(panes) > 1:
            following = panes[(panes.index(self._tabs.leading) + 1) % len(panes)]
            self._tabs.move_tab(tab, following)

    def _widen(self, pixels: int) -> None:
        self._tabs.grid.widen(self._tabs.leading, pixels)
        self._tabs.rearranged.emit()

    def _even(self) -> None:
        self._tabs.grid.even()
        self._tabs.rearranged.emit()
