"""Finds out where the links of a message lead, and shows it before anybody goes there."""

from collections.abc import Sequence
from typing import Protocol

from workstation.domain.link import Link
from workstation.runtime.tasks import Tasks
from workstation.services.guarding import Guarding


class LinksView(Protocol):
    def show_links(self, links: Sequence[Link], front: int) -> None: ...


class Linking:
    """``wanted`` with what somebody wrote, and the place in it that was pressed."""

    def __init__(self, view: LinksView, guarding: Guarding, tasks: Tasks) -> None:
        self._view, self._guarding, self._tasks = view, guarding, tasks

    def wanted(self, text: str, pressed: int) -> None:
        self._tasks.spawn(self._show(text, pressed), name="conversation: links")

    async def _show(self, text: str, pressed: int) -> None:
        found = await self._guarding.links(text)
        front = next((place for place, link in enumerate(found) if link.start <= pressed < link.end), 0)
        self._view.show_links(found, front)
