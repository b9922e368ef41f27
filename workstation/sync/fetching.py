"""Fetches the content of a message's file, and keeps it encrypted once it is the one that was named."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from hashlib import sha256

from workstation.domain.attachment import Attachment
from workstation.remote.api import Api
from workstation.remote.trouble import TORN, Broken
from workstation.store import received
from workstation.store.blobs import REPLICA
from workstation.store.store import Store

PIECE = 1024 * 1024  # bytes of one request
PARALLEL = 2


class Fetcher:
    def __init__(self, store: Store, api: Api) -> None:
        self._store = store
        self._api = api
        self._turn = asyncio.Semaphore(PARALLEL)

    async def fetch(self, message_id: str, number: int) -> None:
        """Have the ``number``-th file of a held message on this disk. Raises WorkstationError."""
        async with self._turn:
            found = await self._store.replica.read_plain(lambda c: received.find(c, message_id, number))
            if found is None or found.content is not None:
                return
            content = await _whole(
                partial(self._api.content, f"messages/{message_id}", number), found.attachment
            )
            async with self._store.blobs.sealing(REPLICA, content) as sealed:
                kept = await self._store.replica.write_plain(
                    lambda c: received.keep_content(c, message_id, number, sealed)
                )
            if not kept:  # the conversation left the view meanwhile, or it was fetched twice at a time
                await self._store.sweep()

    async def left_file(self, draft_id: str, number: int, told: Attachment) -> bytes:
        """The ``number``-th file of a draft that is left for me. Raises WorkstationError."""
        async with self._turn:
            return await _whole(partial(self._api.content, f"left-drafts/{draft_id}", number), told)


async def _whole(piece: Callable[[int, int], Awaitable[bytes]], told: Attachment) -> bytes:
    whole = bytearray()
    while len(whole) < told.size:
        whole += await piece(len(whole), min(PIECE, told.size - len(whole)))
    content = bytes(whole)
    if sha256(content).hexdigest() != told.sha256:
        raise Broken(TORN)
    return content
