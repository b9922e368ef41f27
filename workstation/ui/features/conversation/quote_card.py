"""The message that a draft answers, above its editor: who wrote it, when, how it begins, a way to drop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from workstation.domain.drafts import DraftKind
from workstation.domain.message import Quote
from workstation.ui.features.conversation.card_above import CardAbove, CardParts
from workstation.ui.features.conversation.quote_words import QuoteWords
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import tooltip


class QuoteCard(CardAbove):
    """Of the draft in front; hidden while that answers no message in particular."""

    dropped = Signal(object)  # DraftKind
    wanted = Signal(object)  # Quote: the message itself is to be seen

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(kit, "conversation.quote", "reply", parent)
        self._mode = DraftKind.REPLY
        self._quotes: dict[DraftKind, Quote] = {}
        self._words = QuoteWords(kit.words, self)

    def quote(self, kind: DraftKind) -> Quote | None:
        """What a draft answers."""
        return self._quotes.get(kind)

    def show_quote(self, kind: DraftKind, quote: Quote | None) -> None:
        """What a draft answers, as it stands on the disk."""
        if quote == self._quotes.get(kind):
            return
        if quote is None:
            del self._quotes[kind]
        else:
            self._quotes[kind] = quote
        self._show()
        if quote is not None and kind is self._mode:
            announce(self, self._words.sentence(quote))

    def show_mode(self, kind: DraftKind) -> None:
        if kind is not self._mode:
            self._mode = kind
            self._show()

    def drop(self) -> None:
        """The draft in front answers nothing in particular any more."""
        if self._mode in self._quotes:
            self.dropped.emit(self._mode)

    def _show(self) -> None:
        quote = self._quotes.get(self._mode)
        if quote is None:
            self._leave()
            return
        parts = self._made()
        parts.head.setText(self._words.head(quote))
        parts.body.setText(self._words.body(quote))
        go, drop = parts.stops
        go.setEnabled(bool(quote.position))
        self.setAccessibleName(self._words.sentence(quote))
        for button, words in (
            (go, self.tr("Go to the message that this answers")),
            (drop, self.tr("Do not answer this message in particular")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(tooltip(words))
        self.show()

    def _add_buttons(self, parts: CardParts) -> None:
        parts.keep_from_edge(self.fontMetrics().height() // 6)
        go = self._button(parts, "eye", "go")
        go.clicked.connect(lambda: self.wanted.emit(self._quotes[self._mode]))
        drop = self._button(parts, "close", "drop")
        drop.clicked.connect(self.drop)
        parts.add(go, drop)

    def _button(self, parts: CardParts, icon: str, name: str) -> QToolButton:
        button = QToolButton(parts)
        button.setIcon(self._kit.icons.icon(icon))
        button.setProperty("role", "quiet")
        button.setAccessibleIdentifier(f"conversation.quote.{name}")
        return button
