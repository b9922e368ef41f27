"""The rail at the start edge: which panel stands beside the conversations."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workstation.ui.kit.kit import Kit
from workstation.ui.kit.mirror import placed
from workstation.ui.kit.safe_text import fill
from workstation.ui.shell.zones import take_keyboard


class RailButton(QToolButton):
    """An icon above its word; a count stands in its corner while there is something to count."""

    def __init__(self, kit: Kit, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = kit.theme
        self._count = 0
        self._word = ""
        self.setCheckable(True)
        self.setProperty("role", "quiet")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIcon(kit.icons.icon(icon, "muted"))
        self.setProperty("rail", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_word(self, word: str) -> None:
        self._word = word
        self.setText(word)
        self._name()

    def set_count(self, count: int) -> None:
        self._count = count
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(fill("%1, %2", self._word, self._count) if self._count else self._word)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.8)
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        words = str(self._count) if self._count < 100 else "99+"
        side = metrics.height()
        width = max(side, metrics.horizontalAdvance(words) + 8)
        pill = QRect(self.width() // 2 + 4, 3, width, side)
        pill = placed(self.layoutDirection(), self.rect(), pill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("danger"))
        painter.drawRoundedRect(pill, side / 2, side / 2)
        painter.setPen(self._theme.color("surface"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)


class Rail(QFrame):
    picked = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self.setProperty("panel", "raised")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 8, 6, 8)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self._retranslate()

    def add(self, name: str, icon: str, word: str) -> None:
        button = RailButton(self._kit, icon, self)
        button.setAccessibleIdentifier(f"rail.{name}")
        button.set_word(word)
        button.clicked.connect(lambda: self.picked.emit(name))
        self._column.insertWidget(len(self._buttons), button)
        self._group.addButton(button)
        self._buttons[name] = button

    def set_word(self, name: str, word: str) -> None:
        self._buttons[name].set_word(word)

    def set_count(self, name: str, count: int) -> None:
        if name in self._buttons:
            self._buttons[name].set_count(count)

    def set_current(self, name: str) -> None:
        self._buttons[name].setChecked(True)

    def focus_first(self) -> bool:
        button = self._group.checkedButton()
        return button is not None and take_keyboard(button)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Sections"))
