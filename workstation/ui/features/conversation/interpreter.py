"""A conversation read in another language: its bar, made when somebody first wants that, and its messages."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.message import Message
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.timeline.hand import TimelineView
from workstation.ui.kit.kit import Kit

if TYPE_CHECKING:
    from workstation.ui.features.conversation.interpreter_bar import InterpreterBar


class Interpreter(QObject):
    """Between the bar, the messages and whoever has them translated."""

    turn_wanted = Signal(str)  # on or off; a language's code
    wanted = Signal(tuple)  # the messages in sight that are to be translated
    again = Signal()  # what could not be had is asked for once more
    made = Signal(QWidget)  # the bar, which wants a place over the messages
    left = Signal()  # the keyboard was in the bar

    def __init__(self, kit: Kit, timeline: TimelineView) -> None:
        super().__init__(timeline)
        self._kit = kit
        self._timeline = timeline
        self._translated = timeline.bubbles.translated
        self._translated.wanted.connect(self.wanted)
        self.bar: InterpreterBar | None = None

    # what the presenter shows

    def show_on(self, target: str) -> None:
        """The customer's messages are read in ``target`` from now on, and in their own words."""
        if self.bar is None:
            from workstation.ui.features.conversation.interpreter_bar import InterpreterBar  # noqa: PLC0415 rare

            self.bar = InterpreterBar(self._kit, self._timeline)
            self.bar.again.connect(self.again)
            self.bar.stopped.connect(lambda: self.turn_wanted.emit(""))
            self.bar.left.connect(self.left)
            self.made.emit(self.bar)
        self.bar.show_on(target)
        self._translated.turn(target)

    def show_off(self) -> None:
        if self.bar is not None:
            focused = self.bar.isAncestorOf(self.bar.window().focusWidget())
            self.bar.show_off()
            if focused:
                self.left.emit()
        self._translated.turn("")

    def show_going(self, count: int) -> None:
        if self.bar is not None:
            self.bar.show_going(count)

    def show_stuck(self, why: str) -> None:
        if self.bar is not None:
            self.bar.show_stuck(why)

    def show_translated(self, asked: Sequence[Message], found: Mapping[str, Translation]) -> None:
        self._translated.show_translated(asked, found)
