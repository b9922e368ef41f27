"""Campaigns: what several customers are being talked into, who leads that, and whom nobody has warned yet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workstation.domain.cases import Campaign, Concerned
from workstation.domain.operation import OperationKind
from workstation.ui.kit.brief_list import Brief, BriefList
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.page import Page
from workstation.ui.kit.safe_text import fill, identifier, joined

_MOST_CAMPAIGNS = 5  # that are seen at a time
_MOST_CONCERNED = 12


class CampaignView(Page):
    """``chosen`` and what is wanted carry a Campaign; ``opened`` a conversation in which somebody is to be
    warned."""

    chosen = Signal(object)
    lead_wanted = Signal(object)
    close_wanted = Signal(object)
    opened = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = kit.words
        self._campaigns: tuple[Campaign, ...] = ()
        self._concerned: tuple[Concerned, ...] = ()
        inside = self._inside = QWidget(self)
        self._back = QPushButton(inside)
        self._back.setAccessibleIdentifier("priority.campaigns.back")
        self._back.clicked.connect(self.left)
        self._title = PlainLabel(parent=inside, weight="strong")
        self.list = BriefList(kit, "priority.campaigns.list", _MOST_CAMPAIGNS, inside)
        self.list.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now.row()))
        self._over = PlainLabel(parent=inside, wrap=True, tone="muted")
        self.lead = self._button("lead", self.lead_wanted)
        self.close_it = self._button("close", self.close_wanted)
        self._whom = PlainLabel(parent=inside, weight="strong", wrap=True)
        self.concerned = BriefList(kit, "priority.campaigns.concerned", _MOST_CONCERNED, inside)
        shown = Qt.FocusReason.ShortcutFocusReason  # scrolled to as if by Tab
        self.list.opened.connect(lambda _place: self.concerned.setFocus(shown))
        self.concerned.opened.connect(lambda place: self.opened.emit(self._concerned[place].conversation_id))
        self.setFocusProxy(self.list)
        column = QVBoxLayout(inside)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        for widget in (self._back, self._title, self.list, self._over):
            column.addWidget(widget)
        acts = QWidget(inside)
        flow = FlowLayout(acts, 8)
        flow.addWidget(self.lead)
        flow.addWidget(self.close_it)
        column.addWidget(acts)
        column.addWidget(self._whom)
        column.addWidget(self.concerned)
        column.addStretch(1)
        self.setWidget(inside)
        self.follow(self.list)
        self.follow(self.concerned)
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

    def _button(self, name: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(self._inside)
        button.setAccessibleIdentifier(f"priority.campaigns.{name}")
        button.clicked.connect(lambda _checked=False: self._want(wanted))
        return button

    def _want(self, wanted: SignalInstance) -> None:
        if (one := self._chosen) is not None:
            wanted.emit(one)

    @property
    def _chosen(self) -> Campaign | None:
        place = self.list.currentIndex().row()
        return self._campaigns[place] if 0 <= place < len(self._campaigns) else None

    def _fill(self) -> None:
        campaigns, concerned = self._campaigns, self._concerned
        self.list.show_briefs(list(map(self._brief, campaigns)), [(one.kind, one.what) for one in campaigns])
        self.concerned.show_briefs(
            list(map(self._line, concerned)), [one.conversation_id for one in concerned]
        )

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._campaigns):
            self.chosen.emit(self._campaigns[place])
        self._offer()

    def _offer(self) -> None:
        """What can be done with the chosen one, or why it is over."""
        one = self._chosen
        offered = one.offered if one else frozenset()
        held = next((button for button in (self.lead, self.close_it) if button.hasFocus()), None)
        self.lead.setVisible(OperationKind.CAMPAIGN_LEAD in offered)
        self.close_it.setVisible(OperationKind.CAMPAIGN_CLOSE in offered)
        if held is not None and held.isHidden():
            self.list.setFocus()  # what the keyboard was on is done
        case = one.case if one is not None and one.closed else None
        if case is not None:
            said = self.tr("Closed by %1, %2: %3")
            when = self._words.moment(case.closed_at or 0)
            self._over.setText(fill(said, identifier(case.closed_by), when, identifier(case.reason)))
        self._over.setVisible(case is not None)

    def _brief(self, one: Campaign) -> Brief:
        count = self.tr("%n customer(s)", "", one.customers)
        warn = self.tr("%n to warn", "", one.to_warn) if one.to_warn else self.tr("all warned")
        facts = [self._led(one), count, warn, self._words.moment(one.last_at)]
        tone = "muted" if one.closed else "danger" if one.to_warn else "ok"
        return Brief(identifier(one.what), joined(*(fact for fact in facts if fact)), tone)

    def _led(self, one: Campaign) -> str:
        if one.case is None:
            return ""
        if one.closed:
            return self.tr("closed")
        led = fill(self.tr("led by %1"), identifier(one.case.leader_name))
        return self.tr("nobody leads it") if one.unled else led

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
        going = sum(not one.closed for one in self._campaigns)
        self._title.setText(self.tr("%n campaign(s)", "", going) if going else self.tr("No campaign"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._back.setText(self.tr("Back to the cases"))
        self.lead.setText(self.tr("Lead this campaign"))
        self.close_it.setText(self.tr("Close…"))
        self.close_it.setAccessibleName(self.tr("Close this campaign…"))
        self.list.setAccessibleName(self.tr("Campaigns"))
        self.concerned.setAccessibleName(self.tr("Customers of the campaign"))
        self._fill()
        self._tell()
        self._offer()
