"""How much was kept from leaving? Said with a confirmed warning, and corrected in the same way."""

from PySide6.QtWidgets import QWidget

from workstation.domain.fraud import FraudFlag
from workstation.domain.money import Kept, Money
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.features.acting.money_field import MoneyField
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel


class MoneyInquiry(Inquiry[Money]):
    def __init__(self, kit: Kit, parent: QWidget, about: str, flag: FraudFlag, before: Kept | None) -> None:
        super().__init__(parent, "money", self.tr("Money kept from leaving"), about)
        self.column.addWidget(
            PlainLabel(kit.words.warned(flag.indicator.why), self, wrap=True, weight="strong")
        )
        if before is not None:
            self.column.addWidget(PlainLabel(kit.words.kept(before), self, wrap=True))
            told = self.tr("What you write stands instead; what was written before stays in the history.")
            self.column.addWidget(PlainLabel(told, self, wrap=True, tone="muted"))
        self._field = MoneyField("money", self)
        self._field.changed.connect(self._look)
        self.column.addWidget(self._field)
        self._do = self.add_buttons(self.tr("Record"), "primary")
        self._do.clicked.connect(self._record)
        if before is not None:
            self._field.show_money(before.money)
        self.setFocusProxy(self._field)
        self._look()

    def _look(self) -> None:
        self._do.setEnabled(self._field.money is not None and self._field.good)

    def _record(self) -> None:
        money = self._field.money
        assert money is not None, "the button is only then enabled"
        self.answered(money)
