"""The conversations of other customers in which the same address, domain or device was seen, as a list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.cases import Linked
from workstation.domain.sighting import SightingKind
from workstation.ui.kit.brief_list import Brief, BriefList
from workstation.ui.kit.gravity import TONES
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier

_MOST_SEEN = 5  # entries; further ones are scrolled to


class LinkedList(QWidget):
    opened = Signal(str)  # conversation id

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = kit.words
        self._linked: tuple[Linked, ...] = ()
        self._title = PlainLabel(parent=self, weight="strong")
        self.list = BriefList(kit, "priority.linked", _MOST_SEEN, self)
        self.list.opened.connect(lambda place: self.opened.emit(self._linked[place].conversation_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self.list)
        self._translate()

    def show_linked(self, linked: Sequence[Linked]) -> None:
        if tuple(linked) != self._linked:
            self._linked = tuple(linked)
            self._translate()

    def _brief(self, one: Linked) -> Brief:
        facts = [self._words.severity(one.flag)] if one.flag is not None else []
        facts += [self._words.status(one.status), self._same(one)]
        tone = TONES[one.flag] if one.flag is not None else "muted"
        return Brief(identifier(one.customer_name), " · ".join(facts), tone)

    def _same(self, one: Linked) -> str:
        words = {
            SightingKind.ADDRESS: self.tr("same address: %1"),
            SightingKind.DOMAIN: self.tr("same domain: %1"),
            SightingKind.DEVICE: self.tr("same device: %1"),
        }
        return fill(words[one.kind], identifier(one.what))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self.list.setAccessibleName(self.tr("Linked conversations"))
        self._title.setText(self.tr("%n linked conversation(s)", "", len(self._linked)))
        self.list.show_briefs([self._brief(one) for one in self._linked])
        self.setVisible(bool(self._linked))
