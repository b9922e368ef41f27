"""A question in its window, which stays until it is answered or left; where the room is small, it scrolls."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workstation.ui.kit.in_front import InFront
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.push import push_button

LETTERS = 56  # that a line has room for
_SIDE, _TOP, _BETWEEN = 20, 18, 10  # pixels round what it asks
_MOST = 1 << 20  # pixels: no room has more


class AskInFront(InFront):
    """It is gone once it has been left. ``column`` is for what it asks, and scrolls; its buttons stay in
    sight below. Whoever is one sets a focus proxy: it has the keyboard first."""

    stays = True

    def __init__(
        self, opener: QWidget, name: str, title: str, letters: int = LETTERS, lines: int = 0
    ) -> None:
        """``name`` identifies it to a driver; ``letters`` wide, and at least so many ``lines`` high."""
        super().__init__(opener)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleIdentifier(name)
        self._id, self._least = name, (letters, lines)
        self._body = _Body(self)
        self._body.laid_anew.connect(self._on_laid_anew)
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(_SIDE, _TOP, _SIDE, _BETWEEN)
        self.column.setSpacing(_BETWEEN)
        self._title = PlainLabel("", self, wrap=True, weight="title")
        self.column.addWidget(self._title)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._body)
        self._area.verticalScrollBar().rangeChanged.connect(lambda *_: self._show_focus())
        self._foot = QHBoxLayout()
        self._foot.setSpacing(_BETWEEN)
        self._foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)  # the frame
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addLayout(self._foot)
        self.call(title)

    def call(self, title: str) -> None:
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._title.setText(title)

    def add_button(self, name: str, text: str, role: str = "") -> QPushButton:
        """Below what is asked, after those before; Enter presses it from nowhere else."""
        button = push_button(self, f"{self._id}.{name}", text)
        button.setProperty("role", role)
        self._foot.setContentsMargins(_SIDE, _BETWEEN, _SIDE, _TOP)
        self._foot.addWidget(button)
        return button

    def add_cancel(self) -> QPushButton:
        cancel = self.add_button("cancel", self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        return cancel

    def open_instead(self) -> None:
        """Open it in the place of one of its kind that is still asked here: two would lie on each other."""
        for before in self._ground.findChildren(type(self)):
            if before.is_open:
                before.reject()
        self.open()

    def wanted(self, room: QSize) -> QSize:
        least = max(self._body.minimumSizeHint().width(), self._foot.minimumSize().width())
        letters = self._least[0] * self.fontMetrics().averageCharWidth() + 2 * _SIDE
        width = min(max(least, letters) + 2, room.width())
        column = self.column
        height = column.totalSizeHint().height()
        if column.hasHeightForWidth():
            height = column.totalHeightForWidth(width - 2)
        height = max(height, self._least[1] * self.fontMetrics().height())
        return QSize(width, height + self._foot.totalSizeHint().height() + 2)

    def sizeHint(self) -> QSize:
        return self.wanted(QSize(_MOST, _MOST))

    def on_focus(self, widget: QWidget) -> None:
        if self._area.isAncestorOf(widget):
            place = QRect(widget.mapTo(self._body, QPoint()), widget.size())
            across, down = place.width() // 2 + _SIDE, place.height() // 2 + _TOP
            self._area.ensureVisible(place.center().x(), place.center().y(), across, down)
            self._area.ensureWidgetVisible(widget, _SIDE, _TOP)  # its caret, where it is higher than the room

    def _show_focus(self) -> None:
        held = self.window().focusWidget()
        if held is not None and self.isAncestorOf(held):
            self.on_focus(held)

    def _on_laid_anew(self) -> None:
        if self.is_open:
            self.place()


class _Body(QWidget):
    laid_anew = Signal()  # it says more or less than before

    def event(self, event: QEvent) -> bool:
        heard = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid_anew.emit()
        return heard
