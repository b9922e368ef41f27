"""Writing to a customer and to colleagues, and reading what was written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from workstation.domain.canned import CannedResponse, Used
from workstation.domain.changes import DraftChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.foreseen import foreseen
from workstation.domain.guarding import Override
from workstation.domain.holding import hold
from workstation.domain.mentions import Namable
from workstation.domain.message import Delivery, Message, Quote
from workstation.domain.message_kind import MessageKind
from workstation.domain.operation import MESSAGES, Operation, OperationKind, OperationState
from workstation.domain.people import User
from workstation.domain.search import Places
from workstation.domain.severity import Severity
from workstation.domain.undoing import Deed, Done
from workstation.domain.whole import apart, whole
from workstation.services.acts import Acts
from workstation.services.context import Context
from workstation.services.conversations import ConversationDetails, Conversations
from workstation.services.noting import namable, note, told
from workstation.store import draft_uses, hot, quotes

Stretch = Callable[[int], tuple[int, int]]  # the newest position → the first and the last that are wanted


@dataclass(frozen=True, slots=True)
class Look:
    """An open conversation at one moment."""

    details: ConversationDetails
    messages: tuple[Message, ...]  # what is held of the stretch, in order
    unsent: tuple[Message, ...]  # what I wrote and came back, or has not settled; stands after the newest
    held_ms: int = 0  # for which some of that can still be taken back


class Messaging:
    def __init__(self, context: Context, acts: Acts, conversations: Conversations) -> None:
        self._context = context
        self._acts = acts
        self._conversations = conversations

    async def send(
        self,
        conversation_id: str,
        body: str,
        *,
        override: Override | None = None,
        then: Sequence[Deed] = (),
        macro: CannedResponse | None = None,
        known: str | None = None,
    ) -> tuple[Message, ...]:
        """Save a reply for sending, with what stands beside its draft; one of nobody's is claimed as well.

        ``override``: why it goes in spite of the send guard; ``then``: what is done to the conversation with
        it; by this ``macro``, and the server does all of it or nothing; ``known``: what the editor knows to
        stand on the disk. It is kept back for a while. Answers what is new at the end of the conversation.
        """
        arguments = {"body": body, "language": ""}
        reply = (OperationKind.MESSAGE_APPEND, arguments | told(override))
        async with self._acts.turn:
            details = await self._conversations.details(conversation_id)
            standing = details.conversation if details else None
            free = standing is not None and standing.assignee_id is None
            claim: list[Deed] = [(OperationKind.CLAIM, {})] if free else []
            version = standing.version if standing else None
            acts = [reply, *then] if macro is None else [whole([reply, *then], macro.id)]
            until = self._until(body, standing.flag if standing else None)
            recorded = await self._acts.record_on(
                version, conversation_id, *claim, *acts,
                clears=DraftKind.REPLY, known=known, until=until,
            )  # fmt: skip
            if details and (until or then):
                now, me = self._context.now(), self._context.me.id
                before = replace(details.conversation, assignee_id=me) if free else details.conversation
                held = self._acts.held[-1] if until else None
                name, title = details.customer.name, macro.title if macro else ""
                ids = tuple(one.id for one in recorded if one.kind is not OperationKind.CLAIM)
                self._acts.done(Done((reply, *then), (before,), name, now, held, title, ids))
        return self._as_new(recorded)

    def _until(self, body: str, flagged: Severity | None) -> int:
        """When a reply leaves, ms since the epoch; 0: at once."""
        chosen = self._context.hold
        seconds = hold(body, chosen(), flagged) if chosen else 0
        return self._context.now() + seconds * 1000 if seconds else 0

    async def note(
        self,
        conversation_id: str,
        body: str,
        *,
        override: Override | None = None,
        known: str | None = None,
    ) -> tuple[Message, ...]:
        """Save a private note; the customer never sees it. Whom it names with ``@`` is told. Answers as
        :meth:`send` does."""
        kind, arguments = await note(self._context, body)
        written = (kind, arguments | told(override))
        return self._as_new(
            await self._acts.record(conversation_id, written, clears=DraftKind.NOTE, known=known)
        )

    def _as_new(self, recorded: Sequence[Operation]) -> tuple[Message, ...]:
        """How it stands in the conversation; empty where another message has to be read first for that."""
        written = [one for one in apart(recorded) if one.kind in MESSAGES]
        if any("quotes" in one.arguments for one in written):
            return ()
        now, me = self._context.now(), self._context.me
        return tuple(_as_message(one, me, _on_its_way(one, now), {}) for one in written)

    async def namable(self) -> list[Namable]:
        """Whom a note can name. Raises WorkstationError."""
        return await namable(self._context)

    async def look(self, conversation_id: str, stretch: Stretch) -> Look | None:
        """All that an open conversation shows, in two reads; None where this machine does not hold it.

        What is unsent is read first: settled meanwhile, it is in the window already, and stands there alone.
        """
        store, me = self._context.store, self._context.me
        mine, refused = await store.desk.read_plain(
            lambda c: (hot.unsettled(c, conversation_id), hot.refused_messages(c, conversation_id))
        )
        now = self._context.now()
        written = [(o, Delivery.FAILED) for o in apart(refused) if o.kind in MESSAGES]
        written += [(o, _on_its_way(o, now)) for o in apart(mine) if o.kind in MESSAGES]
        ids = [o.id for o, _ in written]
        answered = {o.arguments["quotes"] for o, _ in written if "quotes" in o.arguments}
        found, quoted = await store.replica.read_plain(
            lambda c: (hot.look(c, conversation_id, stretch, ids), quotes.quoted(c, answered))
        )
        if found is None:
            return None
        held, messages, known = found
        unsent = tuple(_as_message(o, me, delivery, quoted) for o, delivery in written if o.id not in known)
        kept_back = max((one.not_before - now for one in mine if one.held(now)), default=0)
        return Look(await self._conversations.with_mine(held, mine), tuple(messages), unsent, kept_back)

    async def find(self, conversation_id: str, typed: str) -> Places | None:
        """What was typed, found in all that this machine holds of a conversation; None: nothing to find."""
        from workstation.services.sayings import sayings  # noqa: PLC0415 opening one finds nothing yet
        from workstation.store import within  # noqa: PLC0415

        sought, store = within.typed(typed, await sayings(self._context)), self._context.store
        if sought is None:
            return None
        mine = await store.desk.read_plain(lambda c: hot.unsettled(c, conversation_id))
        ids = [o.id for o in apart(mine) if o.kind in MESSAGES and within.holds(sought, o.text)]
        positions, known = await store.replica.read_plain(
            lambda c: (within.positions(c, conversation_id, sought), hot.known_messages(c, ids))
        )
        newest = tuple(positions[-within.MOST :])
        unsent = tuple(id_ for id_ in ids if id_ not in known)
        return Places(newest, len(positions) > len(newest), unsent, partial(within.spans, sought))

    async def whole(self, conversation_id: str) -> bool:
        """Whether this machine holds every message of a conversation; 40 ms for 100,000 of them."""
        from workstation.store import within  # noqa: PLC0415 see above

        return await self._context.store.replica.read_plain(lambda c: within.whole(c, conversation_id))

    async def quotes(self, conversation_id: str) -> dict[DraftKind, Quote]:
        """What the drafts of a conversation answer; a kind without one is absent."""
        store = self._context.store
        ids = await store.desk.read_plain(lambda c: quotes.of_drafts(c, conversation_id))
        if not ids:
            return {}
        quoted = await store.replica.read_plain(lambda c: quotes.quoted(c, set(ids.values())))
        return {kind: quoted[message_id] for kind, message_id in ids.items()}

    async def quote(self, conversation_id: str, kind: DraftKind, message_id: str) -> None:
        """The draft answers this message of the conversation; "": none any more."""
        await self._context.store.desk.write(lambda s: quotes.put(s, conversation_id, kind, message_id))
        self._context.feed.publish(DraftChanged(conversation_id))

    async def made_with(self, conversation_id: str, kind: DraftKind, used: Used) -> None:
        """A canned response stands in the draft; whatever is sent of it says so."""
        await self._context.store.desk.write(lambda s: draft_uses.put(s, conversation_id, kind, [used]))

    async def made_anew(self, conversation_id: str, kind: DraftKind) -> None:
        """The draft was emptied: nothing of any response stands in it."""
        await self._context.store.desk.write(lambda s: draft_uses.forget(s, conversation_id, kind))

    async def window(self, conversation_id: str, first: int, last: int) -> list[Message]:
        """The messages at positions ``first`` to ``last`` that this machine holds, in order."""
        return await self._context.store.replica.read_plain(
            lambda c: hot.window(c, conversation_id, first, last)
        )


def _on_its_way(operation: Operation, now: int) -> Delivery:
    if operation.held(now):
        return Delivery.HELD
    return Delivery.QUEUED if operation.state is OperationState.QUEUED else Delivery.SENDING


def _as_message(operation: Operation, me: User, delivery: Delivery, quoted: Mapping[str, Quote]) -> Message:
    note = operation.kind is OperationKind.NOTE_APPEND
    return Message(
        id=operation.id,
        conversation_id=operation.conversation_id,
        position=None,
        kind=MessageKind.NOTE if note else MessageKind.OUTGOING,
        author_id=me.id,
        author_name=me.name,
        body=operation.text,
        language="",
        created_at=operation.created_at,
        delivery=delivery,
        flags=foreseen([operation]),
        attachments=operation.attachments,
        quote=quoted.get(operation.arguments.get("quotes", "")),
    )
