"""Brings the server's pages into the replica, as text from socket to SQLite, and announces what changed."""

import asyncio
from collections.abc import Callable
from contextlib import aclosing

from workstation.domain.changes import (
    CampaignsChanged,
    CannedChanged,
    Change,
    ConversationsChanged,
    MessagesChanged,
    RulesChanged,
)
from workstation.remote.api import Api
from workstation.remote.trouble import TOO_OLD, TORN, Broken, TooOld
from workstation.runtime.crashpoint import crashpoint
from workstation.store import outbox, pages
from workstation.store.bootstrapping import Bootstrapping
from workstation.store.pages import PageApplied
from workstation.store.store import Store
from workstation.sync import effects, events
from workstation.sync.events import Event
from workstation.sync.scrubbing import Scrubber

FIRST_SYNC_TOTAL = 900.0  # seconds
BATCH_LINES = 50
BATCH_CHARACTERS = 2_000_000
MOST_SINGLED_OUT = 20  # conversations of a page that are announced one by one as well


class Puller:
    """Each method answers the event that came of it, or raises what went wrong."""

    def __init__(
        self,
        store: Store,
        api: Api,
        scrubber: Scrubber,
        happen: Callable[[Event], None],
        publish: Callable[..., None],
    ) -> None:
        self._store = store
        self._api = api
        self._scrubber = scrubber
        self._happen = happen
        self._publish = publish
        self._staged: tuple[int, Bootstrapping] | None = None

    async def pull(self, effect: effects.Pull) -> Event:
        if effect.probe:
            return events.Probed(effect.ticket, await self._api.probe(effect.cursor, effect.high_water))
        if await self._store.mend_replica():  # it was found damaged: a first sync fills the new one
            self._publish(ConversationsChanged(None), CannedChanged())
            return events.Displaced(effect.ticket, None)
        page = await self._api.changes(effect.cursor, effect.high_water)
        applied = await self._store.replica.write_plain(
            lambda c: pages.apply_page(c, page, effect.cursor, effect.high_water)
        )
        crashpoint("page.after_commit")
        self._announce(applied)
        if applied.update_needed:
            raise TooOld(TOO_OLD)
        if not applied.applied or applied.position is None:
            return events.Displaced(effect.ticket, applied.position)
        needs = tuple(sorted(applied.needs))
        return events.PageApplied(effect.ticket, applied.position, applied.has_more, applied.outcomes, needs)

    async def snapshot(self, effect: effects.FetchSnapshot) -> Event:
        name, cursor, high_water = effect.conversation, effect.cursor, effect.high_water
        text = await self._api.snapshot(name, cursor, high_water)
        applied = await self._store.replica.write_plain(
            lambda c: pages.apply_snapshot(c, name, text, cursor, high_water)
        )
        crashpoint("snapshot.after_commit")
        self._announce(applied)
        place = applied.position
        moved = place is None or (place.cursor, place.high_water) != (cursor, high_water)
        if place is None or (moved and not applied.applied):
            return events.Displaced(effect.ticket, place)
        return events.SnapshotApplied(effect.ticket, place, applied.applied)

    async def bootstrap(self, effect: effects.Bootstrap) -> Event:
        try:
            async with asyncio.timeout(FIRST_SYNC_TOTAL):
                staging = await self._stream(effect)
        except TimeoutError as error:
            raise Broken(TORN) from error
        crashpoint("first_sync.staged")
        self._staged = (effect.ticket, staging)
        begun = staging.begun
        return events.BootstrapStaged(effect.ticket, begun.position, begun.history_lost, begun.outcomes)

    async def _stream(self, effect: effects.Bootstrap) -> Bootstrapping:
        """All lines into a replica beside ours; the stream itself vouches at its end that it was whole."""
        await self._abandon()
        asked = await self._store.desk.read(outbox.in_question)
        async with aclosing(self._api.first_sync(effect.high_water, asked)) as lines:
            start = await anext(lines, None)
            if start is None:
                raise Broken(TORN)
            staging = await Bootstrapping.begin(self._store, start)
            try:
                batch: list[str] = []
                size = received = 0
                async for line in lines:
                    batch.append(line)
                    size += len(line)
                    if len(batch) >= BATCH_LINES or size >= BATCH_CHARACTERS:
                        await staging.add(batch)
                        crashpoint("first_sync.halfway")
                        received += len(batch)
                        self._happen(events.Progressed(effect.ticket, received, staging.begun.expected))
                        batch, size = [], 0
                if batch:
                    await staging.add(batch)
            except BaseException:
                await staging.abandon()
                raise
        return staging

    async def swap(self, ticket: int) -> Event:
        if self._staged is None or self._staged[0] != ticket:
            raise Broken(TORN)
        staging, self._staged = self._staged[1], None
        await staging.finish()
        crashpoint("first_sync.swapped")
        self._scrubber.purged()
        self._publish(ConversationsChanged(None), CannedChanged())
        return events.Swapped(ticket)

    async def older(self, conversation_id: str, before: int) -> int:
        """Fetch messages before a position and keep them; answers how many. Raises WorkstationError."""
        text = await self._api.older(conversation_id, before)
        count = await self._store.replica.write_plain(lambda c: pages.apply_older(c, conversation_id, text))
        self._publish(MessagesChanged(conversation_id))
        return count

    async def aclose(self) -> None:
        await self._abandon()

    async def _abandon(self) -> None:
        if self._staged:
            staging, self._staged = self._staged[1], None
            await staging.abandon()

    def _announce(self, applied: PageApplied) -> None:
        if applied.purged:
            self._scrubber.purged()
        everyone = applied.touched is None or bool(applied.kinds & {"user", "team"})
        changes: list[Change] = []
        if applied.touched and len(applied.touched) <= MOST_SINGLED_OUT:
            changes += [MessagesChanged(id_) for id_ in sorted(applied.touched)]
        if everyone or applied.touched:
            changes.append(ConversationsChanged(None if everyone else applied.touched))
        if applied.kinds & {"canned", "canned_use"}:
            changes.append(CannedChanged())
        if "rule" in applied.kinds:
            changes.append(RulesChanged())
        if "campaign" in applied.kinds:
            changes.append(CampaignsChanged())
        self._publish(*changes)
