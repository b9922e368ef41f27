"""Opens the questions over the window, and says what could not be done where the person looks."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.domain.account_acts import AccountAct, AccountDeed
from workstation.domain.claiming import Claim, ClaimCause
from workstation.domain.conversation import Priority
from workstation.domain.deciding import Decision, Verdict
from workstation.domain.fraud import FraudFlag
from workstation.domain.left_draft import NOTHING_WRITTEN, HalfWritten
from workstation.domain.money import Kept, Money
from workstation.domain.people import Customer, Team, User
from workstation.domain.receivers import Receivers
from workstation.ui.features.acting.deeds import HandingOn, LabelChange, Noted, PeopleChange
from workstation.ui.features.acting.guarded_note import Look
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.safe_text import fill, identifier


class ActingView(QObject):
    """``told(conversation_id, sentence)`` shows a sentence; a dialog is imported when first needed."""

    def __init__(self, kit: Kit, window: QWidget, told: Callable[[str, str], None]) -> None:
        super().__init__(window)
        self._kit = kit
        self._window = window
        self._told = told
        self._show_online: Callable[[Mapping[str, bool]], None] | None = None

    async def ask_receiver(
        self,
        customer: str,
        receivers: Receivers,
        team_names: dict[str, str],
        look: Look,
        draft: HalfWritten = NOTHING_WRITTEN,
    ) -> HandingOn | None:
        from workstation.ui.features.acting.transfer import TransferInquiry  # noqa: PLC0415

        about = self._about(customer)
        asked = TransferInquiry(self._kit, self._window, about, receivers, team_names, look, draft)
        self._show_online = asked.show_online
        asked.finished.connect(self._forget_online)  # it may be gone before its answer is heard
        try:
            return await asked.answer()
        finally:
            self._forget_online()

    def _forget_online(self) -> None:
        self._show_online = None

    def show_online(self, online: Mapping[str, bool]) -> None:
        """For the question about a receiver, as long as it is asked."""
        if self._show_online is not None:
            self._show_online(online)

    async def ask_moment(self, customer: str) -> int | None:
        from workstation.ui.features.acting.snooze import SnoozeInquiry  # noqa: PLC0415

        return await SnoozeInquiry(self._kit, self._window, self._about(customer)).answer()

    async def ask_priority(self, customer: str, now: Priority) -> Priority | None:
        from workstation.ui.features.acting.priority import PriorityInquiry  # noqa: PLC0415

        return await PriorityInquiry(self._kit, self._window, self._about(customer), now).answer()

    async def ask_labels(
        self, customer: str, borne: Sequence[str], in_use: Sequence[str]
    ) -> LabelChange | None:
        from workstation.ui.features.acting.labels import LabelsInquiry  # noqa: PLC0415

        return await LabelsInquiry(self._kit, self._window, self._about(customer), borne, in_use).answer()

    async def ask_people(
        self, customer: str, people: Sequence[User], taking_part: Sequence[str], team_names: dict[str, str]
    ) -> PeopleChange | None:
        from workstation.ui.features.acting.people import PeopleInquiry  # noqa: PLC0415

        about = self._about(customer)
        return await PeopleInquiry(self._kit, self._window, about, people, taking_part, team_names).answer()

    async def ask_reason(self, customer: str, goes_to: Team | None, look: Look) -> Noted | None:
        from workstation.ui.features.acting.escalation import EscalationInquiry  # noqa: PLC0415

        about = self._about(customer)
        return await EscalationInquiry(self._kit, self._window, about, goes_to, look).answer()

    async def ask_finding(self, customer: str, giver: User, look: Look, draft: HalfWritten) -> Noted | None:
        from workstation.ui.features.acting.handing_back import HandingBackInquiry  # noqa: PLC0415

        about = self._about(customer)
        return await HandingBackInquiry(self._kit, self._window, about, giver, look, draft).answer()

    async def ask_claim(self, customer: str, reasons: Sequence[ClaimCause], holder: str) -> Claim | None:
        from workstation.ui.features.acting.claim import ClaimInquiry  # noqa: PLC0415

        about = self._about(customer)
        return await ClaimInquiry(self._window, about, reasons, holder).answer()

    async def ask_verdict(
        self, customer: str, flag: FraudFlag, decision: Decision, evidence: str
    ) -> Verdict | None:
        from workstation.ui.features.acting.verdict import VerdictInquiry  # noqa: PLC0415

        about = self._about(customer)
        words = self._kit.words
        return await VerdictInquiry(words, self._window, about, flag, decision, evidence=evidence).answer()

    async def ask_money(self, customer: str, flag: FraudFlag, before: Kept | None) -> Money | None:
        from workstation.ui.features.acting.money import MoneyInquiry  # noqa: PLC0415

        return await MoneyInquiry(self._kit, self._window, self._about(customer), flag, before).answer()

    async def ask_why(self, customer: Customer, deed: AccountDeed, me: User) -> str | None:
        from workstation.ui.features.acting.account import AskingInquiry  # noqa: PLC0415

        about = self._about(customer.name)
        return await AskingInquiry(self._kit, self._window, about, customer.id, deed, me).answer()

    async def ask_answer(self, customer: Customer, act: AccountAct, *, agreed: bool) -> str | None:
        from workstation.ui.features.acting.account import AnsweringInquiry  # noqa: PLC0415

        about = self._about(customer.name)
        return await AnsweringInquiry(
            self._kit, self._window, about, customer.id, act, agreed=agreed
        ).answer()

    def tell_not_open(self, conversation_id: str) -> None:
        self._told(conversation_id, self.tr("This is not open to you in this conversation as it stands."))

    def tell_not_given(self, conversation_id: str) -> None:
        self._told(
            conversation_id, self.tr("Nobody handed this conversation over to you. Transfer it instead.")
        )

    def tell(self, conversation_id: str, sentence: str) -> None:
        self._told(conversation_id, sentence)

    def _about(self, customer: str) -> str:
        return fill(self.tr("The conversation with %1"), identifier(customer))


class SeveralView(ActingView):
    """The same questions about several conversations, which are named already."""

    def _about(self, customer: str) -> str:
        return customer

    async def ask_reason(self, customer: str, goes_to: Team | None, look: Look) -> Noted | None:
        from workstation.ui.features.acting.escalation import EscalationInquiry  # noqa: PLC0415

        return await EscalationInquiry(
            self._kit, self._window, customer, goes_to, look, several=True
        ).answer()

    def about_several(self, count: int) -> str:
        return self.tr("%n conversation(s)", "", count)
