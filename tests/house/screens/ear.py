"""Listens to what a widget paints: every piece of text, where it stands, and where it may be seen."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPaintDevice, QPaintEngine, QPaintEngineState, QRegion, QTextItem
from PySide6.QtWidgets import QWidget

_METRIC = QPaintDevice.PaintDeviceMetric
_DPI = 96


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one font. ``seen``: what the painter lets through; None for everything."""

    text: str
    place: QRectF  # of its letters, in the widget
    line: float  # where its line stands: pieces of one line have the same
    seen: QRectF | None


class _Engine(QPaintEngine):
    """Draws nothing and remembers the texts."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.pieces: list[Piece] = []

    def begin(self, _device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None: ...

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:
        painter = self.painter()
        turned = painter.combinedTransform()
        ink = QFontMetricsF(item.font()).tightBoundingRect(item.text())
        place = turned.mapRect(QRectF(at.x(), at.y() + ink.top(), item.width(), ink.height()))
        seen = turned.mapRect(painter.clipBoundingRect()) if painter.hasClipping() else None
        self.pieces.append(Piece(item.text(), place, turned.map(at).y(), seen))

    def _nothing(self, *_drawn: object) -> None: ...

    drawPixmap = drawTiledPixmap = drawImage = drawPath = drawRects = drawLines = _nothing  # noqa: N815
    drawPolygon = drawEllipse = drawPoints = _nothing  # noqa: N815


class _Paper(QPaintDevice):
    def __init__(self, size: QSize) -> None:
        super().__init__()
        self._size = size
        self.engine = _Engine()

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, which: QPaintDevice.PaintDeviceMetric) -> int:
        known = {
            _METRIC.PdmWidth: self._size.width(), _METRIC.PdmHeight: self._size.height(),
            _METRIC.PdmDevicePixelRatio: 1, _METRIC.PdmDevicePixelRatioScaled: 1 << 16,
            _METRIC.PdmNumColors: 1 << 24, _METRIC.PdmDepth: 32,
        }  # fmt: skip
        if which in known:
            return known[which]
        return _DPI if "Dpi" in which.name else 0


Ear = Callable[[QWidget], list[Piece]]


def painted(widget: QWidget) -> list[Piece]:
    """What ``widget`` itself paints, without its children."""
    if widget.size().isEmpty():
        return []
    paper = _Paper(widget.size())
    widget.render(paper, QPoint(), QRegion(), QWidget.RenderFlag(0))
    return paper.engine.pieces
