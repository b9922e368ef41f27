"""The presenter of notifications on a real store: news, absences, storms, and hands that are writing."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from tests.patience import eventually
from tests.services.happening_desk import NOW, held
from tests.services.telling_desk import MINE, SOON, telling
from workstation.domain.notice import NoticeKind
from workstation.domain.sync_state import Connection
from workstation.settings.notices import FOR_GOOD, Way
from workstation.ui.features.notices.deciding import Focus


def test_what_came_while_nobody_was_there_is_told_as_one(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1"), held("c2"), caught_up=False) as told:
            for _ in range(7):
                await told.message("c1", "c2")
            await told.known(14)
            assert told.seen.toasts == [], "the server has not said yet that this is all"
            told.connection(Connection.ONLINE, NOW, NOW + 1)
            await eventually(lambda: told.seen.toasts)
            ((toast,),) = told.seen.toasts
            assert (toast.count, toast.away) == (14, True)
            await told.message("c1")
            await eventually(lambda: len(told.seen.toasts) == 2)
            assert told.seen.unseen == 2, "a line of the list for each conversation"

    asyncio.run(story())


def test_a_short_break_is_no_absence_and_a_long_one_is(tmp_path: Path) -> None:
    async def story(minutes: int, folder: Path) -> bool:
        async with telling(folder, held("c1")) as told:
            told.connection(Connection.OFFLINE, NOW, NOW)
            await told.message("c1")
            await told.known(2)
            assert told.seen.toasts == []
            told.connection(Connection.ONLINE, NOW, NOW + minutes * 60_000)
            await eventually(lambda: told.seen.toasts)
            return told.seen.toasts[-1][0].away

    assert asyncio.run(story(1, tmp_path / "short")) is False
    assert asyncio.run(story(5, tmp_path / "long")) is True


def test_what_a_first_sync_brings_is_no_news(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1"), caught_up=False) as told:
            told.connection(Connection.FIRST_SYNC, NOW, None)
            await told.message("c1")
            await told.known(1)
            told.connection(Connection.ONLINE, NOW, NOW + 1)
            await told.message("c1")
            await told.known(2)
            await asyncio.sleep(0.05)
            assert (told.seen.toasts, told.seen.unseen) == ([], 0)
            await told.message("c1")
            await eventually(lambda: told.seen.toasts)

    asyncio.run(story())


def test_toasts_wait_for_hands_that_write_and_security_does_not(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1"), pace=replace(SOON, typing=30.0)) as told:
            told.presenter.typed()
            told.prefs = replace(told.prefs, message=frozenset(Way))
            await told.message("c1")
            await told.known(2)
            await eventually(lambda: told.seen.unseen == 1)
            assert (told.seen.toasts, told.seen.sounds) == ([], [])
            desk = told.desk
            await desk.arrive(desk.flag("c1"), desk.stands("c1", flag="warning", **MINE))
            await eventually(lambda: told.seen.toasts)
            assert [toast.kind for toast in told.seen.toasts[-1]] == [NoticeKind.FLAGGED]
            assert told.seen.sounds == [NoticeKind.FLAGGED]

    asyncio.run(story())


def test_the_sound_of_security_comes_again_until_its_toast_is_seen(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1"), pace=replace(SOON, again=0.02, calls=1_000)) as told:
            desk = told.desk
            await desk.arrive(desk.flag("c1"), desk.stands("c1", flag="warning", **MINE))
            await eventually(lambda: len(told.seen.sounds) >= 3)
            told.presenter.dismissed(NoticeKind.FLAGGED)
            heard = len(told.seen.sounds)
            await asyncio.sleep(0.1)
            assert told.seen.sounds == [NoticeKind.FLAGGED] * heard

    asyncio.run(story())


def test_the_sound_of_security_does_not_come_for_ever(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1"), pace=replace(SOON, again=0.02, calls=2)) as told:
            desk = told.desk
            await desk.arrive(desk.flag("c1"), desk.stands("c1", flag="warning", **MINE))
            await eventually(lambda: len(told.seen.sounds) == 3)
            await asyncio.sleep(0.1)
            assert told.seen.sounds == [NoticeKind.FLAGGED] * 3
            assert told.seen.toasts[-1], "it stands all the same"

    asyncio.run(story())


@pytest.mark.parametrize("wish", [{"flagged": frozenset({Way.TOAST})}, {"quiet_until": FOR_GOOD}])
def test_a_sound_that_comes_again_heeds_what_is_wished_meanwhile(
    tmp_path: Path, wish: dict[str, object]
) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1"), pace=replace(SOON, again=0.02, calls=1_000)) as told:
            desk, before = told.desk, told.prefs
            await desk.arrive(desk.flag("c1"), desk.stands("c1", flag="warning", **MINE))
            await eventually(lambda: len(told.seen.sounds) >= 2)
            told.prefs, heard = replace(before, **wish), len(told.seen.sounds)
            await asyncio.sleep(0.1)
            assert len(told.seen.sounds) == heard
            told.prefs = before
            await eventually(lambda: len(told.seen.sounds) > heard)

    asyncio.run(story())


def test_a_sound_that_waited_for_the_hands_heeds_what_is_wished_by_then(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1"), pace=replace(SOON, typing=1.0)) as told:
            told.prefs = replace(told.prefs, message=frozenset(Way))
            told.presenter.typed()
            await told.message("c1")
            while told.seen.unread != 2:
                told.presenter.typed()
                await asyncio.sleep(0.005)
            told.prefs = replace(told.prefs, quiet_until=FOR_GOOD)
            await eventually(lambda: told.seen.toasts)
            assert told.seen.sounds == []

    asyncio.run(story())


def test_what_waited_for_the_hands_is_shown_when_they_rest(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1")) as told:
            told.presenter.typed()
            await told.message("c1")
            await eventually(lambda: told.seen.toasts)
            assert told.seen.toasts[-1][0].count == 1

    asyncio.run(story())


def test_a_storm_is_a_few_toasts_and_loses_no_message(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(
            tmp_path, held("c1"), held("c2"), held("c3"), pace=replace(SOON, breath=0.2)
        ) as told:
            told.focus = Focus(active=False, front=frozenset())
            for _ in range(30):
                await told.message("c1", "c2", "c3")
            await told.known(91)
            await eventually(lambda: told.seen.toasts and told.seen.toasts[-1][0].count == 90)
            assert len(told.seen.toasts) < 30
            assert sum(count for notice in told.seen.systems for _, count in notice.counts) <= 90
            assert told.seen.alerts

    asyncio.run(story())


def test_acting_on_a_toast_opens_what_it_tells_of(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1"), held("c2")) as told:
            await told.message("c2")
            await eventually(lambda: told.seen.toasts)
            told.presenter.acted(NoticeKind.MESSAGE)
            assert told.seen.opened == ["c2"]
            assert told.seen.toasts[-1] == ()
            await told.message("c1", "c2")
            await eventually(lambda: told.seen.toasts[-1])
            told.presenter.acted(NoticeKind.MESSAGE)
            assert told.seen.lists == 1

    asyncio.run(story())


def test_whoever_looks_at_a_conversation_has_seen_what_was_told_of_it(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1"), held("c2")) as told:
            await told.message("c2")
            await eventually(lambda: told.seen.toasts)
            unseen = told.seen.unseen
            told.presenter.looked_at("c2")
            assert told.seen.toasts[-1] == ()
            assert told.seen.unseen == unseen - 1
            told.presenter.list_seen()
            assert told.seen.unseen == 0

    asyncio.run(story())


def test_somebody_who_waits_too_long_is_told_of_though_nothing_else_happens(tmp_path: Path) -> None:
    async def story() -> None:
        async with telling(tmp_path, held("c1")) as told:
            desk = told.desk
            await desk.arrive(desk.stands("c1", assignee_id="u1", waiting_since=NOW - 29_950))
            await eventually(lambda: told.seen.toasts or desk.happenings.next_late(NOW))
            desk.clock = NOW + 60
            await eventually(lambda: told.seen.toasts)
            assert told.seen.toasts[-1][0].kind is NoticeKind.AT_RISK

    asyncio.run(story())
