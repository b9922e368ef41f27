"""Claiming asks why where that has to stand on record: a case of security, and what a colleague has."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.gallery.stage import stage as stage_of_words
from tests.gui import reading
from tests.gui.acting_stage import Stage, button, said, stage
from tests.gui.inbox_panel import panel
from tests.gui.test_taking_back import services_of, written
from tests.gui.whole_desk import opened, whole_desk
from tests.patience import eventually
from tests.store import wire
from tests.store.profile import pulled
from workstation.domain.activity import Activity, ActivityKind
from workstation.domain.claiming import ClaimCause
from workstation.domain.inbox import Section
from workstation.domain.operation import OperationKind
from workstation.domain.people import Role, User
from workstation.domain.rights import Act
from workstation.store import outbox
from workstation.ui.features.acting.claim import ClaimInquiry
from workstation.ui.kit.events import Events

Run = Callable[[Any], Any]
SENIOR = User("sen", "Sen", "s@x", Role.SENIOR_SECURITY, ("t1",))
LEAD = User("lea", "Lea", "l@x", Role.LEAD, ("t1",))


@asynccontextmanager
async def claiming(
    folder: Path, who: User, assignee_id: str | None, **facts: Any
) -> AsyncIterator[tuple[Stage, ClaimInquiry]]:
    """``who`` has pressed the key, and is asked why."""
    async with stage(folder, assignee_id=assignee_id, **facts) as here:
        object.__setattr__(here.desk.context, "me", who)
        here.press("claim")
        yield here, await here.asked(ClaimInquiry)


async def asked_in(window: QWidget) -> ClaimInquiry:
    await eventually(lambda: window.findChild(ClaimInquiry) is not None)
    asked = window.findChild(ClaimInquiry)
    assert isinstance(asked, ClaimInquiry)
    return asked


@pytest.mark.parametrize("facts", [{"flag": "warning"}, {"priority": "urgent"}])
def test_a_case_that_nobody_has_takes_one_key_and_enter(
    run: Run, tmp_path: Path, facts: dict[str, Any]
) -> None:
    async def main() -> None:
        async with claiming(tmp_path, SENIOR, None, **facts) as (here, asked):
            first = asked._reasons[ClaimCause.QUEUE]
            await eventually(first.hasFocus)
            QTest.keyClick(first, Qt.Key.Key_Return)
            (done,) = await here.until_written(1)
            assert done.kind is OperationKind.CLAIM
            assert done.arguments == {"because": "queue", "reason": ""}

    run(main())


def test_who_takes_it_over_from_a_colleague_chooses_why(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with claiming(tmp_path, LEAD, "ada") as (here, asked):
            assert "Ada" in said(asked)
            first = asked._reasons[ClaimCause.ASKED]
            await eventually(first.hasFocus)
            QTest.keyClick(first, Qt.Key.Key_Return)
            assert asked.isVisible(), "Enter alone takes nothing from anybody"
            assert not asked._do.isEnabled()
            assert not await here.written()
            QTest.keyClick(first, Qt.Key.Key_Space)
            QTest.keyClick(first, Qt.Key.Key_Return)
            (done,) = await here.until_written(1)
            assert done.arguments == {"because": "asked", "reason": ""}
            assert done.base_version == 1

    run(main())


def test_or_writes_it_and_leaves_it_by_escape(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with claiming(tmp_path, LEAD, "ada") as (here, asked):
            QTest.keyClick(asked, Qt.Key.Key_Escape)
            await eventually(lambda: here.window.findChild(ClaimInquiry) is None)
            assert not await here.written()
            here.press("claim")
            again = await here.asked(ClaimInquiry)
            QTest.keyClicks(again._own, "She is ill")
            button(again, "claim.do").click()
            (done,) = await here.until_written(1)
            assert done.arguments == {"because": "other", "reason": "She is ill"}

    run(main())


def test_several_are_asked_about_once_and_those_of_the_queue_not_at_all(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        bundles = [wire.bundle(f"free{n}", wire.message(f"free{n}", 1)) for n in range(2)]
        bundles += [wire.bundle("hers", wire.message("hers", 1), assignee_id="ada")]
        async with panel(tmp_path, Section.UNASSIGNED, *bundles) as (desk, here, _opened):
            object.__setattr__(desk.context, "me", LEAD)

            here.view.together_wanted.emit("claim", ["free0"])
            assert [one.arguments for one in await written(desk.store, 1)] == [{}]
            here.view.together_wanted.emit("claim", ["free1", "hers"])
            asked = await asked_in(here.view)
            asked._reasons[ClaimCause.ASKED].click()
            button(asked, "claim.do").click()
            _, *two = await written(desk.store, 3)
            assert {one.conversation_id for one in two} == {"free1", "hers"}
            assert all(one.arguments == {"because": "asked", "reason": ""} for one in two)

    run(main())


def test_what_a_colleague_took_while_it_was_asked_about_is_not_taken_from_them(
    run: Run, tmp_path: Path
) -> None:
    async def main() -> None:
        hers, free = wire.bundle("hers", assignee_id="ada"), wire.bundle("free", flag="warning")
        async with panel(tmp_path, Section.UNASSIGNED, hers, free) as (desk, here, _opened):
            object.__setattr__(desk.context, "me", LEAD)
            here.view.together_wanted.emit("claim", ["hers", "free"])
            asked = await asked_in(here.view)
            bens = wire.conversation("free", assignee_id="ben", version=2)
            await pulled(desk.store, wire.page(wire.row(2, "conversation", bens, "free")))
            asked._reasons[ClaimCause.URGENT].click()
            button(asked, "claim.do").click()
            [one] = await written(desk.store, 1)
            assert one.conversation_id == "hers"

    run(main())


def test_the_list_asks_as_well_before_it_takes_anything_from_a_colleague(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        hers = wire.bundle("hers", wire.message("hers", 1), assignee_id="ada")
        async with panel(tmp_path, Section.WAITING, hers) as (desk, here, opened):
            object.__setattr__(desk.context, "me", LEAD)
            here.view.claimed.emit("hers")
            await asked_in(here.view)
            assert opened == ["hers"]
            assert not await desk.store.desk.read(outbox.unsettled)

    run(main())


def test_the_button_over_a_conversation_asks_like_the_key(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        hers = wire.bundle("c1", wire.message("c1", 1), assignee_id="ada")
        async with whole_desk(tmp_path, hers) as (front, store):
            context = services_of(front).conversations._context
            object.__setattr__(context, "me", LEAD)
            view = await opened(front, "c1")
            await eventually(lambda: Act.CLAIM in view.header._buttons)
            view.header._buttons[Act.CLAIM].click()
            asked = await asked_in(front.window)
            asked._reasons[ClaimCause.KNOWN].click()
            button(asked, "claim.do").click()
            [done] = await written(store, 1)
            assert done.arguments == {"because": "known", "reason": ""}

    run(main())


def test_its_history_tells_from_whom_it_was_taken_and_why() -> None:
    events = Events(stage_of_words().kit.words, QObject())
    told = {
        ("queue", "", ""): "Sen took the conversation: From the queue: nobody had it",
        ("other", "She is ill", "Ada"): "Sen took the conversation over from Ada: She is ill",
        (): "Sen took the conversation",
        ("newer", "x"): "Sen took the conversation",
    }
    for arguments, sentence in told.items():
        act = Activity(ActivityKind.CLAIMED, arguments)
        assert reading.plain(events.sentence(act, "Sen")) == sentence
