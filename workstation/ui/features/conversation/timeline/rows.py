"""The rows of a timeline: messages by their position, then what is unsent, and what stands between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from workstation.domain.message import Message
from workstation.domain.message_kind import MessageKind
from workstation.ui.features.conversation.facts import Timeline
from workstation.ui.features.conversation.timeline.runs import Runs, day_of
from workstation.ui.features.conversation.timeline.sending import Sending

_SAME_BREATH = 3 * 60_000  # ms between messages of one author that read as one turn


@dataclass(frozen=True, slots=True)
class Row:
    """A message with what is drawn above it; ``message`` is None until it is read from the disk."""

    number: int
    message: Message | None
    day: int | None = None  # ms since the epoch: a new day begins here
    new: bool = False  # the first unread one
    named: bool = True  # whether its author is named, or continues
    events: int = 0  # acts that follow each other from here on …
    folded: bool = False  # … and whether this row stands for all of them
    hidden: bool = False  # one of those that are folded away
    seconds: int = 0  # for which it has been sent, where that is long


class Rows:
    """Rows are numbered from 1: a position is its row, the unsent ones follow."""

    def __init__(self) -> None:
        self._timeline = Timeline()
        self._held: dict[int, Message] = {}
        self._numbers: dict[str, int] = {}
        self._runs = Runs()
        self._sending = Sending()

    @property
    def count(self) -> int:
        return self._timeline.last + len(self._timeline.unsent)

    @property
    def last_position(self) -> int:
        return self._timeline.last

    @property
    def out_of_reach(self) -> bool:
        return self._timeline.out_of_reach

    def show(self, timeline: Timeline) -> None:
        """Replace everything: the store alone knows what is true."""
        self._timeline = timeline
        self._held = {m.position: m for m in timeline.messages if m.position is not None}
        self._held |= dict(enumerate(timeline.unsent, timeline.last + 1))
        self._numbers = {message.id: row for row, message in self._held.items()}
        self._runs.read(self._held, timeline.new_from)
        self._sending.follow(timeline.unsent)

    def message(self, row: int) -> Message | None:
        return self._held.get(row)

    def number(self, message_id: str) -> int | None:
        """The row of a message among those held."""
        return self._numbers.get(message_id)

    def last_incoming(self) -> Message | None:
        """What the customer wrote last, as far as it is held."""
        rows = range(self._timeline.last, 0, -1)
        held = (self._held[row] for row in rows if row in self._held)
        return next((message for message in held if message.kind is MessageKind.INCOMING), None)

    @property
    def sending(self) -> bool:
        """Whether the seconds of something on its way are counted."""
        return self._sending.counts

    def names(self) -> Mapping[int, str]:
        """The ids of those that bear another number once they are settled, by their rows."""
        first = self._timeline.last + 1
        return {row: message.id for row, message in enumerate(self._timeline.unsent, first)}

    def again(self, row: int, named: Mapping[int, str]) -> int:
        """Where the message of a row stands now; ``named`` are the :meth:`names` of then."""
        return (row in named and self.number(named[row])) or max(1, min(row, self.count))

    def lacking(self, first: int, last: int) -> bool:
        """Whether a position from ``first`` to ``last`` is not held."""
        last = min(last, self._timeline.last)
        return any(row not in self._held for row in range(max(1, first), last + 1))

    def incoming_after(self, position: int) -> list[Row]:
        """What the customer has written after a position, as far as it is held."""
        numbers = range(position + 1, self._timeline.last + 1)
        rows = (self.row(number) for number in numbers if number in self._held)
        return [row for row in rows if row.message and row.message.kind is MessageKind.INCOMING]

    def row(self, number: int) -> Row:
        message = self._held.get(number)
        if message is None:
            return Row(number, None)
        if message.kind is MessageKind.ACTIVITY and self._runs.hides(number):
            return Row(number, message, hidden=True)
        new = number == self._timeline.new_from
        before = self._held.get(number - 1)
        if before is None:
            day = message.created_at if number == 1 else None
            return Row(number, message, day, new, True, *self._runs.begins(number))
        day = message.created_at if day_of(message) != day_of(before) else None
        named = day is not None or new or not _continues(before, message)
        seconds = self._sending.seconds(message)
        return Row(number, message, day, new, named, *self._runs.begins(number), seconds=seconds)

    def turn(self, number: int) -> None:
        """Show the acts that begin in a row one by one, or fold them again."""
        self._runs.turn(number)


def _continues(before: Message, message: Message) -> bool:
    return (
        before.author_id == message.author_id
        and before.kind is message.kind
        and message.kind is not MessageKind.NOTE
        and message.created_at - before.created_at < _SAME_BREATH
    )
