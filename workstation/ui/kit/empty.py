"""An empty place that says what could be here: a shape, a sentence, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.ui.kit.icons import Icons, Shape
from workstation.ui.kit.labels import PlainLabel


class Empty(QWidget):
    """``acted`` is the click on its one button, which is there only when it has words.

    Where it may stand in for a list that the keyboard comes to, its owner gives it a focus policy.
    """

    acted = Signal()

    def __init__(self, icons: Icons, shape: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = Shape(icons, self, shape, "border", lines=2.5)
        self._title = PlainLabel("", self, weight="strong", wrap=True)
        self._words = PlainLabel("", self, tone="muted", wrap=True)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.acted)
        self.setAccessibleIdentifier(f"empty.{shape}")
        self._button.setAccessibleIdentifier(f"empty.{shape}.do")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    def set_words(self, title: str, words: str, button: str = "") -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self.palette().highlight(), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
