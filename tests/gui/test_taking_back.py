"""A dismissed warning is opened again: by undo while it was the last act, by an act of its own afterwards."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.gui.whole_desk import mine, opened, whole_desk
from tests.patience import PATIENCE, eventually
from tests.store import wire
from workstation.domain.deciding import Decision, Verdict
from workstation.domain.fraud import TAKE_BACK_MS, Because, FlagState
from workstation.domain.operation import Operation, OperationKind
from workstation.services.bundle import Services
from workstation.store import outbox
from workstation.store.store import Store
from workstation.ui.features.undoing.view import UndoLine
from workstation.ui.shell.front import Front

Run = Callable[[Any], Any]
BACK = {"flag_id": "c1-f1", "state": "open", "because": "taken_back", "reason": ""}


def flagged() -> dict[str, Any]:
    bundle = mine("c1")
    bundle["conversation"]["flag"] = "warning"
    return bundle | {"flags": [wire.flag("c1", 1)]}


def services_of(front: Front) -> Services:
    assert front._workplace is not None
    return front._workplace._around.services


async def dismissed(front: Front) -> UndoLine:
    """The warning is dismissed, and the line says so."""
    conversations = services_of(front).conversations
    details = await conversations.details("c1")
    assert details is not None
    await conversations.decide(details, details.flags[0], Verdict(Decision.DISMISS, Because.OURS, ""))
    line = front.window.findChild(UndoLine)
    assert line is not None
    await eventually(line.isVisible)
    assert "Warning dismissed" in line.sentence.text()
    return line


async def written(store: Store, count: int) -> list[Operation]:
    async with asyncio.timeout(PATIENCE):
        while len(found := await store.desk.read(outbox.unsettled)) < count:
            await asyncio.sleep(0.005)
    return found


async def state(front: Front) -> FlagState:
    details = await services_of(front).conversations.details("c1")
    assert details is not None
    return details.flags[0].state


def test_undo_opens_it_again_also_when_its_line_has_gone(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, flagged()) as (front, store):
            view = await opened(front, "c1")
            await eventually(view.banner.isVisible)
            line = await dismissed(front)
            await eventually(view.banner.isHidden)
            line._on_time()
            assert line.isHidden()
            front._kit.actions.run("conversation.undo")
            back = (await written(store, 2))[1]
            assert (back.kind, back.arguments) == (OperationKind.FLAG_DECIDE, BACK)
            await eventually(view.banner.isVisible)
            assert await state(front) is FlagState.OPEN

    run(main())


def test_after_ten_minutes_undo_has_nothing_to_undo(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, flagged()) as (front, store):
            await opened(front, "c1")
            await dismissed(front)
            acts = services_of(front).undoing._acts
            assert acts.last is not None
            acts.last = replace(acts.last, at=acts.last.at - TAKE_BACK_MS)
            assert services_of(front).undoing.offered() is None
            front._kit.actions.run("conversation.undo")
            line = front.window.findChild(UndoLine)
            await eventually(lambda: line is not None and "nothing to undo" in line.sentence.text())
            assert len(await written(store, 1)) == 1

    run(main())


def test_an_act_of_its_own_opens_it_again_whatever_was_done_since(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with whole_desk(tmp_path, flagged()) as (front, store):
            view = await opened(front, "c1")
            await dismissed(front)
            front._kit.actions.run("conversation.hold")
            await written(store, 2)
            await eventually(view.banner.isHidden)
            front._kit.actions.run("conversation.take_back")
            assert (await written(store, 3))[2].arguments == BACK
            await eventually(view.banner.isVisible)
            front._kit.actions.run("conversation.take_back")
            await eventually(lambda: "not open to you" in view.strip.accessibleName())

    run(main())
