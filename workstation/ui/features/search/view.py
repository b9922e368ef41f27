"""The search panel: a field, what was found, and what it was sought in."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QEvent, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.message import MessageKind
from workstation.domain.search import Hit
from workstation.ui.features.search.hits import HitDelegate, HitModel
from workstation.ui.features.search.snippet import snippet
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.rows_view import RowsView
from workstation.ui.kit.safe_text import fill, identifier, iso

_DOWN = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SearchView(QFrame):
    typed = Signal(str)
    entered = Signal()  # Enter before anything was found
    more_wanted = Signal()
    opened = Signal(str, int)  # conversation id, position of the message

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._shown: tuple[str, int, bool] = "", 0, False  # query, hits, more
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("search")
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleIdentifier("search.field")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.typed)
        self._said = PlainLabel(parent=self, wrap=True, tone="muted")
        self._said.setAccessibleIdentifier("search.said")
        self._model = HitModel(self._sentence, self)
        self._ink = Ink(kit.theme, kit.icons)
        self._delegate = HitDelegate(self._ink, self._when, lambda: self.tr("Note"), self)
        self.list = RowsView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleIdentifier("search.list")
        self.list.installEventFilter(self)
        self.list.clicked.connect(self._open)
        self._more = QPushButton(self)
        self._more.setAccessibleIdentifier("search.more")
        self._more.clicked.connect(self.more_wanted)
        self._empty = Empty(kit.icons, "search", self)
        self._arrange()
        kit.theme.changed.connect(self._dress)
        self._dress()
        self._translate()

    def _arrange(self) -> None:
        found = QWidget(self)
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 8, 10, 10)
        foot.addWidget(self._more)
        column.addLayout(foot)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(found)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 0)
        head.setSpacing(6)
        head.addWidget(self.field)
        head.addWidget(self._said)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._pages, 1)

    def show_hits(self, query: str, hits: Sequence[Hit], *, more: bool) -> None:
        place = self.list.currentIndex().row() if query == self._shown[0] else 0
        self._shown = query, len(hits), more
        self._model.show(hits)
        if hits:
            self.list.setCurrentIndex(self._model.index(max(0, min(place, len(hits) - 1)), 0))
            self.list.scrollTo(self.list.currentIndex())
        self._say()

    def show_trouble(self, sentence: str) -> None:
        self._said.set_tone("danger")
        self._said.setText(sentence)

    def focus(self) -> None:
        """Ready to type over what was sought before."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def look_for(self, words: str) -> None:
        """Search as if ``words`` had been typed; without any just wait for them."""
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # inside

    def _say(self) -> None:
        query, count, more = self._shown
        self._said.set_tone("muted")
        self._pages.setCurrentIndex(1 if count else 0)
        self._more.setVisible(more)
        if not query.strip():
            self._said.setText(self.tr("Searches every message kept on this machine, also offline."))
            self._empty.set_words(
                self.tr("Search all conversations"),
                self.tr("All words must occur in a message, in any script. The newest stand first."),
            )
        elif count:
            found = (
                self.tr("%n newest message(s)", "", count) if more else self.tr("%n message(s)", "", count)
            )
            self._said.setText(fill(self.tr("%1 of those kept on this machine"), found))
        else:
            self._said.setText(self.tr("Nothing on this machine"))
            self._empty.set_words(
                self.tr("No message holds all these words"),
                self.tr("Only what is kept on this machine was searched. Fewer words find more."),
            )

    def _when(self, ms: int) -> str:
        moment, now = QDateTime.fromMSecsSinceEpoch(ms), QDateTime.fromMSecsSinceEpoch(self._kit.now())
        if moment.date() == now.date():
            return self._kit.words.time(ms)
        pattern = "d MMM" if moment.date().year() == now.date().year() else "d MMM yyyy"
        return QLocale().toString(moment.date(), pattern)

    def _sentence(self, hit: Hit) -> str:
        author = {
            MessageKind.NOTE: fill(self.tr("note of %1"), identifier(hit.author_name)),
            MessageKind.OUTGOING: fill(self.tr("reply of %1"), identifier(hit.author_name)),
        }.get(hit.kind, self.tr("written by the customer"))
        facts = iso(identifier(hit.customer_name)), author, self._when(hit.created_at)
        return fill(self.tr("%1: %2"), ", ".join(facts), snippet(hit.body, hit.spans).text)

    def _open(self, index: QModelIndex) -> None:
        hit = self._model.hit(index.row())
        if hit is not None:
            self.opened.emit(hit.conversation_id, hit.position)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _ENTER:
            self._on_enter()
            return True
        if watched is self.field and event.key() in _DOWN:
            self.list.keyPressEvent(event)
            return True
        return False

    def _on_enter(self) -> None:
        query, count, _more = self._shown
        if count and query == self.field.text():
            self._open(self.list.currentIndex())
        else:
            self.entered.emit()

    def _dress(self) -> None:
        self._ink.forget()
        self.list.set_row_height(self._delegate.height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Search"))
        self.field.setPlaceholderText(self.tr("Search messages"))
        self.field.setAccessibleName(self.tr("Search messages"))
        self.list.setAccessibleName(self.tr("Messages found"))
        self._more.setText(self.tr("Show older ones"))
        self._say()
