"""A dialog inside its window, in front of everything there: what is typed after it was asked for is its own.

A window of its own has the keyboard when the window manager says so, some time later: what is typed in
between is lost, or lands in what was written before.
"""

from itertools import count
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from workstation.ui.kit.actions import EVERYWHERE
from workstation.ui.kit.application import application
from workstation.ui.kit.stops import stops, tab

GROUND = "ground"  # the widget of a window with this property is what its dialogs lie on
_CHILDREN = Qt.FindChildOption.FindDirectChildrenOnly
MOVED = QEvent.Type(QEvent.registerEventType())  # told to the ground: what stands beside the keyboard moved
_GAP = 8  # pixels to the edges, at least
_opened = count(1)


class InFront(QDialog):
    """Esc leaves, and a click elsewhere does unless it ``stays``; the keyboard goes back to where it was.

    No key gets past it but those that work EVERYWHERE, and Tab stays in it. ``top``: so many pixels below the
    edge, else in the midst. It leaves with its ``opener``.
    """

    stays = False  # while it is open, nothing behind it can be reached

    def __init__(self, opener: QWidget, top: int | None = None) -> None:
        from workstation.ui.kit.modal import tell_modal  # noqa: PLC0415 a start asks nothing

        tell_modal(InFront.__name__)
        self._ground = ground_of(opener)
        super().__init__(self._ground)
        self.setWindowFlags(Qt.WindowType.Widget)  # told the constructor, it would be a window all the same
        self.opener = opener
        self._top = top
        self._veil: _Veil | None = None  # there while it is open
        self._held: QWidget | None = None  # what had the keyboard
        self._stood: QWidget | None = None  # what had it in here
        self._menus: QWidget | None = None  # that are shut meanwhile
        self._since = 0  # which of all that were opened it is
        self.setProperty("sheet", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()
        opener.destroyed.connect(self._on_opener_gone)

    def open(self) -> None:
        """Show it, and give it the keyboard before this returns; whoever is one says to which widget."""
        if self._veil is None:
            self._held = self._ground.window().focusWidget()
            self._since = next(_opened)
            self._veil = _Veil(self._ground, dims=self.stays)
            self._ground.installEventFilter(self)
            application().focusChanged.connect(self._on_focus_changed)
            if self.stays:
                from workstation.ui.kit.modal import shut_menus  # noqa: PLC0415 the same

                self._menus = shut_menus(self._ground.window())
            else:
                self._veil.pressed.connect(self.reject)
        self._veil.show()
        self._veil.raise_()
        self.show()
        self.raise_()
        self.place()  # by now it is dressed, and knows what it needs
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        _bring_forward(self.window())

    def done(self, result: int) -> None:
        """Leave; the keyboard is back before anybody hears of it."""
        if self._veil is not None:
            self._ground.removeEventFilter(self)
            application().focusChanged.disconnect(self._on_focus_changed)
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None
            if self._menus is not None:
                from workstation.ui.kit.modal import open_menus  # noqa: PLC0415 the same

                open_menus(self._menus)
                self._menus = None
            self._give_back()
        super().done(result)

    @property
    def is_open(self) -> bool:
        return self._veil is not None

    def wanted(self, _room: QSize) -> QSize:
        """How large it would be; ``room`` is all there is."""
        return self.size()

    def place(self) -> None:
        """Where it belongs, as large as it wants to be and as there is room."""
        seen = self._ground.visibleRegion().boundingRect() or self._ground.rect()
        room = seen.size() - QSize(2 * _GAP, 2 * _GAP)
        size = self.wanted(room).boundedTo(room)
        place = QRect(QPoint(), size)
        place.moveCenter(seen.center())
        if self._top is not None:
            place.moveTop(min(seen.top() + self._top, seen.bottom() - size.height() - _GAP))
        self.setGeometry(place)
        if self._veil is not None:
            self._veil.setGeometry(self._ground.rect())

    def on_focus(self, widget: QWidget) -> None:
        """The keyboard has come to a widget of its own."""

    def _give_back(self) -> None:
        """Unless it has gone elsewhere by itself."""
        held, self._held = self._held, None
        now = self.window().focusWidget()
        holds = now is not None and (now is self or self.isAncestorOf(now))
        if holds and held is not None and isValid(held) and held.isVisible():
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            QTimer.singleShot(0, self, self._hold)
        elif now is self or self.isAncestorOf(now):
            self._stood = now
            self.on_focus(now)
        elif not self.stays:
            self.reject()
        elif self.isVisible() and now.window() is self.window() and not self._is_behind(now):
            self._held = now  # whoever gave it the keyboard wants it there afterwards
            stood = self._stood
            (stood if stood is not None and isValid(stood) and stood.isVisible() else self).setFocus()

    def _hold(self) -> None:
        """What had the keyboard is gone: held by nothing, it would be the window's behind."""
        if self.isVisible() and self.window().focusWidget() is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_behind(self, widget: QWidget) -> bool:
        dialog = dialog_of(widget)
        return dialog is not None and dialog._since > self._since  # noqa: SLF001 another one of these

    def _on_opener_gone(self) -> None:
        QTimer.singleShot(0, self, self._leave)  # its window may be about to go, too, and this with it

    def _leave(self) -> None:
        if self.is_open:
            self.reject()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if (
            not self.isVisible()
        ):  # it has left, and what had the keyboard is gone: the window knows where it goes
            return super().focusNextPrevChild(forward)
        if among := stops(self):
            tab(among, self.window().focusWidget(), forward=forward)
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
            self.place()
        return super().eventFilter(watched, event)


def works_everywhere(place: QWidget, event: QKeyEvent) -> bool:
    """Whether this key runs something whatever lies in front."""
    key = QKeySequence(event.keyCombination())
    at: QWidget | None = place
    while at is not None:
        if any(key in action.shortcuts() for action in at.actions() if action.property(EVERYWHERE)):
            return True
        at = None if at.isWindow() else at.parentWidget()
    return False


def raise_behind(widget: QWidget) -> None:
    """Over all else that lies on its ground, and yet behind the dialogs there."""
    widget.raise_()
    if (ground := widget.parentWidget()) is not None:
        for veil in reversed(ground.findChildren(_Veil, options=_CHILDREN)):
            widget.stackUnder(veil)


def dialog_of(widget: QWidget) -> InFront | None:
    """The dialog that it is a part of."""
    at: QWidget | None = widget
    while at is not None and not isinstance(at, InFront):
        at = at.parentWidget()
    return at


def opened_of(opener: QWidget) -> list[InFront]:
    """The dialogs that were opened of this widget, or of one in it, and are open."""
    ground = ground_of(opener)
    found = ground.findChildren(InFront, options=_CHILDREN)
    return [one for one in found if one.is_open and _within(opener, one.opener)]


def _within(whole: QWidget, part: QWidget) -> bool:
    return isValid(part) and (part is whole or whole.isAncestorOf(part))


class _Veil(QWidget):
    """Lies over all the rest: whoever presses there reaches nothing. ``dims``: one sees that."""

    pressed = Signal()

    def __init__(self, ground: QWidget, *, dims: bool) -> None:
        super().__init__(ground)
        self.setProperty("dims", dims)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.pressed.emit()


def ground_of(opener: QWidget) -> QWidget:
    """What the dialogs that are opened of it lie on."""
    at: QWidget | None = opener
    while at is not None and not at.property(GROUND):
        at = None if at.isWindow() else at.parentWidget()
    return at or opener.window()


def _bring_forward(window: QWidget) -> None:
    """It may have been asked for in another window of ours; nobody else's is pushed away."""
    front = QApplication.activeWindow()
    if front is not None and front is not window:
        window.raise_()
        window.activateWindow()
