"""Writing to a customer and to colleagues, and reading what was written."""

from workstation.domain.drafts import DraftKind
from workstation.domain.message import Delivery, Message, MessageKind
from workstation.domain.operation import WRITING, Operation, OperationKind, OperationState
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import Conversations
from workstation.store import hot, outbox


class Messaging:
    def __init__(self, context: Context, acts: Acts, conversations: Conversations) -> None:
        self._context = context
        self._acts = acts
        self._conversations = conversations

    async def send(self, conversation_id: str, body: str, *, canned_id: str | None = None) -> None:
        """Save a reply for sending; a conversation of nobody's is claimed in the same breath."""
        arguments = {"body": body, "language": "", "canned_id": canned_id, "canned_version": None}
        reply = (OperationKind.MESSAGE_APPEND, arguments)
        async with self._acts.turn:
            details = await self._conversations.details(conversation_id)
            free = details is not None and details.conversation.assignee_id is None
            acts = [(OperationKind.CLAIM, {}), reply] if free else [reply]
            await self._acts.record(conversation_id, *acts, clears=DraftKind.REPLY)

    async def note(self, conversation_id: str, body: str) -> None:
        """Save a private note; the customer never sees it."""
        arguments = {"body": body, "language": "", "canned_id": None, "canned_version": None}
        await self._acts.record(
            conversation_id, (OperationKind.NOTE_APPEND, arguments), clears=DraftKind.NOTE
        )

    async def window(self, conversation_id: str, first: int, last: int) -> list[Message]:
        """The messages at positions ``first`` to ``last`` that this machine holds, in order."""
        return await self._context.store.replica.read_plain(
            lambda c: hot.window(c, conversation_id, first, last)
        )

    async def unsent(self, conversation_id: str) -> list[Message]:
        """What I wrote here that has not settled, in typing order; it stands after the newest position."""
        me = self._context.me
        operations = await self._context.store.desk.read(lambda s: outbox.of_conversation(s, conversation_id))
        written = [operation for operation in operations if operation.kind in WRITING]
        if not written:
            return []
        # a row that came back in the feed is shown from the replica, though its settling is a moment away
        ids = [operation.id for operation in written]
        known = await self._context.store.replica.read_plain(lambda c: hot.known_messages(c, ids))
        return [_as_message(o, me.id, me.name) for o in written if o.id not in known]


def _as_message(operation: Operation, author_id: str, author_name: str) -> Message:
    note = operation.kind is OperationKind.NOTE_APPEND
    return Message(
        id=operation.id,
        conversation_id=operation.conversation_id,
        position=None,
        kind=MessageKind.NOTE if note else MessageKind.OUTGOING,
        author_id=author_id,
        author_name=author_name,
        body=operation.text,
        language="",
        created_at=operation.created_at,
        delivery=Delivery.QUEUED if operation.state is OperationState.QUEUED else Delivery.SENDING,
    )
