"""An image at one to five times: keys, wheel and mouse say how it is looked at, what is there is drawn."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from workstation.domain.image_part import LEAST, MIDDLE, MOST_ROOM, ImagePart, Sight, shown_size
from workstation.ui.kit.theme import Theme

STEPS = (100, 125, 150, 200, 250, 300, 400, 500)  # per cent of the size at which all of it fits
_WHOLE = 2 * MIDDLE
_NOTCH = 120  # of a wheel, in eighths of a degree
_NUDGE = 8  # an arrow moves it by so many parts of the room
_ARROWS = {
    Qt.Key.Key_Left: QPoint(1, 0), Qt.Key.Key_Right: QPoint(-1, 0),
    Qt.Key.Key_Up: QPoint(0, 1), Qt.Key.Key_Down: QPoint(0, -1),
}  # fmt: skip


class ImageArea(QWidget):
    """Until a sharper part has come, what came before is drawn larger; nothing is ever made up."""

    looked = Signal(object)  # a Sight, in pixels of the screen: what is needed of the image
    zoomed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.percent = LEAST
        self.own: tuple[int, int] | None = None  # of the image, in its own pixels
        self.words = ""  # that stand where no image does
        self._middle = QPointF(MIDDLE, MIDDLE)  # ten-thousandths of the image
        self._parts: list[tuple[ImagePart, QPixmap]] = []  # the whole one first, then the sharpest
        self._held: QPoint | None = None
        self._turned = 0  # of the wheel, towards the next step
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleIdentifier("image.area")
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @property
    def sight(self) -> Sight:
        """How it is looked at now."""
        room = QSize(self.width(), self.height()) * self.devicePixelRatioF()
        room = room.boundedTo(QSize(MOST_ROOM, MOST_ROOM)).expandedTo(QSize(1, 1))
        x, y = round(self._middle.x()), round(self._middle.y())
        return Sight(room.width(), room.height(), self.percent, x, y)

    def show_part(self, part: ImagePart) -> None:
        """What was asked for has come."""
        picture = part.picture
        form = QImage.Format.Format_RGBA8888
        image = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, form)
        self.own = part.own_width, part.own_height
        whole = (picture.width, picture.height) == (part.width, part.height)
        self._parts = [*([] if whole else self._parts[:1]), (part, QPixmap.fromImage(image))]
        self._keep_inside()
        self.update()
        self.zoomed.emit()

    def zoom(self, way: int, at: QPointF | None = None) -> None:
        """A step nearer (1) or farther (-1), the place ``at`` staying where it is."""
        place = bisect_right(STEPS, self.percent) if way > 0 else bisect_left(STEPS, self.percent) - 1
        self.set_percent(STEPS[max(0, min(place, len(STEPS) - 1))], at)

    def set_percent(self, percent: int, at: QPointF | None = None) -> None:
        if self.own is None or percent == self.percent:
            return
        place = at or QPointF(self.width() / 2, self.height() / 2)
        fixed = self._place_of(place)
        self.percent = percent
        moved = self._place_of(place)
        self._middle += fixed - moved
        self._look()
        self.zoomed.emit()

    def move_by(self, pixels: QPointF) -> None:
        """Move the image under the window."""
        if self.own is not None:
            shown = self._shown()
            self._middle -= QPointF(pixels.x() / shown.width(), pixels.y() / shown.height()) * _WHOLE
            self._look()

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(960, 640)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("raised"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._parts:
            painter.setPen(self._theme.color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            painter.drawText(self.rect(), flags, self.words)
        shown = self._shown()
        for part, pixmap in self._parts:
            across, down = shown.width() / part.width, shown.height() / part.height
            corner = shown.topLeft() + QPointF(part.left * across, part.top * down)
            target = QRectF(corner.x(), corner.y(), pixmap.width() * across, pixmap.height() * down)
            painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1)
            case Qt.Key.Key_Minus | Qt.Key.Key_Underscore:
                self.zoom(-1)
            case Qt.Key.Key_0:
                self.set_percent(LEAST)
            case arrow if arrow in _ARROWS:
                way = _ARROWS[Qt.Key(arrow)]
                self.move_by(QPointF(way.x() * self.width(), way.y() * self.height()) / _NUDGE)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A fine wheel turns many times a step."""
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            way = 1 if self._turned > 0 else -1
            self._turned -= way * _NOTCH
            self.zoom(way, event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            place = event.position().toPoint()
            self.move_by(QPointF(place - self._held))
            self._held = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    # in order

    def _shown(self) -> QRectF:
        """Where the whole image stands, in logical pixels; most of it may be out of sight."""
        if self.own is None:
            return QRectF()
        scale = self.devicePixelRatioF()
        width, height = (side / scale for side in shown_size(self.own, self.sight))
        left = self.width() / 2 - self._middle.x() / _WHOLE * width
        return QRectF(left, self.height() / 2 - self._middle.y() / _WHOLE * height, width, height)

    def _place_of(self, point: QPointF) -> QPointF:
        """Which place of the image stands at a point, in ten-thousandths."""
        shown = self._shown()
        inside = point - shown.topLeft()
        return QPointF(inside.x() / shown.width(), inside.y() / shown.height()) * _WHOLE

    def _keep_inside(self) -> None:
        """No empty room beside an image that could fill it."""
        shown = self._shown()
        self._middle = QPointF(
            _kept(self._middle.x(), self.width(), shown.width()),
            _kept(self._middle.y(), self.height(), shown.height()),
        )

    def _look(self) -> None:
        self._keep_inside()
        self.update()
        self.looked.emit(self.sight)


def _kept(middle: float, room: float, shown: float) -> float:
    half = room / shown / 2 * _WHOLE if shown else _WHOLE
    return MIDDLE if half >= MIDDLE else max(half, min(middle, _WHOLE - half))
