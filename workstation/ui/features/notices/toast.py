"""One toast: what happened, as shape, word and sentence, with a way to it and a way out."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.notice import SECURITY
from workstation.ui.features.notices.shown import Stay, Toast
from workstation.ui.features.notices.wording import SHAPES, Wording
from workstation.ui.kit.icons import Shape
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill

STANDS_MS = 8000
_AGAIN_MS = 2000  # after which one that somebody is at is asked once more whether it may go


class ToastCard(QFrame):
    """``over``: its time is up and nobody is at it."""

    acted = Signal()
    dismissed = Signal()
    over = Signal()

    def __init__(self, kit: Kit, wording: Wording, toast: Toast, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._wording = kit, wording
        self.toast = toast
        shape, tone = SHAPES[toast.kind]
        self.setProperty("toast", tone)
        self.setProperty("grave", toast.kind in SECURITY)
        self.setAccessibleIdentifier(f"toast.{toast.kind}")
        self._shape = Shape(kit.icons, self, shape, tone, lines=1.2)
        self._level = PlainLabel("", self, weight="strong", tone=tone)
        self._sentence = PlainLabel("", self, wrap=True)
        self._open = QPushButton(self)
        self._open.setAccessibleIdentifier("toast.open")
        self._open.clicked.connect(self.acted)
        self._close = QToolButton(self)
        self._close.setProperty("role", "quiet")
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._close.setIcon(kit.icons.icon("close", "muted"))
        self._close.setAccessibleIdentifier("toast.close")
        self._close.clicked.connect(self.dismissed)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._on_time)
        self._lay_out()
        self.show_toast(toast)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._shape)
        head.addWidget(self._level, 1)
        head.addWidget(self._open)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._sentence)

    def show_toast(self, toast: Toast) -> None:
        """As it stands now; its time begins anew."""
        self.toast = toast
        self.retranslate()
        if toast.stay is Stay.PASSING:
            self._timer.start(STANDS_MS)

    @property
    def words(self) -> str:
        """All that it says."""
        toast = self.toast
        level = self._wording.level(toast.kind)
        return f"{level}. {self._wording.sentence(toast.kind, toast.count, toast.places, away=toast.away)}"

    def retranslate(self) -> None:
        toast = self.toast
        self._level.setText(self._wording.level(toast.kind))
        sentence = self._wording.sentence(toast.kind, toast.count, toast.places, away=toast.away)
        self._sentence.setText(sentence)
        one = len(toast.places) == 1
        self._open.setText(self.tr("Open") if one else self.tr("Show all"))
        self._close.setToolTip(self.tr("Dismiss"))
        self.setAccessibleName(self._level.text())
        self.setAccessibleDescription(sentence)
        for button, act in ((self._open, self._open.text()), (self._close, self.tr("Dismiss"))):
            button.setAccessibleName(fill(self.tr("%1: %2"), act, sentence))

    def attended(self) -> bool:
        """Whether somebody is at it, with the mouse or the keyboard."""
        holder = QApplication.focusWidget()
        return self.underMouse() or (holder is not None and self.isAncestorOf(holder))

    def take_focus(self) -> bool:
        self._open.setFocus()
        return self._open.hasFocus()

    def _on_time(self) -> None:
        if self.attended():
            self._timer.start(_AGAIN_MS)
        else:
            self.over.emit()
