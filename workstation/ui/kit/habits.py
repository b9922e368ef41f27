"""How the person likes to work, as far as widgets have to know; the shell sets it from the preferences."""

from PySide6.QtCore import QObject, Signal


class Habits(QObject):
    """``changed`` says that something of it is otherwise now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._enter_sends = False

    @property
    def enter_sends(self) -> bool:
        """Enter submits, Shift+Enter begins a line; where not, Enter does. Ctrl+Enter always submits."""
        return self._enter_sends

    def set_enter_sends(self, wanted: bool) -> None:
        if wanted != self._enter_sends:
            self._enter_sends = wanted
            self.changed.emit()
