"""An open desk on the screen: the panels, a tab for each open conversation, the customer beside it.

The inbox is painted first; what stands round it is imported and built while its rows are being read.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.domain.drafts import DraftKind
from workstation.domain.sync_state import SyncState
from workstation.domain.tabs import OpenTab
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.panels import Panel, Shown, panels
from workstation.ui.shell.status_presenter import StatusPresenter
from workstation.ui.shell.surroundings import Surroundings
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.tabs_presenter import TabsPresenter
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.ui.features.context import CustomerPanel
    from workstation.ui.features.conversation.ahead import ViewAhead
    from workstation.ui.features.conversation.pane import ConversationPane
    from workstation.ui.features.conversation.view import ConversationView
_PATIENCE = 2.0  # seconds


class Workplace(QObject):
    """Builds and keeps all that a signed-in person sees.

    ``show_inbox``, then ``start``, in this order; ``saved``, then ``stop``, at the end.
    """

    typed = Signal()  # something in a conversation

    def __init__(  # noqa: PLR0917 all that it stands on
        self,
        window: MainWindow,
        kit: Kit,
        services: Services,
        feed: Feed[Change],
        tasks: Tasks,
        fetch_older: Callable[[str, int], Awaitable[object]],
        fetch_attachment: Callable[[str, int], Awaitable[None]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = window.tabs
        self._panes: dict[str, ConversationPane] = {}
        self._leaving: list[ConversationPane] = []  # their tabs are closed, their drafts not yet on the disk
        self._shown: dict[str, Shown] = {}
        self._last_time: dict[str, OpenTab] = {}  # tabs whose page has not come to the front yet
        self._tasks = tasks
        self._around = Surroundings(
            kit, services, feed, tasks, fetch_older, fetch_attachment, self.open, self.open_at
        )
        self._status = StatusPresenter(window, feed, tasks, services.refused.items)
        self._open_tabs = TabsPresenter(self, services.open_tabs, services.queue, feed, tasks)
        self._customer: CustomerPanel | None = None
        self._ahead: ViewAhead | None = None
        self._connect()

    def _connect(self) -> None:
        for panel in panels():
            self._window.add_side(panel.name, panel.icon, panel.word, partial(self._built, panel))
        self._window.side_shown.connect(self._status.side_shown)
        tabs = self._tabs
        tabs.set_pages(self._page, self._leave)
        tabs.tab_selected.connect(self._on_tab_selected)
        tabs.tab_closed.connect(lambda _tab: self._open_tabs.changed())
        tabs.tab_reopened.connect(self.open)

    async def show_inbox(self, state: SyncState) -> None:
        """Return when its first rows are painted; at the latest in two seconds, where nobody sees them."""
        self._window.show_state(state)
        inbox = self._window.show_side("inbox")
        inbox.setUpdatesEnabled(False)  # its first picture has rows
        self._window.focus_side()
        painted = self._shown["inbox"].painted
        assert painted is not None
        with suppress(TimeoutError):
            await asyncio.wait_for(painted.wait(), _PATIENCE)
        inbox.setUpdatesEnabled(True)

    async def start(self, state: SyncState) -> None:
        """Build what stands round the inbox, and open the tabs of last time."""
        self._status.start(state)
        self._window.top.show_me(self._around.services.context.me.name)
        self._furnish()
        await self._open_tabs.start()
        self._tabs.focus_page()
        self._warm_letters()

    def _warm_letters(self) -> None:
        """So that the first conversation in Korean opens as fast as the second."""
        from workstation.ui.features.conversation.timeline.warming import WarmLetters  # noqa: PLC0415

        WarmLetters(self._around.kit.theme, self).start()

    def _furnish(self) -> "CustomerPanel":
        """What is needed as soon as a conversation is opened; once."""
        if self._customer is not None:
            return self._customer
        from workstation.ui.features import context  # noqa: PLC0415 after the inbox, like all of this
        from workstation.ui.features.conversation.acts import ConversationActs  # noqa: PLC0415

        around = self._around
        acts = ConversationActs(around.kit.actions, self._front)
        self._window.language_changed.connect(acts.retranslate)
        services = around.services
        customer = context.build(around.kit, services.conversations, around.feed, around.tasks)
        customer.view.evidence_wanted.connect(self._show_evidence)
        customer.presenter.start()
        self._window.context.set_content(customer.view)
        self._customer = customer
        self._views_ahead()
        return customer

    async def saved(self) -> None:
        """Return when every draft and the tabs are on the disk. Raises WorkstationError while it refuses."""
        for pane in (*self._panes.values(), *self._leaving):
            await pane.saved()
        await self._open_tabs.saved()

    async def stop(self) -> None:
        """End everything, after :meth:`saved` or the person's word."""
        for pane in self._panes.values():
            await pane.close()
        self._open_tabs.stop()
        self._status.stop()
        if self._customer is not None:
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
        from workstation.ui.features.search.view import SearchView  # noqa: PLC0415

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

    def _page(self, conversation_id: str) -> QWidget:
        from workstation.ui.features.conversation import pane as panes  # noqa: PLC0415

        around, services = self._around, self._around.services
        stands_on = panes.Surroundings(
            services.conversations, services.messaging, services.drafting, services.canned,
            services.attachments, around.fetch_older, around.fetch_attachment,
            around.feed, around.tasks, around.kit,
        )  # fmt: skip
        pane = self._panes[conversation_id] = panes.ConversationPane(
            conversation_id, stands_on, self._views_ahead().take()
        )
        if (tab := self._last_time.pop(conversation_id, None)) is not None:
            pane.view.composer.set_mode(tab.mode)
            pane.presenter.restore(tab.anchor)
        pane.view.draft_edited.connect(lambda _kind: self.typed.emit())
        pane.view.mode_changed.connect(lambda _mode: self._open_tabs.changed())
        return pane.view

    def _views_ahead(self) -> "ViewAhead":
        if self._ahead is None:
            from workstation.ui.features.conversation.ahead import ViewAhead  # noqa: PLC0415

            self._ahead = ViewAhead(self._around.kit, self._tabs.place)
        return self._ahead

    def _leave(self, conversation_id: str, page: QWidget) -> None:
        pane = self._panes.pop(conversation_id)
        self._leaving.append(pane)
        self._tasks.spawn(self._end(pane, page), name="close a tab")

    async def _end(self, pane: "ConversationPane", page: QWidget) -> None:
        """The tab is gone at once; what was written in it stays here until the disk has taken it."""
        await pane.saved_at_last(self._window.show_trouble)
        self._leaving.remove(pane)
        await pane.close()
        page.deleteLater()

    def _on_tab_selected(self, conversation_id: str) -> None:
        self._furnish().presenter.show(conversation_id or None)
        if conversation_id:
            self._shown["inbox"].follow(conversation_id)
        self._open_tabs.changed()

    def _front(self) -> "ConversationView | None":
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
