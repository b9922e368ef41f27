"""Decides about a warning: looks whether that is open, asks why, writes it down."""

import asyncio
from typing import Protocol

from workstation.domain.deciding import Decision, Offered, Verdict
from workstation.domain.fraud import Because, FraudFlag
from workstation.domain.money import Kept, Money
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import ConversationDetails, Conversations


class View(Protocol):
    """None: the person left the question."""

    async def ask_verdict(
        self, customer: str, flag: FraudFlag, decision: Decision, evidence: str
    ) -> Verdict | None: ...
    async def ask_money(self, customer: str, flag: FraudFlag, before: Kept | None) -> Money | None: ...
    def tell_not_open(self, conversation_id: str) -> None: ...
    def tell(self, conversation_id: str, sentence: str) -> None: ...


class Deciding:
    def __init__(self, view: View, conversations: Conversations, tasks: Tasks) -> None:
        self._view, self._conversations, self._tasks = view, conversations, tasks
        self._turn = asyncio.Lock()  # one question at a time

    def decide(self, conversation_id: str, flag_id: str, decision: Decision) -> None:
        self._tasks.spawn(self._decide(conversation_id, flag_id, decision), name="acting: decide")

    async def _decide(self, conversation_id: str, flag_id: str, decision: Decision) -> None:
        try:
            async with self._turn:
                details = await self._conversations.details(conversation_id)
                flag = _found(details, flag_id, decision)
                if details is None or flag is None:
                    self._view.tell_not_open(conversation_id)
                    return
                if decision is Decision.TAKE_BACK:
                    await self._conversations.take_back(details, flag)
                    return
                if decision is Decision.RECORD:
                    await self._record(details, flag)
                    return
                listed = Because.MISLISTED in decision.reasons  # what is to be lifted for all is named
                evidence = await self._conversations.evidence(flag) if listed else ""
                verdict = await self._view.ask_verdict(details.customer.name, flag, decision, evidence)
                if verdict is not None:
                    await self._conversations.decide(details, flag, verdict)
        except WorkstationError as error:
            self._view.tell(conversation_id, str(error))

    async def _record(self, details: ConversationDetails, flag: FraudFlag) -> None:
        before = (await self._conversations.kept(flag.conversation_id)).get(flag.id)
        money = await self._view.ask_money(details.customer.name, flag, before)
        if money is not None:
            await self._conversations.record_money(flag, money)


def _found(details: ConversationDetails | None, flag_id: str, decision: Decision) -> FraudFlag | None:
    """The flag, where that is open to the person."""
    flags = details.flags if details else ()
    flag = next((one for one in flags if one.id == flag_id), None)
    open_ = details.offered.get(flag_id, Offered()).decisions if details else ()
    return flag if decision in open_ else None
