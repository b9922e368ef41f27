"""An empty place that says what could be here: a shape, a sentence, and what to do."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workstation.ui.kit.icons import Icons
from workstation.ui.kit.labels import PlainLabel

_SIZE = 44


class Empty(QWidget):
    """``acted`` is the click on its one button, which is there only when it has words.

    Where it may stand in for a list that the keyboard comes to, its owner gives it a focus policy.
    """

    acted = Signal()

    def __init__(self, icons: Icons, shape: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._shape = icons, shape
        self._picture = QLabel(self)
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
        for label in (self._picture, self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self._draw()

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        scale = self.devicePixelRatioF()
        self._picture.setPixmap(self._icons.pixmap(self._shape, "border", _SIZE, scale))
