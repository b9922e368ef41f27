"""The tray: what could not be delivered, whole, until its author decides."""

from workstation.domain.changes import (
    ConversationsChanged,
    DraftChanged,
    MessagesChanged,
    OutboxChanged,
    TrayChanged,
)
from workstation.domain.drafts import draft_kind
from workstation.domain.operation import TrayItem
from workstation.services.context import Context
from workstation.store import hot, people, tray


class Refused:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def items(self) -> list[TrayItem]:
        """Everything in the tray, newest refusal first."""
        return await self._context.store.desk.read_plain(tray.everything)

    async def count(self) -> int:
        """How many items lie in the tray."""
        return await self._context.store.desk.read_plain(hot.refused)

    async def names(self) -> dict[str, str]:
        """Of colleagues and teams, by id."""
        return await self._context.store.replica.read(people.names)

    async def back_to_draft(self, item: TrayItem) -> None:
        """Put the text back into its conversation's editor, after what stands there; the item leaves."""
        kind = draft_kind(item.operation.kind)
        now = self._context.now()
        await self._context.store.desk.write(lambda s: tray.to_draft(s, item, kind, now))
        self._context.feed.publish(TrayChanged(), DraftChanged(item.operation.conversation_id))

    async def as_note(self, item: TrayItem) -> None:
        """Leave the text as a private note for whoever has the conversation now; the item leaves."""
        context = self._context
        new_id, now = context.new_id(), context.now()
        await context.store.desk.write(lambda s: tray.to_note(s, item, new_id, now))
        conversation_id = item.operation.conversation_id
        context.feed.publish(
            TrayChanged(),
            MessagesChanged(conversation_id),
            ConversationsChanged(frozenset({conversation_id})),
            OutboxChanged(),
        )

    async def discard(self, item: TrayItem) -> None:
        """Throw the item away; only ever because the person said so."""
        await self._context.store.desk.write(lambda s: tray.remove(s, item.operation.id))
        self._context.feed.publish(TrayChanged())
        if item.operation.attachments:
            await self._context.store.sweep()
