"""A question that is answered in the person's own words; without them nothing goes."""

from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.features.acting.reason_field import ReasonField


class ReasonedInquiry(Inquiry[str]):
    """Answers the words. A subclass says first what it is about, then asks."""

    def ask(self, name: str, caption: str, hint: str, do: str, role: str) -> None:
        """The field with the keyboard in it, and the button ``do``, enabled by words that say something."""
        self._reason = ReasonField(name, caption, hint, self)
        self._reason.changed.connect(self._look)
        self.column.addWidget(self._reason)
        self._do = self.add_buttons(do, role)
        self._do.clicked.connect(lambda: self.answered(self._reason.words))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 60)
        self._reason.setFocus()
        self._look()

    def _look(self) -> None:
        """Only words that say something, and that fit, can be sent."""
        self._do.setEnabled(self._reason.good)
