"""What the search panel says of what it found."""

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QObject

from workstation.domain.message_kind import MessageKind
from workstation.domain.search import ConversationHit, CustomerHit, Hit, Row
from workstation.ui.features.search.snippet import Snippet, snippet
from workstation.ui.kit.safe_text import fill, identifier, iso, iso_ltr, joined
from workstation.ui.kit.trouble import written
from workstation.ui.kit.words import Words


class Wording(QObject):
    def __init__(self, words: Words, now: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._now = words, now

    def when(self, ms: int) -> str:
        """The time of today, or the day."""
        moment, now = QDateTime.fromMSecsSinceEpoch(ms), QDateTime.fromMSecsSinceEpoch(self._now())
        if moment.date() == now.date():
            return self._words.time(ms)
        pattern = "d MMM" if moment.date().year() == now.date().year() else "d MMM yyyy"
        return self._words.date(moment.date(), pattern)

    def note(self) -> str:
        return self.tr("Note")

    def author(self, hit: Hit) -> str:
        """Who wrote to the customer, in short."""
        return self.note() if hit.kind is MessageKind.NOTE else self._words.author(hit.author_name)

    def found(self, hit: Hit) -> Snippet:
        """The stretch of the message about what was found; of what a program says, in one's language."""
        body = written(hit.body)
        return snippet(body, hit.again(body) if hit.again else hit.spans)

    def count(self, conversations: int) -> str:
        return self.tr("%n conversation(s)", "", conversations)

    def status(self, row: ConversationHit) -> str:
        return self._words.status(row.status)

    def facts(self, row: CustomerHit | ConversationHit) -> tuple[str, str]:
        """Two lines under the name."""
        if isinstance(row, CustomerHit):
            known = joined(iso_ltr(identifier(row.email)), iso_ltr(identifier(row.id)))
            return known, self.count(row.conversations)
        return joined(identifier(row.customer_name), identifier(row.subject)), self.status(row)

    def sentence(self, row: Row) -> str:
        match row:
            case CustomerHit():
                facts = identifier(row.name), iso_ltr(identifier(row.email)), iso_ltr(identifier(row.id))
                return fill(
                    self.tr("Customer %1: %2"),
                    facts[0],
                    ", ".join((*facts[1:], self.count(row.conversations))),
                )
            case ConversationHit():
                about = ", ".join((identifier(row.customer_name), identifier(row.subject), self.status(row)))
                return fill(self.tr("Conversation %1: %2"), identifier(row.id), about)
            case Hit():
                return self._of_message(row)

    def _of_message(self, hit: Hit) -> str:
        author = {
            MessageKind.NOTE: fill(self.tr("note of %1"), self._words.author(hit.author_name)),
            MessageKind.OUTGOING: fill(self.tr("reply of %1"), identifier(hit.author_name)),
        }.get(hit.kind, self.tr("written by the customer"))
        facts = iso(identifier(hit.customer_name)), author, self.when(hit.created_at)
        return fill(self.tr("%1: %2"), ", ".join(facts), self.found(hit).text)
