"""Which keys an action may have: none that text needs, that an input method or a layout is switched by,
or that opens a menu."""

from enum import StrEnum

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_SHIFT, _META = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.MetaModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_NONE = Qt.KeyboardModifier.NoModifier
_TO_EDIT = (  # with Ctrl, in every editor
    Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Insert,
)  # fmt: skip
_TO_WALK = (*_TO_EDIT[6:], Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)  # alone or with Shift
_OF_THE_METHOD = (Qt.Key.Key_Space, Qt.Key.Key_Period, Qt.Key.Key_Semicolon)  # with Ctrl: ibus, fcitx
_CODES = (Qt.Key.Key_E, Qt.Key.Key_U)  # with Ctrl and Shift: emoji, and characters by their number
_SYSTEM = (Qt.Key.Key_F4, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_Tab, Qt.Key.Key_Space)  # with Alt
_MODIFIERS = (
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
)  # fmt: skip


class Unfit(StrEnum):
    """Why a key cannot be an action's."""

    NO_KEY = "no_key"  # not one key with its modifiers
    TEXT = "text"  # one writes or edits text with it
    METHOD = "method"  # an input method or the layout is switched by it
    MENU = "menu"  # Alt and a letter opens a menu
    SYSTEM = "system"  # the desktop or Qt has it
    ALT_GR = "alt_gr"  # Ctrl+Alt writes signs on many keyboards


def unfit(key: str) -> Unfit | None:
    """What speaks against ``key`` ("Ctrl+Shift+K"); None where nothing does."""
    sequence = QKeySequence(key)
    if sequence.count() != 1 or not key.isprintable():
        return Unfit.NO_KEY
    pressed: QKeyCombination = sequence[0]  # type: ignore[index]
    code, modifiers = pressed.key(), pressed.keyboardModifiers() & ~_KEYPAD
    if code in (Qt.Key.Key_unknown, *_MODIFIERS):
        return Unfit.NO_KEY
    if modifiers & _META or code == Qt.Key.Key_F10:
        return Unfit.SYSTEM
    if modifiers in (_NONE, _SHIFT):
        return _bare(code, modifiers)
    if modifiers & _CONTROL:
        return _with_control(code, modifiers)
    return _with_alt(code, modifiers)


def _bare(code: Qt.Key, modifiers: Qt.KeyboardModifier) -> Unfit | None:
    if code == Qt.Key.Key_Space and modifiers & _SHIFT:
        return Unfit.METHOD
    if code < Qt.Key.Key_Escape or code in _TO_WALK:
        return Unfit.TEXT
    return None if Qt.Key.Key_F1 <= code <= Qt.Key.Key_F35 else Unfit.TEXT


def _with_control(code: Qt.Key, modifiers: Qt.KeyboardModifier) -> Unfit | None:
    if modifiers & _ALT:
        return Unfit.ALT_GR
    if code in _OF_THE_METHOD or (modifiers & _SHIFT and code in _CODES):
        return Unfit.METHOD
    if code in _TO_EDIT[6:] or (code in _TO_EDIT and not modifiers & _SHIFT):
        return Unfit.TEXT
    return Unfit.TEXT if code == Qt.Key.Key_Z else None


def _with_alt(code: Qt.Key, modifiers: Qt.KeyboardModifier) -> Unfit | None:
    if modifiers & _SHIFT:
        return Unfit.METHOD
    if code in _SYSTEM:
        return Unfit.SYSTEM
    letter = code < Qt.Key.Key_Escape and not Qt.Key.Key_0 <= code <= Qt.Key.Key_9
    return Unfit.MENU if letter else None
