"""Acts on a conversation as a whole: by key, by menu, by palette, for the one in front and for any other."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from workstation.runtime.tasks import Tasks
from workstation.services.conversations import Conversations
from workstation.services.handing import Handing
from workstation.ui.features.acting.presenter import ActingPresenter
from workstation.ui.features.acting.registry import DeedActions
from workstation.ui.features.acting.view import ActingView
from workstation.ui.kit.kit import Kit


class Acting:
    """Whoever builds it keeps it."""

    def __init__(
        self,
        kit: Kit,
        conversations: Conversations,
        handing: Handing,
        tasks: Tasks,
        *,
        window: QWidget,
        front: Callable[[], str],
        told: Callable[[str, str], None],
    ) -> None:
        """``front`` answers the conversation in front, or ""; ``told`` shows a sentence about one."""
        self._window, self._tasks = window, tasks
        self.presenter = ActingPresenter(ActingView(kit, window, told), conversations, handing, tasks)
        self.registry = DeedActions(kit.actions, front, self.presenter.do)

    def menu_wanted(self, conversation_id: str, place: QPoint) -> None:
        """Show what can be done to a conversation, at a place on the screen."""
        self._tasks.spawn(self._show_menu(conversation_id, place), name="acting: menu")

    async def _show_menu(self, conversation_id: str, place: QPoint) -> None:
        deeds = await self.presenter.open_deeds(conversation_id)
        self.registry.menu(conversation_id, deeds, self._window).popup(place)
