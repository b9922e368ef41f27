"""Which conversations stand open, so that a crash or a restart changes nothing."""

from workstation.domain.tabs import OpenTab
from workstation.services.context import Context
from workstation.store import hot, tabs


class OpenTabs:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def load(self) -> list[OpenTab]:
        """The tabs in their order."""
        return await self._context.store.desk.read_plain(hot.tabs)

    async def save(self, open_tabs: list[OpenTab]) -> None:
        await self._context.store.desk.write(lambda s: tabs.replace(s, open_tabs))
