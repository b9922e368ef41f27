"""Our icons: SVG outlines in one stroke, in the colour of a token, sharp on every screen."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from workstation.ui.kit.theme import Theme

FOLDER = Path(__file__).parents[3] / "resources" / "icons"
_PLAIN = frozenset({"text", "muted"})
_DIRECTIONAL = frozenset({"send", "back", "next", "reply", "forward", "sign-out"})


class Icons(QObject):
    """Draws when it is painted, so an icon follows the theme; one pixmap per name, colour and size."""

    def __init__(self, theme: Theme, folder: Path = FOLDER) -> None:
        super().__init__(theme)
        self._theme = theme
        self._folder = folder
        self._drawn: dict[tuple[str, str, int, bool], QPixmap] = {}
        theme.changed.connect(self._drawn.clear)

    def icon(self, name: str, token: str = "text") -> QIcon:  # noqa: S107
        """The icon ``name`` in the colour of ``token``; FileNotFoundError for a name that nobody drew."""
        if not self._file(name).exists():
            raise FileNotFoundError(self._file(name))
        # PySide makes an engine the child of its first icon, and the collector may take both while copies
        # draw with it; that icon is gone at once, so the engine is its icons' alone, as in Qt.
        return QIcon(QIcon(_Engine(self, name, token)))

    def pixmap(self, name: str, token: str, pixels: int, scale: float = 1.0) -> QPixmap:
        """A square of ``pixels`` logical pixels; directional icons look the other way right-to-left."""
        mirrored = (
            name in _DIRECTIONAL and QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        color = getattr(self._theme.tokens, token)
        key = name, color, max(1, round(pixels * scale)), mirrored  # a button without room asks for nothing
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, color, key[2], mirrored)
        pixmap = self._drawn[key]
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.svg"

    def _draw(self, name: str, color: str, size: int, mirrored: bool) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 a window without icons need not load it

        svg = self._file(name).read_text("utf-8").replace("currentColor", color)
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
        painter.end()
        return QPixmap.fromImage(image.flipped(Qt.Orientation.Horizontal) if mirrored else image)


class Shape(QWidget):
    """An icon beside words: as large as the letters there, in the colour of the moment.

    ``lines`` is its side, in heights of a line.
    """

    def __init__(
        self, icons: Icons, parent: QWidget, name: str = "", tone: str = "text", *, lines: float = 1.0
    ) -> None:
        super().__init__(parent)
        self._icons, self._lines = icons, lines
        self._shown = name, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_shape(self, name: str, tone: str) -> None:
        """``tone`` is a token's name."""
        if self._shown != (name, tone):
            self._shown = name, tone
            self.update()

    @property
    def name(self) -> str:
        """Which icon it shows; "" for none."""
        return self._shown[0]

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * self._lines)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        name, tone = self._shown
        if name:
            painter = QPainter(self)
            painter.drawPixmap(
                QPoint(0, 0), self._icons.pixmap(name, tone, self.width(), self.devicePixelRatioF())
            )


class _Engine(QIconEngine):
    """Qt asks it for every size, mode and screen anew."""

    def __init__(self, icons: Icons, name: str, token: str) -> None:
        super().__init__()
        self._icons, self._name, self._token = icons, name, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatioF()
        side = min(rect.width(), rect.height())
        pixmap = self._icons.pixmap(self._name, self._shade(mode, state), side, scale)
        corner = QPoint(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2)
        painter.drawPixmap(corner, pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._icons.pixmap(self._name, self._shade(mode, state), min(size.width(), size.height()))

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = round(min(size.width(), size.height()) / scale)
        return self._icons.pixmap(self._name, self._shade(mode, state), side, scale)

    def clone(self) -> QIconEngine:
        return _Engine(self._icons, self._name, self._token)

    def _shade(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "muted"
        return "accent" if state == QIcon.State.On and self._token in _PLAIN else self._token
