"""The words of the business in the language of the interface."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject

from workstation.errors import Sentence
from workstation.ui.kit.safe_text import fill, identifier, iso_ltr
from workstation.ui.kit.trouble import told

if TYPE_CHECKING:  # a window says some of these words before it has anything to say them of
    from collections.abc import Sequence

    from workstation.domain.account_acts import AccountDeed
    from workstation.domain.conversation import Priority, SlaState, Status
    from workstation.domain.fraud import Because, FraudFlag
    from workstation.domain.message import Delivery
    from workstation.domain.money import Kept, Money
    from workstation.domain.rules import RuleRecord
    from workstation.domain.severity import Severity

_LATIN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٬٫", "01234567890123456789,.")
_GROUPED = 18  # digits of the longest number that Qt groups


def latin(text: str) -> str:
    """Digits as on a receipt and what stands between them, whichever the language writes by itself."""
    return text.translate(_LATIN_DIGITS)


class Words(QObject):
    """Times are milliseconds since the epoch; digits are Latin in every language, as on a receipt."""

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

    def moment(self, ms: int) -> str:
        """With its seconds, and with its day where that is another than today: "Fri 27 Nov 14:05:09"."""
        date, today = QDateTime.fromMSecsSinceEpoch(ms).date(), QDate.currentDate()
        if date == today:
            return self.time_exact(ms)
        if date.daysTo(today) == 1:
            return f"{self.day(ms)} {self.time_exact(ms)}"
        day = self.weekday(ms) if date.year() == today.year() else self.date(date, "d MMM yyyy")
        return f"{day} {self.time_exact(ms)}"

    def stamp(self, ms: int) -> str:
        """Day and minute in figures, for what is read elsewhere and later: 2026-11-25 14:05."""
        return latin(QDateTime.fromMSecsSinceEpoch(ms).toString("yyyy-MM-dd HH:mm"))

    def day(self, ms: int) -> str:
        """Today, Yesterday, or the date in full."""
        date = QDateTime.fromMSecsSinceEpoch(ms).date()
        match date.daysTo(QDate.currentDate()):
            case 0:
                return self.tr("Today")
            case 1:
                return self.tr("Yesterday")
            case _:
                return latin(QLocale().toString(date, QLocale.FormatType.LongFormat))

    def near_day(self, ms: int) -> str:
        """Today, Yesterday, or shortly with the day of the week: of days that lie close."""
        near = QDateTime.fromMSecsSinceEpoch(ms).date().daysTo(QDate.currentDate()) in {0, 1}
        return self.day(ms) if near else self.weekday(ms)

    def weekday(self, ms: int) -> str:
        """Day and month with the day of the week: "Fri 27 Nov"."""
        return self.date(QDateTime.fromMSecsSinceEpoch(ms).date(), "ddd d MMM")

    def date(self, date: QDate, form: str = "d MMM yyyy") -> str:
        """A day, shortly."""
        return latin(QLocale().toString(date, form))

    def short_day(self, ms: int) -> str:
        """The day of a moment, shortly."""
        return self.date(QDateTime.fromMSecsSinceEpoch(ms).date())

    def number(self, value: int) -> str:
        """Grouped as the language does."""
        return latin(QLocale().toString(value))

    def size(self, count: int) -> str:
        """Of a file, as people count bytes: "2.3 MB"."""
        precision = 0 if count < 1000 else 1
        form = QLocale.DataSizeFormat.DataSizeSIFormat
        return latin(QLocale().formattedDataSize(count, precision, form))

    def no_picture(self) -> str:
        return self.tr("This image cannot be shown here")

    def delivery(self, delivery: "Delivery") -> str:
        return {
            "held": self.tr("can still be taken back"),
            "queued": self.tr("saved here"),
            "sending": self.tr("sending"),
            "sent": self.tr("sent"),
            "delivered": self.tr("delivered"),
            "read": self.tr("read"),
            "failed": self.tr("not sent"),
        }[delivery]

    def severity(self, severity: "Severity") -> str:
        return {
            "notice": self.tr("Notice"),
            "warning": self.tr("Warning"),
            "block": self.tr("Block"),
        }[severity]

    def warned(self, text: str) -> str:
        """What a warning says or advises: a rule's sentence in the language of the interface, the words of a
        person as they stand."""
        if not isinstance(text, Sentence):
            return identifier(text)
        safe = ((identifier(template), map(identifier, map(str, values))) for template, values in text.parts)
        return told(Sentence.of(safe))

    def author(self, name: str) -> str:
        """Who wrote: a person's name as it stands, a department's in the language of the interface."""
        from workstation.domain.message import ANTI_FRAUD  # noqa: PLC0415 see above

        return self.tr("Anti-fraud department") if name == ANTI_FRAUD else identifier(name)

    def because(self, because: "Because") -> str:
        return {
            "harmless": self.tr("It is harmless"),
            "ours": self.tr("It is our own"),
            "explained": self.tr("The customer explained it"),
            "quoted": self.tr("The customer repeats a warning or an example"),
            "attempt": self.tr("An attempt at fraud, seen in time"),
            "paid": self.tr("Fraud, and money has gone"),
            "taken_over": self.tr("Somebody else speaks for the customer"),
            "other": self.tr("Another reason"),
            "mistaken": self.tr("It was decided wrongly"),
            "learned": self.tr("More is known than when it was decided"),
            "taken_back": self.tr("Whoever dismissed it took that back"),
            "mislisted": self.tr("The list's entry is wrong"),
        }[because]

    def reason(self, because: "Because | None", own: str) -> str:
        """Why somebody decided so: what they chose, and what they wrote."""
        chosen = self.because(because) if because and not (own and because == "other") else ""
        return " – ".join(part for part in (chosen, identifier(own)) if part)

    def asked_for(self, flag: "FraudFlag") -> str:
        """Who asked a second person for what about a flag, and why; "" where nobody did."""
        if flag.asked is None:
            return ""
        opened = flag.state == "confirmed"
        template = (
            self.tr("Reopening asked for by %1: %2.") if opened else self.tr("Dismissal asked for by %1: %2.")
        )
        reason = self.reason(flag.asked.because, flag.asked.reason)
        return fill(template, identifier(flag.asked.by_name), reason)

    def believed(self, record: "RuleRecord | None") -> str:
        """How often people confirmed what a flag's rule raised; "" where nobody has decided yet."""
        if record is None or not record.decided:
            return ""
        template = self.tr("This rule was right in %1 of %n decision(s), %2 %.", "", record.decided)
        told = _placed(template, self.number(record.confirmed), str(record.precision))
        if record.demoted:
            return " ".join((told, self.tr("A lead has made it a notice.")))
        if record.below:
            return " ".join((told, self.tr("That is too seldom: a lead may demote it.")))
        return told

    def money(self, money: "Money") -> str:
        """Grouped as the language does, to its last digit: "41,200.50 USDT"."""
        whole, _, rest = money.amount.partition(".")
        grouped = self.number(int(whole)) if len(whole) <= _GROUPED else whole
        amount = grouped + (latin(QLocale().decimalPoint()) + rest if rest else "")
        return iso_ltr(f"{amount} {identifier(money.currency)}")

    def kept(self, kept: "Kept") -> str:
        """How much was kept from leaving, and who says so."""
        template = self.tr("Kept from leaving: %1, recorded by %2")
        return fill(template, self.money(kept.money), identifier(kept.by_name))

    def account_deed(self, deed: "AccountDeed") -> str:
        return {
            "freeze_withdrawals": self.tr("Freeze withdrawals"),
            "unfreeze_withdrawals": self.tr("Open withdrawals again"),
            "end_sessions": self.tr("End all sessions"),
            "request_documents": self.tr("Request documents"),
        }[deed]

    def status(self, status: "Status") -> str:
        return {
            "open": self.tr("open"),
            "pending": self.tr("waiting for the customer"),
            "on_hold": self.tr("on hold"),
            "snoozed": self.tr("snoozed"),
            "resolved": self.tr("resolved"),
            "closed": self.tr("closed"),
        }[status]

    def priority(self, priority: "Priority") -> str:
        return {
            "low": self.tr("low priority"),
            "normal": self.tr("normal priority"),
            "high": self.tr("high priority"),
            "urgent": self.tr("urgent"),
        }[priority]

    def sla(self, state: "SlaState") -> str:
        return {
            "ok": self.tr("in time"),
            "at_risk": self.tr("at risk"),
            "breached": self.tr("late"),
            "met": self.tr("done in time"),
        }[state]

    def typing(self) -> str:
        return self.tr("typing…")

    def language(self, code: str) -> str:
        """The language's name in itself; a code that we do not serve stays a code."""
        from workstation.domain.languages import LANGUAGES  # noqa: PLC0415

        known = LANGUAGES.get(code)
        return known.name if known else identifier(code)

    def unfilled(self, names: "Sequence[str]") -> str:
        """Why a text with empty variables is not sent, and what to do."""
        from workstation.ui.kit.variable_words import why_unfilled  # noqa: PLC0415 only once there are some

        return why_unfilled(names)


def _placed(template: str, *values: str) -> str:
    for index, value in enumerate(values, 1):
        template = template.replace(f"%{index}", value)
    return template
