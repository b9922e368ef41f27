"""Sends the files of an operation to the server, piece by piece, from wherever it was cut off."""

from collections.abc import Callable

from workstation.domain.changes import UploadProgressed
from workstation.remote.api import Api
from workstation.store import attachments, outbox
from workstation.store.store import Store
from workstation.sync import effects, events
from workstation.sync.events import Event

PIECE = 256 * 1024  # bytes: on a slow line some seconds, and what a cut costs at most


class Uploader:
    def __init__(self, store: Store, api: Api, publish: Callable[..., None]) -> None:
        self._store = store
        self._api = api
        self._publish = publish

    async def upload(self, effect: effects.Upload) -> Event:
        """All files that are still here; those that are not, the server may have. Raises WorkstationError."""
        files = await self._store.desk.read(lambda s: attachments.of_operation(s, effect.id))
        place = await self._store.desk.read(lambda s: outbox.place(s, effect.id))
        total, before = sum(sealed.size for _, sealed in files), 0
        for attachment, sealed in files:
            standing = await self._api.begin_blob(attachment.sha256, attachment.size, attachment.mime)
            while not standing.complete:
                self._publish(UploadProgressed(place, effect.id, before + standing.offset, total))
                piece = await self._store.blobs.read(sealed, standing.offset, PIECE)
                standing = await self._api.go_on_blob(attachment.sha256, standing.offset, piece)
            before += sealed.size
            self._publish(UploadProgressed(place, effect.id, before, total))
        return events.Uploaded(effect.ticket, effect.id, effect.incarnation)
