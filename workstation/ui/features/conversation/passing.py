"""What stands beside Send for a while: Undo, the macro that goes along, and that braces are meant so."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.canned import all_foreign, unfilled
from workstation.ui.features.conversation.held_button import HeldButton
from workstation.ui.features.conversation.literal_chip import LiteralChip
from workstation.ui.features.conversation.macro_chip import MacroChip
from workstation.ui.features.conversation.passing_button import PassingButton
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
        self.literal: LiteralChip | None = None

    def buttons(self) -> tuple[PassingButton, ...]:
        """Those that were made, in order."""
        return tuple(button for button in (self.literal, self.macro, self.held) if button)

    def show_for(self, ms: int) -> None:
        """A reply is kept back for so long; 0: none is."""
        if ms and self.held is None:
            self.held = HeldButton(self._kit, self._parent)
            self.held.clicked.connect(self.taken_back)
            self.held.over.connect(self.over)
            self._put_in(self.held)
        if self.held:
            self.held.show_for(ms)

    def show_macro(self, title: str) -> None:
        """What goes with the reply; "": nothing."""
        if title and self.macro is None:
            self.macro = MacroChip(self._kit, self._parent)
            self.macro.clicked.connect(self.dropped)
            self._put_in(self.macro)
        if self.macro:
            self.macro.show_macro(title)

    def stops(self, body: str) -> str:
        """Why what is left unfilled in ``body`` keeps it; "" where nothing is, or it goes as it stands."""
        names, agreed = unfilled(body), self.literal.agreed if self.literal else ""
        return self._kit.words.unfilled(names) if names and body != agreed else ""

    def offer_literal(self, body: str, again: Callable[[], None]) -> None:
        """Where ``body`` was stopped for braces that are none of ours, the person may say that it goes so."""
        if not all_foreign(body):
            return
        if self.literal is None:
            self.literal = LiteralChip(self._kit, self._parent)
            self._put_in(self.literal)
        self.literal.offer(body, again)

    def withdraw_literal(self) -> None:
        if self.literal:
            self.literal.withdraw()

    def _put_in(self, button: PassingButton) -> None:
        button.left.connect(self.left)
        self.made.emit(button)
