"""An amount and its currency, each in a field of its own; where both are empty, nothing is said."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workstation.domain.money import Money
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.line_edit import LineEdit
from workstation.ui.kit.safe_text import fill
from workstation.ui.kit.words import latin

_LONGEST = 40  # characters


class MoneyField(QWidget):
    """``changed`` tells that :attr:`good` may be another now."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.amount = self._line(f"{name}.amount", self.tr("Amount that was kept from leaving"))
        self.amount.setPlaceholderText(self.tr("Amount"))
        self.currency = self._line(f"{name}.currency", self.tr("Its currency, as USDT or EUR"))
        self.currency.setPlaceholderText(self.tr("Currency"))
        example = f"41200{self._point}50"
        told = fill(self.tr("Write it as %1 and USDT."), example)
        self._trouble = PlainLabel(told, self, tone="danger", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.amount, 2)
        row.addWidget(self.currency, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._trouble)
        self.setFocusProxy(self.amount)
        self._look()

    @property
    def _point(self) -> str:
        """What parts a whole from the rest, among Latin digits."""
        return latin(self.locale().decimalPoint())

    def _line(self, name: str, caption: str) -> QLineEdit:
        line = LineEdit(parent=self)
        line.setMaxLength(_LONGEST)
        line.setAccessibleIdentifier(name)
        line.setAccessibleName(caption)
        line.textChanged.connect(self._look)
        return line

    @property
    def money(self) -> Money | None:
        """What stands there; None where nothing does."""
        amount, currency = self.amount.text().strip(), self.currency.text().strip().upper()
        if not (amount or currency):
            return None
        return Money(_read(amount, self._point), currency)

    @property
    def good(self) -> bool:
        """Whether nothing stands there, or what can be kept."""
        return self.money is None or self.money.valid

    def show_money(self, money: Money) -> None:
        self.amount.setText(money.amount.replace(".", self._point))
        self.currency.setText(money.currency)

    def _look(self) -> None:
        # said only once both are there: while one is being typed, the other is still to come
        told = bool(self.amount.text().strip() and self.currency.text().strip()) and not self.good
        self._trouble.setVisible(told)
        self.changed.emit()


def _read(written: str, point: str) -> str:
    """An amount as it travels: with the digits of everywhere, without the spaces that group them. Only
    ``point`` parts the whole from the rest: what elsewhere does so may group thousands here."""
    plain = latin("".join(written.split()))
    digits = "".join(str(int(one)) if one.isdecimal() else one for one in plain)
    return digits if point == "." else digits.replace(".", "?").replace(point, ".")
