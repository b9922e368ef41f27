"""Whom the conversation is with, how it stands, and what can be done with it at once."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.conversation import Status
from workstation.domain.rights import Act
from workstation.ui.features.conversation.facts import Standing
from workstation.ui.features.conversation.participants import Participants
from workstation.ui.features.conversation.tightness import Tightness
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, joined
from workstation.ui.kit.short_button import ShortButton

_ROOMY = 26  # heights of a line: in a narrower pane the acts are shapes, so that the name can be read
_FACTS = 17  # heights of a line: in a lower pane the panel beside tells the facts
_NAME = 8  # heights of a line that the name needs
_LOOKS = {  # icon, its colour, and role, in the order of Tab
    Act.CLAIM: ("claim", "on_accent", "primary"),
    Act.RELEASE: ("undo", "text", "quiet"),
    Act.RESOLVE: ("resolve", "text", ""),
    Act.REOPEN: ("refresh", "text", ""),
}
_ACROSS = (Act.RELEASE, Act.REOPEN, Act.RESOLVE, Act.CLAIM)
_STATUSES = {Act.RESOLVE: Status.RESOLVED, Act.REOPEN: Status.OPEN}


class Header(QFrame):
    """The customer's name, a line of facts, and the acts that fit the conversation's state."""

    claimed = Signal()
    released = Signal()
    status_chosen = Signal(object)  # Status
    left = Signal()  # the button that had the keyboard is about to go

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = kit.words
        self._icons = kit.icons
        self.participants = Participants(kit.icons, self)
        self.setProperty("panel", "surface")
        self._name = PlainLabel("", self, weight="strong")
        self._name.setAccessibleIdentifier("conversation.customer")
        self._facts = PlainLabel("", self, tone="muted")
        self._facts.setAccessibleIdentifier("conversation.facts")
        self._told: Standing | None = None
        self._buttons: dict[Act, ShortButton] = {}  # those that were open to the person by now
        self._lay_out()
        self._retranslate()
        Tightness(parent, self, lines=_FACTS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The name can be read, however large the letters are and however long another language's words."""
        line = self.fontMetrics().height()
        shown = [button for button in self._buttons.values() if button.isVisibleTo(self)]
        words = sum(button.whole() + self._row.spacing() for button in shown)
        around = self.participants.sizeHint().width() + 2 * line
        short = self.width() < max(_ROOMY * line, words + around + _NAME * line)
        for button in self._buttons.values():
            button.shorten(short)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for act, button in self._buttons.items():
            button.set_word(self._word(act))
        if self._told:
            self.show_conversation(self._told)

    def _word(self, act: Act) -> str:
        return {
            Act.CLAIM: self.tr("Claim"),
            Act.RELEASE: self.tr("Back to the queue"),
            Act.RESOLVE: self.tr("Resolve"),
            Act.REOPEN: self.tr("Open again"),
        }[act]

    def _make(self, act: Act) -> None:
        """Most conversations show two of the four; each costs 25 KiB."""
        icon, color, role = _LOOKS[act]
        button = ShortButton(self._icons.icon(icon, color), self)
        button.setProperty("role", role)
        button.setAccessibleIdentifier(f"conversation.{act.value}")
        button.set_word(self._word(act))
        button.clicked.connect(lambda: self._on_pressed(act))
        behind = sum(one in self._buttons for one in _ACROSS[_ACROSS.index(act) + 1 :])
        self._row.insertWidget(self._row.count() - behind, button)
        self._buttons[act] = button
        stops = (self.participants, *(self._buttons[one] for one in _LOOKS if one in self._buttons))
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _on_pressed(self, act: Act) -> None:
        if act in _STATUSES:
            self.status_chosen.emit(_STATUSES[act])
        else:
            (self.claimed if act is Act.CLAIM else self.released).emit()

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(em, em // 2, em // 2, em // 2)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        row.addLayout(words, 1)
        row.addWidget(self.participants)

    def show_conversation(self, standing: Standing) -> None:
        """Show how it stands."""
        self._told = standing
        conversation, acts = standing.conversation, standing.acts
        self._name.setText(identifier(standing.customer_name))
        self.participants.show_conversation(conversation)
        assignee = identifier(standing.assignee_name) or "?"
        free = conversation.assignee_id is None
        whose = self.tr("nobody's yet") if free else fill(self.tr("with %1"), assignee)
        status = self._words.status(conversation.status)
        language = self._words.language(conversation.language)
        team, subject = identifier(standing.team_name), identifier(conversation.subject)
        self._facts.setText(joined(status, whose, team, language, subject))
        self._offer(acts)

    def set_tight(self, tight: bool) -> None:
        """Leave the facts to the panel beside."""
        self._facts.setVisible(not tight)

    @property
    def offered(self) -> frozenset[Act]:
        """What is open to the person now."""
        return self._told.acts if self._told else frozenset()

    def show_gone(self) -> None:
        """Nothing can be done with it any more; whom it was with stays."""
        self._told = None
        self.participants.hide()
        self._facts.setText(self.tr("no longer visible to you"))
        self._offer(frozenset())

    def _offer(self, acts: frozenset[Act]) -> None:
        """Qt would pass the keyboard on to the next button, which the next space bar would press."""
        if any(button.hasFocus() and act not in acts for act, button in self._buttons.items()):
            self.left.emit()
        for act in _LOOKS:
            if act in acts and act not in self._buttons:
                self._make(act)
        for act, button in self._buttons.items():
            button.setVisible(act in acts)
        self._make_room()
