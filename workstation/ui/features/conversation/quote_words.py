"""What is said of the message that another one answers."""

from PySide6.QtCore import QObject

from workstation.domain.message import LONGEST_QUOTE, Quote
from workstation.domain.message_kind import MessageKind
from workstation.ui.kit.safe_text import fill, joined, reveal
from workstation.ui.kit.trouble import written
from workstation.ui.kit.words import Words


class QuoteWords(QObject):
    """In the language of the interface; what was quoted is shown as its own message is."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def head(self, quote: Quote) -> str:
        """Who wrote it, and when."""
        if not quote.position:
            return self.tr("A message that is not on this machine")
        name = self._words.author(quote.author_name)
        incoming = quote.kind is MessageKind.INCOMING
        name = name or (self.tr("Customer") if incoming else self.tr("Agent"))
        return joined(name, self._words.moment(quote.created_at))

    def body(self, quote: Quote) -> str:
        """How it begins, on one line."""
        words = written(quote.words)
        cut = "…" if len(words) >= LONGEST_QUOTE else ""
        return " ".join(reveal(words[:LONGEST_QUOTE]).split()) + cut

    def sentence(self, quote: Quote) -> str:
        """Both, for those who listen."""
        return fill(self.tr("Answers %1: %2"), self.head(quote), self.body(quote))
