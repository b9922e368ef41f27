"""A card above the editor: a sign, two lines and buttons, made when there is first something to show."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel


class CardParts(QWidget):
    """What stands in the card; ``stops`` are its buttons, in order."""

    def __init__(self, kit: Kit, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        em = self.fontMetrics().height()
        self.head = PlainLabel("", self, weight="strong")
        self.body = PlainLabel("", self, tone="muted")
        self.stops: tuple[QAbstractButton, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(em // 3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.head)
        words.addWidget(self.body)
        self._row.addWidget(Shape(kit.icons, self, icon, "accent"))
        self._row.addLayout(words, 1)

    def add(self, *stops: QAbstractButton) -> None:
        self.stops = stops
        for button in stops:
            self._row.addWidget(button)

    def keep_from_edge(self, pixels: int) -> None:
        """How far the buttons are from the edges; the sign is half a letter from its own."""
        self._row.setContentsMargins(self.fontMetrics().height() // 2, pixels, pixels, pixels)


class CardAbove(QFrame):
    """Hidden while it has nothing to show. Whoever is one fills it in ``_show``."""

    left = Signal()  # it is gone, and the keyboard was in it

    def __init__(self, kit: Kit, identifier: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._icon = kit, icon
        self._parts: CardParts | None = None
        self.before: QWidget = self  # where Tab comes from
        self.setProperty("panel", "card")
        self.setAccessibleIdentifier(identifier)
        self.hide()

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self._parts.stops if self._parts else ()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        """Show what there is to show now, in the language of now."""
        raise NotImplementedError

    def _add_buttons(self, parts: CardParts) -> None:
        """Make what can be done with it; called once."""
        raise NotImplementedError

    def _leave(self) -> None:
        focused = self.isAncestorOf(self.window().focusWidget())
        self.hide()
        if focused:
            self.left.emit()

    def _made(self) -> CardParts:
        if self._parts is None:
            parts = self._parts = CardParts(self._kit, self._icon, self)
            self._add_buttons(parts)
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(parts)
            before = self.before
            for button in parts.stops:
                QWidget.setTabOrder(before, button)
                before = button
        return self._parts
