"""One step of a macro: what it is, its value, and a button that takes it away."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QWidget

from workstation.domain.macro import Step, StepKind
from workstation.domain.macro_rules import LONGEST_VALUE
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.safe_text import fill, identifier, tooltip
from workstation.ui.kit.step_words import StepWords

_PLAIN = frozenset({StepKind.NEXT, StepKind.UNKNOWN})  # nothing is written with them
_TO_SOMEBODY = frozenset({StepKind.ASSIGN, StepKind.TEAM})  # never written: they are known by their ids


class StepRow(QWidget):
    """``values``: what there is to choose from, with its words; none where anything can be written."""

    edited = Signal()
    removed = Signal()

    def __init__(  # noqa: PLR0917 all that it shows
        self, kit: Kit, words: StepWords, step: Step, values: Mapping[str, str], number: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._step = step
        self._name = words.kind(step.kind)
        self._field: QLineEdit | QComboBox | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        label = PlainLabel(self._name, self)
        label.setMinimumWidth(self.fontMetrics().height() * 12)  # the fields stand below each other
        row.addWidget(label)
        if step.kind in _PLAIN:
            row.addStretch(1)
        else:
            chosen = values or step.kind in _TO_SOMEBODY
            self._field = self._chosen(values) if chosen else self._written()
            self._field.setAccessibleName(self._name)
            self._field.setAccessibleIdentifier(f"library.step.{number}")
            row.addWidget(self._field, 1)
        self._away = QToolButton(self)
        self._away.setIcon(kit.icons.icon("close"))
        self._away.setProperty("role", "quiet")
        self._away.setAccessibleIdentifier(f"library.step.{number}.remove")
        told = fill(self.tr("Leave out: %1"), self._name)
        self._away.setAccessibleName(told)
        self._away.setToolTip(tooltip(told))
        self._away.clicked.connect(self.removed)
        row.addWidget(self._away)

    def step(self) -> Step:
        """As it is written now."""
        if isinstance(self._field, QComboBox):
            return Step(self._step.kind, str(self._field.currentData()))
        if isinstance(self._field, QLineEdit):
            return Step(self._step.kind, self._field.text().strip())
        return self._step

    @property
    def kind(self) -> StepKind:
        return self._step.kind

    def offer(self, values: Mapping[str, str]) -> None:
        """Others there are to choose from now: what is chosen stands, and so does a list that is open."""
        box = self._field
        if isinstance(box, QComboBox) and not box.view().isVisible():
            self._fill(box, values, str(box.currentData()))

    def set_editable(self, editable: bool) -> None:
        if self._field is not None:
            self._field.setEnabled(editable)
        self._away.setEnabled(editable)

    def take_focus(self) -> None:
        (self._field or self._away).setFocus()

    def _chosen(self, values: Mapping[str, str]) -> QComboBox:
        box = QComboBox(self)
        self._fill(box, values, self._step.value)
        box.activated.connect(lambda _place: self.edited.emit())
        return box

    def _fill(self, box: QComboBox, values: Mapping[str, str], chosen: str) -> None:
        known = dict(values)
        if chosen not in known:  # whoever it was has gone; it stands until somebody chooses
            known[chosen] = chosen
        box.clear()
        for value, word in known.items():
            box.addItem(identifier(word), value)
        box.setCurrentIndex(box.findData(chosen))

    def _written(self) -> QLineEdit:
        line = LineEdit(self._step.value, self)
        line.setMaxLength(LONGEST_VALUE)
        line.textEdited.connect(lambda _text: self.edited.emit())
        return line
