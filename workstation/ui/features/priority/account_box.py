"""A customer's account: what can be done with it, what was asked for, and a word on what others asked for."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workstation.domain.account_acts import TOUCHING_MONEY, AccountAct, AccountActState, AccountDeed, frozen
from workstation.domain.cases import Dossier
from workstation.domain.rights import Act
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.parts import Parts
from workstation.ui.kit.safe_text import fill, identifier


class AccountBox(QWidget):
    wanted = Signal(object)  # AccountDeed
    answered = Signal(str, bool)  # request, whether the person agrees

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = kit.words
        self._dossier: Dossier | None = None
        self._online = True
        self._title = PlainLabel(parent=self, weight="strong")
        self._standing = PlainLabel(parent=self, wrap=True, tone="danger")
        self._offline = PlainLabel(parent=self, wrap=True, tone="warn")
        self._offline.setAccessibleIdentifier("priority.account.offline")
        buttons = QWidget(self)
        flow = FlowLayout(buttons, 6)
        self._buttons: dict[AccountDeed, QPushButton] = {}
        for deed in AccountDeed:
            button = self._buttons[deed] = QPushButton(self)
            button.setAccessibleIdentifier(f"priority.account.{deed.value}")
            button.clicked.connect(lambda _checked=False, deed=deed: self.wanted.emit(deed))
            flow.addWidget(button)
        self._asked = Parts(self._entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._title, self._standing, self._offline, buttons):
            column.addWidget(widget)
        column.addLayout(self._asked)
        self._translate()

    def show_account(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._fill()

    def show_online(self, online: bool) -> None:
        """Whether the server can be reached: without it nothing is done."""
        if online != self._online:
            self._online = online
            self._fill()

    def _fill(self) -> None:
        dossier = self._dossier
        if dossier is None:
            return
        is_frozen = frozen(dossier.account)
        self._standing.setText(self.tr("Withdrawals are frozen."))
        self._standing.setVisible(is_frozen)
        self._offline.setVisible(not self._online)
        # what I asked for myself and could not be done I may ask for again
        waiting = {one.deed for one in dossier.account if one.on_its_way or one.id in dossier.answerable}
        for deed, button in self._buttons.items():
            button.setEnabled(self._online and Act.LABEL in dossier.acts and deed not in waiting)
        self._buttons[AccountDeed.FREEZE].setVisible(not is_frozen)
        self._buttons[AccountDeed.UNFREEZE].setVisible(is_frozen)
        online = self._online
        self._asked.show_parts(
            [(one.id, (one, one.id in dossier.answerable, online)) for one in dossier.account]
        )

    def _entry(self, facts: tuple[AccountAct, bool, bool]) -> QWidget:
        one, answerable, online = facts
        entry = QWidget(self)
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self._told(one), entry, wrap=True, weight="strong" if answerable else ""))
        for line in self._more(one):
            column.addWidget(PlainLabel(line, entry, wrap=True, tone="muted"))
        if answerable:
            acts = QWidget(entry)
            flow = FlowLayout(acts, 6)
            for agreed, word in ((True, self.tr("Agree…")), (False, self.tr("Decline…"))):
                button = QPushButton(word, acts)
                button.setAccessibleIdentifier(f"priority.account.{'agree' if agreed else 'decline'}")
                button.setAccessibleName(fill(self.tr("%1: %2"), word, self._told(one)))
                button.setEnabled(online)
                button.clicked.connect(
                    lambda _checked=False, agreed=agreed: self.answered.emit(one.id, agreed)
                )
                flow.addWidget(button)
            column.addWidget(acts)
        return entry

    def _told(self, one: AccountAct) -> str:
        deed = self._words.account_deed(one.deed)
        match one.state:
            case AccountActState.ASKED:
                return fill(self.tr("%1: asked for by %2"), deed, identifier(one.by_name))
            case AccountActState.DONE:
                return fill(self.tr("%1: done"), deed)
            case AccountActState.DECLINED:
                return fill(self.tr("%1: declined"), deed)

    def _more(self, one: AccountAct) -> list[str]:
        """Who said why, and what it waits for."""
        said = [fill(self.tr("%1: “%2”"), identifier(one.by_name), identifier(one.reason))]
        if one.answered_by is not None:
            answer = identifier(one.answer or "")
            said.append(fill(self.tr("%1: “%2”"), identifier(one.answered_by), answer))
        if one.on_its_way:
            said.append(self.tr("It is on its way."))
        elif one.state is AccountActState.ASKED and one.deed in TOUCHING_MONEY:
            said.append(self.tr("It waits for a second person."))
        elif one.state is AccountActState.ASKED:
            said.append(self.tr("It waits for a senior security agent."))
        return said

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()

    def _translate(self) -> None:
        self._title.setText(self.tr("Account"))
        self._offline.setText(
            self.tr("Acts on accounts need the server, which cannot be reached now. All else can be read.")
        )
        for deed, button in self._buttons.items():
            button.setText(fill(self.tr("%1…"), self._words.account_deed(deed)))
            button.setAccessibleName(self._words.account_deed(deed))
        self._asked.dress()
        self._fill()
