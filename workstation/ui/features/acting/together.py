"""Does one thing to several conversations: asks once what is missing, does it, says what became of it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from workstation.domain.claiming import Claim, ClaimCause
from workstation.domain.conversation import Priority, Status
from workstation.domain.people import Team
from workstation.domain.receivers import Receivers
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations
from workstation.services.guarding import Guarding
from workstation.services.handing import Handing
from workstation.services.together import Summary, Together
from workstation.ui.features.acting.deeds import HandingOn, LabelChange, Noted
from workstation.ui.features.acting.presenter import Look, Online, looking, show_online
from workstation.ui.kit.teller import Teller


class View(Protocol):
    """None: the person left the question."""

    def about_several(self, count: int) -> str: ...
    async def ask_receiver(
        self,
        customer: str,
        receivers: Receivers,
        team_names: dict[str, str],
        look: Look,
    ) -> HandingOn | None: ...
    def show_online(self, online: Mapping[str, bool]) -> None: ...
    async def ask_moment(self, customer: str) -> int | None: ...
    async def ask_priority(self, customer: str, now: Priority) -> Priority | None: ...
    async def ask_labels(
        self, customer: str, borne: Sequence[str], in_use: Sequence[str]
    ) -> LabelChange | None: ...
    async def ask_reason(self, customer: str, goes_to: Team | None, look: Look) -> Noted | None: ...
    async def ask_claim(self, customer: str, reasons: Sequence[ClaimCause], holder: str) -> Claim | None: ...


_STATUSES = {
    "resolve": Status.RESOLVED,
    "wait": Status.PENDING,
    "hold": Status.ON_HOLD,
    "reopen": Status.OPEN,
}


class ActingTogether:
    def __init__(
        self,
        view: View,
        conversations: Conversations,
        handing: Handing,
        together: Callable[[], Together],
        tasks: Tasks,
        *,
        guarding: Guarding,
        online: Online,
    ) -> None:
        self._view, self._conversations, self._handing = view, conversations, handing
        self._guarding = guarding
        self._together, self._online, self._tasks = together, online, tasks

    def do(self, deed: str, ids: Sequence[str], teller: Teller) -> None:
        """One of the deeds of the queue list; some ask first."""
        self._tasks.spawn(self._do(deed, ids, teller), name="acting: together")

    async def _do(self, deed: str, ids: Sequence[str], teller: Teller) -> None:
        try:
            summary = await self._summary(deed, ids)
        except WorkstationError as error:
            teller.show_trouble(str(error))
            return
        if summary is not None:
            teller.show_done(deed, summary.done, summary.not_open, summary.already)

    async def _summary(self, deed: str, ids: Sequence[str]) -> Summary | None:
        together = self._together()
        if deed in _STATUSES:
            return await together.set_status(ids, _STATUSES[deed])
        match deed:
            case "release":
                return await together.release(ids)
            case "read":
                return await together.mark_read(ids)
            case "unread":
                return await together.mark_unread(ids)
            case _:
                return await self._asked(deed, ids, together)

    async def _asked(self, deed: str, ids: Sequence[str], together: Together) -> Summary | None:
        about = self._view.about_several(len(ids))
        match deed:
            case "claim":
                return await self._claimed(about, ids, together)
            case "snooze":
                until = await self._view.ask_moment(about)
                return None if until is None else await together.snooze(ids, until)
            case "priority":
                priority = await self._view.ask_priority(about, Priority.NORMAL)
                return None if priority is None else await together.set_priority(ids, priority)
            case "labels":
                change = await self._view.ask_labels(about, (), await self._handing.labels())
                return (
                    None if change is None else await together.change_labels(ids, change.add, change.remove)
                )
            case "transfer":
                return await self._handed_on(about, ids, together)
            case "escalate":
                return await self._escalated(about, ids, together)
            case _:
                raise ValueError(deed)

    async def _claimed(self, about: str, ids: Sequence[str], together: Together) -> Summary | None:
        had, reasons = await together.asked(ids)
        if not reasons:
            return await together.claim(ids)
        said = await self._view.ask_claim(about, reasons, "")
        return None if said is None else await together.claim(ids, said, had)

    async def _handed_on(self, about: str, ids: Sequence[str], together: Together) -> Summary | None:
        first = await self._conversations.details(ids[0])
        if first is None:
            return Summary(0, len(ids))
        receivers = await self._handing.receivers(first.conversation)
        names = await self._handing.team_names()
        self._tasks.spawn(show_online(self._view, self._online), name="acting: who is online")
        look = self._looking(ids)
        wish = await self._view.ask_receiver(about, receivers, names, look)
        if wish is None:
            return None
        return await together.transfer(ids, wish.to_user, wish.to_team, wish.note, wish.override)

    async def _escalated(self, about: str, ids: Sequence[str], together: Together) -> Summary | None:
        team = await self._handing.security_team()
        reason = await self._view.ask_reason(about, team, self._looking(ids))
        if reason is None:
            return None
        return await together.escalate(ids, reason.words, team.id if team else None, reason.override)

    def _looking(self, ids: Sequence[str]) -> Look:
        return looking(self._guarding, self._tasks, ids[0])
