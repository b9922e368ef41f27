"""The person's files and those that came: where they stand, whom they follow, and when they are gone."""

import asyncio
import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.store import wire
from tests.store.acts import note, reply
from tests.store.profile import contents, opened, pulled
from tests.store.test_schema import plain_replica
from workstation.domain.attachment import TEXT, Attachment, DraftAttachment
from workstation.domain.drafts import DraftKind
from workstation.domain.operation import Outcome, Refusal
from workstation.store import applying, attachments, hot, outbox, pages, received, staging, tray
from workstation.store.blobs import DESK, REPLICA
from workstation.store.sealed import Sealed
from workstation.store.store import Store
from workstation.store.trouble import BadPage, NothingToSend, TooMany

REPLY, NOTE = DraftKind.REPLY, DraftKind.NOTE
NEEDLE = b"Xylophonkasten im Anhang"


def facts(content: bytes = NEEDLE, name: str = "words.txt") -> Attachment:
    return Attachment(sha256(content).hexdigest(), name, len(content), TEXT)


async def attach(store: Store, id_: str = "a1", kind: DraftKind = REPLY, content: bytes = NEEDLE) -> None:
    new = DraftAttachment(id_, facts(content, f"{id_}.txt"))
    async with store.blobs.sealing(DESK, content) as sealed:
        await store.desk.write(lambda s: attachments.add(s, "c1", kind, new, sealed))


async def beside(store: Store, kind: DraftKind = REPLY) -> list[str]:
    held = await store.desk.read_plain(lambda c: hot.draft_attachments(c, "c1"))
    return [one.id for one in held.get(kind, ())]


async def on_disk(store: Store) -> int:
    await store.sweep()
    return len(await store.blobs.names())


def test_files_of_a_draft_survive_a_restart_and_go_with_the_message_that_was_made_of_it(
    tmp_path: Path,
) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await attach(store, "a1")
            await attach(store, "a2", content=b"second")
            await attach(store, "n1", NOTE)
        async with opened(tmp_path) as store:
            await store.sweep()
            assert await beside(store) == ["a1", "a2"]
            marks = await store.desk.read_plain(lambda c: hot.marks(c, ["c1", "c2"]))
            assert marks.drafts == {"c1"}
            [sent] = await store.desk.write(lambda s: outbox.append(s, [reply("", id_="o1")], REPLY))
            assert [one.name for one in sent.attachments] == ["a1.txt", "a2.txt"]
            assert (await beside(store), await beside(store, NOTE)) == ([], ["n1"])
            held = await store.desk.read(lambda s: attachments.of_operation(s, "o1"))
            assert [await store.blobs.read(sealed) for _, sealed in held] == [NEEDLE, b"second"]
            second = await store.desk.read_plain(lambda c: hot.attached(c, "o1", 2))
            assert second
            assert await store.blobs.read(second) == b"second"

    asyncio.run(story())


