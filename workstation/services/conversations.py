"""A conversation's own facts, and the acts that change them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workstation.domain.changes import ConversationsChanged, MessagesChanged, OutboxChanged
from workstation.domain.claiming import Claim, claiming
from workstation.domain.conversation import Conversation, Priority, Status
from workstation.domain.deciding import Offered, Verdict, decided, offered, taking_back, written
from workstation.domain.foreseen import foreseen
from workstation.domain.fraud import LONGEST_REASON, FraudFlag
from workstation.domain.held import HeldConversation
from workstation.domain.left_draft import LeftDraft, left_after
from workstation.domain.money import Kept, Money, newest, recording
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.overlay import awake, overlay
from workstation.domain.people import Customer
from workstation.domain.rights import Act, open_acts, sees_fully, steers
from workstation.domain.undoing import Deed
from workstation.errors import WorkstationError
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.noting import noted
from workstation.store import hot, readmarks, replica

if TYPE_CHECKING:
    from workstation.domain.guarding import Override


_SHARE: tuple[Deed, ...] = ((OperationKind.DRAFT_SHARE, {}),)  # the words are taken as it is written down


@dataclass(frozen=True, slots=True)
class ConversationDetails:
    """What the conversation's window shows beside the messages."""

    conversation: Conversation
    customer: Customer
    assignee_name: str
    team_name: str
    flags: tuple[FraudFlag, ...]  # open ones first, gravest first
    first_unread: int | None  # position of the first incoming message after my read marker
    unread: int
    unlooked: int | None  # where what I have not looked at begins, be it a note that names me
    marker: int  # the position up to which I have read
    acts: frozenset[Act] = frozenset(Act)  # what I am offered
    read_only: bool = False  # I see it because I serve its customer elsewhere
    offered: Mapping[str, Offered] = field(default_factory=dict)  # what I may decide, by a flag's id
    left: LeftDraft | None = None  # what is offered to me, if it is mine

    @property
    def language(self) -> str:
        """In which the customer is answered: what they write, or else what the account says."""
        return self.conversation.language or self.customer.language


