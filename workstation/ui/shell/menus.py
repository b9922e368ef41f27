"""The menu bar, filled from the registry whenever a menu opens."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from workstation.ui.kit.actions import Actions
from workstation.ui.shell.window import MainWindow


class Menus(QObject):
    """A menu without actions is not shown."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._actions = actions
        self._menus: dict[str, QMenu] = {}
        for name in self._titles():
            menu = self._menus[name] = QMenu(window)
            menu.setAccessibleIdentifier(f"menu.{name}")
            menu.aboutToShow.connect(lambda name=name: self._fill(name))
            window.menuBar().addMenu(menu)
        self._retranslate()
        self._sift()
        actions.changed.connect(self._sift)
        window.language_changed.connect(self._retranslate)

    def _titles(self) -> dict[str, str]:
        return {
            "file": self.tr("&File"),
            "conversation": self.tr("&Conversation"),
            "view": self.tr("&View"),
            "security": self.tr("&Security"),
            "tools": self.tr("&Tools"),
            "help": self.tr("&Help"),
        }

    def _fill(self, name: str) -> None:
        menu = self._menus[name]
        menu.clear()
        for action in self._actions.all():
            if action.menu == name:
                menu.addAction(action.qaction)

    def _sift(self) -> None:
        wanted = {action.menu for action in self._actions.all()}
        for name, menu in self._menus.items():
            menu.menuAction().setVisible(name in wanted)

    def _retranslate(self) -> None:
        for name, title in self._titles().items():
            self._menus[name].setTitle(title)
