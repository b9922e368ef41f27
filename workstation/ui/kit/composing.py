"""Whether an input method is in the middle of a word in a field: then its keys are its own."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget


class Composing(QObject):
    """A field does not tell; so it is heard what the input method says to it."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self.now = False
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self.now = bool(event.preeditString())
        elif event.type() == QEvent.Type.FocusOut:
            self.now = False
        return super().eventFilter(watched, event)
