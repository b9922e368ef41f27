"""What a setting is changed with; a wheel that only scrolls past changes nothing."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from workstation.ui.features.settings.setting import Act, Choice, Fact, Setting, Switch, Whole
from workstation.ui.kit.line_edit import LineEdit

Changed = Callable[[object], None]


class _Box(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class _Number(QSpinBox):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLocale(QLocale.c())  # Latin digits, as everywhere

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


def control(setting: Setting, changed: Changed, parent: QWidget) -> QWidget:
    """The widget; ``changed`` hears the value whenever the person has chosen one."""
    match setting.control:
        case Choice(options):
            made: QWidget = _choice(options, changed, parent)
        case Whole():
            made = _number(setting.control, changed, parent)
        case Switch():
            made = _switch(changed, parent)
        case Act(word):
            button = made = QPushButton(word, parent)
            button.setAutoDefault(False)
            button.clicked.connect(lambda: changed(True))
        case Fact(lines):
            made = _fact(lines, parent)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setAccessibleIdentifier(f"settings.{setting.id}")
    made.setAccessibleName(setting.word)
    made.setAccessibleDescription(setting.meaning)
    if isinstance(made, QSpinBox):
        made.lineEdit().setAccessibleName(setting.word)
    return made


def put(made: QWidget, value: object) -> None:
    """Show ``value`` without calling it a change."""
    before = made.blockSignals(True)
    match made:
        case QComboBox():
            place = made.findData(value)
            made.setCurrentIndex(place)
        case QSpinBox() if (
            isinstance(value, int) and value != made.value()
        ):  # else what is half typed would go
            made.setValue(value)
        case QCheckBox():
            made.setChecked(value is True)
        case QLineEdit():
            made.setText(str(value))
            made.setCursorPosition(0)
        case QPlainTextEdit():
            made.setPlainText(str(value))
        case _:
            pass
    made.blockSignals(before)


def _choice(options: tuple[tuple[str, str], ...], changed: Changed, parent: QWidget) -> QComboBox:
    box = _Box(parent)
    for value, word in options:
        box.addItem(word, value)
    box.activated.connect(lambda place: changed(box.itemData(place)))
    return box


def _number(whole: Whole, changed: Changed, parent: QWidget) -> QSpinBox:
    number = _Number(parent)
    number.setRange(whole.least, whole.most)
    number.setSingleStep(whole.step)
    number.setSuffix(whole.unit)
    number.setSpecialValueText(whole.none)
    number.lineEdit().setTextMargins(6, 0, 6, 0)
    number.setKeyboardTracking(False)  # 15 is typed as 1 first
    number.valueChanged.connect(changed)
    return number


def _switch(changed: Changed, parent: QWidget) -> QCheckBox:
    box = QCheckBox(parent)
    box.toggled.connect(changed)
    return box


def _fact(lines: int, parent: QWidget) -> QWidget:
    if lines > 1:
        text = QPlainTextEdit(parent)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setMinimumHeight(text.fontMetrics().lineSpacing() * lines)
        return text
    line = LineEdit(parent=parent)
    line.setReadOnly(True)
    line.setProperty("frameless", "true")
    return line
