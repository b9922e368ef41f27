"""Why is a warning decided, opened again, or put before a second person? Enter alone decides nothing."""

from PySide6.QtWidgets import QWidget

from workstation.domain.deciding import Decision, Verdict
from workstation.domain.fraud import Because, FraudFlag
from workstation.ui.features.acting.because import BecauseInquiry
from workstation.ui.features.acting.money_field import MoneyField
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.words import Words


class VerdictInquiry(BecauseInquiry[Verdict, Because]):
    def __init__(
        self, words: Words, parent: QWidget, about: str, flag: FraudFlag, decision: Decision,
        *, evidence: str = "",
    ) -> None:  # fmt: skip
        """``evidence``: the text that the flag stands on, where that is to be told."""
        self._decision, self._words, self._evidence = decision, words, evidence
        super().__init__(parent, "verdict", "", about)
        title, do = self._names()[decision]
        self.call(title)
        self._tell(flag)
        self.ask("verdict", {one: words.because(one) for one in decision.reasons})
        self._money = self._ask_money() if decision is Decision.CONFIRM else None
        self.add_do(do, "danger").clicked.connect(self._decide)

    def _tell(self, flag: FraudFlag) -> None:
        """What it is about, and who asked for it."""
        indicator = flag.indicator
        level = self._words.severity(indicator.severity)
        told_why = self._words.warned(indicator.why)
        why = PlainLabel(fill(self.tr("%1: %2"), level, told_why), self, wrap=True)
        why.setProperty("weight", "strong")
        self.column.addWidget(why)
        if self._evidence:
            quoted = fill(self.tr("“%1”"), identifier(self._evidence))
            self.column.addWidget(PlainLabel(quoted, self))
        told = {
            Decision.ASK: self.tr("It stays open until another senior security agent has agreed."),
            Decision.DECLINE: self.tr("It stays as it is."),
            Decision.ASK_REOPEN: self.tr(
                "It stays confirmed until another senior security agent has agreed."
            ),
            Decision.DISPUTE: self.tr(
                "Once another senior security agent has agreed, the entry is taken from all lists and the "
                "warning dismissed."
            ),
            Decision.AGREE_DISPUTE: self.tr("The entry is taken from all lists, for everybody."),
        }.get(self._decision, "")
        if asked := self._words.asked_for(flag):
            self.column.addWidget(PlainLabel(asked, self, wrap=True))
        for sentence in (told, self._words.believed(flag.record)):
            if sentence:
                self.column.addWidget(PlainLabel(sentence, self, wrap=True, tone="muted"))

    def _ask_money(self) -> MoneyField:
        self.column.addWidget(PlainLabel(self.tr("Money kept from leaving, where there was any"), self))
        money = MoneyField("verdict.money", self)
        money.changed.connect(self._look)
        self.column.addWidget(money)
        return money

    @property
    def good(self) -> bool:
        return super().good and (self._money is None or self._money.good)

    def _decide(self) -> None:
        assert self.because is not None, "the button is only then enabled"
        kept = self._money.money if self._money is not None else None
        self.answered(Verdict(self._decision, self.because, self.words, kept))

    def _names(self) -> dict[Decision, tuple[str, str]]:
        return {
            Decision.DISMISS: (self.tr("Dismiss the warning"), self.tr("Dismiss")),
            Decision.ASK: (self.tr("Ask for the warning to be dismissed"), self.tr("Ask")),
            Decision.AGREE: (self.tr("Agree to dismiss the warning"), self.tr("Agree")),
            Decision.DECLINE: (self.tr("Decline what was asked for"), self.tr("Decline")),
            Decision.REOPEN: (self.tr("Reopen the warning"), self.tr("Reopen")),
            Decision.ASK_REOPEN: (self.tr("Ask for the warning to be reopened"), self.tr("Ask")),
            Decision.AGREE_REOPEN: (self.tr("Agree to reopen the warning"), self.tr("Agree")),
            Decision.DISPUTE: (self.tr("Dispute the list's entry"), self.tr("Ask")),
            Decision.AGREE_DISPUTE: (self.tr("Agree to lift the list's entry"), self.tr("Agree")),
            Decision.CONFIRM: (self.tr("Confirm the warning"), self.tr("Confirm")),
        }
