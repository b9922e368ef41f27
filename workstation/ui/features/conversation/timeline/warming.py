"""Loads the letters of all languages while nobody waits: the first use of each costs 10 to 50 ms, once."""

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QImage, QPainter, QTextLayout

from workstation.domain.languages import LANGUAGES
from workstation.ui.kit.theme import Theme

_EMOJI = " 👍 ✓"
_LATER_MS = 6_000  # all of them take 20 MB, which no start should wait for
_APART_MS = 150


class WarmLetters(QObject):
    """One language after another, in idle turns of the loop, some time after the start; it ends by itself."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._languages = list(LANGUAGES.values())
        self._timer = QTimer(self, interval=_APART_MS)
        self._timer.timeout.connect(self._next)

    def start(self, after_ms: int = _LATER_MS) -> None:
        QTimer.singleShot(after_ms, self._timer, self._timer.start)

    @property
    def done(self) -> bool:
        return not self._languages

    def _next(self) -> None:
        language = self._languages.pop()
        image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
        layout = QTextLayout(language.name + _EMOJI, self._theme.font_for(language.code))
        layout.beginLayout()
        layout.createLine().setLineWidth(400)
        layout.endLayout()
        painter = QPainter(image)
        layout.draw(painter, QPointF(0, 0))
        painter.end()
        if self.done:
            self._timer.stop()
