"""Whatever is done with tabs and panes: each stands where it was put, and no text ever moves to another."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.gui.shell_stage import make_kit
from workstation.domain.panes import MOST_PANES, Column, Panes
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.tabs import Tabs


@pytest.fixture(scope="module")
def kit(qapp: QApplication) -> Kit:
    return make_kit(qapp)


@dataclass
class Desk:
    """What must stand where: the model, written without a look at the widgets."""

    panes: list[list[str]] = field(default_factory=lambda: [[]])
    leading: int = 0
    fronts: list[str] = field(default_factory=lambda: [""])
    texts: dict[str, str] = field(default_factory=dict)  # of every conversation, open or not

    def where(self, tab: str) -> int | None:
        return next((number for number, pane in enumerate(self.panes) if tab in pane), None)

    def come_to(self, tab: str) -> None:
        where = self.where(tab)
        assert where is not None
        self.leading, self.fronts[where] = where, tab

    def take(self, tab: str) -> None:
        where = self.where(tab)
        assert where is not None
        pane = self.panes[where]
        place = pane.index(tab)
        pane.remove(tab)
        if pane and self.fronts[where] == tab:
            self.fronts[where] = pane[min(place, len(pane) - 1)]
        elif not pane and len(self.panes) > 1:
            self.drop(where)
        elif not pane:
            self.fronts[where] = ""

    def drop(self, where: int) -> None:
        """A pane goes; in one row the one before it is next to it, and the first has only the second."""
        to = where - 1 if where else 1
        self.panes[to] += self.panes[where]
        if self.leading == where:
            self.leading = to
        del self.panes[where], self.fronts[where]
        self.leading -= self.leading > where


class Room:
    """The widgets, and a person at the keyboard."""

    def __init__(self, kit: Kit) -> None:
        self.desk = Desk()
        self.drafts: dict[str, str] = {}  # what stood in a page when its tab was closed
        self.tabs = Tabs(kit)
        self.tabs.set_pages(self._build, self._leave)
        self.tabs.tab_reopened.connect(lambda tab: self.tabs.open_tab(tab, TabLook(tab)))
        self.tabs.resize(4000, 900)
        self.tabs.show()
        self.tabs.activateWindow()
        assert QTest.qWaitForWindowActive(self.tabs)

    def _build(self, tab: str) -> QWidget:
        page = QPlainTextEdit(self.drafts.get(tab, ""))
        page.moveCursor(page.textCursor().MoveOperation.End)
        return page

    def _leave(self, tab: str, page: QWidget) -> None:
        assert isinstance(page, QPlainTextEdit)
        self.drafts[tab] = page.toPlainText()
        page.deleteLater()

    def open(self, number: int) -> None:
        tab, desk = f"t{number % 7}", self.desk
        self.tabs.open_tab(tab, TabLook(tab))
        if desk.where(tab) is None:
            desk.panes[desk.leading].append(tab)
        desk.come_to(tab)
        self.tabs.focus_page()

    def close(self, number: int) -> None:
        if ids := self.tabs.ids():
            tab = ids[number % len(ids)]
            self.tabs.close_tab(tab)
            self.desk.take(tab)

    def reopen(self, _number: int) -> None:
        """Where it comes to stand is told by examples; here: it comes, and nothing else stands otherwise."""
        before, open_before = self.desk.panes, set(self.tabs.open_ids())
        self.tabs.reopen()
        asked = self.tabs.open_ids() - open_before
        self.desk.panes = [pane.ids() for pane in self.tabs.grid.panes()]
        self.desk.fronts = [pane.current() for pane in self.tabs.grid.panes()]
        self.desk.leading = self.tabs.grid.panes().index(self.tabs.leading)
        others = [[tab for tab in pane if tab not in asked] for pane in self.desk.panes]
        assert [pane for pane in others if pane] == [pane for pane in before if pane]
        assert self.tabs.current() in asked or not asked

    def select(self, number: int) -> None:
        if ids := self.tabs.ids():
            tab = ids[number % len(ids)]
            self.tabs.select(tab)
            self.desk.come_to(tab)

    def split(self, _number: int) -> None:
        desk = self.desk
        if (pane := self.tabs.split()) is None:
            assert len(desk.panes) == MOST_PANES
            return
        desk.panes.insert(desk.leading + 1, [])
        desk.fronts.insert(desk.leading + 1, "")
        assert self.tabs.grid.panes().index(pane) == desk.leading + 1

    def move(self, number: int) -> None:
        ids, panes = self.tabs.ids(), self.tabs.grid.panes()
        if not ids:
            return
        tab, to = ids[number % len(ids)], number // 7 % len(panes)
        at = number // 28 % (len([one for one in self.desk.panes[to] if one != tab]) + 1)
        self.tabs.move_tab(tab, panes[to], at)
        if self.desk.where(tab) == to:
            self.desk.panes[to].remove(tab)
            self.desk.panes[to].insert(at, tab)
        else:
            target = self.desk.panes[to]
            self.desk.take(tab)
            target.insert(at, tab)
        self.desk.come_to(tab)

    def drop(self, number: int) -> None:
        desk, panes = self.desk, self.tabs.grid.panes()
        if len(panes) == 1:
            return
        where = number % len(panes)
        led, front, to = desk.leading == where, desk.fronts[where], where - 1 if where else 1
        self.tabs.drop_pane(panes[where])
        if front and (led or not desk.fronts[to]):
            desk.fronts[to] = front
        desk.drop(where)

    def divide(self, number: int) -> None:
        desk, count = self.desk, number % MOST_PANES + 1
        front = desk.fronts[desk.leading]
        self.tabs.divide(Panes(tuple(Column(100, (100,)) for _ in range(count))))
        while len(desk.panes) > count:
            moved, _ = desk.panes.pop(count), desk.fronts.pop(count)
            desk.panes[count - 1] += moved
        desk.fronts[-1] = desk.fronts[-1] or (desk.panes[-1] or [""])[-1]
        desk.panes += [[] for _ in range(count - len(desk.panes))]
        desk.fronts += [""] * (count - len(desk.fronts))
        desk.leading = min(desk.leading, count - 1)
        self._fill()
        if front:
            desk.come_to(front)

    def _fill(self) -> None:
        """An empty pane gets the neighbour of the tab in front in the fullest, whose last tab stays."""
        desk = self.desk
        for number in range(len(desk.panes)):
            fullest = max(range(len(desk.panes)), key=lambda one: len(desk.panes[one]))
            order = desk.panes[fullest]
            if not desk.panes[number] and len(order) > 1:
                place = order.index(desk.fronts[fullest])
                tab = order[place + 1] if place + 1 < len(order) else order[place - 1]
                desk.take(tab)
                desk.panes[number].append(tab)
                desk.come_to(tab)

    def step(self, number: int) -> None:
        by = 1 if number % 2 else -1
        self.tabs.step_pane(by)
        self.desk.leading = (self.desk.leading + by) % len(self.desk.panes)

    def type(self, number: int) -> None:
        """Where the keyboard is; nobody looks at which page that is."""
        if number % 3:
            self.tabs.focus_page()
        front = self.desk.fronts[self.desk.leading]
        holder = QApplication.focusWidget()
        if holder is not None and self.tabs.isAncestorOf(holder) and front:
            assert holder is self.tabs.page(front)
            QTest.keyClicks(holder, f"{number} ")
            self.desk.texts[front] = self.desk.texts.get(front, "") + f"{number} "

    def check(self) -> None:
        tabs, desk = self.tabs, self.desk
        panes = tabs.grid.panes()
        assert [pane.ids() for pane in panes] == desk.panes
        assert [pane.current() for pane in panes] == desk.fronts
        assert panes.index(tabs.leading) == desk.leading
        assert tabs.open_ids() == {tab for pane in desk.panes for tab in pane}
        holder = QApplication.focusWidget()
        assert not isinstance(holder, QPlainTextEdit) or holder is tabs.page(tabs.current())
        for pane in panes:
            for tab in pane.ids():
                assert tabs.pane_of(tab) is pane
                page = tabs.page(tab)
                written = page.toPlainText() if isinstance(page, QPlainTextEdit) else self.drafts.get(tab, "")
                assert written == desk.texts.get(tab, "")
                assert page is None or page.isVisible() == (tab == pane.current())


acts = st.lists(
    st.tuples(
        st.sampled_from(
            ["open", "close", "select", "split", "move", "drop", "divide", "step", "type", "type", "reopen"]
        ),
        st.integers(0, 200),
    ),
    min_size=8,
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(acts)
def test_every_tab_stands_where_it_was_put_and_every_text_stays_with_its_conversation(
    kit: Kit, acts: list[tuple[str, int]]
) -> None:
    room = Room(kit)
    for act, number in acts:
        getattr(room, act)(number)
        room.check()
    room.tabs.hide()
    room.tabs.deleteLater()
