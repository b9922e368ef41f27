"""A damaged desk is put together anew: all that can be read is kept, and all that is lost is told."""

import asyncio
import json
import random
import shutil
from pathlib import Path

import pytest

from tests.store import damage, wire
from tests.store.damage import Contents, crashed
from tests.store.profile import KEY, crash, opened
from tests.store.profile import contents as files_of
from workstation.store import device, hot, outbox
from workstation.store.store import Store
from workstation.store.trouble import NewerSchema, WrongKey

Crashed = dict[bool, tuple[Path, Contents]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Crashed:
    """Profiles as a kill leaves them, with a copy of the desk and without, and what was in them."""
    top = tmp_path_factory.mktemp("whole")
    return {
        copied: (
            top / f"{copied}",
            asyncio.run(crashed(top / f"profile {copied}", top / f"{copied}", copied=copied, before=60)),
        )
        for copied in (False, True)
    }


async def look(folder: Path) -> tuple[Contents, str, device.Device]:
    """What an opened profile holds, what its person hears, and who it is to the server."""
    async with opened(folder) as store:
        held = await damage.contents(store)
        me = await store.desk.write(lambda s: device.load(s, lambda: "nobody's"))
        return held, " ".join(store.notices), me


def nothing_invented(held: Contents, truth: Contents) -> None:
    """Every row is one that was there; an act may lie in one place alone."""
    acts: list[object] = []
    for table, rows in held.items():
        for key, words in rows.items():
            places = [table] if table not in {"outbox", "sent", "tray"} else ["outbox", "sent", "tray"]
            known = [truth[place][key] for place in places if key in truth[place]]
            assert table in {"draft", "readmark"} or words in known, (table, key)
        acts += [key for key in rows if table in {"outbox", "sent", "tray"}]
    assert len(acts) == len(set(acts))


@pytest.mark.parametrize("name", ["desk.db", "desk.db-wal"])
@pytest.mark.parametrize("harm", list(damage.HARMS))
@pytest.mark.parametrize("copied", [False, True], ids=["no copy", "copied"])
def test_whatever_the_harm_all_that_is_lost_is_told_and_the_old_file_kept(
    tmp_path: Path, whole: Crashed, name: str, harm: str, copied: bool
) -> None:
    async def story() -> None:
        profile, truth = whole[copied]
        for seed in range(4):
            folder = tmp_path / f"{seed}"
            shutil.copytree(profile, folder)
            damage.HARMS[harm](folder / name, random.Random(f"{name}{harm}{seed}"))
            before = files_of(folder)
            held, told, me = await look(folder)
            nothing_invented(held, truth)
            if held != truth:
                assert told, (harm, seed)
                assert not copied
            if told:
                assert me.id != "device before"
                assert me.replaces == ("device before",) or (me.id == "nobody's" and not copied)
                assert before["desk.db"] in files_of(folder).values()
                assert before["desk.db-wal"] in files_of(folder).values()
                told_exactly(folder, held, told, lost=held != truth)

    asyncio.run(story())


def told_exactly(folder: Path, held: Contents, told: str, *, lost: bool) -> None:
    (report,) = folder.glob("salvage-*.json")
    account = json.loads(report.read_text())
    for table, rows in held.items():
        counted = account["tables"][table]
        assert counted["from_file"] + counted["from_copy"] == len(rows), table
    assert f"Unsent messages and acts: {len(held['outbox'])}." in told
    assert f"Drafts: {len(held['draft'])}." in told
    assert not lost or "call support" in told
    assert "words words" not in report.read_text()


def test_a_file_that_is_gone_comes_back_from_its_log_or_its_copy(tmp_path: Path) -> None:
    async def story() -> None:
        whole = tmp_path / "whole"
        truth = await crashed(tmp_path / "profile", whole, copied=True)
        for name, harm in (("log", "gone"), ("log", "empty"), ("copy", "gone"), ("copy", "foreign log")):
            folder = tmp_path / f"{name} {harm}"
            shutil.copytree(whole, folder)
            desk, log = folder / "desk.db", folder / "desk.db-wal"
            if name == "log":
                (folder / "desk.bak").unlink()
            elif harm == "gone":
                log.unlink()
            else:
                log.write_bytes(random.Random(1).randbytes(log.stat().st_size))
            desk.unlink() if harm == "gone" else desk.write_bytes(b"")
            held, told, _me = await look(folder)
            assert held == truth
            assert "call support" in told
            assert (await look(folder))[1] == ""

    asyncio.run(story())


def test_a_missing_log_is_noticed_though_the_file_is_whole(tmp_path: Path) -> None:
    async def story() -> None:
        truth = await crashed(tmp_path / "profile", tmp_path / "crashed", copied=True, before=30, now=20)
        (tmp_path / "crashed" / "desk.db-wal").unlink()
        held, told, _me = await look(tmp_path / "crashed")
        assert held == truth
        assert "had lost its newest part" in told

    asyncio.run(story())


def test_what_is_typed_after_a_salvage_stands_behind_what_was_typed_before(tmp_path: Path) -> None:
    async def story() -> None:
        await crashed(tmp_path / "profile", tmp_path / "crashed", before=30, now=9)
        damage.behead(tmp_path / "crashed" / "desk.db", random.Random(1))
        async with opened(tmp_path / "crashed") as store:
            newest = await store.desk.read_plain(lambda c: c.execute("SELECT max(ord) FROM sent").fetchone())
            await store.desk.write(lambda s: outbox.append(s, [damage.reply("after", "c1", "after")]))
            unsettled = await store.desk.read(outbox.unsettled)
            assert unsettled[-1].text == "after"
            assert unsettled[-1].order > newest[0]
            assert all(operation.number is None for operation in unsettled)

    asyncio.run(story())


@pytest.mark.parametrize("end", ["clean", "unclean", "no log", "checked", "no desk"])
@pytest.mark.parametrize("harm", ["wrong key", "another's file", "garbage"])
def test_a_key_that_opens_nothing_here_changes_nothing(tmp_path: Path, harm: str, end: str) -> None:
    async def story() -> None:
        folder, other = tmp_path / "mine", tmp_path / "other"
        for one, key in ((folder, KEY), (other, bytes(32))):
            async with opened(one, wire.bundle("c1"), key=key) as store:
                await damage.write_day(store, "mine", 6)
        if harm == "another's file":
            shutil.copy(other / "desk.db", folder / "desk.db")
        if harm == "garbage":
            (folder / "desk.db").write_bytes(random.Random(2).randbytes(40 * 4096))
        if end in {"unclean", "no log"}:
            crash(folder)
        if end == "no log":
            (folder / "desk.db-wal").unlink()
        if end == "checked":
            (folder / "desk.db.damaged").write_text("a whole check found something")
        if end == "no desk" and harm == "wrong key":
            (folder / "desk.db").unlink()
        before = files_of(folder)
        with pytest.raises(WrongKey, match="another key"):
            await Store.open(folder, bytes(32) if harm == "wrong key" else KEY)
        assert files_of(folder) == before

    asyncio.run(story())


def test_a_damaged_desk_of_a_newer_groundcrew_is_left_alone(tmp_path: Path) -> None:
    async def story() -> None:
        async with opened(tmp_path) as store:
            await damage.write_day(store, "new", 20)
            await store.desk.run_plain(lambda c: c.execute("PRAGMA user_version = 99"))
        content = (tmp_path / "desk.db").read_bytes()
        (tmp_path / "desk.db").write_bytes(content[:-9000])
        before = files_of(tmp_path)["desk.db"]
        with pytest.raises(NewerSchema, match="update"):
            await Store.open(tmp_path, KEY)
        assert files_of(tmp_path)["desk.db"] == before

    asyncio.run(story())


def test_a_person_who_was_not_told_is_told_at_the_next_start(tmp_path: Path) -> None:
    async def story() -> None:
        await crashed(tmp_path / "profile", tmp_path / "one", before=30, now=9)
        damage.behead(tmp_path / "one" / "desk.db", random.Random(1))
        store = await Store.open(tmp_path / "one", KEY)
        shutil.copytree(tmp_path / "one", tmp_path / "two")
        await store.aclose()
        async with opened(tmp_path / "two") as again:
            assert again.notices == store.notices != ()
            assert (await again.desk.read_plain(hot.device)) is not None

    asyncio.run(story())