def test_without_a_text_and_without_files_there_is_nothing_to_send(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            with pytest.raises(NothingToSend):
                await store.desk.write(lambda s: outbox.append(s, [reply("", id_="o1")], REPLY))
            assert await store.desk.read(outbox.unsettled) == []

    asyncio.run(story())


def test_a_draft_takes_ten_files(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            for number in range(10):
                await attach(store, f"a{number}")
            with pytest.raises(TooMany, match="10 files"):
                await attach(store, "a10")
            assert await on_disk(store) == 10

    asyncio.run(story())


def test_a_removed_file_is_gone_and_a_sent_one_cannot_be_removed(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await attach(store, "a1")
            await attach(store, "a2")
            await store.desk.write(lambda s: attachments.remove(s, "a1"))
            assert (await beside(store), await on_disk(store)) == (["a2"], 1)
            await store.desk.write(lambda s: outbox.append(s, [reply("x", id_="o1")], REPLY))
            await store.desk.write(lambda s: attachments.remove(s, "a2"))
            assert await on_disk(store) == 1

    asyncio.run(story())


def test_a_settled_one_is_kept_for_a_week(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await attach(store)
            await store.desk.write(lambda s: outbox.append(s, [reply("", id_="o1")], REPLY))
            await store.desk.write(lambda s: outbox.settle(s, Outcome("o1", None, "r"), 1_000))
            await store.desk.write_plain(lambda c: attachments.prune(c, attachments.KEPT_MS + 1_000))
            assert await on_disk(store) == 1
            await store.desk.write_plain(lambda c: attachments.prune(c, attachments.KEPT_MS + 1_001))
            assert await on_disk(store) == 0

    asyncio.run(story())


def test_what_is_offered_again_keeps_its_files_until_it_has_settled_again(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await attach(store)
            await store.desk.write(lambda s: outbox.append(s, [reply("", id_="o1")], REPLY))
            await store.desk.write(lambda s: outbox.settle(s, Outcome("o1", None, "r"), 1_000))
            await store.desk.write(lambda s: outbox.offer_again(s, 2_000))
            await store.desk.write_plain(lambda c: attachments.prune(c, 2 * attachments.KEPT_MS))
            assert await on_disk(store) == 1

    asyncio.run(story())


def test_what_was_refused_keeps_its_files_whatever_the_person_decides(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            for id_ in ("o1", "o2", "o3"):
                await attach(store, id_)
                await store.desk.write(lambda s, i=id_: outbox.append(s, [reply("", id_=i)], REPLY))
                await store.desk.write(lambda s, i=id_: outbox.refuse(s, i, Refusal.ATTACHMENT, 1))
            items = {item.operation.id: item for item in await store.desk.read_plain(tray.everything)}
            assert [item.operation.attachments[0].name for item in items.values()] == [
                "o3.txt", "o2.txt", "o1.txt",
            ]  # fmt: skip
            await store.desk.write(lambda s: tray.to_draft(s, items["o1"], REPLY, 2))
            assert await beside(store) == ["o1"]
            await store.desk.write(lambda s: tray.to_note(s, items["o2"], "n1", 2))
            [told] = await store.desk.read(outbox.unsettled)
            assert (told.id, told.attachments[0].name) == ("n1", "o2.txt")
            assert await store.desk.read(lambda s: attachments.of_operation(s, "n1"))
            await store.desk.write(lambda s: tray.remove(s, "o3"))
            assert await on_disk(store) == 2

    asyncio.run(story())


def test_what_is_taken_back_stands_beside_its_draft_again(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await attach(store, "a1", NOTE)
            await store.desk.write(lambda s: outbox.append(s, [note("x", id_="o1")], NOTE))
            await store.desk.write(lambda s: outbox.undo(s, "o1"))
            assert await beside(store, NOTE) == ["a1"]

    asyncio.run(story())


def arrived(position: int, *told: Attachment) -> dict[str, object]:
    files = [{"sha256": a.sha256, "name": a.name, "size": a.size, "mime": a.mime} for a in told]
    return wire.message("c1", position, "see", attachments=files)


def test_files_come_with_their_messages_and_no_byte_is_left_after_a_revoke(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", arrived(1, facts()))) as store:
            await pulled(store, wire.page(wire.row(2, "message", arrived(2, facts(), facts(b"x")), "c1")))
            held = await store.replica.read_plain(lambda c: hot.window(c, "c1", 1, 9))
            assert [len(message.attachments) for message in held] == [1, 2]
            for keep in (received.keep_content, received.keep_preview):
                async with store.blobs.sealing(REPLICA, NEEDLE) as sealed:
                    assert await store.replica.write_plain(lambda c, k=keep, s=sealed: k(c, "c1-m2", 1, s))
            found = await store.replica.read_plain(lambda c: received.find(c, "c1-m2", 1))
            assert found
            assert found.content
            assert found.preview
            assert await store.blobs.read(found.content) == await store.blobs.read(found.preview) == NEEDLE
            assert await on_disk(store) == 2
            assert not any(NEEDLE in content for content in contents(tmp_path / "blobs").values())
            await pulled(store, wire.page(wire.row(3, "revoke", {}, "c1")))
            assert await on_disk(store) == 0
            async with store.blobs.sealing(REPLICA, NEEDLE) as sealed:
                assert not await store.replica.write_plain(
                    lambda c: received.keep_content(c, "c1-m2", 1, sealed)
                )

    asyncio.run(story())


def test_the_keys_of_a_revoked_conversations_files_vanish_from_the_database(tmp_path: Path) -> None:
    """On a file without a key of its own, where they could be found."""
    keys = (b"K" * 15 + b"1" + bytes(16), b"K" * 15 + b"2" + bytes(16))
    connection = plain_replica(tmp_path / "plain.db")
    connection.execute("BEGIN")
    staging.begin(connection)
    bundle = wire.bundle("c1", arrived(1, facts()))
    staging.stage_bundles(connection, json.dumps([bundle]), "$", 1)
    applying.apply_rows(connection, bundled=True)
    received.keep_content(connection, "c1-m1", 1, Sealed("r1", keys[0], 3))
    received.keep_preview(connection, "c1-m1", 1, Sealed("r2", keys[1], 3))
    connection.execute("UPDATE feed_position SET cursor = '1', cursor_seq = 1, high_water = '1'")
    connection.execute("COMMIT")
    assert all(any(key in content for content in contents(tmp_path).values()) for key in keys)
    connection.execute("BEGIN")
    pages.apply_page(connection, wire.page(wire.row(2, "revoke", {}, "c1")), "1", "1")
    connection.execute("COMMIT")
    connection.close()
    assert not any(key in content for content in contents(tmp_path).values() for key in keys)


@pytest.mark.parametrize(
    "bad", [{"sha256": "x"}, {"size": -1}, {"size": 10**9}, {"name": ""}, {"mime": None}]
)
def test_a_page_with_an_impossible_file_is_not_applied(tmp_path: Path, bad: dict[str, object]) -> None:
    async def story() -> None:
        async with opened(tmp_path, wire.bundle("c1", arrived(1))) as store:
            told = arrived(2, facts())
            told["attachments"][0] |= bad  # type: ignore[index]
            with pytest.raises(BadPage):
                await pulled(store, wire.page(wire.row(2, "message", told, "c1")))
            other = arrived(1, facts())
            await pulled(store, wire.page(wire.row(3, "message", other, "c1")))
            with pytest.raises(BadPage):
                await pulled(store, wire.page(wire.row(4, "message", arrived(1, facts(b"y")), "c1")))

    asyncio.run(story())