class Conversations:
    def __init__(self, context: Context, acts: Acts) -> None:
        self._context = context
        self._acts = acts

    async def details(self, conversation_id: str) -> ConversationDetails | None:
        """All of it with my unsettled acts laid over; None where this machine does not hold it."""
        store = self._context.store
        operations = await store.desk.read_plain(lambda c: hot.unsettled(c, conversation_id))
        held = await store.replica.read_plain(lambda c: hot.details(c, conversation_id))
        return await self.with_mine(held, operations) if held else None

    async def with_mine(self, held: HeldConversation, operations: Sequence[Operation]) -> ConversationDetails:
        """``held`` with my unsettled ``operations`` laid over it."""
        me, before = self._context.me, held.conversation
        conversation = awake(overlay(before, operations, me.id), self._context.now())
        assignee_id, team_id = conversation.assignee_id, conversation.team_id
        to_another = assignee_id not in (before.assignee_id, None, me.id)
        if to_another or team_id != before.team_id:  # I handed it on
            wanted = assignee_id or "", team_id
            user, team = await self._context.store.replica.read_plain(lambda c: hot.names(c, *wanted))
            held = replace(held, assignee_name=user, team_name=team)
        acts, theirs = open_acts(conversation, me), {flag.id for flag in held.flags}
        flags = decided((*foreseen(operations), *held.flags), operations, me)  # of the same the server's
        left = left_after(held.left, operations, me.id, me.name) if assignee_id == me.id else None
        assignee_name = me.name if assignee_id == me.id else held.assignee_name
        now = self._context.now()
        open_to_me = {flag.id: offered(flag, me, acts, now) for flag in flags if flag.id in theirs}
        return ConversationDetails(
            conversation, held.customer, assignee_name, held.team_name,
            flags, held.first_unread, held.unread, held.unlooked(me), held.marker, acts,
            not sees_fully(conversation, me), open_to_me, left,
        )  # fmt: skip

    async def claim(self, conversation_id: str) -> None:
        """What nobody has; of somebody else's the server refuses it, since nothing is said."""
        async with self._acts.turn:
            await self._steer(conversation_id, claiming())

    async def claim_for(self, details: ConversationDetails, said: Claim) -> None:
        """Claim with a reason, as ``details`` that were looked at have it."""
        async with self._acts.turn:
            await self._acts.steer([details.conversation], details.customer.name, claiming(said))

    async def release(self, conversation_id: str, *, draft: bool = False) -> None:
        """``draft``: the half-written reply, if there is one, goes along for whoever claims it next."""
        await self._steer(conversation_id, *_SHARE[:draft], (OperationKind.RELEASE, {}))

    async def set_status(self, conversation_id: str, status: Status) -> None:
        """Any but snoozed, which needs a time."""
        await self._steer(conversation_id, (OperationKind.STATUS_SET, {"status": status.value}))

    async def set_priority(self, conversation_id: str, priority: Priority) -> None:
        await self._steer(conversation_id, (OperationKind.PRIORITY_SET, {"priority": priority.value}))

    async def snooze(self, conversation_id: str, until: int) -> None:
        """Let it sleep ``until``, ms since the epoch; a customer who writes wakes it before."""
        if until <= self._context.now():
            raise WorkstationError("That moment has passed already; choose a later one.")
        await self._steer(conversation_id, (OperationKind.SNOOZE_SET, {"until": until}))

    async def change_labels(
        self, conversation_id: str, add: Sequence[str] = (), remove: Sequence[str] = ()
    ) -> None:
        """Put on and take off; what is in both lists is put on. Nothing happens without either."""
        arguments = {"add": sorted(set(add)), "remove": sorted(set(remove) - set(add))}
        if add or remove:
            await self._steer(conversation_id, (OperationKind.LABELS_CHANGE, arguments))

    async def change_participants(
        self, conversation_id: str, add: Sequence[str], remove: Sequence[str]
    ) -> None:
        """Put colleagues on it and take them off, by their ids. Nothing happens without either."""
        arguments = {"add": sorted(set(add)), "remove": sorted(set(remove) - set(add))}
        if add or remove:
            await self._steer(conversation_id, (OperationKind.PARTICIPANTS_CHANGE, arguments))

    async def transfer(
        self,
        conversation_id: str,
        *,
        to_user: str | None = None,
        to_team: str | None = None,
        note: str = "",
        override: "Override | None" = None,
        draft: bool = False,
    ) -> None:
        """Hand it on to a person, to a team's queue, or to a person in another team; one of them at least.

        ``note`` stands in the conversation before it goes: for whoever takes it over, never the customer;
        ``override`` tells why in spite of the send guard. ``draft``: as in :meth:`release`.
        """
        handing = OperationKind.TRANSFER, {"to_user": to_user, "to_team": to_team}
        words = await noted(self._context, note, override)
        await self._steer(conversation_id, *words, *_SHARE[:draft], handing)

    async def _steer(self, conversation_id: str, *deeds: Deed) -> None:
        details = await self.details(conversation_id)
        if details is None:  # it has left my sight meanwhile: the server decides
            await self._acts.record(conversation_id, *deeds)
        else:
            await self._acts.steer([details.conversation], details.customer.name, *deeds)

    async def escalate(
        self, conversation_id: str, reason: str, to_team: str | None, *, override: "Override | None" = None
    ) -> None:
        """Say to security why: a note, and a flag on the customer's newest message. Where I decide how the
        conversation goes on, it also goes to the queue of ``to_team``, open. ``override``: as in transfer."""
        details = await self.details(conversation_id)
        conversation = details.conversation if details else None
        deeds = await self.escalation(conversation, conversation_id, reason, to_team, override=override)
        await self._acts.record(conversation_id, *deeds)

    async def escalation(
        self,
        conversation: Conversation | None,
        conversation_id: str,
        reason: str,
        to_team: str | None,
        *,
        override: "Override | None" = None,
    ) -> list[Deed]:
        """What has to be done to escalate it, in this order."""
        newest = await self._newest_incoming(conversation_id)
        deeds = await noted(self._context, reason, override)
        if newest is not None:
            deeds.append(
                (OperationKind.FLAG_RAISE, {"message_id": newest[1], "why": reason[:LONGEST_REASON]})
            )
        if conversation and to_team and steers(conversation, self._context.me):
            if conversation.status is not Status.OPEN:
                deeds.append((OperationKind.STATUS_SET, {"status": Status.OPEN.value}))
            deeds.append((OperationKind.TRANSFER, {"to_user": None, "to_team": to_team}))
        return deeds

    async def decide(self, details: ConversationDetails, flag: FraudFlag, verdict: Verdict) -> None:
        """Decide about a flag, or ask for a second person, as ``details`` that were looked at have it."""
        deeds = [written(flag, verdict)]
        if verdict.kept is not None:
            deeds.append(recording(flag.id, verdict.kept))
        await self._acts.steer([details.conversation], details.customer.name, *deeds)

    async def kept(self, conversation_id: str) -> dict[str, Kept]:
        """What was recorded as kept from leaving, by flag, with my unsettled records laid over it."""
        from workstation.store import money  # noqa: PLC0415 no first window asks for it

        store = self._context.store
        operations = await store.desk.read_plain(lambda c: hot.unsettled(c, conversation_id))
        records = await store.replica.read_plain(lambda c: money.of_conversation(c, conversation_id))
        return newest(records, operations, self._context.me)

    async def evidence(self, flag: FraudFlag) -> str:
        """The text that a flag stands on; "" where this machine does not hold its message."""
        from workstation.store import cases  # noqa: PLC0415 the same

        replica, where = self._context.store.replica, flag.conversation_id
        found = await replica.read_plain(lambda c: cases.evidence(c, where))
        return found.get(flag.id, "")

    async def record_money(self, flag: FraudFlag, kept: Money) -> None:
        """Say how much was kept from leaving, or correct what was said before."""
        await self._acts.record(flag.conversation_id, recording(flag.id, kept))

    async def take_back(self, details: ConversationDetails, flag: FraudFlag) -> None:
        """Open a flag again that I have just dismissed."""
        await self._acts.record_on(details.conversation.version, flag.conversation_id, taking_back(flag.id))

    async def mark_read(self, conversation_id: str, position: int) -> None:
        """Everything up to ``position`` was seen by me. Kept at once, told to the server when it can be."""
        store = self._context.store
        if await store.desk.write(lambda s: readmarks.move(s, conversation_id, position)):
            await store.replica.write(lambda s: replica.move_read_marker(s, conversation_id, position))
            self._context.feed.publish(ConversationsChanged(frozenset({conversation_id})), OutboxChanged())

    async def mark_unread(self, conversation_id: str) -> None:
        """Let the customer's newest message count as new, on this machine, until I look at it again."""
        newest = await self._newest_incoming(conversation_id)
        if newest is None:
            raise WorkstationError("The customer has written nothing here that could be unread.")
        store, before = self._context.store, newest[0] - 1
        await store.desk.write(lambda s: readmarks.put_back(s, conversation_id, before))
        await store.replica.write(lambda s: replica.put_read_marker_back(s, conversation_id, before))
        self._context.feed.publish(
            ConversationsChanged(frozenset({conversation_id})), MessagesChanged(conversation_id)
        )

    async def _newest_incoming(self, conversation_id: str) -> tuple[int, str] | None:
        return await self._context.store.replica.read_plain(lambda c: hot.newest_incoming(c, conversation_id))
