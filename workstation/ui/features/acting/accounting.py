"""Acts on customers' accounts: looks whether that is open, asks why, writes it down."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from workstation.domain.account_acts import AccountAct, AccountDeed, may_answer, may_ask
from workstation.domain.people import Customer, User
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.account_acts import AccountActs
from workstation.services.conversations import ConversationDetails, Conversations


class View(Protocol):
    """None: the person left the question."""

    async def ask_why(self, customer: Customer, deed: AccountDeed, me: User) -> str | None: ...
    async def ask_answer(self, customer: Customer, act: AccountAct, *, agreed: bool) -> str | None: ...
    def tell_not_open(self, conversation_id: str) -> None: ...
    def tell(self, conversation_id: str, sentence: str) -> None: ...


class Accounting:
    def __init__(
        self,
        view: View,
        conversations: Conversations,
        accounts: Callable[[], AccountActs],
        me: Callable[[], User],
        tasks: Tasks,
    ) -> None:
        self._view, self._conversations, self._accounts = view, conversations, accounts
        self._me, self._tasks = me, tasks
        self._turn = asyncio.Lock()  # one question at a time

    def ask(self, conversation_id: str, deed: AccountDeed) -> None:
        self._tasks.spawn(self._guarded(conversation_id, deed, "", agreed=False), name="acting: account")

    def answer(self, conversation_id: str, request_id: str, *, agreed: bool) -> None:
        self._tasks.spawn(
            self._guarded(conversation_id, None, request_id, agreed=agreed), name="acting: account"
        )

    async def _guarded(
        self, conversation_id: str, deed: AccountDeed | None, request_id: str, *, agreed: bool
    ) -> None:
        try:
            async with self._turn:
                details = await self._conversations.details(conversation_id)
                if details is None:
                    self._view.tell_not_open(conversation_id)
                elif deed is not None:
                    await self._ask(details, deed)
                else:
                    await self._answer(details, request_id, agreed=agreed)
        except WorkstationError as error:
            self._view.tell(conversation_id, str(error))

    async def _ask(self, details: ConversationDetails, deed: AccountDeed) -> None:
        id_, accounts = details.conversation.id, self._accounts()
        if not may_ask(details.acts):
            self._view.tell_not_open(id_)
            return
        accounts.check_online()  # before the person has written anything
        reason = await self._view.ask_why(details.customer, deed, self._me())
        if reason:
            await accounts.ask(id_, deed, reason)

    async def _answer(self, details: ConversationDetails, request_id: str, *, agreed: bool) -> None:
        id_, accounts = details.conversation.id, self._accounts()
        acts = await accounts.of(id_)
        asked = next((one for one in acts if one.id == request_id), None)
        if asked is None or not may_answer(asked, self._me(), details.acts):
            self._view.tell_not_open(id_)
            return
        accounts.check_online()
        reason = await self._view.ask_answer(details.customer, asked, agreed=agreed)
        if reason:
            await accounts.answer(asked, reason, agreed=agreed)
