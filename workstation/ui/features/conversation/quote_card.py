"""The message that a draft answers, above its editor: who wrote it, when, how it begins, a way to drop it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from workstation.domain.drafts import DraftKind
from workstation.domain.message import Quote
from workstation.ui.features.conversation.quote_words import QuoteWords
from workstation.ui.kit.announcing import announce
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import tooltip


class _Parts(QWidget):
    """What stands in the card, made when there is first something to show."""

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        em = self.fontMetrics().height()
        shape = QLabel(self)
        shape.setPixmap(kit.icons.icon("reply", "accent").pixmap(em, em))
        self.head = PlainLabel("", self, weight="strong")
        self.body = PlainLabel("", self, tone="muted")
        self.go = self._button(kit, "eye", "go")
        self.drop = self._button(kit, "close", "drop")
        row = QHBoxLayout(self)
        row.setContentsMargins(em // 2, em // 6, em // 6, em // 6)
        row.setSpacing(em // 3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.head)
        words.addWidget(self.body)
        row.addWidget(shape)
        row.addLayout(words, 1)
        row.addWidget(self.go)
        row.addWidget(self.drop)

    def _button(self, kit: Kit, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(kit.icons.icon(icon))
        button.setProperty("role", "quiet")
        button.setAccessibleIdentifier(f"conversation.quote.{name}")
        return button


class QuoteCard(QFrame):
    """Of the draft in front; hidden while that answers no message in particular."""

    dropped = Signal(object)  # DraftKind
    wanted = Signal(object)  # Quote: the message itself is to be seen
    left = Signal()  # it is gone, and the keyboard was in it

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._mode = DraftKind.REPLY
        self._quotes: dict[DraftKind, Quote] = {}
        self._parts: _Parts | None = None
        self._words = QuoteWords(kit.words, self)
        self.before: QWidget = self  # where Tab comes from
        self.setProperty("panel", "card")
        self.setAccessibleIdentifier("conversation.quote")
        self.hide()

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

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return (self._parts.go, self._parts.drop) if self._parts else ()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        quote = self._quotes.get(self._mode)
        if quote is None:
            focused = self.isAncestorOf(self.window().focusWidget())
            self.hide()
            if focused:
                self.left.emit()
            return
        parts = self._made()
        parts.head.setText(self._words.head(quote))
        parts.body.setText(self._words.body(quote))
        parts.go.setEnabled(bool(quote.position))
        self.setAccessibleName(self._words.sentence(quote))
        for button, words in (
            (parts.go, self.tr("Go to the message that this answers")),
            (parts.drop, self.tr("Do not answer this message in particular")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(tooltip(words))
        self.show()

    def _made(self) -> _Parts:
        if self._parts is None:
            parts = self._parts = _Parts(self._kit, self)
            parts.go.clicked.connect(lambda: self.wanted.emit(self._quotes[self._mode]))
            parts.drop.clicked.connect(self.drop)
            column = QVBoxLayout(self)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(parts)
            QWidget.setTabOrder(self.before, parts.go)
            QWidget.setTabOrder(parts.go, parts.drop)
        return self._parts
