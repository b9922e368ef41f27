"""One fact that can be read, selected and copied with the mouse or the keyboard."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QStyle, QStyleOptionFrame, QWidget

from workstation.ui.features.context.copy_button import CopyButton
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.safe_text import identifier, tooltip

_ONE_LINE = Qt.TextFlag.TextSingleLine
_COLUMN = 5  # times the height of a line


class Value(LineEdit):
    """Shortened where the room ends, until the keyboard comes and one can go along it."""

    copy_wanted = Signal()  # all of it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            super().paintEvent(event)
            return
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self._room().width())
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # the dots stand where it goes on
        painter.setPen(self.palette().text().color())
        across = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.drawText(self._room(), int(across | Qt.AlignmentFlag.AlignVCenter) | _ONE_LINE, shown)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inner = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inner.adjusted(2, 0, -2, 0)  # Qt's own margin


class Fact(QWidget):
    """A caption before a value, or above it where it is too long for that.

    What a stranger wrote is cleaned of everything that cannot be seen. ``code``: an id or an address, which
    runs from left to right wherever it stands.
    """

    def __init__(
        self, kit: Kit, name: str, parent: QWidget, *, mono: bool = False, code: bool = False
    ) -> None:
        super().__init__(parent)
        self._kit = kit
        self._mono = mono
        self._caption = PlainLabel(parent=self, tone="muted")
        self._value = Value(parent=self)
        self._value.setReadOnly(True)
        self._value.setProperty("frameless", "true")
        self._value.setAccessibleIdentifier(f"context.{name}")
        if code:
            self._value.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._caption.setBuddy(self._value)
        self._copy = CopyButton(kit, name, self._value.text, self)
        self._value.copy_wanted.connect(self._copy.copy)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        kit.theme.changed.connect(self._dress)
        self._dress()

    def set_caption(self, caption: str) -> None:
        self._caption.setText(caption)
        self._value.setAccessibleName(caption)
        self._copy.set_caption(caption)
        self._arrange()

    def set_value(self, value: str) -> None:
        shown = identifier(value)
        if shown != self._value.text():
            self._value.setText(shown)
            self._value.setCursorPosition(0)
            self._value.setToolTip(tooltip(shown))
        self.setVisible(bool(shown))

    def value(self) -> str:
        return self._value.text()

    def _dress(self) -> None:
        self._value.setFont(self._kit.theme.mono_font() if self._mono else self._kit.theme.font_for(""))
        self._arrange()
        self._turn()

    def _arrange(self) -> None:
        """The captions of all facts have a column; what does not fit into it has a line of its own."""
        column = self.fontMetrics().height() * _COLUMN
        above = self._caption.sizeHint().width() > column
        self._grid.setColumnMinimumWidth(0, 0 if above else column)
        self._grid.addWidget(self._caption, 0, 0, 1, 3 if above else 1)
        self._grid.addWidget(self._value, int(above), int(not above), 1, 1 + above)
        self._grid.addWidget(self._copy, int(above), 2)

    def _turn(self) -> None:
        """The value stands after its caption also where it is written the other way."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self._value.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()
        elif event.type() == QEvent.Type.FontChange:
            self._arrange()
        elif event.type() == QEvent.Type.LanguageChange:
            self.set_caption(self._caption.text())  # whoever gave it gives it anew, in the new language
