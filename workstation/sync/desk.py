"""Carries out what the core wants written down on the desk: one after another, until it is written."""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from workstation.domain.changes import (
    Change,
    ConversationsChanged,
    MessagesChanged,
    OutboxChanged,
    SyncRecovered,
    TrayChanged,
)
from workstation.domain.operation import Operation, Outcome
from workstation.domain.sync_state import Recovery
from workstation.domain.whole import following
from workstation.errors import Sentence, WorkstationError
from workstation.runtime.crashpoint import crashpoint
from workstation.store import attachments, device, hot_desk, outbox, position, sent, tables, tray
from workstation.store.connection import Connection
from workstation.store.store import Store
from workstation.sync import effects, events
from workstation.sync.effects import DeskEffect
from workstation.sync.events import Event
from workstation.sync.failing import outcome
from workstation.sync.pull import Puller
from workstation.sync.state import Device, Entry

if TYPE_CHECKING:
    from workstation.store.tables import Session

log = logging.getLogger(__name__)

LONGEST_PAUSE = 30.0  # seconds between attempts on a disk that refuses
_FIXED_BYTES = 400  # of an operation beside what the person typed
_FILE_BYTES = 500  # that one of its files takes to be named


class Desk:
    """One worker, so that what was decided first is written first."""

    def __init__(
        self,
        store: Store,
        puller: Puller,
        happen: Callable[[Event], None],
        publish: Callable[..., None],
        *,
        now: Callable[[], int],
        new_id: Callable[[], str],
    ) -> None:
        self._store = store
        self._puller = puller
        self._happen = happen
        self._publish = publish
        self._now = now
        self._new_id = new_id
        self._waiting: deque[DeskEffect | None] = deque()  # None: read the outbox
        self._woken = asyncio.Event()
        self._idle = asyncio.Event()

    async def start(self) -> None:
        """Tell the core what the disk knows."""
        await self._insist(self._remembered)
        with contextlib.suppress(WorkstationError):  # what is left over can wait for another start
            await self._store.sweep()

    async def _remembered(self) -> Event:
        known = await self._store.desk.write_plain(self._tidied)
        if known is None:
            known = await self._store.desk.write(lambda s: device.load(s, self._new_id))
        place = await self._store.replica.read_plain(position.position)
        needs = await self._store.replica.read_plain(position.needed_snapshots)
        unsettled = _entries(await self._store.desk.read_plain(hot_desk.all_unsettled))
        mine = Device(known.id, known.replaces)
        return events.Started(mine, place, known.high_water, tuple(needs), unsettled, known.verified_at)

    def _tidied(self, c: Connection) -> device.Device | None:
        """This device; what was sent so long ago that no server will want it again is forgotten."""
        sent.prune(c, self._now())
        attachments.prune(c, self._now())
        return hot_desk.device(c)

    def do(self, effect: DeskEffect) -> None:
        self._waiting.append(effect)
        self._woken.set()

    def read_outbox(self) -> None:
        """Look what is unsettled, after everything that waits to be written; asked twice, it is read once."""
        if None not in self._waiting:
            self._waiting.append(None)
            self._woken.set()

    async def caught_up(self) -> None:
        """Wait until everything is written and the outbox was read after it."""
        self._idle.clear()
        self.read_outbox()
        await self._idle.wait()

    async def run(self) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()
            while self._waiting:
                await self._insist(partial(self._written, self._waiting.popleft()))
            self._idle.set()

    async def _insist(self, write: Callable[[], Awaitable[Event | None]]) -> None:
        """Write until it is written: nothing behind it could be written either."""
        pause = 1.0
        while True:
            try:
                event = await write()
            except WorkstationError as error:
                told = str(error)
            except Exception:  # a bug must not end the sync for the day
                log.exception("could not write")
                told = Sentence("Groundcrew has failed at saving and tries again.")
            else:
                break
            self._happen(events.DiskTold(told))
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2)
        if pause > 1.0:
            self._happen(events.DiskTold(""))
        if event:
            self._happen(event)

    async def _written(self, effect: DeskEffect | None) -> Event | None:
        event: Event | None = None
        match effect:
            case effects.Number():
                event = await self._number(effect)
            case effects.Settle():
                event = await self._settle(effect)
            case effects.Refuse():
                await self._refuse(effect)
            case effects.Recover(why):
                event = await self._recover(why)
            case effects.Forget():
                await self._store.replica.write_plain(position.forget)
                crashpoint("forget.after_commit")
            case effects.Swap(ticket):  # if it fails the first sync begins anew: the staged one is gone
                event = await outcome(ticket, self._puller.swap(ticket))
            case None:
                event = events.OutboxRead(_entries(await self._store.desk.read_plain(hot_desk.all_unsettled)))
        return event

    async def _number(self, effect: effects.Number) -> Event:
        def work(s: "Session") -> dict[str, int]:
            if device.load(s, self._new_id).id != effect.device:
                return {}  # numbers of a device that we are no more
            numbered = {o.id: o.number for o in outbox.number(s, effect.ids) if o.number}
            crashpoint("number.before_commit")
            return numbered

        numbers = await self._store.desk.write(work)
        crashpoint("number.after_commit")
        return events.Numbered(effect.device, effect.lane, numbers)

    async def _settle(self, effect: effects.Settle) -> Event:
        now = self._now()

        def verified(c: Connection) -> None:
            device.verified(c, effect.high_water, effect.incarnation, effect.verified_at)

        if not effect.outcomes:  # most of the time: an idle line loads no SQLModel
            await self._store.desk.write_plain(verified)
            return events.Settled(frozenset(), effect.high_water)

        def work(s: "Session") -> tuple[list[Operation], list[Operation]]:
            verified(tables.plain(s))
            returned = tray.were_sent(s, effect.outcomes, now)
            settled = outbox.settle_all(s, effect.outcomes, now)
            crashpoint("settle.before_commit")
            return returned, settled

        returned, settled = await self._store.desk.write(work)
        crashpoint("settle.after_commit")
        refused = any(outcome.refusal for outcome in effect.outcomes)
        self._announce(returned + settled, tray_changed=refused or bool(returned))
        return events.Settled(_ids(effect.outcomes), effect.high_water)

    async def _refuse(self, effect: effects.Refuse) -> None:
        now = self._now()
        refused = await self._store.desk.write(lambda s: outbox.refuse(s, effect.id, effect.refusal, now))
        crashpoint("refuse.after_commit")
        self._announce([refused] if refused else [], tray_changed=True)

    async def _recover(self, why: Recovery) -> Event:
        """Become a new device; with it, in one transaction, goes out again what the server may have lost."""
        now = self._now()

        def work(s: "Session") -> events.Recovered:
            new = device.renew(s, self._new_id())
            if why is Recovery.HISTORY_LOST:
                device.forget_history(s)
                outbox.offer_again(s, now)
            crashpoint("recover.before_commit")
            return events.Recovered(Device(new.id, new.replaces), _entries(outbox.unsettled(s)))

        recovered = await self._store.desk.write(work)
        crashpoint("recover.after_commit")
        log.warning("goes on as a new device: %s", why.value)
        self._publish(SyncRecovered(why))
        return recovered

    def _announce(self, settled: list[Operation], *, tray_changed: bool) -> None:
        places = {operation.conversation_id for operation in settled}
        if not places:
            return
        changes: list[Change] = [MessagesChanged(place) for place in sorted(places)]
        changes += [ConversationsChanged(frozenset(places)), OutboxChanged()]
        self._publish(*changes, *([TrayChanged()] if tray_changed else []))


def _entries(unsettled: Iterable[Operation]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            o.id,
            o.conversation_id,
            _size(o),
            o.number,
            files=bool(o.attachments),
            again=o.receipt is not None,
            not_before=o.not_before,
        )
        for o in unsettled
    )


def _size(operation: Operation) -> int:
    """Bytes of an operation's body, roughly."""
    named = _FILE_BYTES * len(operation.attachments)
    carried = (part.text for part in following(operation))
    texts = (operation.text, *operation.arguments.get("variants", {}).values(), *carried)
    return _FIXED_BYTES + sum(len(str(text).encode(errors="replace")) for text in texts) + named


def _ids(outcomes: tuple[Outcome, ...]) -> frozenset[str]:
    return frozenset(outcome.operation_id for outcome in outcomes)
