"""Search over everything this machine holds, in every script, offline too."""

from dataclasses import dataclass
from functools import partial

from workstation.domain.search import ConversationHit, CustomerHit, Filters, Found, Hit, Order
from workstation.services.context import Context
from workstation.services.sayings import sayings
from workstation.store import finding, hot, labels, search
from workstation.store.seeking import sought

PAGE = 30
_FEW = 5  # customers and conversations
_MOST_LABELS = 40


@dataclass(frozen=True, slots=True)
class Named:
    """Customers, conversations and the message that are called what was typed."""

    customers: tuple[CustomerHit, ...] = ()
    conversations: tuple[ConversationHit, ...] = ()
    messages: tuple[Hit, ...] = ()


class Searching:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def messages(
        self,
        query: str,
        *,
        filters: Filters = Filters(),  # noqa: B008 it is frozen
        order: Order = Order.NEWEST,
        below: int | None = None,
        limit: int = PAGE,
    ) -> Found:
        """The messages that hold every word of ``query`` and pass ``filters``; without both there are none.

        Newest first ``below`` says where a page goes on. Whoever no longer wants the answer cancels: what is
        rare is looked for in steps, between which others may read.
        """
        wanted = sought(query, read=await sayings(self._context))
        if wanted is None and filters == Filters():
            return Found()
        read = self._context.store.replica.read_plain
        if order is Order.BEST and wanted is not None:
            return await read(lambda c: search.best(c, wanted, filters, limit))
        hits: tuple[Hit, ...] = ()
        while True:
            step = partial(
                search.newest, sought=wanted, filters=filters, below=below, limit=limit - len(hits)
            )
            found = await read(step)
            hits, below = hits + found.hits, found.below
            if below is None or len(hits) >= limit:
                return Found(hits, below)

    async def named(self, query: str) -> Named:
        """Customers by name, masked address or id, conversations by id, five of each at most; a message by
        its whole id."""
        return await self._context.store.replica.read_plain(
            lambda c: Named(
                finding.customers(c, query, _FEW),
                finding.conversations(c, query, _FEW),
                search.with_id(c, query.strip()),
            )
        )

    async def labels(self) -> tuple[str, ...]:
        """The labels there are, the commonest first; at most 40."""
        found = await self._context.store.replica.read_plain(labels.in_use)
        return tuple(found[:_MOST_LABELS])

    async def as_of(self) -> int | None:
        """When nothing was left to fetch, as last told by the server, ms since the epoch; None: never yet."""
        device = await self._context.store.desk.read_plain(hot.device)
        return device.verified_at if device else None
