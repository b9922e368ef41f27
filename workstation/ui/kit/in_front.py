"""A dialog inside its window, in front of everything there: what is typed after it was asked for is its own.

A window of its own has the keyboard when the window manager says so, some time later: what is typed in
between is lost, or lands in what was written before.
"""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from workstation.ui.kit.actions import EVERYWHERE
from workstation.ui.kit.application import application

GROUND = "ground"  # the widget of a window with this property is what its dialogs lie on
_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly
_GAP = 8  # pixels to the edges, at least


class InFront(QDialog):
    """Esc, or a click elsewhere, leaves; the keyboard goes back to where it was.

    No key gets past it but those that work EVERYWHERE, and Tab stays in it. ``top``: so many pixels below the
    edge, else in the midst.
    """

    def __init__(self, parent: QWidget, top: int | None = None) -> None:
        self._ground = _ground(parent)
        super().__init__(self._ground)
        self.setWindowFlags(Qt.WindowType.Widget)  # told the constructor, it would be a window all the same
        self._top = top
        self._veil: _Veil | None = None  # there while it is open
        self._held: QWidget | None = None  # what had the keyboard
        self.setProperty("sheet", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()

    def open(self) -> None:
        """Show it, and give it the keyboard before this returns; whoever is one says to which widget."""
        if self._veil is None:
            self._held = self._ground.window().focusWidget()
            self._veil = _Veil(self._ground)
            self._veil.pressed.connect(self.reject)
            self._ground.installEventFilter(self)
            application().focusChanged.connect(self._on_focus_changed)
        self._place(self.size())
        self._veil.show()
        self._veil.raise_()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def done(self, result: int) -> None:
        """Leave; the keyboard is back before anybody hears of it."""
        if self._veil is not None:
            self._ground.removeEventFilter(self)
            application().focusChanged.disconnect(self._on_focus_changed)
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None
            self._give_back()
        super().done(result)

    def _give_back(self) -> None:
        """Unless it has gone elsewhere by itself."""
        held, self._held = self._held, None
        now = self.window().focusWidget()
        holds = now is not None and (now is self or self.isAncestorOf(now))
        if holds and held is not None and isValid(held) and held.isVisible():
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, wanted: QSize) -> None:
        seen = self._ground.visibleRegion().boundingRect() or self._ground.rect()
        size = wanted.boundedTo(seen.size() - QSize(2 * _GAP, 2 * _GAP))
        place = QRect(QPoint(), size)
        place.moveCenter(seen.center())
        if self._top is not None:
            place.moveTop(min(seen.top() + self._top, seen.bottom() - size.height() - _GAP))
        self.setGeometry(place)
        if self._veil is not None:
            self._veil.setGeometry(self._ground.rect())

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self.reject()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if (
            not self.isVisible()
        ):  # it has left, and what had the keyboard is gone: the window knows where it goes
            return super().focusNextPrevChild(forward)
        stops = [one for one in self.findChildren(QWidget) if _takes_tab(one)]
        held = self.window().focusWidget()
        if stops:
            here = stops.index(held) if held in stops else -1
            stops[(here + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            if not self.isVisible() or works_everywhere(self._ground, cast("QKeyEvent", event)):
                event.ignore()
                return False
            event.accept()  # what its own widgets do not want runs nothing behind it
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() == QEvent.Type.Resize:
            self._place(self.size())
        return super().eventFilter(watched, event)


def works_everywhere(place: QWidget, event: QKeyEvent) -> bool:
    """Whether this key runs something whatever lies in front."""
    key = QKeySequence(event.keyCombination())
    actions = place.window().actions()
    return any(key in action.shortcuts() for action in actions if action.property(EVERYWHERE))


def raise_behind(widget: QWidget) -> None:
    """Over all else that lies on its ground, and yet behind the dialogs there."""
    widget.raise_()
    if (ground := widget.parentWidget()) is not None:
        for veil in reversed(ground.findChildren(_Veil, options=_CHILDREN)):
            widget.stackUnder(veil)


class _Veil(QWidget):
    """Lies over all the rest, unseen: whoever presses there leaves."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()


def _ground(parent: QWidget) -> QWidget:
    at: QWidget | None = parent
    while at is not None and not at.property(GROUND):
        at = None if at.isWindow() else at.parentWidget()
    return at or parent.window()


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
