"""What messages say in another language, while somebody reads them so: those in sight are asked for."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from workstation.domain.message import Message
from workstation.domain.translation import Translation, wants_translation

_KEPT = 400  # translations, of a few hundred characters as a rule


class Translated(QObject):
    """Held as long as the conversation is read so, and in memory alone; of a text that was changed since,
    or that is on this machine no more, nothing is shown."""

    wanted = Signal(tuple)  # the messages in sight that lack one; () once none does
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.language = ""  # of texts that do not name theirs
        self.target = ""  # the language to read in; "" for the one that they are written in
        self._held: OrderedDict[str, tuple[str, Translation | None]] = OrderedDict()  # with what it is of
        self._lacking: tuple[Message, ...] = ()

    def turn(self, target: str) -> None:
        """Read in a language from now on; "": as it is written."""
        self.target, self._lacking = target, ()
        self._held.clear()
        self.changed.emit()

    def want(self, messages: Sequence[Message | None]) -> None:
        """These are in sight: ask for what is not here. Nothing in sight: the conversation was taken away."""
        if not self.target:
            return
        if not messages:
            self._held.clear()
        lacking = tuple(
            one for one in messages
            if one and wants_translation(one, self.language, self.target) and not self._answered(one)
        )  # fmt: skip
        if lacking != self._lacking:
            self._lacking = lacking
            self.wanted.emit(lacking)

    def show_translated(self, asked: Sequence[Message], found: Mapping[str, Translation]) -> None:
        """What came of a question; a message of which nothing did is not asked for again."""
        for message in asked:
            self._held[message.id] = message.body, found.get(message.id)
            self._held.move_to_end(message.id)
        while len(self._held) > _KEPT:
            self._held.popitem(last=False)
        self.changed.emit()

    def of(self, message: Message) -> Translation | None:
        """What a message says in the language that one reads in."""
        return self._held[message.id][1] if self._answered(message) else None

    def _answered(self, message: Message) -> bool:
        held = self._held.get(message.id)
        return held is not None and held[0] == message.body
