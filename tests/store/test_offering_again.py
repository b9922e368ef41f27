"""What the server may have forgotten of what was settled goes back into the outbox, whole and in order."""

import asyncio
from pathlib import Path

from tests.store.acts import act, reply
from tests.store.profile import opened
from workstation.domain.operation import Operation, OperationKind, OperationState, Outcome, Refusal
from workstation.store import hot, outbox, sent, tray
from workstation.store.store import Store


async def settled(store: Store, *operations: Operation, at: int = 1) -> None:
    await store.desk.write(lambda s: outbox.append(s, operations))
    for operation in operations:
        outcome = Outcome(operation.id, None, f"receipt of {operation.id}")
        await store.desk.write(lambda s, o=outcome: outbox.settle(s, o, at))


def note(body: str, id_: str) -> Operation:
    return act(OperationKind.NOTE_APPEND, "c1", id_, body=body)


def test_writing_comes_back_in_its_place_of_typing_and_acts_do_not(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: outbox.append(s, [reply("unsettled", id_="u")]))
            await settled(store, act(OperationKind.CLAIM, id_="a"), reply("one", id_="b"), note("two", "c"))
            await store.desk.write(lambda s: outbox.append(s, [reply("last", id_="z")]))
            await store.desk.write(lambda s: outbox.offer_again(s, 2))
            waiting = await store.desk.read(outbox.unsettled)
            assert [(o.id, o.text, o.receipt) for o in waiting] == [
                ("u", "unsettled", None),
                ("b", "one", "receipt of b"),
                ("c", "two", "receipt of c"),
                ("z", "last", None),
            ]
            assert [o.id for o, _ in await store.desk.read(sent.everything)] == ["a"]
            await store.desk.write(lambda s: outbox.offer_again(s, 3))
            assert await store.desk.read(outbox.unsettled) == waiting, "twice is once"

    asyncio.run(story())


def test_what_settled_more_than_thirty_days_ago_is_not_offered_again(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await settled(store, reply("old", id_="a"), at=0)
            await settled(store, reply("new", id_="b"), at=10)
            await store.desk.write(lambda s: outbox.offer_again(s, sent.KEPT_MS + 5))
            assert [o.text for o in await store.desk.read(outbox.unsettled)] == ["new"]

    asyncio.run(story())


def test_what_is_offered_again_settles_again_or_lies_whole_in_the_tray(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await settled(store, reply("taken again", id_="a"), reply("gone with its conversation", id_="b"))
            await store.desk.write(lambda s: outbox.offer_again(s, 2))
            await store.desk.write(lambda s: outbox.number(s, ["a", "b"]))
            await store.desk.write(lambda s: outbox.settle(s, Outcome("a", None, "new receipt"), 3))
            await store.desk.write(lambda s: outbox.settle(s, Outcome("b", Refusal.NOT_FOUND), 3))
            logged = await store.desk.read(sent.everything)
            assert [(o.text, receipt) for o, receipt in logged] == [("taken again", "new receipt")]
            (item,) = await store.desk.read_plain(tray.everything)
            assert (item.operation.text, item.refusal) == ("gone with its conversation", Refusal.NOT_FOUND)

    asyncio.run(story())


def test_what_is_offered_again_counts_nowhere_as_unsent_and_cannot_be_undone(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await settled(store, reply("said long ago", id_="a"))
            await store.desk.write(lambda s: outbox.offer_again(s, 2))
            assert (await store.desk.read_plain(lambda c: hot.marks(c, ["c1"]))).operations == {}
            assert await store.desk.read_plain(hot.unsettled_conversations) == frozenset()
            assert await store.desk.write(lambda s: outbox.undo(s, "a")) is None
            (shown,) = await store.desk.read_plain(lambda c: hot.unsettled(c, "c1"))
            assert (shown.text, shown.state) == ("said long ago", OperationState.SENT)

    asyncio.run(story())
