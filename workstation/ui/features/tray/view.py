"""The tray: what could not be delivered, each on a card, until its author decides."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.operation import TrayItem
from workstation.ui.features.tray.card import Card
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.parts import Parts
from workstation.ui.kit.side_panel import SidePanel


class TrayView(SidePanel):
    """Signals carry the operation's id, ``opened`` a conversation's."""

    returned = Signal(str)
    noted = Signal(str)
    discarded = Signal(str)
    opened = Signal(str)

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._items: list[tuple[TrayItem, str]] = []
        self._names: Mapping[str, str] = {}
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("tray")
        self._title = PlainLabel(parent=self, weight="strong")
        self._hint = PlainLabel(parent=self, wrap=True, tone="muted")
        self._trouble = PlainLabel(parent=self, wrap=True, tone="danger")
        self._trouble.hide()
        self._empty = Empty(kit.icons, "tray", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._list())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        for label in (self._title, self._hint, self._trouble):
            label.setContentsMargins(14, 0, 14, 0)
            column.addWidget(label)
        column.addWidget(self._pages, 1)
        self._empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self._empty)  # where there are cards, the first of them is next
        kit.theme.changed.connect(self._rebuild)
        self._translate()

    def _list(self) -> QScrollArea:
        inside = QWidget(self)
        self._column = Parts(self._card)
        inside.setLayout(self._column)
        self._column.setContentsMargins(12, 6, 12, 12)
        self._column.setSpacing(10)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll

    def show_items(self, items: Sequence[tuple[TrayItem, str]], names: Mapping[str, str]) -> None:
        """Newest first; a card that stays is not built again, so that nobody loses a selection."""
        self._trouble.hide()
        self._items, self._names = list(items), names
        self._column.show_parts([(item[0].operation.id, item) for item in self._items])
        self._pages.setCurrentIndex(1 if items else 0)
        self._hint.setVisible(bool(items))
        self._title.setVisible(bool(items))

    def show_opened(self, conversation_id: str) -> None:
        self.opened.emit(conversation_id)

    def show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()

    def _card(self, item: tuple[TrayItem, str]) -> Card:
        card = Card(self._kit, *item, self._names, self)
        card.returned.connect(self.returned)
        card.noted.connect(self.noted)
        card.discarded.connect(self.discarded)
        card.opened.connect(self.opened)
        return card

    def _rebuild(self) -> None:
        self._column.dress()
        self.show_items(self._items, self._names)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._rebuild()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Tray"))
        self._title.setText(self.tr("Not delivered"))
        self._hint.setText(self.tr("Nothing here is lost: it waits until you decide."))
        self._empty.set_words(
            self.tr("The tray is empty"), self.tr("What could not be delivered waits here until you decide.")
        )
