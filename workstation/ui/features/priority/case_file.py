"""All about the case that is chosen: whose, what can be done, its evidence, and what was done so far."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.cases import Dossier
from workstation.domain.deciding import Offered
from workstation.domain.fraud import FraudFlag
from workstation.domain.money import Kept
from workstation.domain.safety import to_answer
from workstation.ui.features.priority.account_box import AccountBox
from workstation.ui.features.priority.case_buttons import CaseButtons
from workstation.ui.features.priority.evidence_card import EvidenceCard
from workstation.ui.features.priority.linked import LinkedConversations
from workstation.ui.features.priority.timeline import Timeline
from workstation.ui.features.priority.wording import Wording
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.page import Page
from workstation.ui.kit.parts import Parts
from workstation.ui.kit.safe_text import fill, identifier, joined

_Evidence = tuple[FraudFlag, Offered, str, Kept | None]


class CaseFile(Page):
    """``decision_wanted``: conversation, flag, Decision; ``evidence_wanted``: conversation, message;
    ``reply_wanted``: conversation, FraudFlag of which the customer is to be warned."""

    decision_wanted = Signal(str, str, object)
    evidence_wanted = Signal(str, str)
    reply_wanted = Signal(str, object)
    opened = Signal(str)  # a linked conversation, or the case

    def __init__(self, kit: Kit, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._wording = kit, wording
        self._dossier: Dossier | None = None
        inside = self._inside = QWidget(self)
        self._name = PlainLabel(parent=inside, weight="title", wrap=True)
        self._facts = PlainLabel(parent=inside, tone="muted", wrap=True)
        self.buttons = CaseButtons(kit.actions, inside)
        self._seen = PlainLabel(parent=inside, weight="strong")
        self._cards = Parts(self._card)
        self._cards.setSpacing(8)
        self.account = AccountBox(kit, inside)
        self.linked = LinkedConversations(kit, inside)
        self.linked.opened.connect(self.opened)
        self.linked.reached.connect(self.ensureWidgetVisible)
        self._timeline = Timeline(kit, inside)
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        for widget in (self._name, self._facts, self.buttons, self._seen):
            column.addWidget(widget)
        column.addLayout(self._cards)
        column.addWidget(self.account)
        column.addWidget(self.linked)
        column.addWidget(self._timeline)
        column.addStretch(1)
        self.setWidget(inside)
        self.follow(self.linked.list)
        self.follow(self._timeline.list)
        kit.theme.changed.connect(self._make_anew)
        self._translate()

    @property
    def case(self) -> str:
        """Whose conversation is shown, which the list may have left already; "" before the first."""
        return self._dossier.conversation.id if self._dossier is not None else ""

    def show_dossier(self, dossier: Dossier) -> None:
        before, self._dossier = self._dossier, dossier
        if before is not None and before.conversation.id != dossier.conversation.id:
            self.verticalScrollBar().setValue(0)
        if before != dossier:
            self._fill()

    def reply(self) -> None:
        """Warn the customer of the gravest that is open and has a reply; the gravest where none has, which is
        told there."""
        flags = self._dossier.flags if self._dossier is not None else ()
        if (gravest := to_answer([flag for flag in flags if flag.standing])) is not None:
            self.reply_wanted.emit(gravest.conversation_id, gravest)

    def _fill(self) -> None:
        dossier, words = self._dossier, self._kit.words
        if dossier is None:
            return
        conversation = dossier.conversation
        self._name.setText(identifier(dossier.customer_name))
        owner = identifier(dossier.assignee_name) or self.tr("nobody")
        facts = [words.status(conversation.status), words.priority(conversation.priority)]
        facts += [words.language(conversation.language), fill(self.tr("owner: %1"), owner)]
        self._facts.setText(joined(*facts))
        self.buttons.offer(dossier)
        self._seen.setVisible(bool(dossier.flags))
        self.account.show_account(dossier)
        self.linked.show_linked(conversation.id, dossier.customer_name, dossier.linked, dossier.linked_total)
        self._timeline.show_happened(dossier.happened)
        self._cards.show_parts([(flag.id, self._facts_of(dossier, flag)) for flag in dossier.flags])

    @staticmethod
    def _facts_of(dossier: Dossier, flag: FraudFlag) -> _Evidence:
        offered, words = dossier.offered.get(flag.id, Offered()), dossier.evidence.get(flag.id, "")
        return flag, offered, words, dossier.kept.get(flag.id)

    def _card(self, evidence: _Evidence) -> EvidenceCard:
        flag = evidence[0]
        card = EvidenceCard(self._kit, self._wording, *evidence, self._inside)
        card.shown.connect(lambda message: self.evidence_wanted.emit(flag.conversation_id, message))
        card.reply_wanted.connect(lambda: self.reply_wanted.emit(flag.conversation_id, flag))
        card.decision_wanted.connect(
            lambda decision: self.decision_wanted.emit(flag.conversation_id, flag.id, decision)
        )
        return card

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._seen.setText(self.tr("Evidence"))
        self._make_anew()

    def _make_anew(self) -> None:
        self._cards.dress()
        self._fill()
