"""A choice that shows what is chosen, and opens as a menu."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from workstation.ui.kit.safe_text import fill

T = TypeVar("T")


class Chip(QToolButton, Generic[T]):
    """``options`` are values with their words; the first one narrows nothing. ``name`` identifies it."""

    chosen = Signal()
    opening = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier(name)
        self.setProperty("tight", "true")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._caption = ""
        self._options: list[tuple[T, str]] = []
        self.value: T | None = None
        self._stale = False
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._menu.aboutToShow.connect(self._on_opening)
        self.setMenu(self._menu)

    def set_options(self, caption: str, options: Sequence[tuple[T, str]]) -> None:
        self._caption, self._options = caption, list(options)
        if self.value is None and options:
            self.value = options[0][0]
        self._stale = True  # a menu that is open stays as it is until it is opened again
        self._tell()

    def choose(self, value: T) -> None:
        """As a person would; the same once more is a choice, too."""
        self.value = value
        self._tell()
        self.chosen.emit()

    def reset(self) -> None:
        """The first option, without a word to anybody."""
        self.value = self._options[0][0]
        self._tell()

    @property
    def narrows(self) -> bool:
        return bool(self._options) and self.value != self._options[0][0]

    def _on_opening(self) -> None:
        self.opening.emit()
        if self._stale:
            self._fill_menu()
        for action in self._group.actions():
            action.setChecked(action.data() == self._place())

    def _place(self) -> int:
        return next((place for place, (value, _) in enumerate(self._options) if value == self.value), 0)

    def _fill_menu(self) -> None:
        self._stale = False
        for action in self._group.actions():
            self._group.removeAction(action)
        self._menu.clear()
        for place, (value, words) in enumerate(self._options):
            action = QAction(words.replace("&", "&&"), self._menu, checkable=True)
            action.setData(place)
            action.triggered.connect(lambda _checked=False, wanted=value: self.choose(wanted))
            self._group.addAction(action)
            self._menu.addAction(action)

    def _tell(self) -> None:
        words = next((words for value, words in self._options if value == self.value), str(self.value))
        self.setText(f"{fill('%1: %2', self._caption, words).replace('&', '&&')} ▾")
        self.setAccessibleName(fill("%1: %2", self._caption, words))
        self.setProperty("role", "" if self.narrows else "quiet")
        self.style().polish(self)
