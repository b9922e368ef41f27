"""Acts on a conversation as a whole: by key, by menu, by palette, for the one in front and for any other."""

from collections.abc import Callable

import shiboken6
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from workstation.domain.people import User
from workstation.runtime.tasks import Tasks
from workstation.services.account_acts import AccountActs
from workstation.services.conversations import Conversations
from workstation.services.guarding import Guarding
from workstation.services.handing import Handing
from workstation.services.together import Together
from workstation.ui.features.acting.account_actions import AccountActions
from workstation.ui.features.acting.accounting import Accounting
from workstation.ui.features.acting.deciding import Deciding
from workstation.ui.features.acting.deeds import Deed
from workstation.ui.features.acting.presenter import ActingPresenter, Online
from workstation.ui.features.acting.registry import DeedActions
from workstation.ui.features.acting.together import ActingTogether
from workstation.ui.features.acting.view import ActingView, SeveralView
from workstation.ui.kit.kit import Kit


class Acting:
    """Whoever builds it keeps it."""

    def __init__(
        self,
        kit: Kit,
        conversations: Conversations,
        handing: Handing,
        together: Callable[[], Together],
        tasks: Tasks,
        *,
        guarding: Guarding,
        online: Online,
        window: QWidget,
        front: Callable[[], str],
        told: Callable[[str, str], None],
        accounts: Callable[[], AccountActs],
        me: Callable[[], User],
    ) -> None:
        """``online`` answers who is connected, ``front`` the conversation in front, or ""; ``told`` shows a
        sentence about one."""
        self._tasks = tasks
        view = ActingView(kit, window, told)
        self.presenter = ActingPresenter(
            view, conversations, handing, tasks, guarding=guarding, online=online, me=me
        )
        self.deciding = Deciding(view, conversations, tasks)
        self.accounting = Accounting(view, conversations, accounts, me, tasks)
        self.account_acts = AccountActions(kit.actions, kit.words, front, self.accounting.ask)
        several = SeveralView(kit, window, told)
        self.together = ActingTogether(
            several, conversations, handing, together, tasks, guarding=guarding, online=online
        )
        self.registry = DeedActions(kit.actions, front, self.presenter.do)

    def retranslate(self) -> None:
        """The interface speaks another language now."""
        self.registry.retranslate()
        self.account_acts.retranslate()

    def extend(self, menu: QMenu, conversation_id: str) -> None:
        """Append what can be done to a conversation to ``menu``, which is about to open."""
        lines = self.registry.extend(menu, conversation_id)
        for line in lines.values():
            line.setEnabled(False)
        self._tasks.spawn(self._enable(lines, conversation_id), name="acting: menu")

    async def _enable(self, lines: dict[Deed, QAction], conversation_id: str) -> None:
        deeds = await self.presenter.open_deeds(conversation_id)
        for deed, line in lines.items():
            if shiboken6.isValid(line):  # the menu may have been left meanwhile
                line.setEnabled(deed in deeds)
