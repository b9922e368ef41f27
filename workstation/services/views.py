"""The views that a person makes of the queue list, and how they look at it; all of it on this machine."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workstation.domain.changes import ViewsChanged
from workstation.domain.saved_view import SavedView
from workstation.errors import Sentence, WorkstationError
from workstation.services.context import Context
from workstation.store import views

if TYPE_CHECKING:
    from workstation.domain.conditions import Condition
    from workstation.domain.vocabulary import Vocabulary

MOST_VIEWS = 50


class Views:
    def __init__(self, context: Context) -> None:
        self._context = context

    async def choices(self) -> dict[str, str]:
        """The order of each list ("sort." and its name or id) and the density, as far as somebody chose."""
        return await self._context.store.desk.read_plain(views.choices)

    async def choose(self, name: str, value: str) -> None:
        await self._context.store.desk.write(lambda s: views.choose(s, name, value))

    async def everything(self) -> tuple[list[SavedView], Sequence[str]]:
        """The views in their order, and a sentence about each that cannot be understood."""
        kept = await self._context.store.desk.read_plain(views.everything)
        if not kept:
            return [], []
        from workstation.domain.written_view import Nonsense, read  # noqa: PLC0415 most people make no view

        known, strange = [], []
        for id_, name, condition in kept:
            try:
                known.append(SavedView(id_, name, read(condition)))
            except Nonsense as nonsense:
                strange.append(Sentence("The view %1 cannot be shown.", name).then(nonsense.sentence))
        return known, strange

    async def make(self, name: str, condition: "Condition") -> SavedView:
        """A new view, last in their order. Raises WorkstationError for a name that is none, or too many."""
        if len(await self._context.store.desk.read_plain(views.everything)) >= MOST_VIEWS:
            raise WorkstationError("There are %1 views already: delete one first.", MOST_VIEWS)
        return await self.keep(SavedView(self._context.new_id(), name, condition))

    async def keep(self, view: SavedView) -> SavedView:
        """The view as it is now. Raises WorkstationError for a name that is none, Nonsense for too much."""
        from workstation.domain.written_view import named, read, written  # noqa: PLC0415 as above

        view = SavedView(view.id, named(view.name), view.condition)
        text = written(view.condition)
        read(text)
        await self._context.store.desk.write(lambda s: views.keep(s, view.id, view.name, text))
        self._context.feed.publish(ViewsChanged())
        return view

    async def remove(self, view_id: str) -> None:
        await self._context.store.desk.write(lambda s: views.remove(s, view_id))
        self._context.feed.publish(ViewsChanged())

    async def reorder(self, ids: Sequence[str]) -> None:
        """These views stand first, in this order."""
        await self._context.store.desk.write(lambda s: views.reorder(s, list(ids)))
        self._context.feed.publish(ViewsChanged())

    async def vocabulary(self) -> "Vocabulary":
        """What a condition can be about."""
        from workstation.domain.vocabulary import Vocabulary  # noqa: PLC0415 as above
        from workstation.store import people, vocabulary  # noqa: PLC0415

        replica = self._context.store.replica
        words = await replica.read_plain(vocabulary.vocabulary)
        users, teams = await replica.read(people.everybody)
        return Vocabulary(words, {u.id: u.name for u in users}, {t.id: t.name for t in teams})
