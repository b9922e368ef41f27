"""The queue panel: sections, the list of conversations, and the button that takes the next one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.inbox import InboxRow, Key, Section, Sort
from workstation.domain.packed_keys import PackedKeys
from workstation.domain.saved_view import Listed, SavedView
from workstation.ui.features.inbox.delegate import RowDelegate
from workstation.ui.features.inbox.density import Density
from workstation.ui.features.inbox.list_model import InboxModel
from workstation.ui.features.inbox.nothing import Nothing
from workstation.ui.features.inbox.queue_list import QueueList
from workstation.ui.features.inbox.registry import TOGETHER, InboxActions
from workstation.ui.features.inbox.said import Said
from workstation.ui.features.inbox.sections import SectionBar
from workstation.ui.features.inbox.sentence import RowSentence
from workstation.ui.features.inbox.sort_bar import SortBar
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import rule
from workstation.ui.kit.side_panel import SidePanel
from workstation.ui.kit.theme import Theme


class InboxView(SidePanel):
    """The whole panel. Its actions stand in the registry; their keys work wherever one is."""

    opened = Signal(str)  # conversation id
    opened_behind = Signal(str)
    claimed = Signal(str)
    next_taken = Signal()
    urgent_wanted = Signal(str)  # besides this conversation, or ""
    together_wanted = Signal(str, list)  # a deed, conversation ids
    listed_chosen = Signal(object)  # Listed
    rows_wanted = Signal(list)
    menu_opening = Signal(object, str)  # QMenu, of this conversation: whoever else knows something adds to it
    painted = Signal()  # the first picture with rows stands on the screen

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("inbox")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.listed: Listed = Section.MINE
        self._loaded = False
        self._nothing_at_all = False  # as before the first sync: then no section can tell anything
        self._nothing = Nothing(self)
        sentence = RowSentence(kit.words, self)
        self._model = InboxModel(lambda row: sentence(row, kit.now()), self)
        self._delegate = RowDelegate(Ink(kit.theme, kit.icons), kit.words, kit.now, self)
        self.acts = InboxActions(kit.actions, self)
        self.sections = SectionBar(kit.theme, kit.actions, self)
        self.sorts = SortBar(kit.icons, kit.actions, TOGETHER, self)
        self.list = QueueList(self._model, self._delegate, self)
        self.list.setAccessibleIdentifier("inbox.list")
        self._empty = Empty(kit.icons, "inbox", self)
        self._said = Said(self)
        self._next = QPushButton(self)
        self._next.setAccessibleIdentifier("inbox.take_next")
        self._arrange()
        self._connect(kit.theme)
        self._translate()

    def _arrange(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        foot = QVBoxLayout()
        foot.setContentsMargins(10, 8, 10, 10)
        foot.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sections)
        column.addWidget(rule(self))
        column.addWidget(self.sorts)
        column.addWidget(self._pages, 1)
        column.addWidget(self._said)
        column.addLayout(foot)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self.list)

    def _connect(self, theme: Theme) -> None:
        self.sections.chosen.connect(self.listed_chosen)
        self.list.opened.connect(self.opened)
        self.list.opened_behind.connect(self.opened_behind)
        self.list.rows_wanted.connect(self.rows_wanted)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.choosing.changed.connect(self._on_choosing_changed)
        self.list.choosing.filled.connect(self._said.say_full)
        self._model.reordered.connect(self._on_choosing_changed)  # some of the chosen ones may have left
        self._next.clicked.connect(self.next_taken)
        self._empty.acted.connect(self._on_empty_acted)
        for changed in (self._model.rowsInserted, self._model.rowsRemoved, self._model.modelReset):
            changed.connect(self._on_count_changed)
        theme.changed.connect(self.list.dress)
        self.sorts.forgotten.connect(self.list.choosing.forget)
        acts = self.acts
        acts.stepped.connect(self.list.step)
        acts.next_taken.connect(self.next_taken)
        acts.urgent_wanted.connect(lambda: self.urgent_wanted.emit(self.list.chosen or ""))
        acts.claim_wanted.connect(self._on_claim)
        acts.together_wanted.connect(self._on_together)

    # what the presenters show

    def show_listed(self, listed: Listed, sort: Sort) -> None:
        self.listed = listed
        self._loaded = False
        self.list.stood = -1
        self.list.choosing.forget()
        self._delegate.show_assignee = listed is not Section.MINE
        self.sections.show_listed(listed)
        self.sorts.show_sort(sort)

    def show_density(self, density: Density) -> None:
        self.list.set_density(density)

    def show_keys(self, keys: PackedKeys) -> None:
        self._loaded = True
        self._model.set_keys(keys)
        self._on_count_changed()

    def show_placements(self, placements: Mapping[str, Key | None]) -> None:
        self._model.place(placements)

    def show_rows(self, rows: Mapping[str, InboxRow]) -> None:
        self._model.put_rows(rows)
        self.list.repaint_rows(*map(self._model.place_of, rows))

    def paint_now(self) -> None:
        """All of it, also where it was veiled until it has rows; before anything else is loaded or built."""
        self.setUpdatesEnabled(True)
        self.repaint()
        self.painted.emit()

    def show_counts(self, counts: Mapping[Section, int]) -> None:
        self.sections.show_counts(counts)
        self._nothing_at_all = not counts.get(Section.ALL, 0)
        self._on_count_changed()

    def show_views(self, views: Sequence[SavedView], counts: Mapping[str, int]) -> None:
        self.sections.show_views(views, counts)

    def show_typing(self, conversations: frozenset[str]) -> None:
        self.list.show_typing(conversations)

    def show_trouble(self, sentence: str) -> None:
        self._said.say(sentence, "danger")

    def show_nobody_waits(self) -> None:
        self._said.say(self.tr("Nobody is waiting."))

    def show_no_view(self) -> None:
        self._said.say(self.tr("Choose a view first: it is the one in the list that is meant."))

    def show_done(self, deed: str, done: int, not_open: int, already: int) -> None:
        """What became of an act on several conversations."""
        self.list.choosing.forget()
        self._said.say_done(deed, done, not_open, already)

    def show_opened(self, conversation_id: str) -> None:
        """Choose and open, as if the person had clicked on it."""
        self.list.choose(conversation_id)
        self.opened.emit(conversation_id)

    def choose(self, conversation_id: str | None) -> None:
        """Mark the conversation that is in front elsewhere; opens nothing, and what one reads stays put."""
        self.list.choose(conversation_id, into_sight=False)

    def choose_listed(self, listed: Listed) -> None:
        """As if the person had chosen it."""
        self.listed_chosen.emit(listed)

    def focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rows_known(self) -> bool:
        """Whether the list shows what it is there to show: every row in sight, or that there is none."""
        return self._loaded and all(self._model.row(place) is not None for place in self.list.in_sight())

    # inside

    def _on_claim(self) -> None:
        if self.list.chosen is not None:
            self.claimed.emit(self.list.chosen)

    def _on_together(self, deed: str) -> None:
        chosen = self.list.choosing.now()
        if chosen:
            self.together_wanted.emit(deed, chosen)
        else:
            self._said.say(self.tr("Choose conversations first: Space, Ctrl+click, or Ctrl+A for all."))

    def _on_choosing_changed(self) -> None:
        chosen, held = self.list.choosing.now(), self.sorts.isAncestorOf(self.window().focusWidget() or self)
        if held and self.sorts.count and not chosen:
            self.setFocus()  # the buttons for them go
        self.sorts.show_chosen(len(chosen))

    def _on_menu_wanted(self, position: QPoint) -> None:
        index = self.list.indexAt(position)
        if not index.isValid():
            return
        conversation_id, name = self._model.id_at(index.row()) or "", str(index.data())
        from workstation.ui.features.inbox.row_menu import RowMenu  # noqa: PLC0415 not before it is asked for

        menu = RowMenu(name, self)
        menu.open_wanted.connect(lambda: self.show_opened(conversation_id))
        menu.open_behind_wanted.connect(lambda: self.opened_behind.emit(conversation_id))
        menu.choose_wanted.connect(lambda: self.list.choosing.turn(conversation_id))
        self.menu_opening.emit(menu, conversation_id)
        menu.popup(self.list.viewport().mapToGlobal(position))

    def _on_count_changed(self) -> None:
        nothing = self._loaded and not self._model.rowCount()
        page = self._empty if nothing else self.list
        self._pages.setCurrentWidget(page)  # which hands the keyboard on, if it was there
        self.setFocusProxy(page)  # the sections stand before it, but one comes here for the list
        if nothing:
            self._empty.set_words(*self._nothing.words(self.listed, at_all=self._nothing_at_all))

    def _on_empty_acted(self) -> None:
        if self.listed is Section.MINE:
            self.next_taken.emit()
        elif isinstance(self.listed, SavedView):
            self.acts.view_edit_wanted.emit()
        else:
            self.listed_chosen.emit(Section.ALL)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self.acts.translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Queue"))
        self.list.setAccessibleName(self.tr("Conversations"))
        self._next.setText(self.tr("Take next"))
        self._on_count_changed()
        self.list.dress()  # pictures of rows hold words
