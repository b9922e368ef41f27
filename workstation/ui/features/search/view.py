"""The search panel: a field, filters, what was found, and what it was sought in."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from workstation.domain.search import ConversationHit, CustomerHit, Filters, Hit, Row
from workstation.ui.features.search.filters import FilterBar
from workstation.ui.features.search.found_list import FoundList
from workstation.ui.features.search.hit_menu import HitMenu
from workstation.ui.features.search.recent import Recent
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.safe_text import fill
from workstation.ui.kit.side_panel import SidePanel

_DOWN = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LONGEST = 1000  # characters of a query


class SearchView(SidePanel):
    typed = Signal(str)
    entered = Signal()  # Enter before anything was found
    more_wanted = Signal()
    opened = Signal(str, int)  # conversation id, position of the message
    conversation_opened = Signal(str)
    led_on = Signal()  # what was found was of use
    left = Signal()  # the person goes back to where they came from
    detach_wanted = Signal()

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._query, self._more, self._as_of = "", False, ""
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("search")
        self.field = LineEdit(parent=self)
        self.field.setMaxLength(_LONGEST)
        self.field.setClearButtonEnabled(True)
        self.field.setAccessibleIdentifier("search.field")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.typed)
        self._detach = QToolButton(self)
        self._detach.setProperty("role", "quiet")
        self._detach.setAccessibleIdentifier("search.detach")
        self._detach.clicked.connect(self.detach_wanted)
        self.filters = FilterBar(kit, self)
        self._said = PlainLabel(parent=self, wrap=True, tone="muted")
        self._said.setAccessibleIdentifier("search.said")
        self.list = FoundList(kit, self)
        self.list.installEventFilter(self)
        self.list.clicked.connect(self._open)
        self.list.menu_wanted.connect(self._on_menu_wanted)
        self.list.near_end.connect(self._on_near_end)
        self._recent = Recent(kit, self)
        self._recent.chosen.connect(self.look_for)
        self._empty = Empty(kit.icons, "search", self)
        self._where = PlainLabel(parent=self, wrap=True, tone="muted")
        self._where.setAccessibleIdentifier("search.where")
        self._arrange()
        kit.theme.changed.connect(self._dress)
        self._dress()
        self._translate()

    def _arrange(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.field, 1)
        first.addWidget(self._detach)
        head = QVBoxLayout()
        head.setContentsMargins(12, 12, 12, 0)
        head.setSpacing(6)
        head.addLayout(first)
        head.addWidget(self.filters)
        head.addWidget(self._said)
        self._where.setContentsMargins(12, 6, 12, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self._recent)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self._where)

    # what the presenter shows

    def show_found(self, query: str, rows: Sequence[Row], *, more: bool) -> None:
        same = query == self._query
        self._query, self._more = query, more
        self.list.show_rows(rows, keep_place=same)
        self._say()

    def show_searching(self) -> None:
        self._said.set_tone("muted")
        self._said.setText(self.tr("Searching…"))

    def show_recent(self, queries: Sequence[str]) -> None:
        self._recent.show_queries(queries)

    def show_labels(self, labels: Sequence[str]) -> None:
        self.filters.show_labels(labels)

    def show_as_of(self, ms: int | None) -> None:
        self._as_of = "" if ms is None else self._kit.words.moment(ms)
        self._tell_where()

    def show_trouble(self, sentence: str) -> None:
        self._said.set_tone("danger")
        self._said.setText(sentence)

    # what the shell asks

    def focus(self) -> None:
        """Ready to type over what was sought before."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def look_for(self, words: str) -> None:
        """Search as if ``words`` had been typed; without any just wait for them."""
        if words:
            self.field.setText(words)
        self.focus()

    def look_for_customer(self, customer_id: str, name: str) -> None:
        """Everything of one customer, whatever was sought before."""
        self.field.clear()
        self.filters.clear()
        self.filters.narrow_to(customer=(customer_id, name))
        self.focus()

    def show_detached(self, detached: bool) -> None:
        """Whether the panel stands in a window of its own now."""
        self._detach.setVisible(not detached)

    # inside

    def _say(self) -> None:
        rows, narrowed = self.list.rows, self.filters.filters() != Filters()
        count = sum(isinstance(row, Hit) for row in rows)
        idle = not self._query.strip() and not narrowed
        self._said.set_tone("muted")
        self._pages.setCurrentIndex(1 if rows else 0)
        self._recent.setVisible(idle and self._recent.any)
        if idle:
            self._said.setText("")
            self._empty.set_words(
                self.tr("Search all conversations"),
                self.tr("Words of messages in any script, customers, ids, hashes and addresses."),
            )
        elif rows:
            found = (
                self.tr("%n newest message(s)", "", count)
                if self._more
                else self.tr("%n message(s)", "", count)
            )
            self._said.setText(found)
        else:
            self._said.setText(self.tr("Nothing on this computer"))
            self._empty.set_words(
                self.tr("No message holds all these words"),
                self.tr("Only what this computer holds was searched. Fewer words or filters find more."),
            )
        self._said.setVisible(not idle)

    def _tell_where(self) -> None:
        here = self.tr("Searching what this computer holds, also offline.")
        as_of = fill(self.tr("Searching what this computer holds, as of %1."), self._as_of)
        self._where.setText(as_of if self._as_of else here)

    def _open(self, index: QModelIndex) -> None:
        match self.list.row(index.row()):
            case Hit(conversation_id=conversation_id, position=position):
                self.led_on.emit()
                self.opened.emit(conversation_id, position)
            case CustomerHit(conversation_id=conversation_id) | ConversationHit(id=conversation_id):
                self.led_on.emit()
                self.conversation_opened.emit(conversation_id)

    def _on_near_end(self) -> None:
        if self._more:
            self.more_wanted.emit()

    def _on_menu_wanted(self, place: int, at: QPoint) -> None:
        row = self.list.row(place)
        if row is not None:
            index = self.list.model().index(place, 0)
            HitMenu(row, lambda: self._open(index), self.filters.narrow_to, self).popup(at)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _ENTER:
            self._on_enter()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit() if watched is self.field else self.focus()
            return True
        if watched is self.field and event.key() in _DOWN:
            if self._recent.isVisible():
                self._recent.take_focus()
            else:
                self.list.keyPressEvent(event)
            return True
        return False

    def _on_enter(self) -> None:
        if self.list.rows and self._query == self.field.text():
            self._open(self.list.currentIndex())
        else:
            self.entered.emit()

    def _dress(self) -> None:
        self._detach.setIcon(self._kit.icons.icon("detach", "text"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Search"))
        words = self.tr("Words, customer, id, hash or address")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(self.tr("Search everywhere"))
        self.field.setAccessibleDescription(words)
        self.list.setAccessibleName(self.tr("What was found"))
        self._detach.setToolTip(self.tr("In a window of its own"))
        self._detach.setAccessibleName(self.tr("Search in a window of its own"))
        self._tell_where()
        self._say()
