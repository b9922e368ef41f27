"""Does something to a conversation: looks whether it may be done, asks what is missing, does it."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol

from workstation.domain.claiming import Claim, ClaimCause, causes
from workstation.domain.conversation import Priority, Status
from workstation.domain.guarding import Finding
from workstation.domain.left_draft import HalfWritten
from workstation.domain.people import Team, User
from workstation.domain.receivers import Receivers
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import ConversationDetails, Conversations
from workstation.services.guarding import Guarding
from workstation.services.handing import Handing
from workstation.ui.features.acting.deeds import Deed, HandingOn, LabelChange, Noted, PeopleChange, is_open

Heard = Callable[[tuple[Finding, ...]], None]
Look = Callable[[str, Heard], None]  # has a note looked through
Online = Callable[[], Awaitable[Mapping[str, bool]]]  # who is connected now, by id


class Receiving(Protocol):
    def show_online(self, online: Mapping[str, bool]) -> None: ...


async def show_online(view: Receiving, online: Online) -> None:
    """Let the question be asked at once, and tell there who is connected as soon as that is known."""
    view.show_online(await online())


class View(Protocol):
    """Each question names the customer; None: the person left it."""

    async def ask_receiver(
        self,
        customer: str,
        receivers: Receivers,
        team_names: dict[str, str],
        look: Look,
        draft: HalfWritten,
    ) -> HandingOn | None: ...
    def show_online(self, online: Mapping[str, bool]) -> None: ...
    async def ask_moment(self, customer: str) -> int | None: ...
    async def ask_priority(self, customer: str, now: Priority) -> Priority | None: ...
    async def ask_labels(
        self, customer: str, borne: Sequence[str], in_use: Sequence[str]
    ) -> LabelChange | None: ...
    async def ask_people(
        self, customer: str, people: Sequence[User], taking_part: Sequence[str], team_names: dict[str, str]
    ) -> PeopleChange | None: ...
    async def ask_reason(self, customer: str, goes_to: Team | None, look: Look) -> Noted | None: ...
    async def ask_finding(
        self, customer: str, giver: User, look: Look, draft: HalfWritten
    ) -> Noted | None: ...
    async def ask_claim(self, customer: str, reasons: Sequence[ClaimCause], holder: str) -> Claim | None: ...
    def tell_not_given(self, conversation_id: str) -> None: ...
    def tell_not_open(self, conversation_id: str) -> None: ...
    def tell(self, conversation_id: str, sentence: str) -> None: ...


def looking(guarding: Guarding, tasks: Tasks, conversation_id: str) -> Look:
    """How notes that go along with acts on a conversation are looked through."""

    async def look(text: str, heard: Heard) -> None:
        heard(await guarding.note(conversation_id, text))

    def ask(text: str, heard: Heard) -> None:
        tasks.spawn(look(text, heard), name="acting: look")

    return ask


class ActingPresenter:
    def __init__(
        self,
        view: View,
        conversations: Conversations,
        handing: Handing,
        tasks: Tasks,
        *,
        guarding: Guarding,
        online: Online,
        me: Callable[[], User],
    ) -> None:
        self._view, self._guarding = view, guarding
        self._conversations = conversations
        self._handing = handing
        self._online, self._me = online, me
        self._tasks = tasks
        self._turn = asyncio.Lock()  # what was asked for first is looked at and done first
        self._asking: dict[Deed, Callable[[ConversationDetails], Awaitable[None]]] = {
            Deed.TRANSFER: self._transfer,
            Deed.HAND_BACK: self._hand_back,
            Deed.SNOOZE: self._snooze,
            Deed.PRIORITY: self._priority,
            Deed.LABELS: self._labels,
            Deed.PEOPLE: self._people,
            Deed.ESCALATE: self._escalate,
        }

    def do(self, deed: Deed, conversation_id: str) -> None:
        self._tasks.spawn(self._do(deed, conversation_id), name="acting")

    async def open_deeds(self, conversation_id: str) -> frozenset[Deed]:
        """What may be done to it now; nothing to what this machine does not hold."""
        details = await self._conversations.details(conversation_id)
        return frozenset(deed for deed in Deed if details and is_open(deed, details.acts))

    async def _do(self, deed: Deed, conversation_id: str) -> None:
        try:
            async with self._turn:
                details = await self._conversations.details(conversation_id)
                if details is None or not is_open(deed, details.acts):
                    self._view.tell_not_open(conversation_id)
                    return
                ask = self._asking.get(deed)
                if deed is Deed.CLAIM and causes(details.conversation, self._me()):
                    ask = self._claim
                if ask is None:
                    await self._at_once(deed, conversation_id)
                    return
            await ask(details)
        except WorkstationError as error:
            self._view.tell(conversation_id, str(error))

    async def _at_once(self, deed: Deed, conversation_id: str) -> None:
        conversations = self._conversations
        match deed:
            case Deed.CLAIM:
                await conversations.claim(conversation_id)
            case Deed.RELEASE:
                await conversations.release(conversation_id)
            case Deed.RELEASE_WITH_DRAFT:
                await conversations.release(conversation_id, draft=True)
            case Deed.RESOLVE:
                await conversations.set_status(conversation_id, Status.RESOLVED)
            case Deed.WAIT:
                await conversations.set_status(conversation_id, Status.PENDING)
            case Deed.HOLD:
                await conversations.set_status(conversation_id, Status.ON_HOLD)
            case Deed.REOPEN:
                await conversations.set_status(conversation_id, Status.OPEN)
            case Deed.UNREAD:
                await conversations.mark_unread(conversation_id)

    async def _claim(self, details: ConversationDetails) -> None:
        reasons, holder = causes(details.conversation, self._me()), details.assignee_name
        said = await self._view.ask_claim(details.customer.name, reasons, holder)
        if said is not None:
            await self._conversations.claim_for(details, said)

    async def _transfer(self, details: ConversationDetails) -> None:
        receivers = await self._handing.receivers(details.conversation)
        names = await self._handing.team_names()
        id_ = details.conversation.id
        look, draft = self._looking(id_), await self._handing.draft(id_)
        self._tasks.spawn(show_online(self._view, self._online), name="acting: who is online")
        handing = await self._view.ask_receiver(details.customer.name, receivers, names, look, draft)
        if handing is not None:
            await self._conversations.transfer(
                id_,
                to_user=handing.to_user,
                to_team=handing.to_team,
                note=handing.note,
                override=handing.override,
                draft=handing.draft,
            )

    async def _hand_back(self, details: ConversationDetails) -> None:
        id_ = details.conversation.id
        giver = await self._handing.giver(id_)
        if giver is None:
            self._view.tell_not_given(id_)
            return
        look, draft = self._looking(id_), await self._handing.draft(id_)
        found = await self._view.ask_finding(details.customer.name, giver, look, draft)
        if found:
            theirs = giver.teams[0] if giver.teams else None
            await self._conversations.transfer(
                id_,
                to_user=giver.id,
                to_team=await self._handing.came_from(id_) or theirs,
                note=found.words,
                override=found.override,
                draft=found.draft,
            )

    def _looking(self, conversation_id: str) -> Look:
        return looking(self._guarding, self._tasks, conversation_id)

    async def _snooze(self, details: ConversationDetails) -> None:
        until = await self._view.ask_moment(details.customer.name)
        if until is not None:
            await self._conversations.snooze(details.conversation.id, until)

    async def _priority(self, details: ConversationDetails) -> None:
        before = details.conversation.priority
        priority = await self._view.ask_priority(details.customer.name, before)
        if priority not in (None, before):
            await self._conversations.set_priority(details.conversation.id, priority)

    async def _labels(self, details: ConversationDetails) -> None:
        in_use = await self._handing.labels()
        change = await self._view.ask_labels(details.customer.name, details.conversation.labels, in_use)
        if change is not None:
            await self._conversations.change_labels(details.conversation.id, change.add, change.remove)

    async def _people(self, details: ConversationDetails) -> None:
        conversation = details.conversation
        colleagues = await self._handing.colleagues(conversation)
        offered = {one.id for one in colleagues}
        taking_part = [one for one in conversation.participants if one in offered]
        names = await self._handing.team_names()
        change = await self._view.ask_people(details.customer.name, colleagues, taking_part, names)
        if change is not None:
            await self._conversations.change_participants(conversation.id, change.add, change.remove)

    async def _escalate(self, details: ConversationDetails) -> None:
        conversation = details.conversation
        team = await self._handing.security(conversation)
        look = self._looking(conversation.id)
        reason = await self._view.ask_reason(details.customer.name, team, look)
        if reason:
            await self._conversations.escalate(
                conversation.id, reason.words, team.id if team else None, override=reason.override
            )
