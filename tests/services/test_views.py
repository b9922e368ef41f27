"""Views of one's own are kept here in their order; one that cannot be understood is told, not lost."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.store import wire
from tests.store.profile import opened
from workstation.domain.conditions import Every, Fact, Is
from workstation.domain.people import Role, User
from workstation.domain.saved_view import SavedView
from workstation.errors import WorkstationError
from workstation.runtime.feed import Feed
from workstation.runtime.ids import new_id
from workstation.services.context import Context
from workstation.services.views import MOST_VIEWS, Views
from workstation.store import views as store_views

ME = User("u1", "Agent One", "u1@example.test", Role.AGENT, ("t1",))
OPEN = Every((Is(Fact.STATUS, ("open",)),))


@asynccontextmanager
async def kept(folder: Path) -> AsyncIterator[tuple[Views, Context]]:
    labelled = wire.bundle("c1", labels=["vip", "入金"])
    async with opened(folder, labelled) as store:
        context = Context(store, Feed(), ME, lambda: wire.START, new_id)
        yield Views(context), context


def test_views_and_choices_are_there_again_after_a_start(tmp_path: Path) -> None:
    async def story() -> None:
        async with kept(tmp_path) as (views, _):
            first = await views.make(" Open\nones ", OPEN)
            second = await views.make("Second", OPEN)
            await views.reorder([second.id, first.id])
            await views.keep(SavedView(first.id, "Renamed", OPEN))
            await views.choose("density", "dense")
            await views.choose("density", "compact")
        async with kept(tmp_path) as (views, _):
            found, strange = await views.everything()
            assert ([view.name for view in found], strange) == (["Second", "Renamed"], [])
            assert await views.choices() == {"density": "compact"}
            await views.choose(f"sort.{first.id}", "due")
            await views.remove(first.id)
            assert await views.choices() == {"density": "compact"}

    asyncio.run(story())


def test_what_cannot_be_understood_is_told_and_stays_where_it_is(tmp_path: Path) -> None:
    async def story() -> None:
        async with kept(tmp_path) as (views, context):
            await views.make("Good", OPEN)
            newer = '{"is": "mood", "among": ["cross"]}'
            await context.store.desk.write(lambda s: store_views.keep(s, "v9", "Of tomorrow", newer))
            found, strange = await views.everything()
            assert [view.name for view in found] == ["Good"]
            assert len(strange) == 1
            assert "Of tomorrow" in strange[0]
            assert "mood" in strange[0]
            assert len(await context.store.desk.read_plain(store_views.everything)) == 2

    asyncio.run(story())


def test_there_are_no_more_views_than_fit_a_menu_and_none_without_a_name(tmp_path: Path) -> None:
    async def story() -> None:
        async with kept(tmp_path) as (views, _):
            with pytest.raises(WorkstationError):
                await views.make("  ", OPEN)
            for number in range(MOST_VIEWS):
                await views.make(f"View {number}", OPEN)
            with pytest.raises(WorkstationError):
                await views.make("One more", OPEN)

    asyncio.run(story())


def test_conditions_can_be_about_what_is_in_use_here(tmp_path: Path) -> None:
    async def story() -> None:
        async with kept(tmp_path) as (views, _):
            known = await views.vocabulary()
            assert known.words[Fact.LABEL] == ("vip", "入金")
            assert known.words[Fact.RISK] == ("low",)
            assert (known.people, known.teams) == ({"u1": "Agent One"}, {"t1": "Cards"})

    asyncio.run(story())
