"""What stands beside Send for a while: Undo for a reply that is kept back, and the macro that goes along."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workstation.ui.features.conversation.held_button import HeldButton
from workstation.ui.features.conversation.macro_chip import MacroChip
from workstation.ui.kit.kit import Kit


class Passing(QObject):
    """Each button is made when it is first needed: most conversations never see one."""

    made = Signal(object)  # a button, which wants its place
    taken_back = Signal()
    over = Signal()  # what was kept back goes its way
    dropped = Signal()  # the macro is left out
    left = Signal()  # a button that had the keyboard goes

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._parent = kit, parent
        self.held: HeldButton | None = None
        self.macro: MacroChip | None = None

    def buttons(self) -> tuple[QPushButton, ...]:
        """Those that were made, in order."""
        return tuple(button for button in (self.macro, self.held) if button)

    def show_for(self, ms: int) -> None:
        """A reply is kept back for so long; 0: none is."""
        if ms and self.held is None:
            self.held = HeldButton(self._kit, self._parent)
            self.held.clicked.connect(self.taken_back)
            self.held.over.connect(self.over)
            self.held.left.connect(self.left)
            self.made.emit(self.held)
        if self.held:
            self.held.show_for(ms)

    def show_macro(self, title: str) -> None:
        """What goes with the reply; "": nothing."""
        if title and self.macro is None:
            self.macro = MacroChip(self._kit, self._parent)
            self.macro.clicked.connect(self.dropped)
            self.macro.left.connect(self.left)
            self.made.emit(self.macro)
        if self.macro:
            self.macro.show_macro(title)
