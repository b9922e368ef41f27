"""Whom the conversation is with, how it stands, and what can be done with it at once."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.domain.conversation import Status
from workstation.domain.rights import Act
from workstation.ui.features.conversation.facts import Standing
from workstation.ui.features.conversation.participants import Participants
from workstation.ui.features.conversation.tightness import Tightness
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, iso
from workstation.ui.kit.short_button import ShortButton

_ROOMY = 26  # heights of a line: in a narrower pane the acts are shapes, so that the name can be read
_FACTS = 17  # heights of a line: in a lower pane the panel beside tells the facts
_NAME = 8  # heights of a line that the name needs


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
        self._claim = self._button("claim", "claim", "primary", "on_accent")
        self._claim.clicked.connect(self.claimed)
        self._release = self._button("release", "undo", "quiet")
        self._release.clicked.connect(self.released)
        self._resolve = self._button("resolve", "resolve")
        self._resolve.clicked.connect(lambda: self.status_chosen.emit(Status.RESOLVED))
        self._reopen = self._button("reopen", "refresh")
        self._reopen.clicked.connect(lambda: self.status_chosen.emit(Status.OPEN))
        self._lay_out()
        self._retranslate()
        Tightness(parent, self, lines=_FACTS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The name can be read, however large the letters are and however long another language's words."""
        line = self.fontMetrics().height()
        shown = [button for button in self._buttons() if button.isVisibleTo(self)]
        words = sum(button.whole() + self._row.spacing() for button in shown)
        around = self.participants.sizeHint().width() + 2 * line
        short = self.width() < max(_ROOMY * line, words + around + _NAME * line)
        for button in self._buttons():
            button.shorten(short)

    def _buttons(self) -> tuple[ShortButton, ...]:
        return self._release, self._reopen, self._resolve, self._claim

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._claim.set_word(self.tr("Claim"))
        self._release.set_word(self.tr("Back to the queue"))
        self._resolve.set_word(self.tr("Resolve"))
        self._reopen.set_word(self.tr("Open again"))
        if self._told:
            self.show_conversation(self._told)

    def _button(self, name: str, icon: str, role: str = "", color: str = "text") -> ShortButton:
        button = ShortButton(self._icons.icon(icon, color), self)
        button.setProperty("role", role)
        button.setAccessibleIdentifier(f"conversation.{name}")
        button.hide()
        return button

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
        for button in self._buttons():
            row.addWidget(button)

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
        facts = (
            status,
            whose,
            iso(identifier(standing.team_name)),
            iso(language),
            iso(identifier(conversation.subject)),
        )
        self._facts.setText(" · ".join(fact for fact in facts if fact.strip("\u2068\u2069")))
        self._offer(
            {
                self._claim: Act.CLAIM in acts,
                self._release: Act.RELEASE in acts,
                self._resolve: Act.RESOLVE in acts,
                self._reopen: Act.REOPEN in acts,
            }
        )

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
        self._offer(dict.fromkeys((self._claim, self._release, self._resolve, self._reopen), False))

    def _offer(self, buttons: Mapping[QPushButton, bool]) -> None:
        """Qt would pass the keyboard on to the next button, which the next space bar would press."""
        if any(button.hasFocus() and not offered for button, offered in buttons.items()):
            self.left.emit()
        for button, offered in buttons.items():
            button.setVisible(offered)
        self._make_room()
