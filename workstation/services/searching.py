"""Search over everything this machine holds, in every script, offline too."""

from workstation.domain.search import Hit
from workstation.services.context import Context
from workstation.store import search


class Searching:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def messages(self, query: str, *, conversation_id: str | None = None, limit: int = 30) -> list[Hit]:
        """The newest messages that hold every word of ``query``; a blank query has none."""
        return await self._context.store.replica.read_plain(
            lambda c: search.newest(c, query, conversation_id, limit)
        )
