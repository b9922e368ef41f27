"""The customer's profile, one fact a line, with the time it is where they are."""

from PySide6.QtCore import QDateTime, QEvent, QLocale, QTimer, QTimeZone
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.domain.people import Customer
from workstation.ui.features.context.fact import Fact
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.words import latin

_MINUTE = 60_000
_NAMES = ("uid", "email", "tier", "verification", "language", "country", "local_time", "zone", "since")


class CustomerFacts(QWidget):
    def __init__(self, kit: Kit, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit = kit
        self._customer: Customer | None = None
        self._facts = {
            name: Fact(kit, name, self, mono=name == "uid", code=name in {"uid", "email"}) for name in _NAMES
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for fact in self._facts.values():
            column.addWidget(fact)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._show_local_time)
        self._translate()

    def show_customer(self, customer: Customer) -> None:
        self._customer = customer
        country = QLocale.codeToTerritory(customer.country)
        known = country != QLocale.Country.AnyTerritory
        values = {
            "uid": customer.id,
            "email": customer.email,
            "tier": customer.tier,
            "verification": self._verification(customer.verification),
            "language": self._kit.words.language(customer.language),
            "country": QLocale.territoryToString(country) if known else customer.country,
            "since": self._kit.words.short_day(customer.since),
        }
        for name, value in values.items():
            self._facts[name].set_value(value)
        self._show_local_time()

    def _verification(self, verification: str) -> str:
        return {
            "none": self.tr("not verified"),
            "pending": self.tr("under review"),
            "verified": self.tr("verified"),
            "rejected": self.tr("refused"),
        }.get(verification, verification)

    def _show_local_time(self) -> None:
        """Now and whenever a minute is over there, which is when one is over here."""
        if self._customer is None:
            return
        time, zone = self._local_time(self._customer.timezone)
        self._facts["local_time"].set_value(time)
        self._facts["zone"].set_value(zone)
        if self.isVisible():
            self._minute.start(_MINUTE - self._kit.now() % _MINUTE)

    def _local_time(self, name: str) -> tuple[str, str]:
        """The time there, and by which zone it is told."""
        zone = QTimeZone(name.encode("ascii", "ignore"))
        if not name.isascii() or not zone.isValid():
            unknown = fill(self.tr("%1 is none that is known here"), identifier(name))
            return self.tr("not known"), unknown if name else ""
        there = QDateTime.fromMSecsSinceEpoch(self._kit.now(), zone)
        offset = latin(zone.displayName(there, QTimeZone.NameType.OffsetName))
        return f"{QLocale().toString(there, 'ddd')} {there.toString('HH:mm')}", f"{offset} · {name}"

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_local_time()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._translate()
            if self._customer is not None:
                self.show_customer(self._customer)

    def _translate(self) -> None:
        for name, caption in {
            "uid": self.tr("UID"),
            "email": self.tr("E-mail"),
            "tier": self.tr("Tier"),
            "verification": self.tr("Identity"),
            "language": self.tr("Language"),
            "country": self.tr("Country"),
            "local_time": self.tr("Local time"),
            "zone": self.tr("Time zone"),
            "since": self.tr("Since"),
        }.items():
            self._facts[name].set_caption(caption)
