"""What happened in a case, newest first: what the department did, and the customer with their account."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.account import AccountEvent
from workstation.domain.activity import NOBODY
from workstation.domain.cases import Happened
from workstation.ui.features.priority.account_words import AccountWords
from workstation.ui.kit.brief_list import Brief, BriefList
from workstation.ui.kit.events import Events
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier

_MOST_SEEN = 6  # entries; further ones are scrolled to


class Timeline(QWidget):
    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = kit.words
        self._events = Events(kit.words, self)
        self._account = AccountWords(self)
        self._happened: tuple[Happened, ...] = ()
        self._title = PlainLabel(parent=self, weight="strong")
        self._none = PlainLabel(parent=self, tone="muted", wrap=True)
        self.list = BriefList(kit, "priority.timeline", _MOST_SEEN, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._title, self._none, self.list):
            column.addWidget(widget)
        self._translate()

    def show_happened(self, happened: Sequence[Happened]) -> None:
        if tuple(happened) != self._happened:
            self._happened = tuple(happened)
            self._fill()

    def _fill(self) -> None:
        briefs = [Brief(self._told(one), self._words.moment(one.at)) for one in self._happened]
        self.list.show_briefs(briefs, self._happened)
        self._none.setVisible(not briefs)

    def _told(self, one: Happened) -> str:
        if isinstance(one.act, AccountEvent):
            return self._account.sentence(one.act)
        name = self.tr("Groundcrew") if one.who in ("", NOBODY) else identifier(one.who)
        return self._events.sentence(one.act, name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._title.setText(self.tr("What happened"))
        self._none.setText(self.tr("Nothing that this computer knows of."))
        self.list.setAccessibleName(self.tr("What happened, newest first"))
        self._fill()
