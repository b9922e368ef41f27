"""To whom does it go? Colleagues and teams in one list, and a note that goes before it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workstation.domain.people import Role, User
from workstation.domain.receivers import Receivers
from workstation.ui.features.acting.deeds import HandingOn
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.kit.chooser import Chooser, Line, ranked
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier, iso

_TEAM, _USER = "team:", "user:"
_ROWS = 7


class TransferInquiry(Inquiry[HandingOn]):
    def __init__(
        self, kit: Kit, parent: QWidget, about: str, receivers: Receivers, team_names: dict[str, str]
    ) -> None:
        super().__init__(parent, "transfer", self.tr("Transfer"), about)
        self._kit, self._teams = kit, team_names
        people = [self._person(user) for user in receivers.people]
        teams = [Line(_TEAM + team.id, identifier(team.name), self.tr("Team")) for team in receivers.teams]
        lines = [*people, *teams]
        self._chooser = Chooser(kit.theme, "transfer", lambda typed: ranked(typed, lines), self)
        self._chooser.name(self.tr("Find a person or a team"), self.tr("People and teams"))
        self._chooser.set_rows(_ROWS)
        self._chooser.done.connect(self._hand_on)
        self.column.addWidget(self._chooser, 1)
        self.column.addWidget(PlainLabel(self.tr("Note for whoever takes over"), self))
        self._note = note = QPlainTextEdit(self)
        self._chooser.chosen.connect(lambda _line: note.setFocus())
        self._note.setProperty("mode", "note")
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleIdentifier("transfer.note")
        self._note.setAccessibleName(self.tr("Note for whoever takes over; the customer cannot see it"))
        self._note.setPlaceholderText(self.tr("The customer cannot see this"))
        self._note.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self._note.installEventFilter(self)
        self.column.addWidget(self._note)
        hint = self.tr("Enter goes on to the note; Ctrl+Enter hands it on.")
        self.column.addWidget(PlainLabel(hint, self, wrap=True, tone="muted"))
        self.add_buttons(self.tr("Transfer"), "primary").clicked.connect(self._hand_on)
        self.resize(self.fontMetrics().averageCharWidth() * 70, self.sizeHint().height())
        self._chooser.field.setFocus()

    def _person(self, user: User) -> Line:
        """With what tells whether they fit: the languages they speak, their teams, that they are security."""
        languages = ", ".join(iso(self._kit.words.language(code)) for code in user.languages[:4])
        if len(user.languages) > 4:
            languages = iso(self.tr("%n language(s)", "", len(user.languages)))
        teams = ", ".join(iso(identifier(self._teams.get(team, team))) for team in user.teams[:3])
        role = iso(self.tr("senior security")) if user.role is Role.SENIOR_SECURITY else ""
        lead = iso(self.tr("lead")) if user.role is Role.LEAD else ""
        end = " · ".join(part for part in (role, lead, languages, teams) if part)
        return Line(_USER + user.id, identifier(user.name), end)

    def _hand_on(self) -> None:
        chosen = self._chooser.current
        if not chosen:
            return
        to_user = chosen.removeprefix(_USER) if chosen.startswith(_USER) else None
        to_team = chosen.removeprefix(_TEAM) if chosen.startswith(_TEAM) else None
        self.answered(HandingOn(to_user, to_team, self._note.toPlainText()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._note and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._hand_on()
                return True
        return super().eventFilter(watched, event)
