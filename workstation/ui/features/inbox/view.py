"""The queue panel: sections, the list of conversations, and the button that takes the next one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QContextMenuEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.inbox import InboxRow, Key, Section
from workstation.ui.features.inbox.delegate import RowDelegate
from workstation.ui.features.inbox.list_model import InboxModel
from workstation.ui.features.inbox.queue_list import QueueList
from workstation.ui.features.inbox.sections import SectionBar
from workstation.ui.features.inbox.sentence import RowSentence
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.ink import Ink
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier
from workstation.ui.kit.theme import Theme

_SAID_MS = 5000


class InboxView(QFrame):
    """The whole panel. Its actions stand in the registry; their keys work wherever one is."""

    opened = Signal(str)  # conversation id
    claimed = Signal(str)
    next_taken = Signal()
    urgent_wanted = Signal(str)  # besides this conversation, or ""
    section_chosen = Signal(object)  # Section
    rows_wanted = Signal(list)
    seen_or_hidden = Signal(bool)
    menu_opening = Signal(object, str)  # QMenu, of this conversation: whoever else knows something adds to it
    painted = Signal()  # the first picture with rows stands on the screen

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = kit.actions
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("inbox")
        self._section, self._loaded = Section.MINE, False
        self._nothing_at_all = False  # as before the first sync: then no section can tell anything
        sentence = RowSentence(kit.words, self)
        self._model = InboxModel(lambda row: sentence(row, kit.now()), self)
        self._delegate = RowDelegate(Ink(kit.theme, kit.icons), kit.words, kit.now, self)
        self.sections = SectionBar(kit.theme, self)
        self.list = QueueList(self._model, self._delegate, self)
        self.list.setAccessibleIdentifier("inbox.list")
        self._empty = Empty(kit.icons, "inbox", self)
        self._said = PlainLabel(parent=self, wrap=True, tone="muted")
        self._said.setContentsMargins(12, 6, 12, 0)
        self._said.hide()
        self._silence = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._silence.timeout.connect(self._said.hide)
        self._next = QPushButton(self)
        self._next.setAccessibleIdentifier("inbox.take_next")
        self._arrange()
        self._connect(kit.theme)
        self._register(kit.actions)
        self._translate()

    def _arrange(self) -> None:
        rule = QFrame(self)
        rule.setProperty("rule", True)
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
        column.addWidget(rule)
        column.addWidget(self._pages, 1)
        column.addWidget(self._said)
        column.addLayout(foot)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self.list)

    def _connect(self, theme: Theme) -> None:
        self.sections.chosen.connect(self.section_chosen)
        self.list.opened.connect(self.opened)
        self.list.rows_wanted.connect(self.rows_wanted)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._next.clicked.connect(self.next_taken)
        self._empty.acted.connect(self._on_empty_acted)
        self._model.rowsInserted.connect(self._on_count_changed)
        self._model.rowsRemoved.connect(self._on_count_changed)
        self._model.modelReset.connect(self._on_count_changed)
        theme.changed.connect(self.list.dress)

    def _register(self, actions: Actions) -> None:
        actions.add("inbox.next", "", lambda: self.list.step(1), ["Alt+Down"], "view")
        actions.add("inbox.previous", "", lambda: self.list.step(-1), ["Alt+Up"], "view")
        actions.add("inbox.urgent", "", self._on_urgent, ["Ctrl+J"], "conversation")
        actions.add("inbox.take_next", "", self.next_taken.emit, ["Ctrl+Shift+N"], "conversation")
        actions.add("inbox.claim", "", self._on_claim, (), "conversation")

    # what the presenter shows

    def show_section(self, section: Section) -> None:
        self._section = section
        self._loaded = False
        self._delegate.show_assignee = section is not Section.MINE
        self.sections.show_section(section)

    def show_keys(self, keys: Sequence[Key]) -> None:
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

    def show_trouble(self, sentence: str) -> None:
        self._say(sentence, "danger")

    def show_nobody_waits(self) -> None:
        self._say(self.tr("Nobody is waiting."), "muted")

    def show_opened(self, conversation_id: str) -> None:
        """Choose and open, as if the person had clicked on it."""
        self.list.choose(conversation_id)
        self.opened.emit(conversation_id)

    def choose(self, conversation_id: str | None) -> None:
        """Mark the conversation that is in front elsewhere; opens nothing, and what one reads stays put."""
        self.list.choose(conversation_id, into_sight=False)

    def focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def rows_known(self) -> bool:
        """Whether the list shows what it is there to show: every row in sight, or that there is none."""
        places = self.list.in_sight()
        return self._loaded and all(self._model.row(place) is not None for place in places)

    # inside

    def _say(self, sentence: str, tone: str) -> None:
        self._said.set_tone(tone)
        self._said.setText(sentence)
        self._said.show()
        self._silence.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _on_urgent(self) -> None:
        self.urgent_wanted.emit(self.list.chosen or "")

    def _on_claim(self) -> None:
        if self.list.chosen is not None:
            self.claimed.emit(self.list.chosen)

    def _on_menu_wanted(self, position: QPoint) -> None:
        index = self.list.indexAt(position)
        if not index.isValid():
            return
        conversation_id, name = self._model.id_at(index.row()) or "", str(index.data())
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: self.show_opened(conversation_id))
        copy = menu.addAction(self.tr("Copy the customer's name"))
        copy.triggered.connect(lambda: QApplication.clipboard().setText(identifier(name)))
        self.menu_opening.emit(menu, conversation_id)
        menu.popup(self.list.viewport().mapToGlobal(position))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()

    def _on_count_changed(self) -> None:
        nothing = self._loaded and not self._model.rowCount()
        page = self._empty if nothing else self.list
        self._pages.setCurrentWidget(page)  # which hands the keyboard on, if it was there
        self.setFocusProxy(page)  # the sections stand before it, but one comes here for the list
        if nothing:
            self._empty.set_words(*self._nothing())

    def _nothing(self) -> tuple[str, str, str]:
        match Section.ALL if self._nothing_at_all else self._section:
            case Section.MINE:
                return (
                    self.tr("Nothing of your own"),
                    self.tr("You have no open conversation."),
                    self.tr("Take the next one"),
                )
            case Section.UNASSIGNED:
                return self.tr("The queue is empty"), self.tr("Everybody is being looked after."), ""
            case Section.WAITING:
                return self.tr("Nobody waits"), self.tr("Every customer has an answer."), self.tr("Show all")
            case Section.ALL:
                return (
                    self.tr("Nothing here yet"),
                    self.tr("Conversations stand here as soon as they arrive on this machine."),
                    "",
                )

    def _on_empty_acted(self) -> None:
        if self._section is Section.MINE:
            self.next_taken.emit()
        else:
            self.section_chosen.emit(Section.ALL)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen_or_hidden.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen_or_hidden.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
        super().changeEvent(event)

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Queue"))
        self.list.setAccessibleName(self.tr("Conversations"))
        self._next.setText(self.tr("Take next"))
        self._on_count_changed()
        self.list.dress()  # pictures of rows hold words
        for name, text in (
            ("inbox.next", self.tr("Next conversation in the list")),
            ("inbox.previous", self.tr("Previous conversation in the list")),
            ("inbox.urgent", self.tr("Most urgent conversation")),
            ("inbox.take_next", self.tr("Take the next from the queue")),
            ("inbox.claim", self.tr("Claim the conversation chosen in the list")),
        ):
            self._actions.set_text(name, text)
