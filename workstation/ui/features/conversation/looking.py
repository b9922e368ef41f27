"""Has the part of an image made that somebody looks at; what they look at no more is not waited for."""

from typing import Protocol

from workstation.domain.image_part import ImagePart, Sight
from workstation.errors import WorkstationError
from workstation.runtime.refresh import Refresh
from workstation.runtime.tasks import Tasks
from workstation.services.attachments import Absent, Attachments
from workstation.ui.features.conversation.attaching import FetchAttachment


class ImageView(Protocol):
    def show_part(self, part: ImagePart | None) -> None: ...
    def show_trouble(self, text: str) -> None: ...


class Looking:
    """One child works at a time, on the newest wish."""

    def __init__(
        self, view: ImageView, attachments: Attachments, fetch: FetchAttachment, tasks: Tasks
    ) -> None:
        self._view, self._attachments, self._fetch = view, attachments, fetch
        self._wanted: tuple[str, int, str, Sight] | None = None
        self._refresh = Refresh(tasks, self._show, name="conversation: look at an image")

    def wanted(self, message_id: str, number: int, mime: str, sight: Sight) -> None:
        """A message's file, by its number from 1, and how it is looked at."""
        self._wanted = message_id, number, mime, sight
        self._refresh.ask()

    def closed(self) -> None:
        self._wanted = None

    async def _show(self) -> None:
        if self._wanted is None:
            return
        wanted = message_id, number, *_ = self._wanted
        try:
            try:
                part = await self._attachments.part_seen(*wanted)
            except Absent:
                await self._fetch(message_id, number)
                part = await self._attachments.part_seen(*wanted)
        except WorkstationError as error:
            if self._wanted is not None:
                self._view.show_trouble(str(error))
            return
        if self._wanted is not None and self._wanted[:2] == wanted[:2]:
            self._view.show_part(part)
