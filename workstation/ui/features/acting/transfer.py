"""To whom does it go? Colleagues and teams in one list, and a note that goes before it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from workstation.domain.guarding import Override
from workstation.domain.left_draft import NOTHING_WRITTEN, HalfWritten
from workstation.domain.people import Role, User
from workstation.domain.receivers import Receivers
from workstation.ui.features.acting.deeds import HandingOn
from workstation.ui.features.acting.draft_choice import DraftChoice
from workstation.ui.features.acting.guarded_note import GuardedNote, Look
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.kit.chooser import Chooser, Line, ranked
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier, iso, joined
from workstation.ui.kit.words_only import WordsOnly

_TEAM, _USER = "team:", "user:"
_ROWS = 7


class TransferInquiry(Inquiry[HandingOn]):
    def __init__(  # noqa: PLR0917 what it stands on, then what it asks about
        self,
        kit: Kit,
        parent: QWidget,
        about: str,
        receivers: Receivers,
        team_names: dict[str, str],
        look: Look,
        draft: HalfWritten = NOTHING_WRITTEN,
    ) -> None:
        """``draft``: the half-written reply that may go along."""
        super().__init__(parent, "transfer", self.tr("Transfer"), about, 70)
        self._kit, self._teams = kit, team_names
        self._receivers = receivers
        self._online: Mapping[str, bool] = {}
        self._chooser = Chooser(
            kit.theme, "transfer", lambda typed: ranked(typed, [*self._people(), *self._queues()]), self
        )
        self._chooser.name(self.tr("Find a person or a team"), self.tr("People and teams"))
        self._chooser.set_rows(_ROWS)
        self._chooser.done.connect(self._hand_on)
        self.column.addWidget(self._chooser, 1)
        self.column.addWidget(PlainLabel(self.tr("Note for whoever takes over"), self))
        self._note = note = self._note_field()
        self._chooser.chosen.connect(lambda _line: note.setFocus())
        self.column.addWidget(self._note)
        self._guard = GuardedNote(kit, "transfer.guard", self._note, look, self)
        self._guard.cleared.connect(self._on_cleared)
        self.column.addWidget(self._guard.line)
        self._draft = DraftChoice("transfer.draft", draft, self)
        self.column.addWidget(self._draft)
        hint = self.tr("Enter goes on to the note; Ctrl+Enter hands it on.")
        self.column.addWidget(PlainLabel(hint, self, wrap=True, tone="muted"))
        self.add_buttons(self.tr("Transfer"), "primary").clicked.connect(self._hand_on)
        self.setFocusProxy(self._chooser)

    def _note_field(self) -> WordsOnly:
        note = WordsOnly(self)
        note.setProperty("mode", "note")
        note.setTabChangesFocus(True)
        note.setAccessibleIdentifier("transfer.note")
        note.setAccessibleName(self.tr("Note for whoever takes over; the customer cannot see it"))
        note.setPlaceholderText(self.tr("The customer cannot see this"))
        note.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        note.installEventFilter(self)
        return note

    def show_online(self, online: Mapping[str, bool]) -> None:
        """Who is connected now, by id; the order stays, lest a line slips away under the hand."""
        self._online = online
        self._chooser.refresh()

    def _people(self) -> list[Line]:
        return [self._person(user) for user in self._receivers.people]

    def _queues(self) -> list[Line]:
        team = self.tr("Team")
        return [Line(_TEAM + one.id, identifier(one.name), team) for one in self._receivers.teams]

    def _person(self, user: User) -> Line:
        """With what tells whether they fit: whether they are there, their languages, teams, and role."""
        online = self._online.get(user.id)
        shape = "" if online is None else "●" if online else "○"
        here = "" if online is None else self.tr("online") if online else self.tr("offline")
        languages = [self._kit.words.language(code) for code in user.languages[:4]]
        if len(user.languages) > 4:
            languages = [self.tr("%n language(s)", "", len(user.languages))]
        teams = [identifier(self._teams.get(team, team)) for team in user.teams[:3]]
        role = self.tr("senior security") if user.role is Role.SENIOR_SECURITY else ""
        lead = self.tr("lead") if user.role is Role.LEAD else ""
        end = joined(here, role, lead, ", ".join(map(iso, languages)), ", ".join(map(iso, teams)))
        return Line(_USER + user.id, identifier(user.name), end, shape=shape)

    def _hand_on(self) -> None:
        if self._chooser.current:
            self._guard.offer()

    def _on_cleared(self, override: Override | None) -> None:
        chosen = self._chooser.current
        if not chosen:
            return
        to_user = chosen.removeprefix(_USER) if chosen.startswith(_USER) else None
        to_team = chosen.removeprefix(_TEAM) if chosen.startswith(_TEAM) else None
        note = self._note.toPlainText()
        self.answered(HandingOn(to_user, to_team, note, override, self._draft.chosen))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._note and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._hand_on()
                return True
        return super().eventFilter(watched, event)
