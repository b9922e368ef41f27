"""One setting: its word and meaning, what it is changed with, and the way back to the standard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QSpinBox, QWidget

from workstation.ui.features.settings.controls import control, put
from workstation.ui.features.settings.setting import Act, Choice, Fact, Setting, Switch, Whole
from workstation.ui.kit.icons import Icons, Shape
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier


class Row(QFrame):
    """``changed`` carries what the person chose; ``reset``, that they want the standard back."""

    changed = Signal(object)
    reset = Signal()

    def __init__(self, icons: Icons, setting: Setting, standard: object, parent: QWidget) -> None:
        super().__init__(parent)
        self.setting = setting
        self.setProperty("panel", "card")
        self._word = PlainLabel(setting.word, self, wrap=True, weight="strong")
        self._meaning = PlainLabel(setting.meaning, self, wrap=True, tone="muted")
        self._meaning.setVisible(bool(setting.meaning))
        self.control = control(setting, self.changed.emit, self)
        self._word.setBuddy(self.control)
        self._shape = Shape(icons, self, "lock", "warn")
        self._fixed = PlainLabel("", self, wrap=True, tone="warn")
        self._standard = PlainLabel(
            fill(self.tr("Standard: %1"), self._said(standard)), self, tone="muted", wrap=True
        )
        self.back = QPushButton(self.tr("Reset"), self)
        self.back.setProperty("role", "quiet")
        self.back.setAutoDefault(False)
        self.back.setAccessibleIdentifier(f"settings.{setting.id}.reset")
        self.back.setAccessibleName(fill(self.tr("Reset %1 to its standard"), setting.word))
        self.back.clicked.connect(self.reset)
        self._arrange()
        for widget in (self._shape, self._fixed, self.back, self._standard):
            widget.hide()
        if isinstance(setting.control, Choice | Whole | Switch):
            self._standard.show()

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        wide = isinstance(self.setting.control, Fact)
        grid.addWidget(self._word, 0, 0)
        if wide:
            grid.addWidget(self.control, 1, 0, 1, 2)
        else:
            grid.addWidget(self.control, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._meaning, 2 if wide else 1, 0, 1, 2)
        fixed = QHBoxLayout()
        fixed.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        fixed.addWidget(self._fixed, 1)
        grid.addLayout(fixed, 3, 0, 1, 2)
        usual = QHBoxLayout()
        usual.addWidget(self._standard, 1)
        usual.addWidget(self.back)
        grid.addLayout(usual, 4, 0, 1, 2)

    def show_value(self, value: object, *, standard: bool) -> None:
        put(self.control, value)
        if standard and self.back.hasFocus():
            self.control.setFocus()
        self.back.setVisible(not standard)

    def show_most(self, least: int, most: int) -> None:
        """A policy leaves only so much to choose from."""
        if isinstance(self.control, QSpinBox):
            before = self.control.blockSignals(True)
            self.control.setRange(least, most)
            self.control.setSpecialValueText("")
            self.control.blockSignals(before)

    def show_fixed(self, file: str) -> None:
        """The organisation has decided: say so, and where it stands."""
        template = (
            self.tr("Your organisation allows at most %2. It stands in %1.")
            if isinstance(self.control, QSpinBox)
            else self.tr("Your organisation has decided this. It stands in %1.")
        )
        most = (
            f"{self.control.maximum()}{self.control.suffix()}" if isinstance(self.control, QSpinBox) else ""
        )
        self._fixed.setText(fill(template, identifier(file), most))
        self._shape.show()
        self._fixed.show()
        if isinstance(self.setting.control, Switch):
            self.control.setEnabled(False)
        self.control.setAccessibleDescription(f"{self.setting.meaning} {self._fixed.text()}")

    def _said(self, value: object) -> str:
        match self.setting.control:
            case Choice(options):
                return dict(options).get(str(value), str(value))
            case Whole() as whole:
                return whole.none if value == 0 and whole.none else f"{value}{whole.unit}"
            case Switch():
                return self.tr("on") if value is True else self.tr("off")
            case Fact() | Act():
                return ""
