"""A field that hears the next key as a key: what would run or write elsewhere is only told here."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from workstation.ui.kit.layouts import place_of

_MODIFIERS = (
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R,
)  # fmt: skip
_LEAVING = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class KeyField(QLineEdit):
    """Tab, Esc and Enter alone do what they do everywhere, so that nobody is caught in it."""

    pressed = Signal(str)  # "Ctrl+Shift+K", as files write it

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not _leaves(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:  # here, for Qt would walk on with Ctrl+Tab
                self._hear(event)
                return True
        return super().event(event)

    def _hear(self, event: QKeyEvent) -> None:
        if event.key() in _MODIFIERS:
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        place = place_of(event)
        code = Qt.Key(ord(place)) if place else Qt.Key(event.key())
        if code == Qt.Key.Key_Backtab:
            code = Qt.Key.Key_Tab
        key = QKeySequence(QKeyCombination(modifiers, code))
        self.pressed.emit(key.toString(QKeySequence.SequenceFormat.PortableText))


def _leaves(event: QKeyEvent) -> bool:
    alone = event.modifiers() in (_NONE, _SHIFT, Qt.KeyboardModifier.KeypadModifier)
    return alone and event.key() in _LEAVING
