"""What is decided about fraud flags, as it travels: raised, decided, put before a second person."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from workstation.contract.reason import Reason
from workstation.contract.wire import Id, Wire
from workstation.domain.fraud import IN_WORDS, LONGEST_REASON, REOPENING, Because, FlagState, says_why
from workstation.domain.money import AMOUNT, CURRENCY


class FlagRaise(Wire):
    message_id: Id
    why: Reason


class Reasoned(Wire):
    """A decision about a warning: ``reason`` is in the person's words, needed where they are all."""

    because: Because = Field(Because.OTHER, strict=False)
    reason: Annotated[str, Field(max_length=LONGEST_REASON)] = ""

    @property
    def _opens(self) -> bool:
        return False

    @property
    def _only_opening(self) -> tuple[Because, ...]:
        """Reasons that say that what was decided is open again, where nothing else can be meant."""
        return Because.MISTAKEN, Because.LEARNED

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        if self.because in IN_WORDS and not says_why(self.reason):
            raise ValueError("a decision needs a reason")
        if self._opens and self.because not in (Because.TAKEN_BACK, *REOPENING):
            raise ValueError("this is no reason to open a flag again")
        if not self._opens and self.because in (Because.TAKEN_BACK, *self._only_opening):
            raise ValueError("this is a reason to open a flag again, and for nothing else")
        return self


class FlagDecide(Reasoned):
    """``open``: again. Where the company wants a second person, a flag that blocks is dismissed, and opened
    again once it was confirmed, by :class:`ApprovalRequest`."""

    flag_id: Id
    state: FlagState = Field(strict=False)

    @property
    def _opens(self) -> bool:
        return self.state is FlagState.OPEN


class MoneyRecord(Wire):
    """How much was kept from leaving, with a confirmed flag; once more: another amount instead."""

    flag_id: Id
    amount: Annotated[str, Field(pattern=AMOUNT)]
    currency: Annotated[str, Field(pattern=CURRENCY)]


class ApprovalRequest(Reasoned):
    """Ask somebody else to agree to the dismissal of a flag, or to ``open`` again one that was confirmed; the
    operation's id is the request's. ``mislisted``: with the dismissal the list's entry is lifted."""

    flag_id: Id
    state: FlagState = Field(FlagState.DISMISSED, strict=False)

    @property
    def _opens(self) -> bool:
        return self.state is FlagState.OPEN

    @model_validator(mode="after")
    def _needs_somebody(self) -> Self:
        if self.state is FlagState.CONFIRMED or self.because is Because.TAKEN_BACK:
            raise ValueError("nobody is asked before a flag is confirmed, or a dismissal taken back")
        return self


class ApprovalDecide(Reasoned):
    """Agree, and the flag is as was asked for, or decline, which leaves it as it is; never by who asked. Who
    agrees that an entry is lifted says so: ``mislisted``, as was asked for, and otherwise never."""

    request_id: Id
    agreed: bool

    @property
    def _only_opening(self) -> tuple[Because, ...]:
        return ()
