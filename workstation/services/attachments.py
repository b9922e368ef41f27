"""Files with messages: put beside a draft, looked at, and saved as copies that the system is warned of."""

import os
import stat
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from workstation import durable
from workstation.domain.attachment import (
    MOST_BYTES,
    START_BYTES,
    Attachment,
    DraftAttachment,
    harmless_name,
    media_type,
    plain_name,
)
from workstation.domain.changes import ConversationsChanged, DraftChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.image_part import ImagePart, Sight
from workstation.domain.picture import Picture, unpacked
from workstation.errors import Sentence, WorkstationError
from workstation.preview.asking import part_seen, picture_of
from workstation.runtime.crashpoint import crashpoint
from workstation.services import quarantine
from workstation.services.context import Context
from workstation.store import attachments, hot, received
from workstation.store.blobs import DESK, REPLICA
from workstation.store.sealed import Sealed


class NotAttached(WorkstationError):
    """The file was not attached; the sentence says why."""


class Absent(WorkstationError):
    """The content is not on this machine yet."""

    def __init__(self) -> None:
        super().__init__("This file is not here yet. It is fetched when the server can be reached.")


class Attachments:
    """``number`` counts a message's files from 1. Every method raises WorkstationError."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._store = context.store

    async def of_drafts(self, conversation_id: str) -> dict[DraftKind, tuple[DraftAttachment, ...]]:
        """The files beside a conversation's drafts, in their order."""
        return await self._store.desk.read_plain(lambda c: hot.draft_attachments(c, conversation_id))

    async def attach(self, conversation_id: str, kind: DraftKind, name: str, content: bytes) -> None:
        """Keep ``content`` beside a draft, encrypted and on the disk. Raises NotAttached."""
        attachment = await self._store.blobs.run(lambda: _described(name, content))
        new = DraftAttachment(self._context.new_id(), attachment)
        async with self._store.blobs.sealing(DESK, content) as sealed:
            crashpoint("attachment.sealed")
            await self._store.desk.write(lambda s: attachments.add(s, conversation_id, kind, new, sealed))
        crashpoint("attachment.after_commit")
        self._changed(conversation_id)

    async def attach_file(self, conversation_id: str, kind: DraftKind, path: Path) -> None:
        """Keep a copy of a file of this computer's beside a draft."""
        content = await self._store.blobs.run(lambda: _content(path))
        await self.attach(conversation_id, kind, path.name, content)

    async def remove(self, conversation_id: str, id_: str) -> None:
        """Take a file away from a draft."""
        await self._store.desk.write(lambda s: attachments.remove(s, id_))
        self._changed(conversation_id)
        await self._store.sweep()

    async def picture(self, message_id: str, number: int, mime: str) -> Picture | None:
        """What is shown of an image; None where nothing can be. Raises Absent."""
        found = await self._store.replica.read_plain(lambda c: received.find(c, message_id, number))
        if found and found.preview:
            return unpacked(await self._store.blobs.read(found.preview))
        content = await self._content(message_id, number)
        picture = await self._store.blobs.run(lambda: picture_of(content, mime))
        if picture and found:
            async with self._store.blobs.sealing(REPLICA, picture.packed) as sealed:
                kept = await self._store.replica.write_plain(
                    lambda c: received.keep_preview(c, message_id, number, sealed)
                )
            if not kept:
                await self._store.sweep()
        return picture

    async def part_seen(self, message_id: str, number: int, mime: str, sight: Sight) -> ImagePart | None:
        """What one sees who looks at an image so; None where nothing can be shown. Raises Absent."""
        content = await self._content(message_id, number)
        return await self._store.blobs.run(lambda: part_seen(content, mime, sight))

    async def save_copy(self, message_id: str, number: int, path: Path) -> None:
        """Write the content to ``path``, marked as come from elsewhere; nothing is opened. Raises Absent."""
        content = await self._content(message_id, number)
        await self._store.blobs.run(lambda: durable.replace(path, content))
        await self._store.blobs.run(lambda: quarantine.mark(path))

    async def _content(self, message_id: str, number: int) -> bytes:
        return await self._store.blobs.read(await self._sealed(message_id, number))

    async def _sealed(self, message_id: str, number: int) -> Sealed:
        """What I sent myself is here for a while; the rest was fetched."""
        own = await self._store.desk.read_plain(lambda c: hot.attached(c, message_id, number))
        found = await self._store.replica.read_plain(lambda c: received.find(c, message_id, number))
        sealed = own or (found.content if found else None)
        if sealed is None:
            raise Absent
        return sealed

    def _changed(self, conversation_id: str) -> None:
        self._context.feed.publish(
            DraftChanged(conversation_id), ConversationsChanged(frozenset({conversation_id}))
        )


def _described(name: str, content: bytes) -> Attachment:
    shown = plain_name(name) or Sentence("The file")
    if not content:
        raise NotAttached("%1 is empty and was not attached.", shown)
    if len(content) > MOST_BYTES:
        raise _too_large(shown)
    mime = media_type(plain_name(name), content[:START_BYTES])
    if mime is None:
        raise NotAttached(
            "%1 was not attached. Images, PDF, MP4, text and CSV files can be, as long as they are what"
            " their names say.",
            shown,
        )
    return Attachment(sha256(content).hexdigest(), harmless_name(name, mime), len(content), mime)


def _content(path: Path) -> bytes:
    shown = plain_name(path.name) or Sentence("The file")
    try:
        if path.exists() and not path.is_file():
            raise NotAttached("%1 is not a file and was not attached.", shown)
        with open(path, "rb", opener=_without_waiting) as file:
            return _read(file, shown)
    except FileNotFoundError as error:
        raise NotAttached("%1 is not there any more and was not attached.", shown) from error
    except OSError as error:
        raise NotAttached("%1 cannot be read and was not attached.", shown) from error


def _read(file: BinaryIO, shown: str) -> bytes:
    """All of it, as long as it stands still: of what is still being written nobody wants the first half."""
    standing = os.fstat(file.fileno())
    if not stat.S_ISREG(standing.st_mode):  # it was put in the place of the file that was looked at
        raise NotAttached("%1 is not a file and was not attached.", shown)
    if standing.st_size > MOST_BYTES:
        raise _too_large(shown)
    content = file.read(MOST_BYTES + 1)
    now = os.fstat(file.fileno())
    if (now.st_size, now.st_mtime_ns) != (len(content), standing.st_mtime_ns):
        raise NotAttached(
            "%1 is still being written and was not attached. Attach it again when it is whole.", shown
        )
    return content


def _without_waiting(path: str, flags: int) -> int:
    """What is no file after all, as a pipe is, would wait for somebody to write."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _too_large(shown: str) -> NotAttached:
    return NotAttached("%1 is larger than %2 MB and was not attached.", shown, MOST_BYTES // (1024 * 1024))
