"""Until when may it sleep? Every choice says the moment it means, on the clock of this computer."""

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QPushButton, QWidget

from workstation.domain.snoozing import Nap, presets
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.kit.chooser import Chooser, Line, ranked
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, iso

_DAY_MS = 86_400_000


class SnoozeInquiry(Inquiry[int]):
    """Answers ms since the epoch."""

    def __init__(self, kit: Kit, parent: QWidget, about: str) -> None:
        super().__init__(parent, "snooze", self.tr("Snooze"), about)
        self._kit = kit
        now = kit.now()
        self._moments = {preset.nap.value: preset.until for preset in presets(now)}
        words = self._words()
        lines = [Line(nap, words[Nap(nap)], self._moment(until)) for nap, until in self._moments.items()]
        self.chooser = chooser = Chooser(kit.theme, "snooze", lambda typed: ranked(typed, lines), self)
        chooser.name(self.tr("Until when?"), self.tr("Moments"))
        chooser.set_rows(len(lines))
        chooser.chosen.connect(lambda nap: self.answered(self._moments[nap]))
        self.column.addWidget(chooser)
        self.column.addLayout(self._own_time(now))
        zone = QTimeZone.systemTimeZone()
        told = fill(self.tr("Times of this computer: %1"), identifier(bytes(zone.id().data()).decode()))
        self.column.addWidget(PlainLabel(told, self, wrap=True, tone="muted"))
        self.add_cancel()
        self.setFocusProxy(chooser)

    def _own_time(self, now: int) -> QHBoxLayout:
        self.own = QDateTimeEdit(QDateTime.fromMSecsSinceEpoch(now + _DAY_MS), self)
        self.own.setAccessibleIdentifier("snooze.own")
        self.own.setAccessibleName(self.tr("Own time"))
        self.own.setCalendarPopup(True)
        self.own.setLocale(QLocale.c())  # Arabic digits would stand the other way round, and above the line
        self.own.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Qt would turn the digits' groups round
        self.own.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.own.setMinimumDateTime(QDateTime.fromMSecsSinceEpoch(now + 60_000))
        button = QPushButton(self.tr("Until then"), self)
        button.setAccessibleIdentifier("snooze.own.do")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.answered(self.own.dateTime().toMSecsSinceEpoch()))
        row = QHBoxLayout()
        row.addWidget(PlainLabel(self.tr("Own time"), self))
        row.addWidget(self.own, 1)
        row.addWidget(button)
        return row

    def _moment(self, ms: int) -> str:
        """ "Fri 27 Nov · 09:00", in the words of the language."""
        return f"{iso(self._kit.words.weekday(ms))} · {self._kit.words.time(ms)}"

    def _words(self) -> dict[Nap, str]:
        return {
            Nap.ONE_HOUR: self.tr("In 1 hour"),
            Nap.THREE_HOURS: self.tr("In 3 hours"),
            Nap.THIS_EVENING: self.tr("This evening"),
            Nap.TOMORROW: self.tr("Tomorrow morning"),
            Nap.NEXT_MONDAY: self.tr("Next Monday morning"),
        }
