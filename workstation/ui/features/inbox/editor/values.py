"""What a condition compares with: some of several words, or an amount."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPoint, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QSpinBox, QToolButton, QWidget

from workstation.domain.conditions import Fact, Is, Measure, Reaches
from workstation.ui.features.inbox.editor.wording import HOUR, MINUTE, Wording
from workstation.ui.kit.safe_text import fill

_MOST = 99_999


class SomeWords(QToolButton):
    """A button that says what was chosen, with a menu to choose from; several at once."""

    changed = Signal()

    def __init__(self, wording: Wording, condition: Is, parent: QWidget) -> None:
        super().__init__(parent)
        self._fact = condition.fact
        offered = wording.options(condition.fact)
        # what is not in use any more stays in the condition until somebody takes it out
        self._options = offered | {word: word for word in condition.among if word not in offered}
        self._chosen = dict.fromkeys(condition.among)
        self.setAccessibleIdentifier("view.words")
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        self.clicked.connect(self._open)
        self._say()

    def condition(self) -> Is:
        return Is(self._fact, tuple(word for word in self._options if word in self._chosen))

    def choose(self, words: Sequence[str]) -> None:
        self._chosen = dict.fromkeys(words)
        self._say()
        self.changed.emit()

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleIdentifier("view.words.menu")
        menu.aboutToHide.connect(menu.deleteLater)
        for value, text in self._options.items():
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value in self._chosen)
            action.toggled.connect(lambda on, value=value: self._turn(value, on))
        if not self._options:
            menu.addAction(self.tr("Nothing of this kind is in use")).setEnabled(False)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _turn(self, value: str, on: bool) -> None:
        self._chosen.pop(value, None)
        self.choose([*self._chosen, *([value] if on else [])])

    def _say(self) -> None:
        names = [self._options[word] for word in self._options if word in self._chosen]
        text = ", ".join(names[:3]) + ("" if len(names) <= 3 else f" +{len(names) - 3}")
        shown = text or self.tr("choose…")
        self.setText(f"{shown} ▾".replace("&", "&&"))
        self.setAccessibleName(fill(self.tr("Chosen: %1"), ", ".join(names) or self.tr("nothing")))


class Amount(QWidget):
    """A number, of messages or of minutes, hours, days."""

    changed = Signal()

    def __init__(self, wording: Wording, condition: Reaches, parent: QWidget) -> None:
        super().__init__(parent)
        self._measure = condition.measure
        self._number = QSpinBox(self)
        self._number.setLocale(QLocale.c())  # Latin digits, as everywhere
        self._number.setAccessibleIdentifier("view.amount")
        self._number.setAccessibleName(self.tr("How many"))
        self._number.lineEdit().setAccessibleName(self.tr("How many"))
        self._number.lineEdit().setTextMargins(6, 0, 6, 0)
        self._number.setRange(0, _MOST)
        self._unit = QComboBox(self)
        self._unit.setAccessibleIdentifier("view.unit")
        self._unit.setAccessibleName(self.tr("Unit"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._number)
        row.addWidget(self._unit)
        row.addStretch(1)
        for size, word in wording.units().items():
            self._unit.addItem(word, size)
        if condition.measure is Measure.UNREAD:
            self._unit.hide()
        self._show(condition.amount)
        self._given: Reaches | None = condition  # as long as nobody changes it, to the millisecond
        self._number.valueChanged.connect(self._on_changed)
        self._unit.currentIndexChanged.connect(self._on_changed)

    def condition(self) -> Reaches:
        if self._given is not None:
            return self._given
        size = 1 if self._measure is Measure.UNREAD else int(self._unit.currentData())
        return Reaches(self._measure, self._number.value() * size)

    def _on_changed(self) -> None:
        self._given = None
        self.changed.emit()

    def _show(self, amount: int) -> None:
        if self._measure is Measure.UNREAD:
            self._number.setValue(amount)
            return
        sizes = [self._unit.itemData(index) for index in range(self._unit.count())]
        fitting = max((index for index, size in enumerate(sizes) if amount % size == 0), default=0)
        index = fitting if amount else sizes.index(HOUR)
        self._unit.setCurrentIndex(index)
        self._number.setValue(amount // sizes[index] or (1 if amount else 0))


def usual(subject: Fact | Measure) -> Is | Reaches:
    """What a condition says before anything was chosen."""
    if isinstance(subject, Fact):
        return Is(subject, ())
    return Reaches(subject, 1 if subject is Measure.UNREAD else 5 * MINUTE)
