"""A question that is answered in the person's own words; without them nothing goes."""

from typing import TypeVar

from PySide6.QtWidgets import QPushButton

from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.features.acting.reason_field import ReasonField

T = TypeVar("T")


class ReasonedInquiry(Inquiry[T]):
    """A subclass says first what it is about, then asks, then says what is done with the words."""

    def ask(self, name: str, caption: str, hint: str) -> None:
        """The field for the words."""
        self._reason = ReasonField(name, caption, hint, self)
        self._reason.changed.connect(self._look)
        self.column.addWidget(self._reason)

    def add_do(self, do: str, role: str) -> QPushButton:
        """The button ``do``, enabled by words that say something; the keyboard is in the field."""
        self._do = self.add_buttons(do, role)
        self.setFocusProxy(self._reason)
        self._look()
        return self._do

    def _look(self) -> None:
        """Only words that say something, and that fit, can be sent."""
        self._do.setEnabled(self._reason.good)
