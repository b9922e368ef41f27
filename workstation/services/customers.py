"""What is known about a customer beside their profile, and noting down more."""

from dataclasses import dataclass

from workstation.domain.conversation import Conversation
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Operation, OperationKind
from workstation.domain.people import CustomerNote
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.store import customers, hot

MOST_CONVERSATIONS = 100


@dataclass(frozen=True, slots=True)
class Record:
    """What this machine holds about the customer of a conversation."""

    notes: tuple[CustomerNote, ...]  # newest first; what I wrote and is not sent yet stands first
    conversations: tuple[Conversation, ...]  # all of theirs that I may see, newest first, at most 100
    half_written: bool = False  # I have begun a note in this conversation


class Customers:
    def __init__(self, context: Context, acts: Acts) -> None:
        self._context = context
        self._acts = acts

    async def record(self, conversation_id: str) -> Record:
        """The record of the customer of a conversation; an empty one where this machine does not hold it.

        What is unsent is read first: settled meanwhile, it is in the record already, and stands there once.
        """
        store = self._context.store
        written, drafts = await store.desk.read_plain(
            lambda c: (customers.unsettled_notes(c), hot.drafts(c, conversation_id))
        )
        notes, held = await store.replica.read_plain(
            lambda c: (
                customers.notes(c, conversation_id),
                customers.conversations(c, conversation_id, MOST_CONVERSATIONS),
            )
        )
        theirs, known = {one.id for one in held}, {note.id for note in notes}
        mine = [self._as_note(o) for o in written if o.conversation_id in theirs and o.id not in known]
        return Record((*reversed(mine), *notes), tuple(held), DraftKind.CUSTOMER in drafts)

    async def note(self, conversation_id: str, body: str, known: str | None = None) -> None:
        """Save a note about the customer of a conversation, for sending; its draft leaves.

        ``known``: what the editor knows to stand on the disk; what came there from elsewhere since stays.
        """
        written = OperationKind.CUSTOMER_NOTE, {"body": body}
        await self._acts.record(conversation_id, written, clears=DraftKind.CUSTOMER, known=known)

    def _as_note(self, operation: Operation) -> CustomerNote:
        me = self._context.me
        return CustomerNote(operation.id, me.id, me.name, operation.text, operation.created_at, sent=False)
