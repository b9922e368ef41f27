"""What a draft was made with goes where its words go: out with them, back with them, and away with them."""

import asyncio
from pathlib import Path

from tests.store.acts import act, note, reply
from tests.store.profile import opened
from workstation.contract import MAX_CANNED
from workstation.domain.canned import Used
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.left_draft import LeftDraft
from workstation.domain.operation import OperationKind, Outcome, Refusal
from workstation.store import draft_uses, drafts, left_drafts, outbox, tray
from workstation.store.store import Store

REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE
HOLD, HELLO = Used("hold", 3), Used("hello", 1)
BOTH = [{"id": "hold", "version": 3}, {"id": "hello", "version": 1}]


async def _made_with(store: Store, *uses: Used, kind: DraftKind = REPLY) -> None:
    await store.desk.write(lambda s: draft_uses.put(s, "c1", kind, uses))


async def _sent(store: Store, id_: str) -> object:
    found = await store.desk.read(lambda s: outbox.of_conversation(s, "c1"))
    return next(o for o in found if o.id == id_).arguments.get("canned")


def test_they_leave_with_the_words_and_come_back_when_those_are_taken_back_or_refused(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await _made_with(store, HOLD, HELLO, HOLD)
            await _made_with(store, HELLO, kind=NOTE)
            await store.desk.write(lambda s: outbox.append(s, [reply("yes", id_="o1")], REPLY))
            assert await _sent(store, "o1") == BOTH
            await store.desk.write(lambda s: outbox.take_back(s, ["o1"], 2))
            await store.desk.write(lambda s: outbox.append(s, [reply("yes", id_="o2")], REPLY))
            assert await _sent(store, "o2") == BOTH
            await store.desk.write(lambda s: outbox.settle(s, Outcome("o2", Refusal.NOT_ASSIGNEE), 3))
            [item] = await store.desk.read_plain(tray.everything)
            await store.desk.write(lambda s: tray.to_draft(s, item, REPLY, 4))
            await store.desk.write(lambda s: outbox.append(s, [reply("yes", id_="o3")], REPLY))
            assert await _sent(store, "o3") == BOTH
            await store.desk.write(lambda s: outbox.append(s, [reply("no", id_="o4")], REPLY))
            assert await _sent(store, "o4") is None, "each goes once"
            await store.desk.write(lambda s: outbox.append(s, [note("look", id_="o5")], NOTE))
            assert await _sent(store, "o5") == BOTH[1:]

    asyncio.run(story())


def test_what_is_left_as_a_note_says_what_it_was_made_with(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await _made_with(store, HOLD, HELLO)
            await store.desk.write(lambda s: outbox.append(s, [reply("yes", id_="o1")], REPLY))
            await store.desk.write(lambda s: outbox.settle(s, Outcome("o1", Refusal.NOT_ASSIGNEE), 3))
            [item] = await store.desk.read_plain(tray.everything)
            await store.desk.write(lambda s: tray.to_note(s, item, "o2", 4))
            assert await _sent(store, "o2") == BOTH

    asyncio.run(story())


def test_they_go_with_a_draft_that_is_emptied_and_are_never_too_many(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: drafts.save(s, Draft("c1", REPLY, "Please wait", 0, 1)))
            await _made_with(store, HOLD)
            await store.desk.write(lambda s: drafts.save(s, Draft("c1", REPLY, "", 0, 2)))
            many = [Used(f"k{number}", 1) for number in range(MAX_CANNED + 5)]
            await _made_with(store, *many)
            await store.desk.write(lambda s: outbox.append(s, [reply("yes", id_="o1")], REPLY))
            sent = await _sent(store, "o1")
            assert isinstance(sent, list)
            assert [one["id"] for one in sent] == [one.id for one in many[-MAX_CANNED:]]

    asyncio.run(story())


def test_they_are_left_with_a_draft_and_taken_with_it(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: drafts.save(s, Draft("c1", REPLY, "Please wait", 0, 1)))
            await _made_with(store, HOLD, HELLO)
            await store.desk.write(lambda s: outbox.append(s, [act(OperationKind.DRAFT_SHARE, id_="d1")]))
            assert await _sent(store, "d1") == BOTH
            left = LeftDraft("d2", "kim", "Kim", "theirs", 1, used=(HELLO,))
            cleared = act(OperationKind.DRAFT_CLEAR, id_="x1", draft_id="d2")
            await store.desk.write(lambda s: left_drafts.take(s, cleared, left, []))
            await store.desk.write(lambda s: outbox.append(s, [reply("yes", id_="o1")], REPLY))
            assert await _sent(store, "o1") == BOTH[1:]

    asyncio.run(story())
