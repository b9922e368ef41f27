"""The window with four conversations at once; one of the strips does not hold all of its tabs."""

from PySide6.QtWidgets import QWidget

from tests.gallery import window
from tests.gallery.stage import NOW, Stage
from workstation.domain.panes import Column, Panes
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.window import MainWindow

MORE = tuple((f"m{number}", TabLook(f"Customer {number}", unread=number % 3)) for number in range(1, 13))


def show(stage: Stage) -> QWidget:
    shown = window.show(stage)
    assert isinstance(shown, MainWindow)
    tabs = shown.tabs
    shown.resize(1920, 1080)
    for tab, look in MORE:
        tabs.open_tab(tab, look, select=False)
    tabs.divide(Panes((Column(700, (1000,)), Column(600, (500, 500)))))
    _first, second, third = tabs.grid.panes()
    tabs.move_tab("b", second)
    tabs.move_tab("c", third)
    tabs.open_tab("e", TabLook("Ольга Петрова", NOW - 20_000, refused=1))
    tabs.select("a")
    return shown
