"""The list of notifications of this session, and the switch that keeps them quiet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workstation.ui.features.notices.history import Entry
from workstation.ui.features.notices.quiet_button import QuietButton
from workstation.ui.features.notices.wording import SHAPES, Wording
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import joined
from workstation.ui.kit.wrapped_list import WrappedList

_NUMBER = Qt.ItemDataRole.UserRole


class NoticesView(QFrame):
    """``opened`` carries a conversation id; ``seen`` says that the list has been looked at."""

    opened = Signal(str)
    seen = Signal()
    quiet_chosen = Signal(object)  # Quiet

    def __init__(self, kit: Kit, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit, self._wording = kit, wording
        self._entries: tuple[Entry, ...] = ()
        self._quiet = ""
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("notices")
        self._title = PlainLabel(parent=self, weight="strong")
        self._state = PlainLabel(parent=self, wrap=True, tone="muted")
        self._quiet_button = QuietButton(wording, self)
        self._quiet_button.chosen.connect(self.quiet_chosen)
        self._list = WrappedList("notices.list", self)
        self._list.itemActivated.connect(self._on_activated)
        self._list.itemClicked.connect(self._on_activated)
        self._empty = Empty(kit.icons, "bell", self)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list)
        self.setFocusProxy(self._empty)
        self._lay_out()
        kit.theme.changed.connect(self._fill)
        self._translate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        for label in (self._title, self._state):
            label.setContentsMargins(14, 0, 14, 0)
            column.addWidget(label)
        column.addWidget(self._pages, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(14, 6, 14, 12)
        foot.addWidget(self._quiet_button)
        column.addLayout(foot)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Newest first; who stands on one stays on it."""
        if tuple(entries) != self._entries:
            self._entries = tuple(entries)
            self._fill()

    def show_quiet(self, sentence: str) -> None:
        """Until when nothing disturbs; "" while everything may."""
        self._quiet = sentence
        self._translate()

    def _fill(self) -> None:
        held = self._list.currentItem()
        number = held.data(_NUMBER) if held is not None else None
        had_focus = self._list.hasFocus() or self._empty.hasFocus()
        read = self._read_first()
        self._list.clear()
        for entry in self._entries:
            self._list.addItem(self._item(entry))
            if entry.number == number:
                self._list.setCurrentRow(self._list.count() - 1)
        if self._list.currentRow() < 0 and self._entries:
            self._list.setCurrentRow(0)
        page = self._list if self._entries else self._empty
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        if had_focus:
            page.setFocus()
        for place, entry in enumerate(self._entries):
            if entry.number == read:  # what came stands above it
                self._list.scrollToItem(self._list.item(place), QListView.ScrollHint.PositionAtTop)

    def _read_first(self) -> int | None:
        """The number of the entry that is first in sight; None where that is the newest."""
        first = self._list.itemAt(self._list.viewport().rect().topLeft())
        return first.data(_NUMBER) if first and self._list.verticalScrollBar().value() else None

    def _item(self, entry: Entry) -> QListWidgetItem:
        shape, tone = SHAPES[entry.kind]
        level, when = self._wording.level(entry.kind), self._kit.words.time(entry.at)
        place = (entry.conversation_id, entry.customer_name)
        sentence = self._wording.sentence(entry.kind, entry.count, (place,))
        item = QListWidgetItem(self._kit.icons.icon(shape, "muted" if entry.seen else tone), "")
        new = "" if entry.seen else self.tr("new")
        head = joined(level, when, new)
        item.setText(f"{head}\n{sentence}")
        item.setData(_NUMBER, entry.number)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{head}. {sentence}")
        font = item.font()
        font.setBold(not entry.seen)
        item.setFont(font)
        return item

    def _on_activated(self, item: QListWidgetItem) -> None:
        number = item.data(_NUMBER)
        entry = next((entry for entry in self._entries if entry.number == number), None)
        if entry is not None:
            self.opened.emit(entry.conversation_id)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._fill()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Notifications"))
        self._title.setText(self.tr("Notifications"))
        self._list.setAccessibleName(self.tr("Notifications of this session"))
        self._state.setText(self._quiet)
        self._state.setVisible(bool(self._quiet))
        self._quiet_button.setText(
            self.tr("End do not disturb") if self._quiet else self.tr("Do not disturb…")
        )
        self._empty.set_words(
            self.tr("Nothing has happened yet"),
            self.tr("What you are told of stands here until you leave Groundcrew."),
        )
