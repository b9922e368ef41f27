"""The conversations that stand open: a page for each, built when it is first looked at, and their memory."""

import asyncio
from collections.abc import Set as AbstractSet
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.drafts import DraftKind
from workstation.domain.panes import Panes
from workstation.domain.tabs import OpenTab
from workstation.ui.shell.surroundings import Surroundings
from workstation.ui.shell.tab_look import TabLook
from workstation.ui.shell.tabs_presenter import TabsPresenter
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.domain.fraud import FraudFlag
    from workstation.ui.features.conversation.ahead import ViewAhead
    from workstation.ui.features.conversation.pane import ConversationPane
    from workstation.ui.features.conversation.view import ConversationView

_PATIENCE = 0.08  # seconds: a store that is slower than that is not waited for


class OpenConversations(QObject):
    """Keeps what stands behind the tabs. ``start`` once; ``saved``, then ``stop``, at the end."""

    typed = Signal()  # something in one of them
    resolved = Signal(str)  # a conversation, by a reply that was sent with it

    def __init__(self, window: MainWindow, around: Surroundings) -> None:
        super().__init__(window)
        self._window, self._around = window, around
        self._tabs = window.tabs
        self._held: dict[str, ConversationPane] = {}
        self._leaving: list[ConversationPane] = []  # their tabs are closed, their drafts not yet on the disk
        self._last_time: dict[str, OpenTab] = {}  # tabs whose messages have not been shown yet
        self._ahead: ViewAhead | None = None
        services = around.services
        self._presenter = TabsPresenter(self, services.open_tabs, services.queue, around.feed, around.tasks)
        self._tabs.set_pages(self._page, self._leave)
        self._tabs.rearranged.connect(self._on_rearranged)
        self._tabs.tab_reopened.connect(self.open)
        self._tabs.refused.connect(lambda sentence: self.tell(self._tabs.current(), sentence))

    async def start(self) -> None:
        """Open the tabs of last time, and let colleagues know from now on what is in front."""
        from workstation.ui.shell.attendance import Attendance  # noqa: PLC0415 after the inbox

        presence = self._around.services.presence
        self._around.tasks.spawn(presence.run(), name="presence")
        Attendance(self._window, presence)
        await self._presenter.start()
        self._tabs.focus_page()

    async def saved(self) -> None:
        """Return when every draft and the tabs are on the disk. Raises WorkstationError while it refuses."""
        for held in (*self._held.values(), *self._leaving):
            await held.saved()
        await self._presenter.saved()

    async def stop(self) -> None:
        """End everything, after :meth:`saved` or the person's word."""
        for held in self._held.values():
            await held.close()
        self._presenter.stop()

    def open(self, conversation_id: str) -> None:
        self._presenter.open(conversation_id)

    def open_behind(self, conversation_id: str) -> None:
        """In a tab, while what is in front stays there."""
        self._presenter.open_behind(conversation_id)

    def open_at(self, conversation_id: str, position: int) -> None:
        """Open a conversation with the message at ``position`` in sight."""
        self._around.tasks.spawn(self._open_at(conversation_id, position), name="open at a message")

    async def _open_at(self, conversation_id: str, position: int) -> None:
        await self._presenter.opened(conversation_id)
        if (held := self._held.get(conversation_id)) is not None:
            held.presenter.open_at(position)

    def open_evidence(self, conversation_id: str, message_id: str) -> None:
        """Open a conversation with what a warning stands on in sight."""
        self._around.tasks.spawn(self._open_evidence(conversation_id, message_id), name="open at evidence")

    async def _open_evidence(self, conversation_id: str, message_id: str) -> None:
        await self._presenter.opened(conversation_id)
        self.show_evidence(conversation_id, message_id)

    def open_reply(self, conversation_id: str, flag: "FraudFlag") -> None:
        """Open a conversation with what warns its customer of ``flag`` in the draft."""
        self._around.tasks.spawn(self._open_reply(conversation_id, flag), name="open with a safety reply")

    async def _open_reply(self, conversation_id: str, flag: "FraudFlag") -> None:
        await self._presenter.opened(conversation_id)
        if (held := self._held.get(conversation_id)) is not None:
            held.safety.wanted(flag)

    def front(self) -> "ConversationView | None":
        """The conversation that the keyboard's acts are for."""
        held = self._held.get(self._tabs.current())
        return held.view if held else None

    def front_id(self) -> str:
        """Its id; "" where no conversation is in front."""
        view = self.front()
        return view.conversation_id if view else ""

    def run_macro(self, macro_id: str) -> None:
        """In the conversation in front."""
        if (held := self._held.get(self._tabs.current())) is not None:
            held.macros.run(macro_id)

    def tell(self, conversation_id: str, sentence: str) -> None:
        """Where the person looks: in the conversation, or over all where it is not open."""
        held = self._held.get(conversation_id)
        (held.view if held else self._window).show_trouble(sentence)

    def show_evidence(self, conversation_id: str, message_id: str) -> None:
        if (held := self._held.get(conversation_id)) is not None:
            held.presenter.evidence_wanted(message_id)

    def prepare(self) -> "ViewAhead":
        """Keep a view ready for whatever is opened next."""
        if self._ahead is None:
            from workstation.ui.features.conversation import pane  # noqa: F401, PLC0415 after the inbox, like …
            from workstation.ui.features.conversation.ahead import ViewAhead  # noqa: PLC0415 … this, and …
            from workstation.ui.shell import tab_strip  # noqa: F401, PLC0415 … this: the first opening needs them

            self._ahead = ViewAhead(self._around.kit, lambda: self._tabs.place, self)
        return self._ahead

    def _on_rearranged(self) -> None:
        self._presenter.changed()
        if self._ahead is not None:
            self._ahead.prepare()

    # what the tabs' presenter asks of the screen

    def show_tabs(self, tabs: list[tuple[OpenTab, TabLook]], panes: Panes) -> None:
        stood: list[list[tuple[str, TabLook]]] = [[] for _ in range(panes.count)]
        fronts = [""] * panes.count
        for tab, look in tabs:
            self._last_time[tab.conversation_id] = tab
            pane = min(tab.pane, panes.count - 1)
            stood[pane].append((tab.conversation_id, look))
            if tab.current or not fronts[pane]:
                fronts[pane] = tab.conversation_id
        self._tabs.open_all(panes, stood, fronts)

    async def fill(self, conversation_id: str) -> None:
        """Let what will be seen first be there before it is seen, so that it is laid out and painted once."""
        if conversation_id not in self._held:
            self._tabs.make_page(conversation_id)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._held[conversation_id].presenter.fill(), _PATIENCE)

    def show_tab(self, conversation_id: str, look: TabLook) -> None:
        self._tabs.open_tab(conversation_id, look)
        self._tabs.focus_page()
        self._presenter.changed()

    def show_behind(self, conversation_id: str, look: TabLook) -> None:
        self._tabs.open_tab(conversation_id, look, select=not self._tabs.current())
        self._presenter.changed()

    def show_look(self, conversation_id: str, look: TabLook) -> None:
        self._tabs.set_look(conversation_id, look)

    def open_ids(self) -> AbstractSet[str]:
        return self._tabs.open_ids()

    def open_tabs(self) -> list[OpenTab]:
        return [
            self._as_open_tab(tab, number, current=tab == pane.current())
            for number, pane in enumerate(self._tabs.grid.panes())
            for tab in pane.ids()
        ]

    def panes(self) -> Panes:
        return self._tabs.standing()

    def show_trouble(self, sentence: str) -> None:
        self._window.show_trouble(sentence)

    def _as_open_tab(self, tab: str, pane: int, *, current: bool) -> OpenTab:
        """Until its messages are shown, one stands where it stood last time."""
        held, known = self._held.get(tab), self._last_time.get(tab)
        mode = held.view.composer.mode if held else known.mode if known else DraftKind.REPLY
        if held and held.view.timeline.placing.rows:
            self._last_time.pop(tab, None)
            return OpenTab(tab, current, mode, held.view.anchor, pane=pane)
        return OpenTab(tab, current, mode, known.anchor if known else None, pane=pane)

    # pages

    def _page(self, conversation_id: str) -> QWidget:
        from workstation.ui.features.conversation import pane as panes  # noqa: PLC0415 after the inbox
        from workstation.ui.features.conversation import surroundings  # noqa: PLC0415

        around, services = self._around, self._around.services
        stands_on = surroundings.Surroundings(
            services.conversations, services.messaging, services.drafting, services.left_drafts,
            services.canned, services.attachments, services.joining, services.presence, services.guarding,
            services.undoing, services.spelling, services.translating, lambda: services.macros,
            around.fetch_older, around.fetch_attachment, around.feed, around.tasks, around.kit,
        )  # fmt: skip
        held = self._held[conversation_id] = panes.ConversationPane(
            conversation_id, stands_on, self.prepare().take()
        )
        if (tab := self._last_time.get(conversation_id)) is not None:
            held.view.composer.set_mode(tab.mode)
            held.presenter.restore(tab.anchor)
        held.view.timeline.conversation_wanted.connect(self.open)
        held.view.composer.guard.open_wanted.connect(self.open)
        held.view.merging.merged.connect(self.open)  # there it goes on
        held.view.messages.tray_wanted.connect(lambda: self._window.show_side("tray"))
        held.view.header.claimed.connect(lambda: around.do("claim", conversation_id))
        held.view.warnings.escalation_wanted.connect(lambda: around.do("escalate", conversation_id))
        held.view.warnings.decision_wanted.connect(lambda *what: around.decide(conversation_id, *what))
        held.submitting.finished = held.macros.finished = lambda: self.resolved.emit(conversation_id)
        held.view.draft_edited.connect(lambda _kind: self.typed.emit())
        held.view.mode_changed.connect(lambda _mode: self._presenter.changed())
        held.view.timeline.verticalScrollBar().valueChanged.connect(lambda _at: self._presenter.changed())
        return held.view

    def _leave(self, conversation_id: str, _page: QWidget) -> None:
        held = self._held.pop(conversation_id)
        self._last_time.pop(conversation_id, None)
        self._leaving.append(held)
        self._around.tasks.spawn(self._end(held), name="close a tab")

    async def _end(self, held: "ConversationPane") -> None:
        """The tab is gone at once; what was written in it stays here until the disk has taken it."""
        await held.saved_at_last(self._window.show_trouble)
        self._leaving.remove(held)
        await held.close()
        held.delete()
