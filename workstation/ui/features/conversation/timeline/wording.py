"""What a timeline says: its labels, and every message as one sentence for those who listen."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from workstation.domain.activity import NOBODY, activity
from workstation.domain.attachment import Attachment
from workstation.domain.fraud import FlagState, FraudFlag
from workstation.domain.message import Delivery, Message
from workstation.domain.message_kind import MessageKind
from workstation.domain.translation import Translation
from workstation.ui.features.conversation.quote_words import QuoteWords
from workstation.ui.features.conversation.timeline.copying import copyable
from workstation.ui.features.conversation.timeline.rows import Row
from workstation.ui.features.conversation.timeline.sending import MOST
from workstation.ui.features.conversation.translation_words import TranslationWords
from workstation.ui.kit.announcing import sentences
from workstation.ui.kit.events import Events
from workstation.ui.kit.safe_text import fill, identifier, reveal
from workstation.ui.kit.trouble import written
from workstation.ui.kit.words import Words

_HEARD = 2_000  # characters of a body that one sentence reads out


class Wording(QObject):
    """Sentences in the language of the interface."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._events = Events(words, self)
        self.quotes = QuoteWords(words, self)
        self.translations = TranslationWords(words, self)
        self.translated: Callable[[Message], Translation | None] = lambda _message: None

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
        name = self._words.author(message.author_name)
        return name or (self.tr("Customer") if message.kind is MessageKind.INCOMING else self.tr("Agent"))

    def transcript(self, message: Message, said: str) -> str:
        """A message as it is copied: who and when, then ``said`` and its files; no sign that hides."""
        stamp = self._words.stamp(message.created_at)
        if message.kind is MessageKind.ACTIVITY:
            return copyable(f"{stamp} · {self.activity(message)}")
        note = f" · {self.note()}" if message.kind is MessageKind.NOTE else ""
        files = [copyable(self.file(file)) for file in message.attachments]
        answers = [f"> {copyable(self.quotes.sentence(message.quote))}"] if message.quote else []
        lines = [f"{self.author(message)}, {stamp}{note}", *answers, said, *files]
        return "\n".join(line for line in lines if line)

    def note(self) -> str:
        return self.tr("Internal note – the customer cannot see this")

    def meta(self, message: Message, row: Row | None = None) -> str:
        """The time, and where the message is on its way; its ``row`` knows how long it has been."""
        when = self._words.time(message.created_at)
        if not tells_delivery(message):
            return when
        said = self._words.delivery(message.delivery)
        if message.delivery is Delivery.FAILED:
            said = self.tr("not sent – it waits in the tray for you to decide")
        elif row is not None and row.seconds >= MOST:
            said = self.tr("sending for more than a minute")
        elif row is not None and row.seconds:
            said = self.tr("sending for %n s", "", row.seconds)
        return f"{when} · {said}"

    def activity(self, message: Message) -> str:
        """What somebody did; what is newer than this program stands as it came."""
        done = activity(message.body)
        if done is None:
            return fill(self.tr("%1: %2"), self.author(message), identifier(message.body))
        who = self.tr("The system") if message.author_id == NOBODY else self.author(message)
        return self._events.sentence(done, who)

    def folded(self, count: int) -> str:
        """Stands for ``count`` acts that follow each other."""
        return self.tr("%n event(s)", "", count)

    def acts(self, row: Row) -> str:
        """What a row of acts says: one of them, or how many are folded into it, and when."""
        assert row.message
        if row.events and row.folded:
            return f"{self.folded(row.events)} · {self.meta(row.message)}"
        said = f"{self.activity(row.message)} · {self.meta(row.message)}"
        fold = self.tr("fold")
        return f"{said} · {fold}" if row.events else said

    def sentence(self, row: Row) -> str:
        """All that a row says, ending with its state."""
        message = row.message
        if message is None:
            return self.placeholder(out_of_reach=False)
        if row.hidden:
            return ""
        parts = [] if row.day is None else [self.day(row.day)]
        if row.new:
            parts.append(self.new())
        if message.kind is MessageKind.ACTIVITY:
            return sentences([*parts, self.acts(row)])
        if message.kind is MessageKind.NOTE:
            parts.append(self.note())
        said = reveal(written(message.body)[:_HEARD])
        if message.quote is not None:
            parts.append(self.quotes.sentence(message.quote))
        parts += [self.author(message), *([said] if said else [])]
        if made := self.translated(message):
            parts += self._translation(message, made)
        parts += [self.file(file) for file in message.attachments]
        parts += [self.flag(flag) for flag in marked_flags(message)]
        return sentences([*parts, self.meta(message, row)])

    def _translation(self, message: Message, made: Translation) -> tuple[str, ...]:
        same = made.text.strip() == message.body.strip()
        head = self.translations.head(made, same=same)
        return (head,) if same else (head, reveal(made.text[:_HEARD]))

    def file(self, file: Attachment) -> str:
        """What is attached, for those who listen."""
        name, size = identifier(file.name), self._words.size(file.size)
        template = self.tr("Image %1, %2") if file.is_image else self.tr("File %1, %2")
        return fill(template, name, size)

    def look(self, file: Attachment) -> str:
        """What one can do with an image."""
        return fill(self.tr("Look at %1"), identifier(file.name))

    def save(self, file: Attachment) -> str:
        """What one can do with it."""
        return fill(self.tr("Save %1…"), identifier(file.name))

    def evidence(self, flag: FraudFlag) -> str:
        """All that is known of a warning."""
        indicator = flag.indicator
        decided = {
            FlagState.OPEN: self.tr("It was opened again.")
            if flag.because
            else self.tr("Nobody has decided about it yet."),
            FlagState.CONFIRMED: self.tr("It was confirmed."),
            FlagState.DISMISSED: self.tr("It was dismissed."),
        }[flag.state]
        reason = self._words.reason(flag.because, flag.reason or "")
        lines = (self.flag(flag), self._words.warned(indicator.advice), decided, reason)
        return "\n".join(line for line in lines if line)

    def flag(self, flag: FraudFlag) -> str:
        """The level first, then why."""
        indicator = flag.indicator
        return fill(
            self.tr("%1: %2"), self._words.severity(indicator.severity), self._words.warned(indicator.why)
        )


def tells_delivery(message: Message) -> bool:
    """Ours always say where they are; a note only until it is saved with the others."""
    if message.kind is MessageKind.OUTGOING:
        return True
    waiting = message.delivery in (Delivery.QUEUED, Delivery.SENDING, Delivery.FAILED, Delivery.HELD)
    return message.kind is MessageKind.NOTE and waiting


def marked_flags(message: Message) -> list[FraudFlag]:
    """The flags whose evidence is marked: whatever nobody dismissed."""
    return [flag for flag in message.flags if flag.state is not FlagState.DISMISSED]
