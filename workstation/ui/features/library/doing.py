"""What a macro does beside its words: a line for each step, to be added, written and taken away."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from workstation.domain.macro import Step, StepKind, in_order
from workstation.ui.features.library.step_row import StepRow
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.push import push_button
from workstation.ui.kit.step_words import StepWords


class Doing(QWidget):
    """``add`` stands elsewhere; ``edited`` says that the steps are others now."""

    edited = Signal()

    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._words = kit, StepWords(kit.words, self)
        self._rows: list[StepRow] = []
        self._people: Mapping[str, str] = {}
        self._teams: Mapping[str, str] = {}
        self._editable = False
        self.add = push_button(parent, "library.steps.add")
        self._menu = QMenu(self.add)
        self.add.setMenu(self._menu)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._translate()
        self.hide()

    def show_receivers(self, people: Mapping[str, str], teams: Mapping[str, str]) -> None:
        """To whom a conversation could be handed: names by id."""
        if (people, teams) != (self._people, self._teams):
            self._people, self._teams = people, teams
            for row in self._rows:
                if row.kind in (StepKind.ASSIGN, StepKind.TEAM):
                    row.offer(self._values(row.kind))

    def show_steps(self, steps: Sequence[Step], *, editable: bool) -> None:
        """What is the same already keeps its caret."""
        self._editable = editable
        self.add.setEnabled(editable)
        if self.steps() != tuple(steps):
            self._show(steps)
        for row in self._rows:
            row.set_editable(editable)

    def steps(self) -> tuple[Step, ...]:
        """As they are written now, in the order in which they are done."""
        return in_order([row.step() for row in self._rows])

    def _show(self, steps: Sequence[Step]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for step in steps:
            self._put(step)
        self.setVisible(bool(self._rows))

    def _put(self, step: Step) -> StepRow:
        row = StepRow(self._kit, self._words, step, self._values(step.kind), len(self._rows), self)
        row.set_editable(self._editable)
        row.edited.connect(self.edited)
        row.removed.connect(partial(self._remove, row))
        self._rows.append(row)
        self._column.addWidget(row)
        self.setVisible(True)
        return row

    def _values(self, kind: StepKind) -> Mapping[str, str]:
        match kind:
            case StepKind.ASSIGN:
                return self._people
            case StepKind.TEAM:
                return self._teams
            case _:
                return self._words.values(kind)

    def _on_wanted(self, kind: StepKind) -> None:
        values = self._values(kind)
        self._put(Step(kind, next(iter(values), ""))).take_focus()
        self.edited.emit()

    def _remove(self, row: StepRow) -> None:
        kept = [one.step() for one in self._rows if one is not row]
        self._show(kept)
        self.add.setFocus()
        self.edited.emit()

    def _translate(self) -> None:
        self.add.setText(self.tr("Do something with it"))
        self._menu.clear()
        for kind in StepKind:
            if kind is not StepKind.UNKNOWN:
                self._menu.addAction(self._words.kind(kind), partial(self._on_wanted, kind))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            self._show(self.steps())
