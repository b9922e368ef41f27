"""How the person looks at the queue list: the order of each section and view, the density, their views."""

from collections.abc import Coroutine, Sequence
from typing import Any

from workstation.domain.inbox import Section, Sort
from workstation.domain.saved_view import Listed, SavedView, usual_sort_of
from workstation.services.views import Views
from workstation.ui.features.inbox.density import Density


class Customs:
    """What was kept is learnt at the first paint; until then everything is as usual."""

    def __init__(self, views: Views) -> None:
        self._kept = views
        self._choices: dict[str, str] = {}
        self._known = False
        self.views: Sequence[SavedView] = ()

    async def learn(self) -> bool:
        """Read what was chosen before; answers whether that was news."""
        if self._known:
            return False
        chosen = await self._kept.choices()
        self._choices = chosen | self._choices  # what was chosen meanwhile is newer
        self._known = True
        return bool(chosen)

    async def learn_views(self) -> Sequence[str]:
        """Read the views anew; answers a sentence about each that cannot be understood."""
        self.views, strange = await self._kept.everything()
        return strange

    @property
    def density(self) -> Density:
        found = self._choices.get("density", "")
        return Density(found) if found in list(Density) else Density.COMPACT

    def sort_of(self, listed: Listed) -> Sort:
        found = self._choices.get(_name(listed), "")
        return Sort(found) if found in list(Sort) else usual_sort_of(listed)

    def sort(self, listed: Listed, sort: Sort) -> Coroutine[Any, Any, None]:
        """It counts at once; what is answered keeps it."""
        return self._choose(_name(listed), sort.value)

    def space(self, density: Density) -> Coroutine[Any, Any, None]:
        """It counts at once; what is answered keeps it."""
        return self._choose("density", density.value)

    def _choose(self, name: str, value: str) -> Coroutine[Any, Any, None]:
        self._choices[name] = value
        return self._kept.choose(name, value)


def _name(listed: Listed) -> str:
    return f"sort.{listed.value if isinstance(listed, Section) else listed.id}"
