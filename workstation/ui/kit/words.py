"""The words of the business in the language of the interface."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from workstation.domain.conversation import Priority, SlaState, Status
from workstation.domain.fraud import Severity
from workstation.domain.languages import LANGUAGES
from workstation.domain.message import Delivery
from workstation.ui.kit.safe_text import identifier

if TYPE_CHECKING:
    from workstation.domain.operation import TrayItem

_LATIN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


class Words(QObject):
    """Times are milliseconds since the epoch; digits are Latin in every language, as on a receipt."""

    def __init__(self, parent: QObject | None = None, locale: QLocale | None = None) -> None:
        super().__init__(parent)
        self._locale = locale or QLocale()

    def set_locale(self, locale: QLocale) -> None:
        self._locale = locale

    def waiting(self, ms: int) -> str:
        """How long somebody has waited: "00:42", from an hour on "1 h 05 m", from a day on "2 d 03 h"."""
        seconds = max(0, ms) // 1000
        minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86400
        if minutes < 60:
            return f"{minutes:02}:{seconds % 60:02}"
        if days < 1:
            return _placed(self.tr("%1 h %2 m"), str(hours), f"{minutes % 60:02}")
        return _placed(self.tr("%1 d %2 h"), str(days), f"{hours % 24:02}")

    def time(self, ms: int) -> str:
        """Hour and minute on this machine's clock."""
        return QDateTime.fromMSecsSinceEpoch(ms).time().toString("HH:mm")

    def time_exact(self, ms: int) -> str:
        """With its seconds."""
        return QDateTime.fromMSecsSinceEpoch(ms).time().toString("HH:mm:ss")

    def day(self, ms: int) -> str:
        """Today, Yesterday, or the date in full."""
        date = QDateTime.fromMSecsSinceEpoch(ms).date()
        match date.daysTo(QDate.currentDate()):
            case 0:
                return self.tr("Today")
            case 1:
                return self.tr("Yesterday")
            case _:
                return self._locale.toString(date, QLocale.FormatType.LongFormat).translate(_LATIN_DIGITS)

    def number(self, value: int) -> str:
        """Grouped as the language does."""
        return self._locale.toString(value).translate(_LATIN_DIGITS)

    def delivery(self, delivery: Delivery) -> str:
        return {
            Delivery.QUEUED: self.tr("saved here"),
            Delivery.SENDING: self.tr("sending"),
            Delivery.SENT: self.tr("sent"),
            Delivery.DELIVERED: self.tr("delivered"),
            Delivery.READ: self.tr("read"),
            Delivery.FAILED: self.tr("not sent"),
        }[delivery]

    def severity(self, severity: Severity) -> str:
        return {
            Severity.NOTICE: self.tr("Notice"),
            Severity.WARNING: self.tr("Warning"),
            Severity.BLOCK: self.tr("Block"),
        }[severity]

    def status(self, status: Status) -> str:
        return {
            Status.OPEN: self.tr("open"),
            Status.PENDING: self.tr("waiting for the customer"),
            Status.ON_HOLD: self.tr("on hold"),
            Status.SNOOZED: self.tr("snoozed"),
            Status.RESOLVED: self.tr("resolved"),
            Status.CLOSED: self.tr("closed"),
        }[status]

    def priority(self, priority: Priority) -> str:
        return {
            Priority.LOW: self.tr("low priority"),
            Priority.NORMAL: self.tr("normal priority"),
            Priority.HIGH: self.tr("high priority"),
            Priority.URGENT: self.tr("urgent"),
        }[priority]

    def sla(self, state: SlaState) -> str:
        return {
            SlaState.OK: self.tr("in time"),
            SlaState.AT_RISK: self.tr("at risk"),
            SlaState.BREACHED: self.tr("late"),
        }[state]

    def language(self, code: str) -> str:
        """The language's name in itself; a code that we do not serve stays a code."""
        known = LANGUAGES.get(code)
        return known.name if known else identifier(code)

    def refusal(self, item: "TrayItem") -> str:
        """One sentence: what stood in the way, who and when."""
        from workstation.ui.kit.refusals import Refusals  # noqa: PLC0415 only a tray that holds something

        return Refusals(self.time_exact).sentence(item)


def _placed(template: str, *values: str) -> str:
    for index, value in enumerate(values, 1):
        template = template.replace(f"%{index}", value)
    return template
