"""Between which days: a dialog for what the usual periods do not cover."""

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import QDateEdit, QFormLayout, QWidget

from workstation.ui.kit.ask_in_front import AskInFront
from workstation.ui.kit.labels import PlainLabel

_LETTERS = 34

Period = tuple[int | None, int | None]  # since, and before when; ms since the epoch


def days(first: QDate | None, last: QDate | None) -> Period:
    """From the beginning of one day to the end of another, on this machine's clock."""
    since = QDateTime(first, QTime(0, 0)).toMSecsSinceEpoch() if first else None
    until = QDateTime(last.addDays(1), QTime(0, 0)).toMSecsSinceEpoch() if last else None
    return since, until


class PeriodDialog(AskInFront):
    """``picked`` carries the first and the last day."""

    picked = Signal(QDate, QDate)

    def __init__(self, today: QDate, opener: QWidget) -> None:
        super().__init__(opener, "search.period", self.tr("Between which days?"), _LETTERS)
        self._first, self._last = self._edit(today.addMonths(-1), "first"), self._edit(today, "last")
        form = QFormLayout()
        for words, edit in ((self.tr("From"), self._first), (self.tr("To"), self._last)):
            label = PlainLabel(words, self)
            label.setBuddy(edit)
            edit.setAccessibleName(words)
            form.addRow(label, edit)
        self.column.addLayout(form)
        self.add_cancel().setAutoDefault(True)
        search = self.add_button("take", self.tr("Search"), "primary")
        search.setDefault(True)
        search.clicked.connect(self.accept)
        self.accepted.connect(self._on_accepted)
        self.setFocusProxy(self._first)

    def _edit(self, day: QDate, name: str) -> QDateEdit:
        edit = QDateEdit(day, self)
        edit.setLocale(QLocale.c())  # Latin digits, as everywhere
        edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Qt would turn the digits' groups round
        edit.setDisplayFormat("yyyy-MM-dd")
        edit.setCalendarPopup(True)
        edit.setAccessibleIdentifier(f"search.period.{name}")
        return edit

    def _on_accepted(self) -> None:
        """In whichever order they were given."""
        first, last = sorted((self._first.date(), self._last.date()), key=lambda day: day.toJulianDay())
        self.picked.emit(first, last)
