"""An open desk on the screen: the panels, a tab for each open conversation, the customer beside it.

The inbox is painted first; what stands round it is imported and built while its rows are being read.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from workstation.domain.changes import Change
from workstation.domain.sync_state import SyncState
from workstation.runtime.feed import Feed
from workstation.runtime.tasks import Tasks
from workstation.services.bundle import Services
from workstation.ui.kit.kit import Kit
from workstation.ui.shell.panels import Panel, Shown, panels
from workstation.ui.shell.search_door import SearchDoor
from workstation.ui.shell.status_presenter import StatusPresenter
from workstation.ui.shell.surroundings import Surroundings
from workstation.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from workstation.domain.account_acts import AccountDeed
    from workstation.domain.deciding import Decision
    from workstation.domain.fraud import FraudFlag
    from workstation.domain.operation import TrayItem
    from workstation.ui.features.acting import Acting
    from workstation.ui.features.context import CustomerPanel
    from workstation.ui.features.undoing import Undo
    from workstation.ui.kit.teller import Teller
    from workstation.ui.shell.conversations import OpenConversations
    from workstation.ui.shell.library_door import LibraryDoor
    from workstation.ui.shell.macro_door import MacroDoor
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
        self._shown: dict[str, Shown] = {}
        self._around = Surroundings(
            kit, services, feed, tasks, fetch_older, fetch_attachment,
            self.open, self._open_behind, self.open_at, self._open_evidence, self._open_reply,
            self._extend_menu, self._do, self._decide, self._act_on_account, self._answer_account,
            self._do_together,
        )  # fmt: skip
        self._status = StatusPresenter(window, feed, tasks, self._refused)
        self.searching = SearchDoor(window, self._shown, self._around)
        self._customer: CustomerPanel | None = None
        self._acting: Acting | None = None
        self._undo: Undo | None = None
        self._library: LibraryDoor | None = None
        self._macros: MacroDoor | None = None
        self._connect()

    def _connect(self) -> None:
        for panel in panels(self._around.services.context.me.role):
            self._window.add_side(panel.name, panel.icon, panel.word, partial(self._built, panel))
        self._window.side_shown.connect(self._status.side_shown)
        self._window.tabs.tab_selected.connect(self._on_tab_selected)
        self._window.tabs.menu_opening.connect(self._extend_menu)

    @cached_property
    def _conversations(self) -> "OpenConversations":
        from workstation.ui.shell.conversations import OpenConversations  # noqa: PLC0415 after the inbox

        conversations = OpenConversations(self._window, self._around)
        conversations.typed.connect(self.typed)
        conversations.resolved.connect(self._on_resolved)
        return conversations

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
        from workstation.ui.shell.pane_layouts import PaneLayouts  # noqa: PLC0415 its acts stand before the others

        around = self._around
        self._layouts = PaneLayouts(self._window, around.kit.actions, around.services.open_tabs, around.tasks)

    async def start(self, state: SyncState) -> None:
        """Build what stands round the inbox, and open the tabs of last time."""
        self._status.start(state)
        self._window.top.show_me(self._around.services.context.me.name)
        self._furnish()
        await self._conversations.start()
        self._layouts.start()
        self._warm_letters()

    def _warm_letters(self) -> None:
        """So that the first conversation in Korean opens as fast as the second."""
        from workstation.ui.features.conversation.timeline.warming import WarmLetters  # noqa: PLC0415

        WarmLetters(self._around.kit.theme, self).start()

    def _furnish(self) -> "CustomerPanel":
        """What is needed as soon as a conversation is opened; once."""
        if self._customer is not None:
            return self._customer
        from workstation.ui.features import acting, context, undoing  # noqa: PLC0415 after the inbox, like all of this
        from workstation.ui.features.conversation.acts import ConversationActs  # noqa: PLC0415
        from workstation.ui.shell.library_door import LibraryDoor  # noqa: PLC0415
        from workstation.ui.shell.macro_door import MacroDoor  # noqa: PLC0415

        around = self._around
        acts = ConversationActs(around.kit.actions, self._conversations.front)
        self._window.language_changed.connect(acts.retranslate)
        self._acting = acting.Acting(
            around.kit, around.services.conversations, around.services.handing,
            lambda: around.services.together, around.tasks,
            guarding=around.services.guarding, online=around.services.presence.colleagues,
            window=self._window.ground, front=self._conversations.front_id, told=self._conversations.tell,
            accounts=lambda: around.services.account_acts, me=lambda: around.services.context.me,
        )  # fmt: skip
        self._window.language_changed.connect(self._acting.retranslate)
        self._library = LibraryDoor(self._window, around)
        self._macros = MacroDoor(self._window, around, self._conversations)
        undo = self._undo = undoing.build(around.kit, around.services.undoing, around.feed, around.tasks)
        self._window.status.add_line(undo.view)
        undo.view.left.connect(self._window.focus_work)
        undo.presenter.taken_back = self.open
        undo.presenter.start()
        customer = context.build(around.kit, around.services, around.feed, around.tasks)
        customer.view.opened.connect(self.open)
        customer.view.search_ready.connect(self.searching.look_for_customer)
        self._window.language_changed.connect(customer.actions.retranslate)
        customer.view.evidence_wanted.connect(self._conversations.show_evidence)
        customer.view.decision_wanted.connect(self._decide)
        customer.presenter.start()
        self._window.context.set_content(customer.view)
        self._customer = customer
        self._conversations.prepare()
        return customer

    async def saved(self) -> None:
        """Return when every draft and the tabs are on the disk. Raises WorkstationError while it refuses."""
        if self._customer is not None:
            await self._customer.presenter.saved()
        if self._library is not None:
            await self._library.saved()
        await self._conversations.saved()

    async def stop(self) -> None:
        """End everything, after :meth:`saved` or the person's word."""
        await self._conversations.stop()
        self._status.stop()
        for kept in (self._customer, self._undo):
            if kept is not None:
                kept.presenter.stop()
        for door in (self._library, self._macros):
            if door is not None:
                door.stop()
        for shown in self._shown.values():
            shown.stop()

    def open(self, conversation_id: str) -> None:
        """A conversation, or the response or the campaign whose lane it is."""
        from workstation.domain import lanes  # noqa: PLC0415 after the inbox

        if lanes.CAMPAIGNS.about(conversation_id):
            self._around.kit.actions.run("priority.campaigns")
        elif (canned_id := lanes.CANNED.about(conversation_id)) and self._library is not None:
            self._library.open(canned_id)
        else:
            self._conversations.open(conversation_id)

    def _open_behind(self, conversation_id: str) -> None:
        self._conversations.open_behind(conversation_id)

    async def _refused(self) -> "Sequence[TrayItem]":
        return await self._around.services.refused.items()

    def open_at(self, conversation_id: str, position: int) -> None:
        self._conversations.open_at(conversation_id, position)

    def _open_evidence(self, conversation_id: str, message_id: str) -> None:
        self._conversations.open_evidence(conversation_id, message_id)

    def _open_reply(self, conversation_id: str, flag: "FraudFlag") -> None:
        self._conversations.open_reply(conversation_id, flag)

    def _on_resolved(self, conversation_id: str) -> None:
        """On to the next, unless the person has gone elsewhere meanwhile."""
        if self._conversations.front_id() == conversation_id:
            self._around.kit.actions.run("inbox.urgent")

    def _ready(self) -> "Acting":
        self._furnish()
        assert self._acting is not None
        return self._acting

    def _extend_menu(self, menu: QMenu, conversation_id: str) -> None:
        self._ready().extend(menu, conversation_id)

    def _do(self, deed: str, conversation_id: str) -> None:
        from workstation.ui.features.acting.deeds import Deed  # noqa: PLC0415 see above

        self._ready().presenter.do(Deed(deed), conversation_id)

    def _decide(self, conversation_id: str, flag_id: str, decision: "Decision") -> None:
        self._ready().deciding.decide(conversation_id, flag_id, decision)

    def _act_on_account(self, conversation_id: str, deed: "AccountDeed") -> None:
        self._ready().accounting.ask(conversation_id, deed)

    def _answer_account(self, conversation_id: str, request_id: str, agreed: bool) -> None:
        self._ready().accounting.answer(conversation_id, request_id, agreed=agreed)

    def _do_together(self, deed: str, ids: list[str], teller: "Teller") -> None:
        self._ready().together.do(deed, ids, teller)

    def _on_tab_selected(self, conversation_id: str) -> None:
        self._furnish().presenter.show(conversation_id or None)
        if conversation_id:
            self._shown["inbox"].follow(conversation_id)

    def _built(self, panel: Panel) -> QWidget:
        shown = panel.build(self._around)
        self._shown[panel.name] = shown
        return shown.view
