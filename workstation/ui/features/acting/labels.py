"""Which labels does it bear? Those in use are offered, and a new one is as quickly made as typed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from workstation.ui.features.acting.deeds import LabelChange
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.kit.chooser import Chooser, Line, ranked
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier

LONGEST = 60  # characters that the server takes of a label
_ROWS = 8


class LabelsInquiry(Inquiry[LabelChange]):
    def __init__(
        self, kit: Kit, parent: QWidget, about: str, borne: Sequence[str], in_use: Sequence[str]
    ) -> None:
        super().__init__(parent, "labels", self.tr("Labels"), about)
        self._before = frozenset(borne)
        self._now = set(borne)
        self._offered = list(dict.fromkeys([*borne, *in_use]))
        self._chooser = Chooser(kit.theme, "labels", self._lines, self)
        self._chooser.name(self.tr("Find a label or write a new one"), self.tr("Labels"))
        self._chooser.set_rows(_ROWS)
        self._chooser.chosen.connect(self._turn)
        self._chooser.done.connect(self._save)
        self.column.addWidget(self._chooser)
        hint = self.tr("Enter puts a label on or takes it off; Ctrl+Enter saves.")
        self.column.addWidget(PlainLabel(hint, self, wrap=True, tone="muted"))
        self.add_buttons(self.tr("Save"), "primary").clicked.connect(self._save)
        self.setFocusProxy(self._chooser)

    def _lines(self, typed: str) -> list[Line]:
        lines = [Line(label, identifier(label), marked=label in self._now) for label in self._offered]
        fresh = " ".join(typed.split())[:LONGEST]
        known = {label.casefold() for label in self._offered}
        new = [Line(fresh, fill(self.tr("New label: %1"), fresh))] if fresh else []
        return [*ranked(typed, lines), *(new if fresh.casefold() not in known else [])]

    def _turn(self, label: str) -> None:
        if label not in self._offered:
            self._offered.insert(0, label)
        self._now.symmetric_difference_update({label})
        self._chooser.field.clear()
        self._chooser.refresh()
        self._chooser.select(label)

    def _save(self) -> None:
        added, removed = self._now - self._before, self._before - self._now
        self.answered(LabelChange(tuple(sorted(added)), tuple(sorted(removed))))
