"""Builds every object, connects them, runs, and shuts down in order."""

import asyncio
import random
from concurrent.futures import Future
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation import settings as choices
from workstation.domain.changes import Change
from workstation.domain.sync_state import Connection, SyncState
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.instance import server_name
from workstation.runtime.line import Line
from workstation.runtime.loop import on_farewell_signals
from workstation.runtime.tasks import Tasks
from workstation.services.account import Account
from workstation.services.bundle import Services
from workstation.services.context import Context
from workstation.services.desk import Desk, SignInNeeded
from workstation.services.network import Network
from workstation.services.preferences import Preferences
from workstation.settings import Settings
from workstation.settings.wishes import Wishes
from workstation.ui.kit.trouble import written
from workstation.ui.shell.front import Front
from workstation.ui.shell.window import AGAIN

if TYPE_CHECKING:
    from workstation.ui.shell.driver import Driver
    from workstation.ui.shell.raising import Raising

FAREWELL = 2.0  # seconds of pushing before the line is cut


@dataclass(frozen=True, slots=True)
class Start:
    """What a start has prepared: settings, the line, and the desk that is being opened on it."""

    settings: Settings
    wishes: Wishes
    line: Line
    account: Account
    opening: "Future[Desk | None]"


class Application:
    """One start of Groundcrew behind its window, to the exit code."""

    def __init__(self, front: Front, start: Start) -> None:
        self._front = front
        self._start = start
        self._settings = start.settings
        self._feed: Feed[Change] = Feed()
        self._tasks = Tasks(self._on_bug)
        self._closing = asyncio.Event()
        self._again = self._signing_out = False
        self._desk: Desk | None = None
        self._network: Network | None = None
        self._services: Services | None = None
        self._by_server = False  # the profile has no password of its own
        self._doors: list[Driver | Raising] = []
        tell = front.window.show_trouble
        self._preferences = Preferences(start.settings, start.line, self._tasks, tell)
        self._lock = front.lock(start.account, self._feed, self._tasks)
        self._connect()

    def _connect(self) -> None:
        front, start = self._front, self._start
        front.close_asked.connect(self._end)
        front.sign_in_asked.connect(lambda: self._ask("again"))
        front.retry_asked.connect(self._on_retry)
        front.follow(self._preferences)
        front.lock_asked.connect(self._on_lock)
        front.sign_out_asked.connect(self._switch)
        self._lock.asked.connect(self._on_lock)
        self._lock.switch_asked.connect(self._switch)
        self._lock.sign_in_asked.connect(self._on_server_wanted)
        self._preferences.follow(lambda _prefs: self._watch())
        front.rearranged.connect(self._on_rearranged)
        start.account.entered = self._enter
        on_farewell_signals(self._end)
        if start.wishes.driver is not None:
            from workstation.ui.shell.driver import Driver  # noqa: PLC0415 demonstrations only

            self._doors.append(Driver(start.wishes.driver, front))

    async def run(self) -> int:
        """Until the person leaves and everything is saved."""
        self._tasks.spawn(self._open(), name="open the desk")
        while True:
            await self._closing.wait()
            self._closing.clear()
            if await self._front.leave_desk():
                break
            self._again = self._signing_out = False
        await self._forget_tabs()
        await self._shut_down()
        return AGAIN if self._again else 0

    async def _forget_tabs(self) -> None:
        """Whoever left in order may want to begin with the inbox alone; after a crash everything is there."""
        if not self._again and self._services is not None and self._preferences.now.start == "inbox":
            await self._services.open_tabs.forget()

    async def _open(self) -> None:
        await self._open_or_ask()
        for remark in self._settings.remarks:
            self._front.window.show_trouble(remark)
        from workstation.ui.shell.raising import Raising  # noqa: PLC0415 a second start can wait so long

        name = server_name(self._settings.folder)
        self._doors.append(Raising(name, self._front.raise_, self._front))

    async def _open_or_ask(self) -> None:
        try:
            desk = await asyncio.wrap_future(self._start.opening)
        except SignInNeeded as error:
            self._ask("sign_in", str(error))
            return
        except WorkstationError as error:
            self._ask("unlock", str(error))
            return
        if desk is not None:
            await self._enter(desk)
        elif await self._start.account.needs_sign_in():
            self._ask("sign_in")
        elif (locked := await self._start.account.locked()) is not None:
            self._lock.close(locked.at, self._preferences.now.email, locked.drafts)
        else:
            self._ask("unlock")

    def _ask(self, purpose: str, trouble: str = "") -> None:
        prefs = self._preferences.now
        email, password = self._start.wishes.demo_account
        if self._desk is not None:
            email = self._desk.me.email
        self._front.ask(
            self._start.account, self._feed, self._tasks, purpose,
            server=self._settings.server, email=email or prefs.email, password=password, trouble=trouble,
        )  # fmt: skip

    async def _enter(self, desk: Desk) -> None:
        """The desk is open: show it, then go on line. Where it was open already, a new session has begun."""
        if self._network is not None:
            await self._network.retry()
            return
        self._desk = desk
        self._preferences.change(email=desk.me.email, server=desk.server)
        self._network = Network(self._start.line, desk, self._feed, now_ms, random.random, new_id)
        self._services = services = Services(
            Context(
                desk.store, self._feed, desk.me, now_ms, new_id, lambda: self._preferences.now.hold, written
            ),
            self._network,
            translation=self._settings.policy.translation,
        )
        state = SyncState(Connection.CONNECTING, now_ms(), None, 0)
        if self._start.wishes.milestones:
            self._front.tell_inbox()
        await self._front.open_desk(
            services, self._feed, self._tasks, self._network, state, desk.store.notices
        )
        desk.store.notices_shown()
        self._by_server = not await self._start.account.has_password()
        self._watch()
        self._tasks.spawn(self._go_on(desk, services), name="go on line")

    async def _go_on(self, desk: Desk, services: Services) -> None:
        """What takes long to load is loaded now that the person sees their desk."""
        assert self._network is not None
        from workstation.services.upkeep import Upkeep  # noqa: PLC0415
        from workstation.ui.shell.reachability import Reachability  # noqa: PLC0415

        Reachability(self._on_retry, self._feed, self._front)
        upkeep = Upkeep(desk.store, now_ms, self._front.window.show_trouble)
        self._tasks.spawn(upkeep.run(), name="look after the files")
        self._tasks.spawn(services.foreseeing.run(), name="foresee flags")
        await self._network.run()

    def _on_bug(self, error: BaseException) -> None:
        """A task failed that nobody awaited: the log has the details, the person at least the fact."""
        self._front.show_failure(str(error) if isinstance(error, WorkstationError) else "")

    def _on_retry(self) -> None:
        if self._network is not None:
            self._tasks.spawn(self._network.retry(), name="retry")

    def _watch(self) -> None:
        if self._desk is not None:
            self._lock.watch(self._settings.policy.lock_after(self._preferences.now.lock_minutes))

    def _on_lock(self) -> None:
        """Everything is out of sight when this returns; what has to be written follows."""
        if self._desk is None or self._services is None or self._lock.is_closed:
            return
        self._front.drop_card()
        waits = self._services.standing.waits
        self._lock.close(now_ms(), self._desk.me.name, by_server=self._by_server, waits=waits)
        self._tasks.spawn(self._locked(self._services), name="lock")

    async def _locked(self, services: Services) -> None:
        try:
            await self._front.saved()  # who locks goes away, and a machine may die meanwhile
        except WorkstationError as error:
            self._front.show_failure(str(error))
        waits = await services.standing.waits()
        if self._signing_out:
            return
        await self._start.account.lock(waits.drafts)
        if self._settings.policy.close_databases:
            self._end(again=True)

    def _end(self, *, again: bool = False, signing_out: bool = False) -> None:
        """Close everything, to begin again behind a new window or not."""
        self._again, self._signing_out = again, signing_out
        self._closing.set()

    def _switch(self) -> None:
        self._end(again=True, signing_out=True)

    def _on_server_wanted(self, why: str) -> None:
        self._ask("again" if self._desk is not None else "sign_in", why)

    def _on_rearranged(self, arrangement: dict[str, object]) -> None:
        folder = self._settings.folder
        self._tasks.spawn(
            self._start.line.do(lambda: choices.arrangement.save(folder, arrangement)), name="keep the window"
        )

    async def _shut_down(self) -> None:
        """Drafts are saved: push what can be, end tasks and line, close the stores; each in any case."""
        async with AsyncExitStack() as last_first:
            last_first.callback(self._front.close)
            if self._desk is not None:
                last_first.push_async_callback(self._desk.store.aclose)
            if self._services is not None:
                last_first.callback(self._services.close)
            last_first.push_async_callback(self._start.line.aclose)
            last_first.push_async_callback(self._tasks.aclose)
            last_first.push_async_callback(self._preferences.written)
            for door in self._doors:
                last_first.callback(door.close)
            if self._signing_out and self._desk is not None:
                last_first.push_async_callback(self._start.account.sign_out)
            if self._network is not None:
                last_first.push_async_callback(self._network.farewell, FAREWELL)
