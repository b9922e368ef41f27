"""A question that is answered by one of a few reasons, with words of one's own beside it."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtWidgets import QPushButton, QRadioButton

from workstation.domain.claiming import ClaimCause
from workstation.domain.fraud import IN_WORDS, LONGEST_REASON, Because, says_why
from workstation.ui.features.acting.inquiry import Inquiry
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.words_only import WordsOnly

T = TypeVar("T")
R = TypeVar("R", Because, ClaimCause)


class BecauseInquiry(Inquiry[T], Generic[T, R]):
    """A subclass says first what it is about, then asks, then adds the button that does it."""

    def ask(self, place: str, reasons: Mapping[R, str]) -> None:
        """The reasons and what each says, and the field for words; ``place`` begins the identifiers."""
        self.column.addWidget(PlainLabel(self.tr("Reason"), self))
        self._reasons: dict[R, QRadioButton] = {
            one: self._make(f"{place}.reason.{one.value}", says) for one, says in reasons.items()
        }
        self.column.addWidget(PlainLabel(self.tr("In your words"), self))
        self._own = WordsOnly(self)
        self._own.setProperty("mode", "note")
        self._own.setTabChangesFocus(True)
        self._own.setAccessibleIdentifier(f"{place}.words")
        self._own.setAccessibleName(self.tr("In your words; the customer cannot see it"))
        self._own.setPlaceholderText(self.tr("The customer cannot see this"))
        self._own.setFixedHeight(self.fontMetrics().lineSpacing() * 4)
        self._own.textChanged.connect(self._look)
        self.column.addWidget(self._own)
        self._room = PlainLabel("", self, tone="danger")
        self.column.addWidget(self._room)
        self.setFocusProxy(next(iter(self._reasons.values())))

    def add_do(self, do: str, role: str, *, enter: bool = False) -> QPushButton:
        """The button ``do``, enabled once it is said why; ``enter`` as of :meth:`add_buttons`."""
        self._do = self.add_buttons(do, role, enter=enter)
        if len(self._reasons) == 1:  # there is nothing to choose
            next(iter(self._reasons.values())).setChecked(True)
            self.setFocusProxy(self._own)
        self._look()
        return self._do

    @property
    def words(self) -> str:
        """What stands beside the reason."""
        return self._own.toPlainText().strip()

    @property
    def because(self) -> R | None:
        return next((one for one, button in self._reasons.items() if button.isChecked()), None)

    @property
    def good(self) -> bool:
        """Whether it is said why, in words where these have to say it, and whether they fit."""
        told = self.because is not None and (self.because.value not in IN_WORDS or says_why(self.words))
        return told and len(self.words) <= LONGEST_REASON

    def _make(self, name: str, says: str) -> QRadioButton:
        button = QRadioButton(says, self)
        button.setAccessibleIdentifier(name)
        button.toggled.connect(self._look)
        self.column.addWidget(button)
        return button

    def _look(self) -> None:
        over = len(self.words) - LONGEST_REASON
        self._room.setText(self.tr("%n character(s) too many", "", over) if over > 0 else "")
        self._do.setEnabled(self.good)
