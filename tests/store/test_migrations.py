"""A desk of every shipped version opens, whole; a move to a new version happens wholly or not at all."""

import asyncio
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.store.profile import KEY, opened
from workstation.domain.drafts import DraftKind
from workstation.errors import Sentence
from workstation.store import hot, outbox, schema, sent, tray
from workstation.store.connection import DESK, connect
from workstation.store.salvage.pages import remains

GOLDEN = Path(__file__).parent / "golden"
VERSIONS = range(1, len(schema.migrations()) + 1)


def shipped(folder: Path, version: int) -> Path:
    """A desk as that version left it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "desk.db"
    connection = connect(path, KEY, DESK)
    schema.migrate(connection, schema.migrations()[:version])
    connection.executescript((GOLDEN / f"{version:04}.sql").read_text("utf-8"))
    connection.close()
    return path


@pytest.mark.parametrize("version", VERSIONS)
def test_a_desk_of_every_version_opens_with_all_that_was_typed(tmp_path: Path, version: int) -> None:
    assert (GOLDEN / f"{version:04}.sql").exists(), (
        "a new migration needs a file of what its version holds: copy the one before and add to it"
    )
    shipped(tmp_path, version)

    async def story() -> None:
        async with opened(tmp_path) as store:
            assert store.notices == ()
            unsettled = await store.desk.read(outbox.unsettled)
            assert [(o.id, o.order, o.number) for o in unsettled] == [
                ("op-5", 5, 3), ("op-6", 6, 1), ("op-7", 7, None),
            ]  # fmt: skip
            assert unsettled[2].text == "unsent – なお"
            assert unsettled[1].base_version == 4
            drafts = await store.desk.read_plain(lambda c: hot.drafts(c, "c1") | hot.drafts(c, "c2"))
            assert [d.body for d in drafts.values()] == ["half a sen", "a note"]
            files = await store.desk.read_plain(lambda c: hot.draft_attachments(c, "c1"))
            names = [file.attachment.name for file in files.get(DraftKind.REPLY, ())]
            assert names == (["shot.png"] if version >= 4 else [])
            (item,) = await store.desk.read_plain(tray.everything)
            assert (item.operation.text, item.by_name, item.refused_at) == ("refused words", "Ben", 1460)
            assert [(o.id, receipt) for o, receipt in await store.desk.read(sent.everything)] == [
                ("op-3", "receipt-3")
            ]
            tabs = await store.desk.read_plain(hot.tabs)
            assert [(t.conversation_id, t.current, t.mode) for t in tabs] == [
                ("c1", True, DraftKind.REPLY), ("c3", False, DraftKind.NOTE),
            ]  # fmt: skip
            assert [t.pane for t in tabs] == ([0, 1] if version >= 6 else [0, 0])
            layouts = await store.desk.read_plain(hot.pane_layouts)
            assert list(layouts) == (["", "Night shift"] if version >= 6 else [])
            device = await store.desk.read_plain(hot.device)
            assert device is not None
            assert device.me is not None
            assert (device.id, device.replaces, device.me.name) == ("device-2", ("device-1",), "Ana")
            assert await store.desk.read_plain(hot.readmarks) == {"c1": 9}
            assert await store.desk.read_plain(schema.version_of) == len(VERSIONS)

    asyncio.run(story())


@pytest.mark.parametrize("version", VERSIONS[:-1])
def test_a_copy_of_the_old_version_is_made_before_anything_is_changed(tmp_path: Path, version: int) -> None:
    shipped(tmp_path, version)

    async def story() -> None:
        async with opened(tmp_path):
            pass

    asyncio.run(story())
    (copy,) = tmp_path.glob("desk.db.before-*")
    kept = connect(copy, KEY, DESK)
    assert schema.version_of(kept) == version
    assert kept.execute("SELECT count(*) FROM outbox").fetchone() == (3,)
    kept.close()


MIGRATING = """
    import os, sys
    from pathlib import Path
    from tests.store.profile import KEY
    from workstation.store import schema
    from workstation.store.connection import DESK, connect
    connection = connect(Path(sys.argv[1]), KEY, DESK)
    connection.create_function("die", 0, lambda: os._exit(9))
    scripts = schema.migrations()
    deadly = "CREATE TABLE half (x); UPDATE draft SET body = 'half done'; SELECT die(); DROP TABLE draft"
    schema.migrate(connection, [*scripts, deadly])
"""


@pytest.mark.skipif(os.name != "posix", reason="a process ends so on POSIX")
def test_a_kill_in_the_midst_of_a_migration_leaves_the_old_version(tmp_path: Path) -> None:
    path = shipped(tmp_path, VERSIONS[-1])
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(MIGRATING), str(path)],
        check=False, env=os.environ | {"PYTHONPATH": "."},
    )  # fmt: skip
    assert done.returncode == 9

    async def story() -> None:
        async with opened(tmp_path) as store:
            assert await store.desk.read_plain(schema.version_of) == len(VERSIONS)
            drafts = await store.desk.read_plain(lambda c: hot.drafts(c, "c1"))
            assert drafts[DraftKind.REPLY].body == "half a sen"
            made = "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"
            assert await store.desk.read_plain(lambda c: c.execute(made).fetchone()) == (0,)

    asyncio.run(story())


def test_what_will_be_flagged_in_a_reply_is_read_as_it_was_written(tmp_path: Path) -> None:
    shipped(tmp_path, VERSIONS[-1])

    async def story() -> None:
        async with opened(tmp_path) as store:
            *others, last = await store.desk.read(outbox.unsettled)
            assert [one.found for one in others] == [(), ()]
            [flagged] = last.found
            assert isinstance(flagged.why, Sentence)
            assert (flagged.why, flagged.why.parts) == (
                "unsent is listed.", (("%1 is listed.", ("unsent",)),),
            )  # fmt: skip

    asyncio.run(story())


@pytest.mark.parametrize("version", VERSIONS)
def test_a_damaged_desk_of_an_old_version_is_salvaged_and_brought_up_to_date(
    tmp_path: Path, version: int
) -> None:
    path = shipped(tmp_path, version)
    (tmp_path / "replica.db").touch()
    content = path.read_bytes()
    path.write_bytes(os.urandom(4096) + content[4096:])
    assert remains(path, KEY).version == 0

    async def story() -> None:
        async with opened(tmp_path) as store:
            assert "acts: 3." in store.notices[0]
            unsettled = await store.desk.read(outbox.unsettled)
            assert [(o.id, o.found) for o in unsettled] == [("op-5", ()), ("op-6", ()), ("op-7", ())]
            assert len(await store.desk.read_plain(tray.everything)) == 1

    asyncio.run(story())


def test_every_table_of_the_desk_can_be_read_without_its_indexes(tmp_path: Path) -> None:
    connection = connect(tmp_path / "desk.db", KEY, DESK)
    schema.migrate(connection, schema.migrations())
    made = [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'table'")]
    assert made
    assert not [sql for sql in made if "WITHOUT ROWID" in sql.upper()]
    connection.close()
