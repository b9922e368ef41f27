"""One conversation's tab: who, how long they have waited, and what needs an eye, in shape and word."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget

from workstation.domain.conversation import SlaState, sla_state
from workstation.ui.kit.gravity import SHAPES, TONES
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.mirror import placed
from workstation.ui.kit.safe_text import fill, identifier, tooltip
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.tab_words import TabWords

_SLA = {
    SlaState.OK: ("", "muted"),
    SlaState.AT_RISK: ("clock", "warn"),
    SlaState.BREACHED: ("hourglass", "danger"),
}


class TabButton(QAbstractButton):
    """Two lines: the name; below it waiting time, fraud flag, draft and unsent marks."""

    close_clicked = Signal()
    menu_asked = Signal(QPoint)  # where, on the screen
    dragged = Signal(QPoint)  # the pointer is there now, on the screen
    dropped = Signal(QPoint)

    def __init__(self, kit: Kit, told: TabWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icons, self._words, self._now = kit.theme, kit.icons, kit.words, kit.now
        self.tab = ""  # the conversation that it stands for
        self._look, self._told = TabLook(""), told
        self._leading = True
        self._pressed: QPoint | None = None
        self._dragging = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close = QToolButton(self)
        self._close.setProperty("role", "quiet")
        self._close.setProperty("tight", True)
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setIcon(self._icons.icon("close", "muted"))
        self._close.clicked.connect(self.close_clicked)

    def set_tab(self, tab: str, look: TabLook) -> None:
        """Stand for this conversation from now on."""
        self.tab = tab
        self.setAccessibleIdentifier(f"tab.{tab}")
        self.set_look(look)

    @property
    def held(self) -> bool:
        """Whether the pointer was pressed on it and has not been let go."""
        return self._pressed is not None

    @property
    def look(self) -> TabLook:
        return self._look

    def set_look(self, look: TabLook) -> None:
        self._look = look
        name = identifier(look.name)
        self.setText(name)
        self.setAccessibleName(self._told.whole(look))
        self.setToolTip(tooltip("\n".join((name, *self._told.marks(look)))))
        self._close.setAccessibleName(fill(self.tr("Close the tab of %1"), name))
        self.update()

    def set_leading(self, leading: bool) -> None:
        """Whether it stands in the pane that the keyboard's acts are for."""
        self._leading = leading
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 30, metrics.height() * 2 + 14)

    def resizeEvent(self, _event: object) -> None:
        side = max(24, self.fontMetrics().height() + 2)
        rect = QRect(self.width() - side - 4, 4, side, side)
        self._close.setGeometry(placed(self.layoutDirection(), self.rect(), rect))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._dragging:
            way = (event.position().toPoint() - self._pressed).manhattanLength()
            self._dragging = way >= QApplication.startDragDistance()
        if self._dragging:
            self.setDown(False)
            self.dragged.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragging, self._dragging, self._pressed = self._dragging, False, None
        if dragging:
            self.dropped.emit(event.globalPosition().toPoint())
            return
        if event.button() == Qt.MouseButton.MiddleButton and self.rect().contains(event.position().toPoint()):
            self.close_clicked.emit()
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(self.mapToGlobal(self.rect().bottomLeft()) if by_key else event.globalPos())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        line = self.fontMetrics().height()
        inner = self.rect().adjusted(12, 6, -12, -6)
        badge = self._paint_unread(painter, inner, line)
        name = QRect(inner.left(), inner.top(), inner.width() - line - 10 - badge, line)
        font = QFont(self.font())
        font.setBold(self.isChecked() or self._look.unread > 0)
        painter.setFont(font)
        painter.setPen(self._color("text"))
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, name.width())
        self._draw_text(painter, name, shown)
        self._paint_marks(painter, QRect(inner.left(), inner.top() + line + 2, inner.width(), line))

    def _paint_ground(self, painter: QPainter) -> None:
        if self.isChecked():
            painter.fillRect(self.rect(), self._color("surface"))
            height, token = (3, "accent") if self._leading else (1, "border")
            painter.fillRect(QRect(0, 0, self.width(), height), self._color(token))
        elif self.underMouse():
            painter.fillRect(self.rect(), self._color("raised"))
        painter.fillRect(
            self._placed(QRect(self.width() - 1, 8, 1, self.height() - 16)), self._color("divider")
        )
        if self.hasFocus():
            painter.setPen(QPen(self._color("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -3, -3), 5, 5)

    def _paint_unread(self, painter: QPainter, inner: QRect, line: int) -> int:
        """Draw the count beside the close button; answers the width it took."""
        if not self._look.unread:
            return 0
        words = str(self._look.unread) if self._look.unread < 100 else "99+"
        width = max(line, self.fontMetrics().horizontalAdvance(words) + 10)
        pill = self._placed(QRect(inner.right() - line - 8 - width, inner.top(), width, line))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("accent"))
        painter.drawRoundedRect(pill, line / 2, line / 2)
        painter.setPen(self._color("on_accent"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), words)
        return width + 6

    def _paint_marks(self, painter: QPainter, room: QRect) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        x = room.left()
        for shape, token, words in self._signs():
            side = metrics.height() + 2 if shape else 0
            width = side + metrics.horizontalAdvance(words)
            short = x + width > room.right()
            if short and (not shape or x + side > room.right()):
                break
            spot = QRect(x, room.top(), side if short else width, room.height())
            self._paint_sign(painter, spot, shape, token, "" if short else words)
            x += spot.width() + 10

    def _signs(self) -> list[tuple[str, str, str]]:
        """Shape, colour and word of each mark, the gravest first."""
        look = self._look
        signs = []
        if look.flag:
            signs.append((SHAPES[look.flag], TONES[look.flag], self._words.severity(look.flag)))
        if look.waiting_since is not None:
            now = self._now()
            state = sla_state(look.waiting_since, now, look.answer_within)
            signs.append((*_SLA[state], self._words.waiting(now - look.waiting_since)))
        if look.refused:
            signs.append(("tray", "danger", fill(self.tr("%1 not sent"), look.refused)))
        if look.unsent:
            signs.append(("outbox", "muted", str(look.unsent)))
        if look.has_draft:
            signs.append(("pencil", "muted", self.tr("draft")))
        return signs

    def _paint_sign(self, painter: QPainter, spot: QRect, shape: str, token: str, words: str) -> None:
        side = 0
        if shape:
            side = round(spot.height() * 0.8)
            icon = self._placed(QRect(spot.left(), spot.top() + (spot.height() - side) // 2, side, side))
            pixmap = self._icons.pixmap(shape, token, side, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(icon.left(), icon.top()), pixmap)
            side += 4
        painter.setPen(self._color(token))
        self._draw_text(painter, spot.adjusted(side, 0, 0, 0), words)

    def _draw_text(self, painter: QPainter, rect: QRect, text: str) -> None:
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # dots stand where a name goes on
        painter.drawText(self._placed(rect), int(flags) | Qt.TextFlag.TextSingleLine, text)

    def _placed(self, rect: QRect) -> QRect:
        return placed(self.layoutDirection(), self.rect(), rect)

    def _color(self, token: str) -> QColor:
        return self._theme.color(token)
