"""The same keys on every keyboard: what Ctrl+K is where the K key writes Л, ن or า.

Qt finds the Latin letter by itself where the keyboard has a Latin layout beside its own. Where it has none,
neither shortcuts nor the keys of the editors (Ctrl+C) are heard. So a key that writes no Latin sign is
taken for what stands at its place on a US keyboard; the place is the scan code. Windows and macOS tell Qt
the Latin letter themselves. Here keys also wait their turn.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QWidget

from workstation.ui.kit.actions import EVERYWHERE
from workstation.ui.kit.turns import Turns

_ROWS = {10: "1234567890-=", 24: "QWERTYUIOP[]", 38: "ASDFGHJKL;'`", 51: "\\ZXCVBNM,./"}  # scan codes of X11
_PLACES = {start + n: sign for start, row in _ROWS.items() for n, sign in enumerate(row)}
SHIFTED = {"=": "+", "/": "?", "-": "_", ",": "<", ".": ">", ";": ":"}
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
_DOWN = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_ARABIC_SHIFTED = ("×", "÷")  # which stand among Latin letters, and on the O and I of an Arabic keyboard
_BY_PLACE = ("xcb", "wayland", "offscreen")  # platforms whose scan codes are those of X11


def place_of(event: QKeyEvent) -> str:
    """What stands on a US keyboard where a key that writes no Latin sign was pressed; "" for all others."""
    by_place = QApplication.platformName() in _BY_PLACE
    place = _PLACES.get(event.nativeScanCode(), "") if by_place else ""
    sign = _sign(event)
    return place if (sign or _is_nameless(event)) and not _is_latin(sign) else ""


class Layouts(QObject):
    """Hears a window's keys before Qt does. A layout on which Latin is written is never meddled with."""

    def __init__(
        self, window: QWidget, ground: QWidget, with_key: Callable[[QKeySequence], QAction | None]
    ) -> None:
        """``ground`` is where in ``window`` the actions work; covered, it hears nothing of them.

        ``with_key`` answers the action that a key runs there.
        """
        super().__init__(window)
        self._window, self._ground = window, ground
        self._with_key = with_key
        self._foreign = False  # the layout that was last written with has no Latin letters
        self._by_place = QApplication.platformName() in _BY_PLACE
        self._turns = Turns()
        self.listen()

    def listen(self) -> None:
        """Hear the window as it is now: one that was taken off the screen has another handle afterwards."""
        self._window.winId()  # or one that was never shown has no handle yet
        self._window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _DOWN or not isinstance(event, QKeyEvent):
            return False
        if _opens_a_list(event):
            event.accept()
            return event.type() == QEvent.Type.ShortcutOverride
        self._look(event)
        asked = event.type() == QEvent.Type.ShortcutOverride
        meant = self._meant(event) if QApplication.activePopupWidget() is None else None
        if not asked:
            waited = self._turns.arrived(event)
            if meant is not None:
                return self._press(watched, event, meant)
            return waited and self._run(event, _plain(event))
        waits = meant is None and self._turns.pending and self._acts(event)
        self._turns.pressed(event, waits=waits)
        if meant is not None or waits:
            event.accept()  # Qt is not to look for a shortcut: it would take the sign for the key, or early
            return True
        return False

    def _acts(self, event: QKeyEvent) -> bool:
        """Whether Qt would run an action for it at once."""
        action = self._with_key(_plain(event)) if QApplication.activePopupWidget() is None else None
        return action is not None and action.isEnabled() and self._ground.isVisible()

    def _look(self, event: QKeyEvent) -> None:
        """A letter tells which layout one writes with: signs and digits stand on all of them."""
        sign = _sign(event)
        # with Ctrl Qt tells Latin letters of another layout beside the one that is written with
        writes = not event.modifiers() & (_CONTROL | _ALT)
        if sign.isalpha() and (writes or not _is_latin(sign)):
            self._foreign = not _is_latin(sign)

    def _meant(self, event: QKeyEvent) -> str | None:
        """The sign of a US keyboard that is meant; None where the key is to be taken as it is."""
        place = _PLACES.get(event.nativeScanCode(), "") if self._by_place else ""
        sign, modifiers = _sign(event), event.modifiers()
        control, alt = bool(modifiers & _CONTROL), bool(modifiers & _ALT)
        if not place or control == alt or (alt and not place.isdigit()):  # both is AltGr; Alt opens menus
            return None
        if sign == place or (sign.isascii() and sign.isalpha()) or not (sign or _is_nameless(event)):
            return None
        if self._foreign or not _is_latin(sign):
            return place
        # some keyboards write digits with Shift only; what else stands there may be a key of its own, and may
        # be written with Shift: Ctrl+/ is Ctrl+Shift+7 in German
        wanted = (modifiers, modifiers & ~_SHIFT)
        taken = any(self._with_key(_sequence(held, sign)) is not None for held in wanted)
        return place if place.isdigit() and not taken else None

    def _press(self, window: QObject, event: QKeyEvent, place: str) -> bool:
        """The key that stands at ``place``: what it runs, or the key itself."""
        modifiers = event.modifiers()
        key, shifted = _sequence(modifiers, place), SHIFTED.get(place)
        if self._with_key(key) is None and modifiers & _SHIFT and shifted:
            key = _sequence(modifiers & ~_SHIFT, shifted)
        if self._run(QKeyEvent(QEvent.Type.KeyPress, ord(place), modifiers), key):
            return True
        return QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, ord(place), modifiers))

    def _run(self, event: QKeyEvent, key: QKeySequence) -> bool:
        """Whether ``key`` has an action and no widget wants ``event`` for itself; then it is done."""
        holder = QApplication.focusWidget()
        editing = QKeyEvent(QEvent.Type.ShortcutOverride, event.key(), event.modifiers())
        editing.ignore()
        if holder is not None:
            QApplication.sendEvent(holder, editing)
        action = self._with_key(key)
        if action is not None and editing.isAccepted() and not action.property(EVERYWHERE):
            action = None
        if action is not None and action.isEnabled() and self._ground.isVisible():
            action.trigger()
        return action is not None


def _sign(event: QKeyEvent) -> str:
    """What the key writes; "" for keys that write nothing, and for what Qt has no name for."""
    return chr(event.key()) if 0 < event.key() < Qt.Key.Key_Escape else ""


def _is_nameless(event: QKeyEvent) -> bool:
    return event.key() in (0, Qt.Key.Key_unknown)  # a ligature, on some keyboards


def _is_latin(sign: str) -> bool:
    return sign not in _ARABIC_SHIFTED and ("" < sign < "\u0250" or "\u1e00" <= sign < "\u1f00")


def _sequence(modifiers: Qt.KeyboardModifier, sign: str) -> QKeySequence:
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(sign))))


def _plain(event: QKeyEvent) -> QKeySequence:
    """The key as it is, as actions write it."""
    key = Qt.Key.Key_Tab if event.key() == Qt.Key.Key_Backtab else Qt.Key(event.key())
    return QKeySequence(QKeyCombination(event.modifiers() & ~_KEYPAD, key))


def _opens_a_list(event: QKeyEvent) -> bool:
    """Alt and an arrow open what a field holds, before they walk a list elsewhere."""
    holds = isinstance(QApplication.focusWidget(), QComboBox | QAbstractSpinBox)
    return holds and event.key() in _STEPS and bool(event.modifiers() & _ALT)
