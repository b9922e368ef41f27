"""The SQL that makes the files agrees with SQLModel's idea of them; and nothing readable stands in them."""

import asyncio
import json
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2
from sqlmodel import SQLModel, create_engine

from tests.store import wire
from tests.store.acts import reply
from tests.store.profile import contents, opened, pulled
from workstation.domain.drafts import Draft, DraftKind
from workstation.store import (
    applying,
    desk_tables,
    drafts,
    outbox,
    pages,
    replica_tables,
    schema,
    staging,
)
from workstation.store.segment import segmented

NEEDLES = ("Xylophonkasten", "木琴盒子里")


def columns(connection: Any, table: str) -> list[tuple[Any, ...]]:
    found = connection.execute(f'SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo({table!r})')
    simple = {"VARCHAR": "TEXT"}
    return sorted(
        (name, simple.get(kind, kind), bool(null), pk > 0, hidden > 1)
        for name, kind, null, pk, hidden in found
    )


def plain_replica(path: Path | str = ":memory:") -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.create_function("segmented", 1, segmented, deterministic=True)
    connection.execute("PRAGMA secure_delete = ON")
    schema.make_replica(connection)
    return connection


def test_the_tables_are_what_sqlmodel_believes() -> None:
    ours = plain_replica()
    schema.migrate(ours, [])
    for script in schema.migrations():
        ours.executescript(script)
    theirs = dbapi2.connect(":memory:")
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: theirs)
    SQLModel.metadata.create_all(engine, [*tables()])
    for table in tables():
        assert columns(ours, table.name) == columns(theirs, table.name), table.name
    made = {name for (name,) in ours.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    rest = made - {table.name for table in tables()}
    assert {name for name in rest if not name.startswith(("sqlite_", "message_search"))} == set()
    ours.close()
    engine.dispose()


def tables() -> list[Any]:
    rooms = {desk_tables.__name__, replica_tables.__name__}
    return [m.class_.__table__ for m in SQLModel._sa_registry.mappers if m.class_.__module__ in rooms]


def test_no_word_stands_readable_in_any_file(tmp_path: Path) -> None:
    async def story() -> None:
        body = " ".join(NEEDLES)
        async with opened(tmp_path, wire.bundle("c1", wire.message("c1", 1, body))) as store:
            await pulled(store, wire.page(wire.row(2, "message", wire.message("c1", 2, body), "c1")))
            await store.desk.write(lambda s: drafts.save(s, Draft("c1", DraftKind.REPLY, body, 0, 1)))
            await store.desk.write(lambda s: outbox.append(s, [reply(body)]))
            scan(contents(tmp_path), found=False)
        scan(contents(tmp_path), found=False)

    asyncio.run(story())


def test_the_words_of_a_revoked_conversation_vanish_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    connection = plain_replica(path)
    bundles = [
        wire.bundle(f"c{n}", *(wire.message(f"c{n}", p, f"usual words {n} {p}") for p in range(1, 40)))
        for n in range(20)
    ]
    bundles.append(
        wire.bundle("gone", *(wire.message("gone", p, f"{' '.join(NEEDLES)} {p}") for p in range(1, 40)))
    )
    connection.execute("BEGIN")
    staging.begin(connection)
    staging.stage_bundles(connection, json.dumps(bundles), "$", 1)
    applying.apply_rows(connection, bundled=True)
    connection.execute("UPDATE feed_position SET cursor = '1', cursor_seq = 1, high_water = '1'")
    connection.execute("COMMIT")
    scan(contents(tmp_path), found=True)
    connection.execute("BEGIN")
    pages.apply_page(connection, wire.page(wire.row(2, "revoke", {}, "gone")), "1", "1")
    connection.execute("COMMIT")
    connection.close()
    scan(contents(tmp_path), found=False)


def scan(files: dict[str, bytes], *, found: bool) -> None:
    """Look for the needles as they are written, and as the index cuts them."""
    for needle in NEEDLES:
        for form in (needle, needle.lower(), needle[:2], needle[-6:].lower()):
            if len(form.encode()) >= 6:
                assert any(form.encode() in content for content in files.values()) is found, (form, found)
