"""What is done with messages beside answering them: two conversations made one, one made two, a warning."""

from collections.abc import Sequence

from workstation.domain.conversation import Conversation, Status
from workstation.domain.operation import OperationKind
from workstation.domain.overlay import overlay
from workstation.domain.people import Participant
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.store import customers, hot
from workstation.store.connection import Connection

_MOST_OTHERS = 100


class Joining:
    def __init__(self, context: Context, acts: Acts) -> None:
        self._context = context
        self._acts = acts

    async def others(self, conversation_id: str) -> list[Conversation]:
        """The customer's other conversations that are not closed, what changed last first; at most 100."""
        held = await self._context.store.replica.read_plain(
            lambda c: customers.conversations(c, conversation_id, _MOST_OTHERS)
        )
        return [one for one in held if one.id != conversation_id and one.status is not Status.CLOSED]

    async def participants(self, conversation_id: str) -> list[Participant]:
        """Whose conversation it is, then who else has taken part in it."""

        def look(c: Connection) -> list[Participant]:
            held = hot.details(c, conversation_id)
            if held is None:
                return []
            conversation = overlay(held.conversation, mine, me.id)
            ids = dict.fromkeys(filter(None, (conversation.assignee_id, *conversation.participants)))
            return [
                Participant(id_, hot.names(c, id_, "")[0], id_ == conversation.assignee_id) for id_ in ids
            ]

        me, store = self._context.me, self._context.store
        mine = await store.desk.read_plain(lambda c: hot.unsettled(c, conversation_id))
        return await store.replica.read_plain(look)

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
