"""The conversations that stand open: a strip of tabs above the page of the one in front."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.zones import take_keyboard

if TYPE_CHECKING:
    from workstation.ui.shell.tab_look import TabLook
    from workstation.ui.shell.tab_strip import TabStrip

MOST_REOPENED = 20


class Tabs(QWidget):
    """Pages are built when they first come to the front. ``build`` makes one, ``leave`` gets it back.
    They stand in ``place``, where some may wait that are nobody's yet.

    Closing a tab is not resolving its conversation, and can be taken back.
    """

    tab_selected = Signal(str)  # "" when the last one was closed
    tab_closed = Signal(str)
    tab_reopened = Signal(str)
    emptied = Signal()  # the last one was closed while it had the keyboard

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build: Callable[[str], QWidget] | None = None
        self._leave: Callable[[str, QWidget], None] = lambda _tab, page: page.deleteLater()
        self._pages: dict[str, QWidget] = {}
        self._closed: list[str] = []
        self._kit = kit
        self._strip: TabStrip | None = None
        self.place = QStackedWidget(self)
        self._empty = Empty(kit.icons, "message", self)
        self.place.addWidget(self._empty)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.place, 1)
        self.retranslate()

    @property
    def strip(self) -> "TabStrip":
        """The row of tabs; made with the first of them, so that a window without any paints sooner."""
        if self._strip is None:
            from workstation.ui.shell.tab_strip import TabStrip  # noqa: PLC0415 see above

            self._strip = TabStrip(self._kit, self)
            self._strip.tab_clicked.connect(self.select)
            self._strip.close_clicked.connect(self.close_tab)
            self._column.insertWidget(0, self._strip)
            self._strip.lower()  # screen readers walk from the lowest up
        return self._strip

    def set_pages(self, build: Callable[[str], QWidget], leave: Callable[[str, QWidget], None]) -> None:
        """Who makes the page of a conversation, and who ends it when its tab was closed."""
        self._build, self._leave = build, leave

    def ids(self) -> list[str]:
        return self._strip.ids() if self._strip else []

    def current(self) -> str:
        """The conversation in front; "" when none is open."""
        return self._strip.current() if self._strip else ""

    def page(self, tab: str) -> QWidget | None:
        """The page of a tab, if it ever came to the front."""
        return self._pages.get(tab)

    def open_tab(self, tab: str, look: "TabLook", *, select: bool = True, at: int | None = None) -> None:
        """Open a tab, or just come back to it."""
        before = self.current()
        if tab not in self.ids():
            self.strip.add(tab, look, at, current=select)
            self.strip.show()
        if tab in self._closed:
            self._closed.remove(tab)
        if select:
            self._bring(tab, before)

    def set_look(self, tab: str, look: "TabLook") -> None:
        if tab in self.ids():
            self.strip.set_look(tab, look)

    def select(self, tab: str) -> None:
        self._bring(tab, self.current())

    def _bring(self, tab: str, before: str) -> None:
        """To the front, where ``before`` was."""
        if tab not in self._pages:
            assert self._build is not None, "set_pages comes before the first tab"
            self._pages[tab] = self._build(tab)
            self.place.addWidget(self._pages[tab])
        if tab != self.current():
            self.strip.set_current(tab)
        self.place.setCurrentWidget(self._pages[tab])
        if tab != before:
            self.tab_selected.emit(tab)

    def close_tab(self, tab: str) -> None:
        order = self.ids()
        place, was_current = order.index(tab), tab == self.current()
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.strip.remove(tab)
        order.remove(tab)
        self._closed = [*self._closed, tab][-MOST_REOPENED:]
        if was_current and order:
            self.select(order[min(place, len(order) - 1)])
        elif was_current:
            self.place.setCurrentWidget(self._empty)
            self.strip.hide()
            self.tab_selected.emit("")
        self.tab_closed.emit(tab)
        if (page := self._pages.pop(tab, None)) is not None:
            self.place.removeWidget(page)
            self._leave(tab, page)
        if had_focus:
            self.focus_page() if order else self.emptied.emit()

    def close_current(self) -> None:
        if self.current():
            self.close_tab(self.current())

    def reopen(self) -> None:
        """Bring back the tab that was closed last."""
        if self._closed:
            self.tab_reopened.emit(self._closed.pop())

    def step(self, by: int) -> None:
        """Go ``by`` tabs further, round the end."""
        order = self.ids()
        if order:
            self.select(order[(order.index(self.current()) + by) % len(order)])

    def select_nth(self, number: int) -> None:
        """Go to tab 1 … 8; 9 is the last, however many there are."""
        order = self.ids()
        if number == 9 and order:
            self.select(order[-1])
        elif number <= len(order):
            self.select(order[number - 1])

    def focus_page(self) -> bool:
        """Give the keyboard to the page in front; False when none is open."""
        page = self._pages.get(self.current())
        return page is not None and take_keyboard(page)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Open conversations"))
        self._empty.set_words(
            self.tr("No conversation is open"),
            self.tr("Pick one from the list: Enter opens it in a tab. Ctrl+K finds everything you can do."),
        )
