"""A node of the graph: a button whose outline says what it is, and whose two lines say it in words."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from workstation.ui.kit.ink import Ink, Line
from workstation.ui.kit.safe_text import tooltip

WAYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Outline(StrEnum):
    CASE = "case"  # round ends
    ADDRESS = "address"  # pointed ends
    DOMAIN = "domain"  # leaning sides
    DEVICE = "device"  # square corners, drawn twice
    CONVERSATION = "conversation"  # round corners


_SHARED = (Outline.ADDRESS, Outline.DOMAIN, Outline.DEVICE)


@dataclass(frozen=True, slots=True)
class Look:
    """Ready for the screen; ``spoken`` is all of it in one sentence."""

    outline: Outline
    first: str
    second: str
    spoken: str
    icon: str = ""
    tone: str = "muted"  # of the icon and the second line


class WebNode(QAbstractButton):
    """``went``: an arrow's key; ``reached``: the keyboard is here now."""

    went = Signal(object)  # Qt.Key
    reached = Signal()

    def __init__(self, ink: Ink, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink, self._look = ink, look
        self.setAccessibleIdentifier(name)
        self.setAccessibleName(look.spoken)
        self.setToolTip(tooltip(look.spoken))
        self.set_current(current=False)

    def set_current(self, *, current: bool) -> None:
        """Tab stops at one node of the graph, from which the arrows lead on."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in WAYS:
            self.went.emit(Qt.Key(event.key()))
        elif event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, look, em = self._ink, self._look, self._ink.em
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(ink.color("focus" if focused else "border"), 2.5 if focused else 1))
        painter.setBrush(ink.color("accent_bg" if focused or self.underMouse() else "surface"))
        painter.drawPath(_path(look.outline, box, em / 2))
        if look.outline is Outline.DEVICE:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(3, 3, -3, -3))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inside = self.rect().adjusted(em * 5 // 8, 0, -em * 5 // 8, 0)
        inside.setTop((self.height() - em - ink.small_metrics.height()) // 2)
        inside.setHeight(em)
        first = Line(QRect(inside), rtl, em // 4)
        if look.icon:
            ink.icon(painter, first.lead(em), look.icon, look.tone, em)
        ink.text(painter, first, look.first, language="")
        inside.translate(0, em)
        inside.setHeight(ink.small_metrics.height())
        shared = look.outline in _SHARED
        ink.small_text(painter, Line(inside, rtl, 0), look.second, tone=look.tone, both_ends=shared)


def _path(outline: Outline, box: QRectF, bevel: float) -> QPainterPath:
    path = QPainterPath()
    left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
    match outline:
        case Outline.CASE:
            path.addRoundedRect(box, box.height() / 2, box.height() / 2)
        case Outline.CONVERSATION:
            path.addRoundedRect(box, bevel, bevel)
        case Outline.DEVICE:
            path.addRect(box)
        case Outline.ADDRESS:
            middle, first, last = box.center().y(), left + bevel, right - bevel
            corners = [
                (left, middle),
                (first, top),
                (last, top),
                (right, middle),
                (last, bottom),
                (first, bottom),
            ]
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
            path.closeSubpath()
        case Outline.DOMAIN:
            corners = [(left + bevel, top), (right, top), (right - bevel, bottom), (left, bottom)]
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
            path.closeSubpath()
    return path
