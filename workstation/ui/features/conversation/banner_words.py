"""What the banner says of a flag beside its title: what to do, who decides, who has asked for what."""

from PySide6.QtCore import QObject

from workstation.domain.deciding import Offered
from workstation.domain.fraud import FlagState, FraudFlag
from workstation.ui.kit.safe_text import fill
from workstation.ui.kit.words import Words


class BannerWords(QObject):
    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def title(self, flag: FraudFlag) -> str:
        """Its level first."""
        indicator = flag.indicator
        return f"{self._words.severity(indicator.severity)} · {self._words.warned(indicator.why)}"

    def advice(self, flag: FraudFlag) -> str:
        """What to do."""
        return self._words.warned(flag.indicator.advice)

    def record(self, flag: FraudFlag) -> str:
        """How far its rule can be believed."""
        return self._words.believed(flag.record)

    def standing(self, flag: FraudFlag, offered: Offered) -> str:
        """Where its decision stands, and why it is not open to who reads it; "" where nothing is special."""
        if flag.asked is None and flag.awaited:
            return self.tr("Confirmed. A senior security agent has yet to look at it.")
        if flag.asked is None:
            return self.tr("Only a senior security agent decides this.") if offered.seniors_only else ""
        others = self.tr("Another senior security agent answers.")
        reason = self._words.reason(flag.asked.because, flag.asked.reason)
        if offered.asked_by_me:
            opened = flag.state is FlagState.CONFIRMED
            template = (
                self.tr("You asked for it to be reopened: %1.")
                if opened
                else self.tr("You asked for its dismissal: %1.")
            )
            return f"{fill(template, reason)} {others}"
        told = self._words.asked_for(flag)
        return f"{told} {others}" if offered.seniors_only else told
