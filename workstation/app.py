"""Builds every object, connects them, runs, and shuts down in order."""

import asyncio
import random
from concurrent.futures import Future
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace

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
from workstation.services.upkeep import Upkeep
from workstation.settings import Settings
from workstation.settings.wishes import Wishes
from workstation.ui.shell.front import Front

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
        self._desk: Desk | None = None
        self._network: Network | None = None
        self._connect()

    def _connect(self) -> None:
        front, start = self._front, self._start
        front.close_asked.connect(self._closing.set)
        front.sign_in_asked.connect(lambda: self._ask("again"))
        front.retry_asked.connect(self._on_retry)
        front.looks_changed.connect(self._on_looks_changed)
        front.rearranged.connect(self._on_rearranged)
        front.keys_chosen.connect(self._on_keys_chosen)
        start.account.entered = self._enter
        on_farewell_signals(self._closing.set)
        if start.wishes.driver is not None:
            from workstation.ui.shell.driver import Driver  # noqa: PLC0415 demonstrations only

            Driver(start.wishes.driver, front)

    async def run(self) -> int:
        """Until the person leaves and everything is saved."""
        self._tasks.spawn(self._open(), name="open the desk")
        while True:
            await self._closing.wait()
            self._closing.clear()
            if await self._front.leave_desk():
                break
        await self._shut_down()
        return 0

    async def _open(self) -> None:
        await self._open_or_ask()
        for remark in self._settings.remarks:
            self._front.window.show_trouble(remark)
        from workstation.ui.shell.raising import Raising  # noqa: PLC0415 a second start can wait so long

        Raising(server_name(self._settings.folder), self._front.raise_, self._front)

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
        else:
            self._ask("unlock")

    def _ask(self, purpose: str, trouble: str = "") -> None:
        prefs = self._settings.prefs
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
        self._keep(replace(self._settings.prefs, email=desk.me.email, server=desk.server))
        self._network = Network(self._start.line, desk, self._feed, now_ms, random.random, new_id)
        services = Services(Context(desk.store, self._feed, desk.me, now_ms, new_id), self._network)
        state = SyncState(Connection.CONNECTING, now_ms(), None, 0)
        if self._start.wishes.milestones:
            self._front.tell_inbox()
        await self._front.open_desk(
            services, self._feed, self._tasks, self._network, state, desk.store.notices
        )
        desk.store.notices_shown()
        self._tasks.spawn(self._go_on(desk), name="go on line")

    async def _go_on(self, desk: Desk) -> None:
        """What takes half a second to load is loaded now that the person sees their desk."""
        assert self._network is not None
        await desk.store.warm()
        from workstation.ui.shell.reachability import Reachability  # noqa: PLC0415

        Reachability(self._on_retry, self._front)
        upkeep = Upkeep(desk.store, now_ms, self._front.window.show_trouble)
        self._tasks.spawn(upkeep.run(), name="look after the files")
        await self._network.run()

    def _on_bug(self, error: BaseException) -> None:
        """A task failed that nobody awaited: the log has the details, the person at least the fact."""
        self._front.show_failure(str(error) if isinstance(error, WorkstationError) else "")

    def _on_retry(self) -> None:
        if self._network is not None:
            self._tasks.spawn(self._network.retry(), name="retry")

    def _on_looks_changed(self, scheme: str, zoom: int) -> None:
        self._keep(replace(self._settings.prefs, theme=scheme, zoom=zoom))

    def _keep(self, prefs: choices.Prefs) -> None:
        """Remember preferences, beside the screen; they never keep anybody from working."""
        if prefs == self._settings.prefs:
            return
        before, self._settings = self._settings, replace(self._settings, prefs=prefs)
        self._tasks.spawn(
            self._start.line.do(lambda: choices.save_prefs(before, prefs)), name="keep preferences"
        )

    def _on_rearranged(self, arrangement: dict[str, object]) -> None:
        folder = self._settings.folder
        self._tasks.spawn(
            self._start.line.do(lambda: choices.arrangement.save(folder, arrangement)), name="keep the window"
        )

    def _on_keys_chosen(self, chosen: dict[str, tuple[str, ...]]) -> None:
        from workstation.settings import keys  # noqa: PLC0415 only who changes them

        folder = self._settings.folder
        self._tasks.spawn(self._start.line.do(lambda: keys.save(folder, chosen)), name="keep the keys")

    async def _shut_down(self) -> None:
        """Drafts are saved: push what can be, end tasks and line, close the stores; each in any case."""
        async with AsyncExitStack() as last_first:
            last_first.callback(self._front.close)
            if self._desk is not None:
                last_first.push_async_callback(self._desk.store.aclose)
            last_first.push_async_callback(self._start.line.aclose)
            last_first.push_async_callback(self._tasks.aclose)
            if self._network is not None:
                last_first.push_async_callback(self._network.farewell, FAREWELL)
