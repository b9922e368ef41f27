"""Which conversations stand open and where, so that a crash or a restart changes nothing."""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from workstation.domain.panes import ONE_PANE, Panes
from workstation.errors import WorkstationError
from workstation.services.context import Context
from workstation.store import hot_desk, tabs

if TYPE_CHECKING:
    from workstation.domain.tabs import OpenTab

log = logging.getLogger(__name__)


class OpenTabs:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def load(self) -> "tuple[list[OpenTab], Panes]":
        """The tabs in their order, and the panes that they stand in."""
        open_tabs, layouts = await self._context.store.desk.read_plain(
            lambda c: (hot_desk.tabs(c), hot_desk.pane_layouts(c))
        )
        return open_tabs, layouts.get(tabs.NOW, ONE_PANE)

    async def save(self, open_tabs: "Sequence[OpenTab]", panes: Panes) -> None:
        await self._context.store.desk.write(lambda s: tabs.replace(s, open_tabs, panes))

    async def forget(self) -> None:
        """Begin the next time without any; where the disk refuses, they only stand open once more."""
        try:
            await self.save((), ONE_PANE)
        except WorkstationError as error:
            log.warning("the tabs stay for the next start: %s", type(error).__name__)

    async def refused(self, ids: Sequence[str]) -> dict[str, int]:
        """How many items of these conversations came back and lie in the tray; without any: absent."""
        return await self._context.store.desk.read_plain(lambda c: hot_desk.refused_in(c, ids))

    async def layouts(self) -> dict[str, Panes]:
        """The divisions of the room that the person has named, by name."""
        layouts = await self._context.store.desk.read_plain(hot_desk.pane_layouts)
        layouts.pop(tabs.NOW, None)
        return layouts

    async def keep_layout(self, name: str, panes: Panes) -> None:
        """Name a division of the room; a name that exists is given to this one."""
        if not name:
            raise ValueError("a layout without a name")
        await self._context.store.desk.write(lambda s: tabs.keep_layout(s, name, panes))

    async def forget_layout(self, name: str) -> None:
        await self._context.store.desk.write(lambda s: tabs.forget_layout(s, name))
