"""Chooses an emoji by a few letters of its name; those that were chosen last stand first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.ui.kit.choose_in_front import ChooseInFront
from workstation.ui.kit.chooser import Line, ranked
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel

Named = tuple[str, str]  # a sign and its name
_MOST = 200  # lines: whoever wants another types a letter more


class EmojiChooser(ChooseInFront):
    """Enter takes it."""

    chosen = Signal(str)

    def __init__(self, kit: Kit, signs: Sequence[Named], recent: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        first = {sign: place for place, sign in enumerate(recent)}
        known = sorted(signs, key=lambda named: first.get(named[0], len(first)))
        self._known = [Line(sign, f"{sign}  {name}") for sign, name in known]
        title, ask = self.tr("Insert an emoji"), self.tr("Find by its English name…")
        self.list = self.choose_from(kit.theme, "emoji", title, ask, self._lines)
        self.list.chosen.connect(self._on_chosen)
        self.list.set_rows(8)
        keys = PlainLabel(self.tr("↑↓ move · Enter inserts · Esc leaves"), self, tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self.list, 1)
        column.addWidget(keys)
        line = self.fontMetrics().height()
        self.resize(22 * line, 20 * line)

    def _lines(self, typed: str) -> list[Line]:
        return ranked(typed, self._known)[:_MOST]

    def _on_chosen(self, sign: str) -> None:
        self.accept()
        self.chosen.emit(sign)
