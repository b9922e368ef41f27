"""The toasts: a small stack in the lower end corner, over the window, never over where the keyboard is, and
behind the dialogs in front of it."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workstation.domain.notice import SECURITY, NoticeKind
from workstation.ui.features.notices.shown import Toast
from workstation.ui.features.notices.toast import ToastCard
from workstation.ui.features.notices.wording import Wording
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.application import application
from workstation.ui.kit.in_front import MOVED, raise_behind
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.mirror import placed

_MARGIN = 12
_LINES = 16  # its width in heights of a line: with its margin no wider than the customer's panel


class ToastStack(QWidget):
    """Lies over ``ground``, above ``floor`` at its foot. Signals carry a NoticeKind."""

    acted = Signal(object)
    dismissed = Signal(object)
    left = Signal()  # the keyboard was in here, and wants to be back at work

    def __init__(self, kit: Kit, wording: Wording, ground: QWidget, floor: QWidget) -> None:
        super().__init__(ground)
        self._kit, self._wording, self._ground, self._floor = kit, wording, ground, floor
        self._cards: dict[NoticeKind, ToastCard] = {}
        self.setAccessibleIdentifier("toasts")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()
        ground.installEventFilter(self)
        self._app = application()  # a passing wrapper would die under its signals
        self._app.focusChanged.connect(self._place)
        kit.theme.changed.connect(self._retranslate)
        self._retranslate()

    def show_toasts(self, toasts: Sequence[Toast], new: AbstractSet[NoticeKind]) -> None:
        """These and no others; ``new`` are those of which something is news, and said aloud."""
        wanted = {toast.kind: toast for toast in toasts}
        had_keyboard = self._holds_keyboard()
        for kind in [kind for kind in self._cards if kind not in wanted]:
            card = self._cards.pop(kind)
            card.hide()
            self._column.removeWidget(card)
            card.deleteLater()
        for place, (kind, toast) in enumerate(wanted.items()):
            if kind not in self._cards:
                self._cards[kind] = self._card(toast)
            elif self._cards[kind].toast != toast:
                self._cards[kind].show_toast(toast)
            self._column.insertWidget(place, self._cards[kind])
            self._cards[kind].show()
        self.setVisible(bool(wanted))
        self._place()
        if had_keyboard and not self._holds_keyboard() and not self.focus_first():
            self.left.emit()
        for kind in wanted:
            if kind in new:
                announce(self._cards[kind], self._cards[kind].words, urgent=kind in SECURITY)

    def focus_first(self) -> bool:
        """Give the gravest the keyboard; False where there is none."""
        return self.isVisible() and any(card.take_focus() for card in list(self._cards.values())[:1])

    def _card(self, toast: Toast) -> ToastCard:
        card = ToastCard(self._kit, self._wording, toast, self)
        kind = toast.kind
        card.acted.connect(lambda: self.acted.emit(kind))
        card.dismissed.connect(lambda: self.dismissed.emit(kind))
        card.over.connect(lambda: self.dismissed.emit(kind))
        return card

    def _holds_keyboard(self) -> bool:
        holder = QApplication.focusWidget()
        return holder is not None and self.isAncestorOf(holder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # where it stands

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, MOVED) and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _place(self, *_: object) -> None:
        if not self.isVisible():
            return
        ground = self._ground.rect()
        width = min(_LINES * self.fontMetrics().height(), ground.width() - 2 * _MARGIN)
        self.setFixedWidth(width)
        layout = self._column
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()
        bottom = self._floor.mapTo(self._ground, QPoint(0, 0)).y() - _MARGIN
        rect = QRect(ground.width() - width - _MARGIN, bottom - height, width, height)
        self.setGeometry(self._clear(placed(self.layoutDirection(), ground, rect)))
        raise_behind(self)

    def _clear(self, rect: QRect) -> QRect:
        """``rect`` where the keyboard is not: above that, in another corner, or over least of it."""
        held, ground = self._focus_rect(), self._ground.rect()
        across = ground.width() - rect.left() - rect.width()
        ways = [rect, QRect(rect), rect.translated(across - rect.left(), 0)]
        ways[1].moveBottom(max(held.top(), _MARGIN + rect.height()) - _MARGIN)
        ways += [QRect(QPoint(way.left(), _MARGIN), rect.size()) for way in (rect, ways[2])]
        covered = [held.intersected(way).size() for way in ways]
        areas = [size.width() * size.height() for size in covered]
        return ways[areas.index(min(areas))]

    def _focus_rect(self) -> QRect:
        """Where the keyboard is, unless that is in here."""
        holder = QApplication.focusWidget()
        if holder is None or not self._ground.isAncestorOf(holder) or self.isAncestorOf(holder):
            return QRect()
        from workstation.ui.kit.beside import place_of_keyboard  # noqa: PLC0415 a start says nothing

        return place_of_keyboard(holder, self._ground)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Notifications"))
        for card in self._cards.values():
            card.retranslate()
        self._place()
