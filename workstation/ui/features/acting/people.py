"""Who takes part in it? Colleagues are put on a conversation and taken off it."""

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QWidget

from workstation.domain.people import User
from workstation.ui.features.acting.deeds import PeopleChange
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.kit.chooser import Chooser, Line, ranked
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier, joined

_ROWS = 8


class PeopleInquiry(Inquiry[PeopleChange]):
    """``taking_part``: the ids of those of ``people`` who do already."""

    def __init__(  # noqa: PLR0917 as the other questions have it
        self,
        kit: Kit,
        parent: QWidget,
        about: str,
        people: Sequence[User],
        taking_part: Collection[str],
        team_names: dict[str, str],
    ) -> None:
        super().__init__(parent, "people", self.tr("Colleagues on this conversation"), about)
        self._people, self._teams = people, team_names
        self._before = frozenset(taking_part)
        self._now = set(taking_part)
        self._chooser = Chooser(kit.theme, "people", lambda typed: ranked(typed, self._lines()), self)
        self._chooser.name(self.tr("Find a colleague"), self.tr("Colleagues"))
        self._chooser.set_rows(_ROWS)
        self._chooser.chosen.connect(self._turn)
        self._chooser.done.connect(self._save)
        self.column.addWidget(self._chooser)
        told = self.tr("Whoever takes part sees it. Enter puts on or takes off; Ctrl+Enter saves.")
        self.column.addWidget(PlainLabel(told, self, wrap=True, tone="muted"))
        self.add_buttons(self.tr("Save"), "primary").clicked.connect(self._save)
        self.setFocusProxy(self._chooser)

    def _lines(self) -> list[Line]:
        return [self._line(user) for user in self._people]

    def _line(self, user: User) -> Line:
        teams = joined(*(identifier(self._teams.get(team, team)) for team in user.teams[:3]))
        return Line(user.id, identifier(user.name), teams, marked=user.id in self._now)

    def _turn(self, user_id: str) -> None:
        self._now.symmetric_difference_update({user_id})
        self._chooser.field.clear()
        self._chooser.refresh()
        self._chooser.select(user_id)

    def _save(self) -> None:
        added, removed = self._now - self._before, self._before - self._now
        self.answered(PeopleChange(tuple(sorted(added)), tuple(sorted(removed))))
