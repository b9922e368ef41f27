"""The desk: outbox, drafts, tray, sent log, tabs, read marks and the device."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from tests.store.acts import act, reply
from tests.store.profile import opened
from workstation.domain.drafts import Draft, DraftKind
from workstation.domain.operation import OperationKind, OperationState, Outcome, Refusal
from workstation.domain.people import Role, User
from workstation.domain.tabs import OpenTab
from workstation.store import device, drafts, hot, outbox, readmarks, sent, tabs, tray

ME = User("u1", "Agent One", "u1@example.test", Role.AGENT, ("t1",), ("en", "ja"))


def test_sending_takes_the_draft_away_in_the_same_transaction(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            for kind in DraftKind:
                await store.desk.write(lambda s, k=kind: drafts.save(s, Draft("c1", k, "half", 4, 1)))
            claim = act(OperationKind.CLAIM)
            await store.desk.write(lambda s: outbox.append(s, [claim, reply("whole")], DraftKind.REPLY))
            left = await store.desk.read_plain(lambda c: hot.drafts(c, "c1"))
            assert set(left) == set(DraftKind) - {DraftKind.REPLY}
            kept = await store.desk.read(lambda s: outbox.of_conversation(s, "c1"))
            assert [(o.kind, o.text, o.order) for o in kept] == [
                ("claim", "", 1),
                ("message.append", "whole", 2),
            ]
            marks = await store.desk.read_plain(lambda c: hot.marks(c, ["c1", "c2"]))
            assert marks.drafts == {"c1"}
            assert marks.operations == {"c1": tuple(kept)}
            assert await store.desk.read_plain(hot.unsettled_conversations) == {"c1"}

    asyncio.run(story())


def test_a_failed_send_leaves_the_draft(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: drafts.save(s, Draft("c1", DraftKind.REPLY, "half", 4, 1)))

            def failing(s: Any) -> None:
                outbox.append(s, [reply("whole")], DraftKind.REPLY)
                raise RuntimeError("the power went")

            with pytest.raises(RuntimeError):
                await store.desk.write(failing)
            assert (await store.desk.read_plain(lambda c: hot.drafts(c, "c1")))[
                DraftKind.REPLY
            ].body == "half"
            assert await store.desk.read(outbox.unsettled) == []

    asyncio.run(story())


def test_numbers_come_in_typing_order_and_stay(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            typed = [reply("1", id_="a"), reply("2", id_="b"), reply("3", "c2", id_="c"), reply("4", id_="d")]
            await store.desk.write(lambda s: outbox.append(s, typed))
            with pytest.raises(ValueError, match="typed before"):
                await store.desk.write(lambda s: outbox.number(s, ["b"]))
            first = await store.desk.write(lambda s: outbox.number(s, ["b", "a", "c"]))
            assert [(o.id, o.number, o.state) for o in first] == [
                ("a", 1, OperationState.SENT), ("b", 2, OperationState.SENT), ("c", 1, OperationState.SENT),
            ]  # fmt: skip
            again = await store.desk.write(lambda s: outbox.number(s, ["a", "d"]))
            assert [(o.id, o.number) for o in again] == [("a", 1), ("d", 3)]

    asyncio.run(story())


def test_an_undone_operation_never_had_a_number(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: outbox.append(s, [reply("1", id_="a"), reply("2", id_="b")]))
            assert await store.desk.write(lambda s: outbox.undo(s, "a")) is not None
            numbered = await store.desk.write(lambda s: outbox.number(s, ["b"]))
            assert [o.number for o in numbered] == [1]
            assert await store.desk.write(lambda s: outbox.undo(s, "b")) is None, "it may be on the server"

    asyncio.run(story())


def test_a_new_device_numbers_everything_anew(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: device.sign_in(s, lambda: "d1", "https://desk.example", ME))
            await store.desk.write(lambda s: outbox.append(s, [reply("1", id_="a"), reply("2", id_="b")]))
            await store.desk.write(lambda s: outbox.number(s, ["a", "b"]))
            await store.desk.write(lambda s: outbox.settle(s, Outcome("a", None), 1))
            await store.desk.write_plain(lambda c: device.verified(c, "9.x", "i1", 77))
            renewed = await store.desk.write(lambda s: device.renew(s, "d2"))
            assert (renewed.id, renewed.replaces, renewed.me) == ("d2", ("d1",), ME)
            assert await store.desk.read_plain(hot.device) == renewed
            assert (renewed.high_water, renewed.incarnation, renewed.verified_at) == ("9.x", "i1", 77)
            numbered = await store.desk.write(lambda s: outbox.number(s, ["b"]))
            assert [(o.id, o.number) for o in numbered] == [("b", 1)]

    asyncio.run(story())


def test_a_refused_operation_lies_whole_in_the_tray(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            body = "every word\u2028of it 🙏 ملاحظة"
            await store.desk.write(
                lambda s: outbox.append(s, [reply(body, id_="a"), reply("later", id_="b")])
            )
            who = Outcome("a", Refusal.ALREADY_CLAIMED, None, "u2", "Other", 99)
            settled = await store.desk.write(lambda s: outbox.settle_all(s, [who, who], 100))
            assert [o.id for o in settled] == ["a"]
            await store.desk.write(lambda s: outbox.refuse(s, "b", Refusal.INVALID, 101))
            items = await store.desk.read_plain(tray.everything)
            assert [(i.operation.text, i.refusal, i.by_name, i.happened_at) for i in items] == [
                ("later", Refusal.INVALID, None, None),
                (body, Refusal.ALREADY_CLAIMED, "Other", 99),
            ]

    asyncio.run(story())


def test_what_came_back_knows_whom_it_was_for_while_the_tab_stood_open(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            tab = OpenTab("c1", True, DraftKind.REPLY, None, "Nguyễn Văn An")
            await store.desk.write(lambda s: tabs.replace(s, [tab]))
            await store.desk.write(lambda s: outbox.append(s, [reply("words", id_="a")]))
            await store.desk.write(lambda s: outbox.refuse(s, "a", Refusal.NOT_ASSIGNEE, 5))
            (item,) = await store.desk.read_plain(tray.everything)
            assert item.customer_name == "Nguyễn Văn An"

    asyncio.run(story())


def test_what_was_applied_after_all_leaves_the_tray(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: outbox.append(s, [reply("said", id_="a")]))
            await store.desk.write(lambda s: outbox.refuse(s, "a", Refusal.INVALID, 1))
            outcomes = [Outcome("a", None, "r"), Outcome("b", Refusal.INVALID)]
            moved = await store.desk.write(lambda s: tray.were_sent(s, outcomes, 2))
            assert [o.id for o in moved] == ["a"]
            assert await store.desk.read_plain(tray.everything) == []
            assert [(o.text, r) for o, r in await store.desk.read(sent.everything)] == [("said", "r")]

    asyncio.run(story())


def test_a_release_of_what_is_not_mine_is_done(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: outbox.append(s, [act(OperationKind.RELEASE, id_="a")]))
            await store.desk.write(lambda s: outbox.settle(s, Outcome("a", Refusal.NOT_ASSIGNEE), 1))
            assert await store.desk.read_plain(tray.everything) == []

    asyncio.run(story())


def test_text_from_the_tray_comes_after_what_stands_in_the_editor(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: drafts.save(s, Draft("c1", DraftKind.REPLY, "here 😀", 3, 1)))
            await store.desk.write(
                lambda s: outbox.append(s, [reply("back", id_="a"), reply("note", id_="b")])
            )
            for id_ in ("a", "b"):
                await store.desk.write(lambda s, i=id_: outbox.refuse(s, i, Refusal.FORBIDDEN, 5))
            items = {item.operation.id: item for item in await store.desk.read_plain(tray.everything)}
            for _ in range(2):  # a second click changes nothing
                await store.desk.write(lambda s: tray.to_draft(s, items["a"], DraftKind.REPLY, 6))
                await store.desk.write(lambda s: tray.to_note(s, items["b"], "n1", 7))
            draft = (await store.desk.read_plain(lambda c: hot.drafts(c, "c1")))[DraftKind.REPLY]
            assert (draft.body, draft.cursor) == ("here 😀\n\nback", 13)
            waiting = await store.desk.read(outbox.unsettled)
            assert [(o.id, o.kind, o.text) for o in waiting] == [("n1", OperationKind.NOTE_APPEND, "note")]
            assert await store.desk.read_plain(tray.everything) == []

    asyncio.run(story())


def test_the_sent_log_is_kept_thirty_days(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(lambda s: outbox.append(s, [reply("old", id_="a"), reply("new", id_="b")]))
            await store.desk.write(lambda s: outbox.settle(s, Outcome("a", None), 0))
            await store.desk.write(lambda s: outbox.settle(s, Outcome("b", None), 10))
            await store.desk.write_plain(lambda c: sent.prune(c, sent.KEPT_MS + 5))
            assert [o.text for o, _ in await store.desk.read(sent.everything)] == ["new"]

    asyncio.run(story())


def test_read_marks_only_go_forward_and_wait_for_the_server(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            moved = [await store.desk.write(lambda s, p=p: readmarks.move(s, "c1", p)) for p in (3, 2, 5)]
            assert moved == [True, False, True]
            await store.desk.write(lambda s: readmarks.acknowledged(s, "c1", 3))
            assert await store.desk.read_plain(hot.readmarks) == {"c1": 5}
            await store.desk.write(lambda s: readmarks.acknowledged(s, "c1", 5))
            assert await store.desk.read_plain(hot.readmarks) == {}

    asyncio.run(story())


def test_half_a_surrogate_pair_in_an_editor_loses_no_other_word(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await store.desk.write(
                lambda s: drafts.save(s, Draft("c1", DraftKind.REPLY, "a\ud83db \x00", 1, 1))
            )
            await store.desk.write(lambda s: outbox.append(s, [reply("\ud83d\ude00 and \ude00")]))
            assert (await store.desk.read_plain(lambda c: hot.drafts(c, "c1")))[
                DraftKind.REPLY
            ].body == "a\ufffdb \x00"
            assert [o.text for o in await store.desk.read(outbox.unsettled)] == ["😀 and \ufffd"]

    asyncio.run(story())
