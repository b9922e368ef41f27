"""All that a macro did is undone at once, as far as nobody else was there since; what stays is told."""

import asyncio
from pathlib import Path
from typing import Any

from tests.services.test_macros import desk, response, send, standing, written
from tests.store import wire
from tests.store.profile import pulled
from workstation.domain.operation import OperationKind, Outcome
from workstation.domain.people import Role
from workstation.domain.way_back import Stays
from workstation.domain.whole import THEN
from workstation.services.undoing import Undone
from workstation.store import outbox
from workstation.store.store import Store

LINES = ["note Told.", "label solved", "priority high", "status pending"]


async def arrived(store: Store, **facts: Any) -> None:
    """What waits has been carried out, and the conversation stands like this."""
    ids = [operation.id for operation in await store.desk.read(outbox.unsettled)]
    await store.desk.write(lambda s: outbox.settle_all(s, [Outcome(id_, None, "r") for id_ in ids], 1))
    own = {"assignee_id": "ana", "team_id": "t1", "version": 9, "last_position": 2, **facts}
    await pulled(store, wire.page(wire.row(9, "conversation", wire.conversation("c1", **own), "c1")))


def test_one_undo_takes_back_all_acts_but_for_what_a_colleague_has_changed(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, response("done", LINES)) as (services, store):
            version = (await standing(services)).version
            await send(services, "done")
            await arrived(store, priority="urgent", status="pending", labels=["solved", "vip"])
            undone, stays = await services.undoing.undo()
            overtaken, said = frozenset({OperationKind.PRIORITY_SET}), frozenset({OperationKind.NOTE_APPEND})
            assert (undone, stays) == (Undone.OPPOSITE, Stays(overtaken=overtaken, said=said))
            now = await standing(services)
            assert (now.priority, now.status, now.labels) == ("urgent", "open", ("vip",))
            assert {o.base_version for o in await written(store)} == {version}, (
                "what is not seen yet, it refuses"
            )
            assert await services.undoing.undo() == (Undone.NOTHING, Stays()), "only once"

    asyncio.run(story())


def test_where_a_colleague_has_changed_all_of_it_nothing_is_written_down(tmp_path: Path) -> None:
    async def story() -> None:
        macro = response("done", ["priority high", "status pending"])
        async with desk(tmp_path, macro) as (services, store):
            await send(services, "done")
            await arrived(store, priority="urgent", status="on_hold")
            stays = Stays(overtaken=frozenset({OperationKind.PRIORITY_SET, OperationKind.STATUS_SET}))
            assert await services.undoing.undo() == (Undone.NOTHING, stays)
            assert await written(store) == []

    asyncio.run(story())


def test_what_is_out_of_ones_hands_is_not_offered_and_undoing_it_tells_what_stays(tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path, response("away", ["label solved", "assign ben"])) as (services, store):
            await send(services, "away")
            done = await written(store)
            assert services.undoing.offered() is None
            stays = Stays(closed=frozenset({OperationKind.LABELS_CHANGE, OperationKind.TRANSFER}))
            assert await services.undoing.undo() == (Undone.NOTHING, stays)
            assert await written(store) == done

    asyncio.run(story())


def test_what_hangs_on_getting_it_back_goes_with_that(tmp_path: Path) -> None:
    """Were it refused apart, each act would come back on a card of its own."""

    async def story() -> None:
        macro = response("away", ["label solved", "priority high", "assign ben"])
        async with desk(tmp_path, macro, role=Role.LEAD) as (services, store):
            await send(services, "away")
            await arrived(store, assignee_id="ben", priority="high", labels=["solved"])
            assert await services.undoing.undo() == (Undone.OPPOSITE, Stays())
            [back] = await store.desk.read(outbox.unsettled)
            assert back.kind is OperationKind.TRANSFER
            kinds = [one["kind"] for one in back.arguments[THEN]]
            assert kinds == [OperationKind.PRIORITY_SET, OperationKind.LABELS_CHANGE]
            now = await standing(services)
            assert (now.assignee_id, now.priority, now.labels) == ("ana", "normal", ())

    asyncio.run(story())
