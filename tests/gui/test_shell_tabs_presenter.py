"""What stands open survives a crash, and tabs follow what the store announces."""

import asyncio
from collections.abc import Callable, Coroutine
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from tests.patience import eventually
from tests.store import profile, wire
from tests.store.acts import reply
from workstation.domain.changes import Change, ConversationsChanged, TrayChanged
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Refusal
from workstation.domain.panes import ONE_PANE, Column, Panes
from workstation.domain.people import Role, User
from workstation.domain.tabs import OpenTab
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id, now_ms
from workstation.runtime.tasks import Tasks
from workstation.services.context import Context
from workstation.services.open_tabs import OpenTabs
from workstation.services.queue import Queue
from workstation.store import outbox
from workstation.store.store import Store
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.tabs_presenter import TabsPresenter

KEY = bytes(32)
TWO = Panes((Column(420, (500,)), Column(380, (500,))), focused=1)
ME = User("u1", "Lan", "lan@demo.example", Role.AGENT, ("t1",))


class Screen:
    """The tabs as the presenter sees them."""

    def __init__(self) -> None:
        self.tabs: list[OpenTab] = []
        self.looks: list[str] = []
        self.look: dict[str, TabLook] = {}
        self.troubles: list[str] = []
        self.told: list[tuple[str, str]] = []  # in which conversation
        self.filled: list[str] = []
        self.divided = ONE_PANE

    def show_tabs(self, tabs: list[tuple[OpenTab, TabLook]], panes: Panes) -> None:
        self.divided = panes
        self.tabs = [tab for tab, _ in tabs]
        self.look = {tab.conversation_id: look for tab, look in tabs}

    async def fill(self, conversation_id: str) -> None:
        self.filled.append(conversation_id)

    def show_tab(self, conversation_id: str, look: TabLook) -> None:
        rest = [OpenTab(tab.conversation_id, False, tab.mode, tab.anchor) for tab in self.tabs]
        self.tabs = [*rest, OpenTab(conversation_id, True, DraftKind.REPLY, None)]
        self.look[conversation_id] = look

    def show_behind(self, conversation_id: str, look: TabLook) -> None:
        self.tabs = [OpenTab(conversation_id, False, DraftKind.REPLY, None), *self.tabs]
        self.look[conversation_id] = look

    def show_look(self, conversation_id: str, look: TabLook) -> None:
        self.looks.append(conversation_id)
        self.look[conversation_id] = look

    def open_ids(self) -> AbstractSet[str]:
        return {tab.conversation_id for tab in self.tabs}

    def front_id(self) -> str:
        return next((tab.conversation_id for tab in self.tabs if tab.current), "")

    def panes(self) -> Panes:
        return self.divided

    def open_tabs(self) -> list[OpenTab]:
        return self.tabs

    def show_trouble(self, sentence: str) -> None:
        self.troubles.append(sentence)

    def tell(self, conversation_id: str, sentence: str) -> None:
        self.told.append((conversation_id, sentence))


Story = Callable[[TabsPresenter, Screen, Feed[Change], OpenTabs], Coroutine[Any, Any, None]]


async def at_the_desk(folder: Path, story: Story) -> None:
    """Open the store of ``folder``, live ``story``, and leave without a farewell."""
    store = await Store.open(folder, KEY)
    feed: Feed[Change] = Feed()
    tasks = Tasks()
    context = Context(store, feed, ME, now_ms, new_id)
    screen = Screen()
    open_tabs = OpenTabs(context)
    presenter = TabsPresenter(screen, open_tabs, Queue(context), feed, tasks)
    try:
        await presenter.start()
        await story(presenter, screen, feed, open_tabs)
    finally:
        await tasks.aclose()
        await store.aclose()


def test_open_tabs_survive_a_crash(tmp_path: Path) -> None:
    async def work(presenter: TabsPresenter, screen: Screen, _feed: Feed[Change], kept: OpenTabs) -> None:
        for conversation in ("a", "b", "c"):
            await presenter.opened(conversation)
            presenter.changed()
        screen.tabs[1] = OpenTab("b", False, DraftKind.NOTE, 41, pane=1)
        screen.divided = TWO
        presenter.changed()
        await eventually(lambda: not presenter._memory.busy)
        assert await kept.load() == (screen.tabs, TWO)

    async def again(_: TabsPresenter, screen: Screen, _feed: Feed[Change], _kept: OpenTabs) -> None:
        assert [tab.conversation_id for tab in screen.tabs] == ["a", "b", "c"]
        assert [tab.current for tab in screen.tabs] == [False, False, True]
        assert screen.tabs[1] == OpenTab("b", False, DraftKind.NOTE, 41, pane=1)
        assert screen.divided == TWO

    asyncio.run(at_the_desk(tmp_path, work))
    asyncio.run(at_the_desk(tmp_path, again))


