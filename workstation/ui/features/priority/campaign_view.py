"""Campaigns: what several customers are being talked into, and whom of them nobody has warned yet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workstation.domain.cases import Campaign, Concerned
from workstation.ui.kit.brief_list import Brief, BriefList
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier, joined

_MOST_CAMPAIGNS = 5  # that are seen at a time
_MOST_CONCERNED = 12


class CampaignView(QWidget):
    """``chosen`` carries a Campaign; ``opened`` a conversation in which somebody is to be warned."""

    chosen = Signal(object)
    opened = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = kit.words
        self._campaigns: tuple[Campaign, ...] = ()
        self._concerned: tuple[Concerned, ...] = ()
        self._back = QPushButton(self)
        self._back.setAccessibleIdentifier("priority.campaigns.back")
        self._back.clicked.connect(self.left)
        self._title = PlainLabel(parent=self, weight="strong")
        self.list = BriefList(kit, "priority.campaigns.list", _MOST_CAMPAIGNS, self)
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now.row()))
        self._whom = PlainLabel(parent=self, weight="strong", wrap=True)
        self.concerned = BriefList(kit, "priority.campaigns.concerned", _MOST_CONCERNED, self)
        self.list.opened.connect(lambda _place: self.concerned.setFocus())
        self.concerned.opened.connect(lambda place: self.opened.emit(self._concerned[place].conversation_id))
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        for widget in (self._back, self._title, self.list, self._whom, self.concerned):
            column.addWidget(widget)
        column.addStretch(1)
        self._translate()

    def show_campaigns(self, campaigns: Sequence[Campaign]) -> None:
        """The newest first; the one that was chosen stays so."""
        self._campaigns = tuple(campaigns)
        if not campaigns:
            self._concerned = ()
        self._fill()
        self._choose(self.list.currentIndex().row())
        self._tell()

    def show_concerned(self, concerned: Sequence[Concerned]) -> None:
        """Whoever is still to be warned first."""
        self._concerned = tuple(concerned)
        self._fill()
        self._tell()

    def _fill(self) -> None:
        campaigns, concerned = self._campaigns, self._concerned
        self.list.show_briefs(list(map(self._brief, campaigns)), [(one.kind, one.what) for one in campaigns])
        self.concerned.show_briefs(
            list(map(self._line, concerned)), [one.conversation_id for one in concerned]
        )

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._campaigns):
            self.chosen.emit(self._campaigns[place])

    def _brief(self, one: Campaign) -> Brief:
        count = self.tr("%n customer(s)", "", one.customers)
        warn = self.tr("%n to warn", "", one.to_warn) if one.to_warn else self.tr("all warned")
        facts = [count, warn, self._words.moment(one.last_at)]
        return Brief(identifier(one.what), joined(*facts), "danger" if one.to_warn else "ok")

    def _line(self, one: Concerned) -> Brief:
        warned = self.tr("warned") if one.warned else self.tr("to be warned")
        owner = identifier(one.assignee_name) or self.tr("nobody's")
        facts = [warned, self._words.status(one.status), self._words.language(one.language), owner]
        tone = "ok" if one.warned else "danger"
        return Brief(identifier(one.customer_name), joined(*facts), tone)

    def _tell(self) -> None:
        waiting = len({one.customer_id for one in self._concerned if not one.warned})
        self._whom.setText(
            self.tr("%n customer(s) to warn", "", waiting) if waiting else self.tr("Everybody is warned")
        )
        self._whom.setVisible(bool(self._concerned))
        self._title.setText(
            self.tr("%n campaign(s)", "", len(self._campaigns)) if self._campaigns else self.tr("No campaign")
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._back.setText(self.tr("Back to the cases"))
        self.list.setAccessibleName(self.tr("Campaigns"))
        self.concerned.setAccessibleName(self.tr("Customers of the campaign"))
        self._fill()
        self._tell()
