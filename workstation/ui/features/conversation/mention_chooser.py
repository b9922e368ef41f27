"""Chooses whom a note names, by a few letters of their name."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.mentions import Namable
from workstation.ui.kit.choose_in_front import ChooseInFront
from workstation.ui.kit.chooser import Line, ranked
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import identifier

_MOST = 200  # lines: whoever means another types a letter more


class MentionChooser(ChooseInFront):
    """Enter takes the one that is current."""

    chosen = Signal(str)  # the name, as it is written

    def __init__(self, kit: Kit, names: Sequence[Namable], parent: QWidget) -> None:
        super().__init__(parent)
        self._names = {str(place): one.name for place, one in enumerate(names)}
        self._known = [
            Line(str(place), identifier(one.name), self._about(one)) for place, one in enumerate(names)
        ]
        title, ask = self.tr("Name somebody"), self.tr("Find a person or a team")
        self.list = self.choose_from(kit.theme, "mention", title, ask, self._lines)
        self.list.chosen.connect(self._on_chosen)
        self.list.set_rows(6)
        keys = PlainLabel(self.tr("↑↓ move · Enter inserts · Esc leaves"), self, tone="muted")
        told = PlainLabel(self.tr("They find the note among their mentions."), self, tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.list, 1)
        column.addWidget(told)
        column.addWidget(keys)
        line = self.fontMetrics().height()
        self.resize(24 * line, 18 * line)

    def _about(self, one: Namable) -> str:
        return self.tr("Team") if one.is_team else ", ".join(map(identifier, one.teams))

    def _lines(self, typed: str) -> list[Line]:
        return ranked(typed, self._known)[:_MOST]

    def _on_chosen(self, place: str) -> None:
        self.chosen.emit(self._names[place])
        self.accept()
