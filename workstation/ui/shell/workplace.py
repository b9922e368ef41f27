"""An open desk on the screen: the panels, a tab for each open conversation, the customer beside it."""

from collections.abc import Awaitable, Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.domain.drafts import DraftKind
from workstation.domain.sync_state import SyncState
from workstation.domain.tabs import OpenTab
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.ui.features import context
from workstation.ui.features.conversation.acts import ConversationActs
from workstation.ui.features.conversation.pane import ConversationPane
from workstation.ui.features.conversation.pane import Surroundings as PaneSurroundings
from workstation.ui.features.conversation.view import ConversationView
from workstation.ui.features.inbox.view import InboxView
from workstation.ui.features.search.view import SearchView
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.panels import Panel, Shown, panels
from workstation.ui.shell.status_presenter import StatusPresenter
from workstation.ui.shell.surroundings import Surroundings
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.tabs_presenter import TabsPresenter
from workstation.ui.shell.window import MainWindow


class Workplace(QObject):
    """Builds and keeps all that a signed-in person sees; ``start`` shows it, ``stop`` saves and ends it."""

    def __init__(  # noqa: PLR0917 all that it stands on
        self,
        window: MainWindow,
        kit: Kit,
        services: Services,
        feed: Feed[Change],
        tasks: Tasks,
        fetch_older: Callable[[str, int], Awaitable[object]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = window.tabs
        self._panes: dict[str, ConversationPane] = {}
        self._shown: dict[str, Shown] = {}
        self._last_time: dict[str, OpenTab] = {}  # tabs whose page has not come to the front yet
        self._tasks = tasks
        self._around = Surroundings(kit, services, feed, tasks, fetch_older, self.open, self.open_at)
        self._pane_around = PaneSurroundings(
            services.conversations, services.messaging, services.drafting, services.canned,
            fetch_older, feed, tasks, kit,
        )  # fmt: skip
        self._status = StatusPresenter(window, feed, tasks, self._count_refused)
        self._open_tabs = TabsPresenter(self, services.open_tabs, services.queue, feed, tasks)
        self._customer = context.build(kit, services.conversations, feed, tasks)
        self._acts = ConversationActs(kit.actions, self._front)
        self._connect()

    def _connect(self) -> None:
        for panel in panels():
            self._window.add_side(panel.name, panel.icon, panel.word, partial(self._built, panel))
        self._window.context.set_content(self._customer.view)
        self._window.status.tray_clicked.connect(lambda: self._window.show_side("tray"))
        self._window.language_changed.connect(self._acts.retranslate)
        tabs = self._tabs
        tabs.set_pages(self._page, self._leave)
        tabs.tab_selected.connect(self._on_tab_selected)
        tabs.tab_closed.connect(lambda _tab: self._open_tabs.changed())
        tabs.tab_reopened.connect(self.open)
        self._customer.view.evidence_wanted.connect(self._show_evidence)

    async def start(self, state: SyncState) -> None:
        """The inbox first, then the tabs of last time."""
        self._status.start(state)
        self._customer.presenter.start()
        self._window.top.show_me(self._around.services.context.me.name)
        self._window.show_side("inbox")
        self._window.focus_side()
        await self._open_tabs.start()
        self._tabs.focus_page()

    async def stop(self) -> None:
        """Save what is half written and how the tabs stand. Raises WorkstationError when the disk refuses."""
        await self._open_tabs.saved()
        for pane in self._panes.values():
            await pane.close()
        self._open_tabs.stop()
        self._status.stop()
        self._customer.presenter.stop()
        for shown in self._shown.values():
            shown.stop()

    def open(self, conversation_id: str) -> None:
        self._open_tabs.open(conversation_id)

    def open_at(self, conversation_id: str, position: int) -> None:
        self._tasks.spawn(self._open_at(conversation_id, position), name="open at a message")

    async def _open_at(self, conversation_id: str, position: int) -> None:
        await self._open_tabs.opened(conversation_id)
        if (pane := self._panes.get(conversation_id)) is not None:
            pane.presenter.open_at(position)

    def search(self, words: str) -> None:
        """Look for ``words`` in everything that this machine holds."""
        panel = self._window.show_side("search")
        if isinstance(panel, SearchView):
            panel.look_for(words)

    # what the tabs' presenter asks of the screen

    def show_tabs(self, tabs: list[tuple[OpenTab, TabLook]]) -> None:
        for tab, look in tabs:
            self._last_time[tab.conversation_id] = tab
            self._tabs.open_tab(tab.conversation_id, look, select=False)
        for tab, _look in tabs:
            if tab.current:
                self._tabs.select(tab.conversation_id)

    def show_tab(self, conversation_id: str, look: TabLook) -> None:
        self._tabs.open_tab(conversation_id, look)
        self._tabs.focus_page()
        self._open_tabs.changed()

    def show_look(self, conversation_id: str, look: TabLook) -> None:
        self._tabs.set_look(conversation_id, look)

    def open_tabs(self) -> list[OpenTab]:
        current = self._tabs.current()
        return [self._as_open_tab(tab, current=tab == current) for tab in self._tabs.ids()]

    def show_trouble(self, sentence: str) -> None:
        self._window.show_trouble(sentence)

    # pages

    def _page(self, conversation_id: str) -> QWidget:
        pane = self._panes[conversation_id] = ConversationPane(conversation_id, self._pane_around)
        if (tab := self._last_time.pop(conversation_id, None)) is not None:
            pane.view.composer.set_mode(tab.mode)
            pane.presenter.restore(tab.anchor)
        pane.view.mode_changed.connect(lambda _mode: self._open_tabs.changed())
        return pane.view

    def _leave(self, conversation_id: str, page: QWidget) -> None:
        pane = self._panes.pop(conversation_id)

        async def end() -> None:
            await pane.close()
            page.deleteLater()

        self._tasks.spawn(end(), name="close a tab")

    def _on_tab_selected(self, conversation_id: str) -> None:
        self._customer.presenter.show(conversation_id or None)
        inbox = self._shown["inbox"].view
        if conversation_id and isinstance(inbox, InboxView):
            inbox.choose(conversation_id)
        self._open_tabs.changed()

    def _front(self) -> ConversationView | None:
        pane = self._panes.get(self._tabs.current())
        return pane.view if pane else None

    def _show_evidence(self, conversation_id: str, message_id: str) -> None:
        if (pane := self._panes.get(conversation_id)) is not None:
            pane.presenter.evidence_wanted(message_id)

    def _as_open_tab(self, tab: str, *, current: bool) -> OpenTab:
        if (pane := self._panes.get(tab)) is not None:
            return OpenTab(tab, current, pane.view.composer.mode, pane.view.anchor)
        return self._last_time.get(tab, OpenTab(tab, current, DraftKind.REPLY, None))

    def _built(self, panel: Panel) -> QWidget:
        shown = panel.build(self._around)
        self._shown[panel.name] = shown
        return shown.view

    async def _count_refused(self) -> int:
        return len(await self._around.services.refused.items())
