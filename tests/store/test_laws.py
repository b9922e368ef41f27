"""Two laws: however pages come, a replica ends as the server is; and a typed word is never in two places."""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.acts import act, reply
from tests.store.profile import found, opened, pulled, snapshotted, sync
from tests.store.server import IDS, Server
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import OperationKind, Outcome, Refusal
from workstation.store import hot, outbox, pages, sent, tray
from workstation.store.position import position
from workstation.store.store import Store
from workstation.store.trouble import BadPage

usual = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ids = st.sampled_from(IDS)
events = st.one_of(
    st.tuples(st.just("write"), ids, st.sampled_from(["red", "green 订单", "blue"])),
    st.tuples(st.just("reword"), ids, st.sampled_from(["masked", "green"])),
    st.tuples(st.just("change"), ids, st.sampled_from(["open", "pending", "resolved"])),
    st.tuples(st.sampled_from(["raise_flag", "mark_read", "hide", "show"]), ids),
    st.tuples(st.sampled_from(["pull", "pull twice", "torn", "fetch"]), st.integers(1, 9)),
    st.tuples(st.just("first sync"), st.just(0)),
)


@usual
@given(st.lists(events, max_size=40))
def test_a_replica_ends_as_the_server_is(history: list[tuple[Any, ...]]) -> None:
    async def story(folder: Path) -> None:
        server = Server()
        async with opened(folder) as store:
            await first_sync(store, server)
            for name, *arguments in history:
                if hasattr(server, name):
                    getattr(server, name)(*arguments)
                else:
                    await happens(store, server, name, *arguments)
            while await pull(store, server, 3) or await fetch(store, server):
                pass
            assert await held(store) == server.projection()
            for word in ("red", "green", "订单", "blue", "masked"):
                expected = {
                    message["id"]
                    for id_ in IDS
                    for message in server.messages[id_]
                    if id_ not in server.hidden and word in message["body"]
                }
                assert set(await found(store, word)) == expected

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))


async def happens(store: Store, server: Server, name: str, limit: int) -> None:
    here = await store.replica.read_plain(position)
    assert here
    page = server.page(here.cursor_seq, limit)
    match name:
        case "pull":
            await pulled(store, page)
        case "pull twice":  # the same answer again is out of place, unless it moved nothing
            await pulled(store, page)
            again = await store.replica.write_plain(
                lambda c: pages.apply_page(c, page, here.cursor, here.high_water)
            )
            assert again.applied == (again.position == here)
        case "torn":
            try:
                await pulled(store, page[: len(page) * limit // 10])
            except BadPage:
                assert await store.replica.read_plain(position) == here
        case "fetch":
            await fetch(store, server)
        case "first sync":
            await first_sync(store, server)


async def pull(store: Store, server: Server, limit: int) -> bool:
    here = await store.replica.read_plain(position)
    assert here
    return (await pulled(store, server.page(here.cursor_seq, limit))).has_more


async def fetch(store: Store, server: Server) -> bool:
    needs = (await pulled(store, server.page(server.seq, 1))).needs if not await behind(store, server) else ()
    for id_ in needs:
        await snapshotted(store, id_, server.snapshot(id_))
    return bool(needs)


async def behind(store: Store, server: Server) -> bool:
    here = await store.replica.read_plain(position)
    return here is None or here.cursor_seq < server.seq


async def first_sync(store: Store, server: Server) -> None:
    await sync(store, *(server.bundle(id_) for id_ in IDS if id_ not in server.hidden), seq=server.seq)


async def held(store: Store) -> dict[str, Any]:
    projection = {}
    for id_ in IDS:
        details = await store.replica.read_plain(lambda c, i=id_: hot.details(c, i))
        window = await store.replica.read_plain(lambda c, i=id_: hot.window(c, i, 1, 999))
        if details:
            flags = sorted((flag.id, flag.state.value) for flag in details.flags)
            assert flags == sorted((flag.id, flag.state.value) for m in window for flag in m.flags)
            conversation = details.conversation
            projection[id_] = (
                conversation.status.value, conversation.version, [m.body for m in window], flags,
                details.unread,
            )  # fmt: skip
    return projection


moves = st.one_of(
    st.tuples(st.just("type"), st.sampled_from(["c1", "c2"])),
    st.tuples(st.sampled_from(["number", "apply", "refuse", "undo", "reopen"]), st.integers(0, 5)),
    st.tuples(st.sampled_from(["to_draft", "to_note", "discard"]), st.integers(0, 5)),
)


@usual
@given(st.lists(moves, max_size=30))
def test_what_was_typed_is_in_exactly_one_place(history: list[tuple[str, Any]]) -> None:
    async def story(folder: Path) -> None:
        typed: dict[str, str] = {}
        gone: set[str] = set()
        store = await Store.open(folder, bytes(32))
        for name, what in history:
            if name == "type":
                operation = (
                    reply(f"words {len(typed)}", what) if len(typed) % 3 else act(OperationKind.CLAIM, what)
                )
                await store.desk.write(lambda s, o=operation: outbox.append(s, [o]))
                typed[operation.id] = operation.text
            elif name == "reopen":
                await store.aclose()
                store = await Store.open(folder, bytes(32))
            else:
                gone |= await move(store, name, what)
            await one_place(store, typed, gone)
        await store.aclose()

    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(story(Path(folder)))


async def move(store: Store, name: str, which: int) -> set[str]:
    """Do it to the ``which``-th of those that there are; answers the ids that the person took away."""
    waiting = await store.desk.read(outbox.unsettled)
    items = await store.desk.read_plain(tray.everything)
    if name in {"to_draft", "to_note", "discard"}:
        if not items:
            return set()
        item = items[which % len(items)]
        id_ = item.operation.id
        work = {
            "to_draft": lambda s: tray.to_draft(s, item, DraftKind.REPLY, 1),
            "to_note": lambda s: tray.to_note(s, item, f"note of {id_}", 1),
            "discard": lambda s: tray.remove(s, id_),
        }[name]
        await store.desk.write(work)
        return {id_}
    if not waiting:
        return set()
    chosen = waiting[which % len(waiting)].id
    earlier = [o.id for o in waiting[: which % len(waiting) + 1]]
    works: dict[str, Any] = {
        "number": lambda s: outbox.number(s, earlier),
        "apply": lambda s: outbox.settle(s, Outcome(chosen, None), 1),
        "refuse": lambda s: outbox.settle(s, Outcome(chosen, Refusal.NOT_ASSIGNEE), 1),
        "undo": lambda s: outbox.undo(s, chosen),
    }
    done = await store.desk.write(works[name])
    return {chosen} if name == "undo" and done else set()


async def one_place(store: Store, typed: dict[str, str], gone: set[str]) -> None:
    waiting = await store.desk.read(outbox.unsettled)
    logged = await store.desk.read(sent.everything)
    items = await store.desk.read_plain(tray.everything)
    places = [*waiting, *(o for o, _ in logged), *(item.operation for item in items)]
    mine = [o for o in places if not o.id.startswith("note of ")]
    assert sorted(o.id for o in mine) == sorted(set(typed) - gone)
    assert all(typed[o.id] == o.text for o in mine)
    assert [o.order for o in waiting] == sorted(o.order for o in waiting)
    for conversation in ("c1", "c2"):
        numbers = [o.number for o in waiting if o.conversation_id == conversation]
        given = [n for n in numbers if n is not None]
        assert given == sorted(set(given))
        assert None not in numbers[: len(given)]
