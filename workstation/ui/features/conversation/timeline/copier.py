"""The timeline with what is marked in it, and the way of that to the clipboard."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from workstation.domain.message import Message
from workstation.domain.message_kind import MessageKind
from workstation.ui.features.conversation.timeline.area import TimelineArea
from workstation.ui.features.conversation.timeline.bubble import Bubble
from workstation.ui.features.conversation.timeline.copying import copyable, without_chips
from workstation.ui.features.conversation.timeline.marking import Marking, Spot
from workstation.ui.kit.trouble import told

_MOST = 2_000  # messages that are copied at once


class CopyingTimeline(TimelineArea):
    """One message is copied as its words; several with who wrote them and when, each in a paragraph."""

    transcript_wanted = Signal(int, int)  # positions that are to be copied and not all held
    shortened = Signal(str)  # a sentence: more is marked than one would want in one piece

    def sentences(self) -> list[str]:
        """What stands in sight, one sentence a message, from the top."""
        return [self.wording.sentence(bubble.row) for bubble in self._in_sight.values()]

    def copy(self) -> None:
        """What is marked, or else the words of the current message, without anything that hides in them."""
        marking = self.marking
        if marking is not None and marking.several:
            self.copy_as_text()
        elif text := self._words():
            QGuiApplication.clipboard().setText(text)

    def copy_as_text(self) -> None:
        """The marked messages, or else the current one, with author and time."""
        first, last = self._sought_rows()
        if not first:
            return
        if last - first >= _MOST:
            first = last - _MOST + 1
            self.shortened.emit(
                self.tr(
                    "Copied: the newest %n message(s) of the marked ones.",
                    "",
                    _MOST,
                )
            )
        if self.rows.lacking(first, last):
            self.transcript_wanted.emit(first, last)
        else:
            self.copy_messages(self._held(first, last))

    def copy_messages(self, messages: Iterable[Message]) -> None:
        """Put messages of what is marked into the clipboard, in their order."""
        paragraphs = []
        for message in messages:
            said = self._stretch(message) if message.kind is not MessageKind.ACTIVITY else ""
            paragraphs.append(self.wording.transcript(message, said))
        if paragraphs:
            QGuiApplication.clipboard().setText("\n\n".join(paragraphs))

    def copy_id(self) -> None:
        """The current message's id, by which others find it."""
        if message := self.current_message():
            QGuiApplication.clipboard().setText(message.id)

    def current_message(self) -> Message | None:
        return self.rows.message(self.current) if self.current else None

    def marked_messages(self) -> list[Message]:
        """Those that are marked, as far as they are held; the current one where nothing is."""
        return self._held(*self._sought_rows())

    def select_all(self) -> None:
        """Everything from the first message to the newest."""
        if self.rows.count:
            self.mark(Marking(Spot(1, 0), Spot(self.rows.count, 0), whole=True))

    def mark(self, marking: Marking | None) -> None:
        """Nothing is marked by None."""
        self.marking = marking
        self.viewport().update()

    def _words(self) -> str:
        marking = self.marking
        message = self.rows.message(marking.first) if marking else self.current_message()
        if message is None or message.kind is MessageKind.ACTIVITY:
            return ""
        return self._stretch(message)

    def _stretch(self, message: Message) -> str:
        """What is marked of a message, the whole of it where it is not at an end of what is marked."""
        marking, row = self.marking, self.rows.number(message.id)
        if marking is None or marking.whole or row not in (marking.first, marking.last):
            return copyable(told(message.body))
        bubble = self._bubble(row)
        span = marking.within(row, _length(bubble))
        if bubble.block is None or span is None or span[0] == span[1]:
            return "" if marking.several else copyable(told(message.body))
        return copyable(without_chips(bubble.block.between(*span)))

    def _sought_rows(self) -> tuple[int, int]:
        """The first and the last row that are to be copied; 0, 0 for none."""
        if self.marking is not None:
            return self.marking.first, self.marking.last
        return (self.current, self.current) if self.current else (0, 0)

    def _held(self, first: int, last: int) -> list[Message]:
        found = (self.rows.message(row) for row in range(first, last + 1))
        return [message for message in found if message is not None]


def _length(bubble: Bubble) -> int:
    return bubble.block.length if bubble.block else 0
