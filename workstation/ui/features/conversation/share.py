"""The height that a band above the messages may take: in a low conversation a share of it, no more."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from workstation.ui.kit.application import application

_SHARE = 0.3  # of the height of a low conversation


class Share(QScrollArea):
    """As high as the band in it and as visible; what does not fit into its share is scrolled to."""

    def __init__(self, band: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._band, self._whole, self._tight = band, parent, False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        seen = not band.isHidden()
        self.setWidget(band)
        band.setVisible(seen)  # Qt has shown it
        self.setVisible(seen)
        application().focusChanged.connect(self._on_focus)

    def set_tight(self, tight: bool) -> None:
        """Whether the room is little enough to be shared."""
        self._tight = tight
        self._spare_bar()
        self.updateGeometry()

    def _spare_bar(self) -> None:
        """Qt keeps a bar that was there for a moment: beside it the words need more lines than without it."""
        needed = self._tight and self._height(self.width()) > self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)

    def _height(self, width: int) -> int:
        """Of the whole band, where it is as wide."""
        band = self._band
        return band.heightForWidth(width) if band.hasHeightForWidth() else band.sizeHint().height()

    # Qt's own

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._height(width)
        return min(height, int(_SHARE * self._whole.height())) if self._tight else height

    def sizeHint(self) -> QSize:
        hint = self._band.sizeHint()
        return QSize(hint.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._band.minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._spare_bar()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        answer = super().eventFilter(watched, event)
        if watched is self._band:
            if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
                self.setVisible(not self._band.isHidden())
            elif event.type() == QEvent.Type.LayoutRequest:
                self._spare_bar()
                self.updateGeometry()
        return answer

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever walks through it sees where they are."""
        if self._tight and now is not None and self._band.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 0)
