"""Making, changing, moving and removing the views of the person."""

from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, Protocol

from workstation.domain.inbox import Section
from workstation.domain.saved_view import Listed, SavedView
from workstation.errors import WorkstationError
from workstation.runtime.tasks import Tasks
from workstation.services.views import Views

if TYPE_CHECKING:
    from workstation.domain.conditions import Condition
    from workstation.domain.vocabulary import Vocabulary


class View(Protocol):
    """What this asks of the widget."""

    def show_trouble(self, sentence: str) -> None: ...
    def show_no_view(self) -> None: ...
    def ask_view(self, view: SavedView | None, vocabulary: "Vocabulary") -> None: ...
    def choose_listed(self, listed: Listed) -> None: ...


class OwnViews:
    """``shown`` in each call is what the list shows."""

    def __init__(self, view: View, views: Views, tasks: Tasks) -> None:
        self._view, self._views, self._tasks = view, views, tasks

    def new(self) -> None:
        """Ask what the new view shall show."""
        self._spawn(self._ask(None), "new view")

    def edit(self, shown: Listed) -> None:
        if isinstance(shown, SavedView):
            self._spawn(self._ask(shown), "change a view")
        else:
            self._view.show_no_view()

    def keep(self, view_id: str, name: str, condition: "Condition") -> None:
        """What was asked for was answered; ``view_id`` is "" for a new one."""
        self._spawn(self._keep(view_id, name, condition), "keep a view")

    def move(self, shown: Listed, by: int) -> None:
        """One place up (-1) or down (1)."""
        if isinstance(shown, SavedView):
            self._spawn(self._move(shown.id, by), "move a view")
        else:
            self._view.show_no_view()

    def remove(self, view: SavedView) -> None:
        """It was asked before."""
        self._view.choose_listed(Section.MINE)
        self._spawn(self._views.remove(view.id), "remove a view")

    async def _ask(self, view: SavedView | None) -> None:
        self._view.ask_view(view, await self._views.vocabulary())

    async def _keep(self, view_id: str, name: str, condition: "Condition") -> None:
        if view_id:
            view = await self._views.keep(SavedView(view_id, name, condition))
        else:
            view = await self._views.make(name, condition)
        self._view.choose_listed(view)

    async def _move(self, view_id: str, by: int) -> None:
        known, _ = await self._views.everything()
        ids = [view.id for view in known]
        place = ids.index(view_id)
        ids.insert(max(0, min(len(ids) - 1, place + by)), ids.pop(place))
        await self._views.reorder(ids)

    def _spawn(self, act: Coroutine[Any, Any, None], name: str) -> None:
        self._tasks.spawn(self._guarded(act), name=name)

    async def _guarded(self, act: Coroutine[Any, Any, None]) -> None:
        try:
            await act
        except WorkstationError as error:
            self._view.show_trouble(str(error))
