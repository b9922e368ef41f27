"""Files of one conversation: takes in what the person attaches, has pictures made, saves copies."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from workstation.domain.attachment import DraftAttachment
from workstation.domain.changes import Change, DraftChanged, SyncStateChanged, UploadProgressed
from workstation.domain.drafts import EDITORS, DraftKind
from workstation.domain.picture import Picture
from workstation.domain.sync_state import Connection
from workstation.errors import Sentence, WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.attachments import Absent, Attachments

FetchAttachment = Callable[[str, int], Awaitable[None]]  # a message's id, its file's number from 1
Wanted = tuple[str, int, str]  # the same, and the file's type
_TOLD = 3  # files that were refused are told one by one


class ChipsView(Protocol):
    """The files beside the drafts."""

    def show_files(self, kind: DraftKind, files: tuple[DraftAttachment, ...]) -> None: ...
    def show_adding(self, kind: DraftKind, count: int) -> None: ...


class PicturesView(Protocol):
    """The pictures in the messages."""

    def show_picture(self, message_id: str, number: int, picture: Picture | None) -> None: ...
    def show_progress(self, message_id: str, share: float) -> None: ...


class Attaching:
    """``acting`` holds what the person did and has to end, ``watching`` what ends with the view; ``taken_in``
    is held while a file is taken in, so that a message sent meanwhile waits for it."""

    def __init__(
        self,
        conversation_id: str,
        chips: ChipsView,
        pictures: PicturesView,
        tell: Callable[[str], None],
        *,
        attachments: Attachments,
        fetch: FetchAttachment,
        feed: Feed[Change],
        taken_in: asyncio.Lock,
        acting: Tasks,
        watching: Tasks,
    ) -> None:
        self._id = conversation_id
        self._chips = chips
        self._pictures = pictures
        self._tell = tell
        self._attachments = attachments
        self._fetch = fetch
        self._feed = feed
        self._taken_in = taken_in
        self._acting, self._watching = acting, watching
        self._refresh = Refresh(watching, self._read, name="conversation: files")
        self._stop: Callable[[], None] | None = None
        self._adding = dict.fromkeys(DraftKind, 0)
        self._refused: list[Sentence] = []  # why, of those that were offered together
        self._connection = Connection.CONNECTING
        self._lacking: set[Wanted] = set()  # pictures that could not be had

    def start(self) -> None:
        self._stop = self._feed.subscribe(self._on_change)
        self._refresh.ask()

    def stop(self) -> None:
        if self._stop:
            self._stop()
            self._stop = None

    def offered(self, kind: DraftKind, paths: tuple[str, ...], image: bytes, name: str) -> None:
        """Files of this computer's, or an ``image`` that is to be called ``name``."""
        if image:
            self._take(kind, partial(self._attachments.attach, self._id, kind, name, image))
        for path in paths:
            self._take(kind, partial(self._attachments.attach_file, self._id, kind, Path(path)))

    def removed(self, id_: str) -> None:
        self._acting.spawn(self._said(self._attachments.remove(self._id, id_)), name="conversation: detach")

    def picture_wanted(self, message_id: str, number: int, mime: str) -> None:
        self._watching.spawn(self._show_picture((message_id, number, mime)), name="conversation: picture")

    def copy_wanted(self, message_id: str, number: int, path: str) -> None:
        """Save a copy of a file at ``path``."""
        save = self._save(message_id, number, Path(path))
        self._acting.spawn(self._said(save), name="conversation: save a copy")

    def _on_change(self, change: Change) -> None:
        match change:
            case DraftChanged(conversation_id, only_words=False) if conversation_id == self._id:
                self._refresh.ask()
            case UploadProgressed(conversation_id, message_id, sent, total) if conversation_id == self._id:
                self._pictures.show_progress(message_id, sent / total if total else 1.0)
            case SyncStateChanged(state):
                came_back = state.connection is Connection.ONLINE is not self._connection
                self._connection = state.connection
                if came_back:
                    self._try_again()
            case _:
                pass

    def _try_again(self) -> None:
        lacking, self._lacking = self._lacking, set()
        for wanted in lacking:
            self.picture_wanted(*wanted)

    async def _read(self) -> None:
        try:
            held = await self._attachments.of_drafts(self._id)
        except WorkstationError as error:
            self._tell(str(error))
            return
        for kind in EDITORS:
            self._chips.show_files(kind, held.get(kind, ()))

    def _take(self, kind: DraftKind, attach: Callable[[], Awaitable[None]]) -> None:
        if self._refused and not any(self._adding.values()):
            self._refused = []
            self._tell("")  # another file in their place, perhaps
        self._adds(kind, 1)
        self._acting.spawn(self._taken(kind, attach), name="conversation: attach")

    async def _taken(self, kind: DraftKind, attach: Callable[[], Awaitable[None]]) -> None:
        try:
            async with self._taken_in:
                await self._kept(attach())
                await self._read()  # so that the chip is there before "Adding…" goes
        finally:
            self._adds(kind, -1)

    async def _kept(self, attach: Awaitable[None]) -> None:
        """A file that is refused takes no word from one that was refused before it."""
        try:
            await attach
        except WorkstationError as error:
            self._refused.append(error.sentence)
            first, *rest = self._refused[:_TOLD]
            if len(self._refused) > _TOLD:
                rest.append(Sentence("And %1 more.", len(self._refused) - _TOLD))
            self._tell(first.then(*rest))

    def _adds(self, kind: DraftKind, count: int) -> None:
        self._adding[kind] += count
        self._chips.show_adding(kind, self._adding[kind])

    async def _show_picture(self, wanted: Wanted) -> None:
        message_id, number, mime = wanted
        try:
            try:
                picture = await self._attachments.picture(message_id, number, mime)
            except Absent:
                await self._fetch(message_id, number)
                picture = await self._attachments.picture(message_id, number, mime)
        except WorkstationError:
            self._lacking.add(wanted)  # its place says itself that there is none yet
        else:
            self._pictures.show_picture(message_id, number, picture)

    async def _save(self, message_id: str, number: int, path: Path) -> None:
        try:
            await self._attachments.save_copy(message_id, number, path)
        except Absent:
            await self._fetch(message_id, number)
            await self._attachments.save_copy(message_id, number, path)

    async def _said(self, act: Awaitable[None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._tell(str(error))
