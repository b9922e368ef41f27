"""What a timeline says: its labels, and every message as one sentence for those who listen."""

from PySide6.QtCore import QObject

from workstation.domain.attachment import Attachment
from workstation.domain.conversation import Status
from workstation.domain.fraud import FlagState, FraudFlag
from workstation.domain.message import Delivery, Message, MessageKind
from workstation.ui.features.conversation.timeline.rows import Row
from workstation.ui.kit.safe_text import fill, identifier, reveal
from workstation.ui.kit.words import Words

_HEARD = 2_000  # characters of a body that one sentence reads out


class Wording(QObject):
    """Sentences in the language of the interface."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def day(self, ms: int) -> str:
        return self._words.day(ms)

    def new(self) -> str:
        return self.tr("New")

    def fold(self, characters: int) -> str:
        return fill(self.tr("Show the whole message (%1 characters)"), self._words.number(characters))

    def placeholder(self, out_of_reach: bool) -> str:
        if out_of_reach:
            return self.tr("Not on this machine yet. It is fetched when the server can be reached.")
        return self.tr("Loading…")

    def author(self, message: Message) -> str:
        name = identifier(message.author_name)
        return name or (self.tr("Customer") if message.kind is MessageKind.INCOMING else self.tr("Agent"))

    def note(self) -> str:
        return self.tr("Internal note – the customer cannot see this")

    def meta(self, message: Message) -> str:
        """The time, and where the message is on its way."""
        when = self._words.time(message.created_at)
        return f"{when} · {self._words.delivery(message.delivery)}" if tells_delivery(message) else when

    def activity(self, message: Message) -> str:
        """What somebody did: the server writes it as one word for machines."""
        who = self.author(message)
        word, _, value = message.body.partition(":")
        match word:
            case "claimed":
                return fill(self.tr("%1 took the conversation"), who)
            case "released":
                return fill(self.tr("%1 gave the conversation back to the queue"), who)
            case "transferred":
                return fill(self.tr("%1 handed the conversation over"), who)
            case "status" if value in set(Status):
                return fill(self.tr("%1 set the conversation to: %2"), who, self._words.status(Status(value)))
            case _:
                return fill(self.tr("%1: %2"), who, identifier(message.body))

    def sentence(self, row: Row) -> str:
        """All that a row says, ending with its state."""
        message = row.message
        if message is None:
            return self.placeholder(out_of_reach=False)
        parts = []
        if row.new:
            parts.append(self.new())
        if message.kind is MessageKind.ACTIVITY:
            parts.append(self.activity(message))
        else:
            if message.kind is MessageKind.NOTE:
                parts.append(self.note())
            said = reveal(message.body[:_HEARD])
            parts += [self.author(message), *([said] if said else [])]
            parts += [self.file(file) for file in message.attachments]
        parts += [self.flag(flag) for flag in marked_flags(message)]
        return ". ".join([*parts, self.meta(message)])

    def file(self, file: Attachment) -> str:
        """What is attached, for those who listen."""
        name, size = identifier(file.name), self._words.size(file.size)
        template = self.tr("Image %1, %2") if file.is_image else self.tr("File %1, %2")
        return fill(template, name, size)

    def save(self, file: Attachment) -> str:
        """What one can do with it."""
        return fill(self.tr("Save %1…"), identifier(file.name))

    def flag(self, flag: FraudFlag) -> str:
        """The level first, then why."""
        indicator = flag.indicator
        return fill(self.tr("%1: %2"), self._words.severity(indicator.severity), identifier(indicator.why))


def tells_delivery(message: Message) -> bool:
    """Ours always say where they are; a note only until it is saved with the others."""
    if message.kind is MessageKind.OUTGOING:
        return True
    waiting = message.delivery in (Delivery.QUEUED, Delivery.SENDING, Delivery.FAILED)
    return message.kind is MessageKind.NOTE and waiting


def marked_flags(message: Message) -> list[FraudFlag]:
    """The flags whose evidence is marked: whatever nobody dismissed."""
    return [flag for flag in message.flags if flag.state is not FlagState.DISMISSED]
