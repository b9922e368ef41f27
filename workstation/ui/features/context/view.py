"""The customer panel: who writes, what is known and noted about them, what to beware of, what was before."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.conversation import Conversation
from workstation.domain.deciding import Offered
from workstation.domain.fraud import FraudFlag
from workstation.domain.people import Customer, CustomerNote
from workstation.ui.features.context.attributes import Attributes
from workstation.ui.features.context.conversation_facts import ConversationFacts
from workstation.ui.features.context.customer_facts import CustomerFacts
from workstation.ui.features.context.flag_card import FlagCard
from workstation.ui.features.context.name import Name
from workstation.ui.features.context.note_editor import NoteEditor
from workstation.ui.features.context.notes import Notes
from workstation.ui.features.context.past import Past
from workstation.ui.features.context.risk import Risk
from workstation.ui.kit.empty import Empty
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel, rule
from workstation.ui.kit.safe_text import tooltip
from workstation.ui.kit.side_panel import SidePanel

_NOTHING: Mapping[str, Offered] = MappingProxyType({})


class ContextView(SidePanel):
    evidence_wanted = Signal(str, str)  # conversation id, message id
    decision_wanted = Signal(str, str, object)  # conversation id, flag id, Decision
    opened = Signal(str)  # another conversation of the customer
    search_wanted = Signal()
    search_ready = Signal(str, str)  # the customer's id and name
    note_wanted = Signal()
    note_edited = Signal(str)  # conversation id
    note_left = Signal(str)
    note_submitted = Signal(str, str)  # conversation id, text

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit = kit
        self._customer: Customer | None = None
        self._flags: tuple[FraudFlag, ...] = ()
        self._offered: Mapping[str, Offered] = {}
        self.setProperty("panel", "surface")
        self.setAccessibleIdentifier("context")
        self._facts = CustomerFacts(kit, self)
        self._attributes = Attributes(kit, self)
        self._notes = Notes(kit, self)
        self._notes.editor_wanted.connect(self._on_note_wanted)
        self._notes.made.connect(self._on_editor_made)
        self._past = Past(kit, self)
        self._past.opened.connect(self.opened)
        self._conversation = ConversationFacts(kit, self)
        self._search = QPushButton(self)
        self._search.setProperty("role", "quiet")
        self._search.setAccessibleIdentifier("context.search")
        self._search.clicked.connect(self.search_wanted)
        self._arrange()
        kit.theme.changed.connect(self._refresh)
        self._translate()
        self._refresh()

    def _arrange(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(4)
        self._add_head(column)
        column.addWidget(self._facts)
        column.addWidget(self._attributes)
        for part in (self._notes, self._past):
            self._add_rule(column)
            column.addWidget(part)
        column.addWidget(self._search)
        self._add_rule(column)
        column.addWidget(self._heads["conversation"])
        column.addWidget(self._conversation)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._empty = Empty(self._kit.icons, "person", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _add_head(self, column: QVBoxLayout) -> None:
        """Trouble, name, risk, flags: what must be seen first."""
        self._trouble = PlainLabel(parent=self, wrap=True, tone="danger")
        self._trouble.hide()
        self._name = Name(self._kit, self)
        self._risk = Risk(self._kit, self)
        self._heads = {name: PlainLabel(parent=self, weight="strong") for name in ("flags", "conversation")}
        self._flag_column = QVBoxLayout()
        self._flag_column.setSpacing(8)
        for widget in (self._trouble, self._name, self._risk):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self._heads["flags"])
        column.addLayout(self._flag_column)
        column.addSpacing(8)

    def _add_rule(self, column: QVBoxLayout) -> None:
        column.addSpacing(8)
        column.addWidget(rule(self))
        column.addSpacing(8)

    # what the presenter shows

    def show_nothing(self) -> None:
        self._customer = None
        self._notes.begin()
        self._past.show_conversations(())
        self._pages.setCurrentWidget(self._empty)

    def show_customer(self, customer: Customer) -> None:
        self._trouble.hide()
        if self._customer is None or self._customer.id != customer.id:
            self._notes.begin()
        self._customer = customer
        self._name.show_name(customer.name, customer.language)
        self._risk.show_risk(customer.risk)
        self._facts.show_customer(customer)
        self._attributes.show_attributes(customer.attributes)
        self._pages.setCurrentWidget(self._scroll)

    def show_conversation(self, conversation: Conversation, assignee: str, team: str) -> None:
        self._conversation.show_conversation(conversation, assignee, team)

    def show_flags(self, flags: Sequence[FraudFlag], offered: Mapping[str, Offered] = _NOTHING) -> None:
        """The open ones, gravest first; ``offered``: what the person may decide, by a flag's id."""
        self._heads["flags"].setVisible(bool(flags))
        if (tuple(flags), offered) == (self._flags, self._offered):
            return
        self._flags, self._offered = tuple(flags), offered
        while (item := self._flag_column.takeAt(0)) is not None:
            if card := item.widget():
                card.hide()
                card.deleteLater()
        for flag in flags:
            card = FlagCard(self._kit, flag, offered.get(flag.id, Offered()), self)
            card.decision_wanted.connect(
                lambda decision, flag=flag: self.decision_wanted.emit(flag.conversation_id, flag.id, decision)
            )
            card.evidence_wanted.connect(
                lambda message_id, of=flag.conversation_id: self.evidence_wanted.emit(of, message_id)
            )
            self._flag_column.addWidget(card)

    def show_notes(self, notes: Sequence[CustomerNote]) -> None:
        """What colleagues noted about the customer, newest first."""
        self._notes.show_notes(notes)

    def show_others(self, conversations: Sequence[Conversation]) -> None:
        """The customer's other conversations, newest first."""
        self._past.show_conversations(conversations)

    def note_editor(self, conversation_id: str) -> NoteEditor:
        """The editor of a conversation, in sight; made where there is none."""
        return self._notes.editor(conversation_id)

    def show_note_editor(self, conversation_id: str) -> None:
        self._notes.show_editor(conversation_id)

    def close_note_editor(self, conversation_id: str) -> None:
        self._notes.close_editor(conversation_id)

    def forget_note_editor(self, conversation_id: str) -> None:
        self._notes.forget_editor(conversation_id)

    def lead_to_search(self, customer_id: str, name: str) -> None:
        """Go on in the search, with everything of this customer."""
        self.search_ready.emit(customer_id, name)

    def show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()

    # inside

    def _on_editor_made(self, conversation_id: str, editor: NoteEditor) -> None:
        editor.edited.connect(lambda: self.note_edited.emit(conversation_id))
        editor.left.connect(lambda: self.note_left.emit(conversation_id))
        editor.submitted.connect(lambda body: self.note_submitted.emit(conversation_id, body))

    def _on_note_wanted(self) -> None:
        self.note_wanted.emit()
        self._notes.take_focus()

    def _refresh(self) -> None:
        self._search.setIcon(self._kit.icons.icon("search"))
        if self._customer is not None:
            self.show_customer(self._customer)
        flags, self._flags = self._flags, ()
        self.show_flags(flags, self._offered)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._refresh()

    def _translate(self) -> None:
        self.setAccessibleName(self.tr("Customer"))
        self._empty.set_words(self.tr("No conversation in front"), self.tr("Open one to see who writes."))
        self._heads["flags"].setText(self.tr("Beware"))
        self._heads["conversation"].setText(self.tr("Conversation"))
        self._search.setText(self.tr("Search everything"))
        explained = self.tr("Search everything of this customer")
        self._search.setAccessibleName(explained)
        self._search.setToolTip(tooltip(explained))
