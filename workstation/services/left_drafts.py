"""What a colleague left half written with a conversation: into one's own reply, or away with it."""

from contextlib import AsyncExitStack
from typing import Protocol

from workstation.domain.attachment import Attachment, DraftAttachment
from workstation.domain.changes import ConversationsChanged, DraftChanged, MessagesChanged, OutboxChanged
from workstation.domain.left_draft import LeftDraft
from workstation.domain.operation import Operation, OperationKind
from workstation.services.context import Context
from workstation.store import hot
from workstation.store.blobs import DESK


class Server(Protocol):
    """Where the files of a draft lie."""

    async def left_file(self, draft_id: str, number: int, told: Attachment) -> bytes:
        """The content of a draft's file, from 1. Raises WorkstationError."""


class LeftDrafts:
    """Both methods raise WorkstationError; then it is still offered."""

    def __init__(self, context: Context, server: Server) -> None:
        self._context, self._server = context, server

    async def take(self, conversation_id: str, left: LeftDraft) -> None:
        """It stands in the reply, behind what stands there, with its files, and is offered no more."""
        from workstation.store import left_drafts  # noqa: PLC0415 most conversations never have one

        store, cleared = self._context.store, self._cleared(conversation_id, left)
        await store.desk.read(
            lambda s: left_drafts.check_room(s, cleared, left)
        )  # before anything is fetched
        async with AsyncExitStack() as sealing:
            files = []
            for number, attachment in enumerate(left.attachments, 1):
                content = await self._content(left, number)
                sealed = await sealing.enter_async_context(store.blobs.sealing(DESK, content))
                files.append((DraftAttachment(self._context.new_id(), attachment), sealed))
            put_in = await store.desk.write(lambda s: left_drafts.take(s, cleared, left, files))
        if not put_in:  # no row speaks of the files
            await store.sweep()
        self._context.feed.publish(DraftChanged(conversation_id))
        self._changed(conversation_id)

    async def dismiss(self, conversation_id: str, left: LeftDraft) -> None:
        """It is not wanted."""
        from workstation.store import left_drafts  # noqa: PLC0415

        cleared = self._cleared(conversation_id, left)
        await self._context.store.desk.write(lambda s: left_drafts.dismiss(s, cleared))
        self._changed(conversation_id)

    async def _content(self, left: LeftDraft, number: int) -> bytes:
        """What I left myself is here for a while."""
        store = self._context.store
        own = await store.desk.read_plain(lambda c: hot.attached(c, left.id, number))
        if own is not None:
            return await store.blobs.read(own)
        return await self._server.left_file(left.id, number, left.attachments[number - 1])

    def _cleared(self, conversation_id: str, left: LeftDraft) -> Operation:
        context, arguments = self._context, {"draft_id": left.id}
        kind = OperationKind.DRAFT_CLEAR
        return Operation(context.new_id(), 0, kind, conversation_id, None, arguments, context.now())

    def _changed(self, conversation_id: str) -> None:
        seen = ConversationsChanged(frozenset({conversation_id}))
        self._context.feed.publish(MessagesChanged(conversation_id), seen, OutboxChanged())
