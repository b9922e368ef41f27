"""A conversation's own facts, and the acts that change them."""

from collections.abc import Sequence
from dataclasses import dataclass

from workstation.domain.changes import ConversationsChanged, OutboxChanged
from workstation.domain.conversation import Conversation, Status
from workstation.domain.fraud import FraudFlag
from workstation.domain.held import HeldConversation
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.overlay import overlay
from workstation.domain.people import Customer
from workstation.domain.rights import Act, open_acts
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.store import hot, readmarks, replica

_MOST_OTHERS = 100


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
    acts: frozenset[Act] = frozenset(Act)  # what I am offered


class Conversations:
    def __init__(self, context: Context, acts: Acts) -> None:
        self._context = context
        self._acts = acts

    async def details(self, conversation_id: str) -> ConversationDetails | None:
        """All of it with my unsettled acts laid over; None where this machine does not hold it."""
        store = self._context.store
        operations = await store.desk.read_plain(lambda c: hot.unsettled(c, conversation_id))
        held = await store.replica.read_plain(lambda c: hot.details(c, conversation_id))
        return self.with_mine(held, operations) if held else None

    def with_mine(self, held: HeldConversation, operations: Sequence[Operation]) -> ConversationDetails:
        """``held`` with my unsettled ``operations`` laid over it."""
        me = self._context.me
        conversation = overlay(held.conversation, operations, me.id)
        assignee_name = me.name if conversation.assignee_id == me.id else held.assignee_name
        return ConversationDetails(
            conversation, held.customer, assignee_name, held.team_name,
            held.flags, held.first_unread, held.unread, open_acts(conversation, me),
        )  # fmt: skip

    async def claim(self, conversation_id: str) -> None:
        async with self._acts.turn:
            await self._acts.record(conversation_id, (OperationKind.CLAIM, {}))

    async def release(self, conversation_id: str) -> None:
        await self._acts.record(conversation_id, (OperationKind.RELEASE, {}))

    async def set_status(self, conversation_id: str, status: Status) -> None:
        await self._acts.record(conversation_id, (OperationKind.STATUS_SET, {"status": status.value}))

    async def others(self, conversation_id: str) -> list[Conversation]:
        """The customer's other conversations that are not closed, what changed last first; at most 100."""
        from workstation.store import siblings  # noqa: PLC0415 opening a conversation asks for none

        held = await self._context.store.replica.read_plain(
            lambda c: siblings.others(c, conversation_id, _MOST_OTHERS)
        )
        return [other for other in held if other.status is not Status.CLOSED]

    async def merge(self, conversation_id: str, into: str) -> None:
        """Close it; what it is about goes on in another one of the same customer."""
        await self._acts.record(conversation_id, (OperationKind.MERGE, {"into": into}))

    async def split(self, conversation_id: str, message_ids: Sequence[str], subject: str) -> None:
        """Open a conversation with the same customer that refers to messages of this one."""
        arguments = {"message_ids": list(message_ids), "subject": subject}
        await self._acts.record(conversation_id, (OperationKind.SPLIT, arguments))

    async def raise_flag(self, conversation_id: str, message_id: str, why: str) -> None:
        """Mark a message as suspicious, for everybody who sees the conversation."""
        arguments = {"message_id": message_id, "why": why}
        await self._acts.record(conversation_id, (OperationKind.FLAG_RAISE, arguments))

    async def mark_read(self, conversation_id: str, position: int) -> None:
        """Everything up to ``position`` was seen by me. Kept at once, told to the server when it can be."""
        store = self._context.store
        if await store.desk.write(lambda s: readmarks.move(s, conversation_id, position)):
            await store.replica.write(lambda s: replica.move_read_marker(s, conversation_id, position))
            self._context.feed.publish(ConversationsChanged(frozenset({conversation_id})), OutboxChanged())