def test_showing_the_tabs_of_last_time_does_not_forget_them(tmp_path: Path) -> None:
    async def work(presenter: TabsPresenter, _s: Screen, _feed: Feed[Change], _kept: OpenTabs) -> None:
        await presenter.opened("a")
        await presenter.saved()

    async def too_early(folder: Path) -> None:
        store = await Store.open(folder, KEY)
        tasks, feed, screen = Tasks(), Feed[Change](), Screen()
        context = Context(store, feed, ME, now_ms, new_id)
        presenter = TabsPresenter(screen, OpenTabs(context), Queue(context), feed, tasks)
        presenter.changed()  # a window being built announces tabs before they were read
        await presenter.saved()
        await presenter.start()
        assert [tab.conversation_id for tab in screen.tabs] == ["a"]
        await tasks.aclose()
        await store.aclose()

    asyncio.run(at_the_desk(tmp_path, work))
    asyncio.run(too_early(tmp_path))


def test_only_what_stands_open_is_read_again(tmp_path: Path) -> None:
    async def work(presenter: TabsPresenter, screen: Screen, feed: Feed[Change], _kept: OpenTabs) -> None:
        await presenter.opened("a")
        feed.publish(ConversationsChanged(frozenset({"x", "y"})))
        await asyncio.sleep(0.02)
        assert not presenter._stale
        presenter.stop()
        feed.publish(ConversationsChanged(None))
        await asyncio.sleep(0.02)
        assert screen.looks == []

    asyncio.run(at_the_desk(tmp_path, work))


def test_a_conversation_that_goes_out_of_sight_keeps_its_name_and_loses_its_marks(tmp_path: Path) -> None:
    async def work(presenter: TabsPresenter, screen: Screen, feed: Feed[Change], _kept: OpenTabs) -> None:
        store = presenter._open_tabs._context.store
        bundle = wire.bundle("a", wire.message("a", 1, "Hello"), waiting_since=wire.START)
        await profile.sync(store, bundle)
        await presenter.opened("a")
        name = bundle["customer"]["name"]
        assert screen.look["a"] == TabLook(name, wire.START, 1)
        assert (await profile.pulled(store, wire.page(wire.row(2, "revoke", {}, "a")))).applied
        feed.publish(ConversationsChanged(frozenset({"a"})))
        await eventually(lambda: screen.look["a"] == TabLook(name))
        await presenter.saved()

    async def again(_: TabsPresenter, screen: Screen, _feed: Feed[Change], _kept: OpenTabs) -> None:
        assert screen.look["a"].name == wire.bundle("a")["customer"]["name"]

    asyncio.run(at_the_desk(tmp_path, work))
    asyncio.run(at_the_desk(tmp_path, again))


def test_what_came_back_is_told_at_its_tab(tmp_path: Path) -> None:
    async def work(presenter: TabsPresenter, screen: Screen, feed: Feed[Change], _kept: OpenTabs) -> None:
        store = presenter._open_tabs._context.store
        await profile.sync(store, wire.bundle("a"), wire.bundle("b"))
        for conversation in ("a", "b"):
            await presenter.opened(conversation)
        await store.desk.write(lambda s: outbox.append(s, [reply("words", "a", "op-1")]))
        await store.desk.write(lambda s: outbox.refuse(s, "op-1", Refusal.NOT_ASSIGNEE, 5))
        feed.publish(TrayChanged())
        await eventually(lambda: screen.look["a"].refused == 1)
        assert screen.look["b"].refused == 0

    asyncio.run(at_the_desk(tmp_path, work))


def test_what_stands_as_it_was_saved_is_not_written_again(tmp_path: Path) -> None:
    async def work(presenter: TabsPresenter, _s: Screen, _feed: Feed[Change], _kept: OpenTabs) -> None:
        store = presenter._open_tabs._context.store

        async def written() -> int:
            (changes,) = await store.desk.write_plain(
                lambda c: c.execute("SELECT total_changes()").fetchone()
            )
            return int(changes)

        await presenter.opened("a")
        await presenter.saved()
        before = await written()
        await presenter.saved()
        assert await written() == before

    asyncio.run(at_the_desk(tmp_path, work))


def test_a_tab_opens_though_nothing_of_it_can_be_read_and_says_so_itself(tmp_path: Path) -> None:
    async def work(presenter: TabsPresenter, screen: Screen, _feed: Feed[Change], _kept: OpenTabs) -> None:
        reader = presenter._queue._context.store.replica._reader
        reader._ended = True
        await presenter.opened("a")
        presenter.open_behind("b")
        await eventually(lambda: len(screen.told) == 2)
        reader._ended = False
        assert [tab.conversation_id for tab in screen.tabs] == ["b", "a"]
        assert [told for told, _why in screen.told] == ["a", "b"]
        assert screen.troubles == []

    asyncio.run(at_the_desk(tmp_path, work))
