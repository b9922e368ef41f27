"""One condition of a view: what it is about, how it compares, and with what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from workstation.domain.conditions import Condition, Fact, Is, Measure, Not, Reaches
from workstation.ui.features.inbox.editor.values import Amount, SomeWords, usual
from workstation.ui.features.inbox.editor.wording import Wording
from workstation.ui.kit.icons import Icons


class ConditionLine(QWidget):
    removal_wanted = Signal()

    def __init__(
        self, wording: Wording, icons: Icons, condition: Is | Reaches, *, holds: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._subject = QComboBox(self)
        self._subject.setAccessibleIdentifier("view.subject")
        self._subject.setAccessibleName(self.tr("What it is about"))
        self._verb = QComboBox(self)
        self._verb.setAccessibleIdentifier("view.verb")
        self._verb.setAccessibleName(self.tr("How it compares"))
        self._remove = QToolButton(self)
        self._remove.setAccessibleIdentifier("view.condition.remove")
        self._remove.setAccessibleName(self.tr("Remove this condition"))
        self._remove.setToolTip(self.tr("Remove this condition"))
        self._remove.setProperty("role", "quiet")
        self._remove.setIcon(icons.icon("close", "muted"))
        self._remove.clicked.connect(self.removal_wanted)
        for subject, word in wording.subjects().items():
            self._subject.addItem(word, subject)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._subject)
        self._row.addWidget(self._verb)
        self._row.addStretch(1)
        self._row.addWidget(self._remove)
        self._value: SomeWords | Amount | None = None
        subject = condition.fact if isinstance(condition, Is) else condition.measure
        self._subject.setCurrentIndex(list(wording.subjects()).index(subject))
        self._show(condition, holds=holds)
        self._subject.currentIndexChanged.connect(self._on_subject_changed)

    @property
    def subject(self) -> Fact | Measure:
        return list(self._wording.subjects())[self._subject.currentIndex()]

    def condition(self) -> Condition:
        assert self._value is not None
        said = self._value.condition()
        return said if self._verb.currentIndex() == 0 else Not(said)

    @property
    def is_unfinished(self) -> bool:
        """Whether nothing was chosen to compare with: then it never holds."""
        assert self._value is not None
        said = self._value.condition()
        return isinstance(said, Is) and not said.among

    def take_keyboard(self) -> None:
        self._subject.setFocus()

    def ask_for_value(self) -> None:
        """Bring the keyboard to what is missing."""
        assert self._value is not None
        self._value.setFocus()

    def _on_subject_changed(self) -> None:
        self._show(usual(self.subject), holds=True)

    def _show(self, condition: Is | Reaches, *, holds: bool) -> None:
        if self._value is not None:
            self._value.deleteLater()
        kind = SomeWords if isinstance(condition, Is) else Amount
        self._value = kind(self._wording, condition, self)  # type: ignore[arg-type]
        self._row.insertWidget(2, self._value)
        self._verb.clear()
        self._verb.addItems(self._wording.verbs(self.subject))
        self._verb.setCurrentIndex(0 if holds else 1)
        QWidget.setTabOrder(self._verb, self._value)
        QWidget.setTabOrder(self._value, self._remove)
