"""The hash chain finds whatever was changed, taken out, put in or exchanged behind the server's back."""

import contextlib
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from backend_stub import account, audit, campaign_cases, rules
from backend_stub.__main__ import main
from backend_stub.opening import DatabaseTrouble
from backend_stub.records import RECORDS
from tests.server_client import blob, upload
from tests.serving import Server
from workstation.domain.account import AccountEvent
from workstation.domain.attachment import TEXT
from workstation.domain.sighting import SightingKind

AUDITED = (
    "feed", "memberships", "participants", "attachments", "account_events", "left_drafts", "campaign_acts",
    *(one.table for one in RECORDS.values()),
)  # fmt: skip
_DOSE = settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a server on which something of every kind was done, carried out and refused."""
    with Server(tmp_path_factory.mktemp("server") / "server.db") as server:
        ana, ben, lea = (server.agent(user) for user in ("ana", "ben", "lea"))
        ben.do("c1", "note.append", {"body": "I know this customer"})
        ana.do("c1", "claim")
        upload(ana.client, b"a page of the log", TEXT).raise_for_status()
        files = [blob(b"a page of the log", TEXT, "page.log")]
        made_with = [{"id": "hello", "version": 1}]
        said = {"body": "one", "attachments": files, "canned": made_with}
        assert ana.do("c1", "message.append", said).status == "applied"
        ana.do("c1", "flag.raise", {"message_id": "c1-1", "why": "suspicious"})
        ana.do("c1", "account.request", {"deed": "end_sessions", "reason": "taken over"})
        server.write(lambda tx: account.report(tx, "k1", [AccountEvent(5, "login", "Hanoi", "Pixel 9")]))
        server.write(lambda tx: rules.count(tx, "list", 1))
        server.write(lambda tx: campaign_cases.open_(tx, SightingKind.DOMAIN, "evil.example"))
        assert ben.do("c1", "claim").status == "rejected"
        assert ana.do("c1", "draft.share", {"body": "I have looked at it"}).status == "applied"
        lea.bootstrap()
        ana.client.put("/v1/read-markers/c1", json={"position": 2}).raise_for_status()
        ben.client.delete("/v1/sessions").raise_for_status()
        server.shopper("k2").write("c2", "any news?")
        server.write(lambda tx: rules.count(tx, "list", 1))
    return server.path


@contextmanager
def copied(history: Path, folder: Path) -> Iterator[tuple[Path, dbapi2.Connection]]:
    path = Path(shutil.copy(history, folder / "copy.db"))
    with closing(dbapi2.connect(path, isolation_level=None)) as connection:
        yield path, connection


def rows_of(connection: dbapi2.Connection, table: str) -> tuple[list[str], str, list[Any]]:
    """The names of its columns, a condition that takes a row's values, and its rows."""
    cursor = connection.execute(f"SELECT * FROM {table}")
    names = [f'"{column[0]}"' for column in cursor.description]
    return names, " AND ".join(f"{name} IS ?" for name in names), cursor.fetchall()


def found(path: Path) -> str:
    return audit.verify(path).broken or ""


def test_a_history_is_whole_while_nobody_meddles(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = audit.verify(history)
    assert report.broken is None
    assert report.rows > report.compared > 30
    assert main(["verify", "--database", str(history)]) == 0
    assert capsys.readouterr().out.startswith(f"whole: {report.rows} rows")


def changed(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, int):
        return value + 1
    if isinstance(value, bytes) and value:
        return bytes([value[0] ^ 1]) + value[1:]
    return "something" if not value else f"{value}!"


@_DOSE
@given(data=st.data())
def test_no_value_can_be_changed_unnoticed(
    history: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    with copied(history, tmp_path_factory.mktemp("copy")) as (path, connection):
        table = data.draw(st.sampled_from(AUDITED))
        names, this, rows = rows_of(connection, table)
        row = data.draw(st.sampled_from(rows))
        name, value = data.draw(st.sampled_from(list(zip(names, row, strict=True))))
        if name == '"salt"' and (row[0],) not in connection.execute(audit._LATEST).fetchall():
            return  # of a state that is gone: worth nothing any more
        with contextlib.suppress(dbapi2.IntegrityError):  # the file itself would not have it
            connection.execute(f"UPDATE {table} SET {name} = ? WHERE {this}", (changed(value), *row))
            assert found(path), (table, name, row)


@_DOSE
@given(data=st.data(), act=st.sampled_from(["out", "in", "exchanged"]))
def test_no_row_can_be_taken_out_put_in_or_exchanged_unnoticed(
    history: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, act: str
) -> None:
    with copied(history, tmp_path_factory.mktemp("copy")) as (path, connection):
        table = data.draw(st.sampled_from(AUDITED)) if act != "exchanged" else "feed"
        names, this, rows = rows_of(connection, table)
        row = data.draw(st.sampled_from(rows))
        match act:
            case "out":
                connection.execute(f"DELETE FROM {table} WHERE {this}", row)
            case "in":
                name = data.draw(st.sampled_from(names))
                new = [changed(old) if one == name else old for one, old in zip(names, row, strict=True)]
                new[0] = new[0] if new[0] != row[0] else changed(rows[-1][0])
                connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(new))})", new)
            case "exchanged":
                other = data.draw(st.sampled_from(rows))[0]
                for old, new_seq in ((row[0], -1), (other, row[0]), (-1, other)):
                    connection.execute("UPDATE feed SET seq = ? WHERE seq = ?", (new_seq, old))
        head = audit.verify(history).head
        assert head is not None
        same = rows_of(connection, table)[2] == rows
        assert same or audit.verify(path, head.position).broken, (table, row)


@_DOSE
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
@example(place=0.5078125, bit=7)  # the name of a column
def test_no_bit_of_the_file_can_be_turned_that_changes_what_was_done_unnoticed(
    history: Path, tmp_path_factory: pytest.TempPathFactory, place: float, bit: int
) -> None:
    path = Path(shutil.copy(history, tmp_path_factory.mktemp("copy") / "copy.db"))
    content = bytearray(path.read_bytes())
    content[int(place * len(content))] ^= 1 << bit
    path.write_bytes(content)
    try:
        if not found(path):
            assert told(path) == told(history)
    except DatabaseTrouble:
        """Not taken for ours any more."""


def told(path: Path) -> dict[str, Any]:
    """All that is audited, but the salts of states that are gone."""
    with closing(dbapi2.connect(path)) as connection:
        rows = {table: contents(connection, table) for table in AUDITED}
        latest = {seq for (seq,) in connection.execute(audit._LATEST)}
    rows["feed"] = [row if row[0] in latest else (*row[:6], *row[7:]) for row in rows["feed"]]
    return {table: sorted(all_of_it, key=str) for table, all_of_it in rows.items()}


def contents(connection: dbapi2.Connection, table: str) -> list[Any]:
    """The rows of ``table`` by place alone: a turned bit may have made a column's name unreadable."""
    [width] = connection.execute("SELECT count(*) FROM pragma_table_info(?)", (table,)).fetchone()
    nothing = ", ".join(["NULL"] * width)
    rows = connection.execute(f"SELECT {nothing} WHERE false UNION ALL SELECT * FROM {table}")
    return list(rows)


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        ("UPDATE feed SET addressee = 'cem' WHERE seq = 12", r"Row 12 of the feed \(.*\) does not follow"),
        ("DELETE FROM feed WHERE seq = 9", "Row 9 of the feed is missing; the next one is row 10"),
        ("UPDATE messages SET body = 'No.' WHERE id = 'c1-1'", r"The message c1-1 is not what row \d+, the"),
        (
            "DELETE FROM messages WHERE id = 'c2-1'",
            r"Row \d+ of the feed tells of the message c2-1, which is",
        ),
        (
            "UPDATE operations SET code = 'forbidden' WHERE code IS NOT NULL",
            "The operation .* is not what row",
        ),
        ("INSERT INTO teams VALUES ('x', 'X')", "The team x is in no row of the feed: nobody did this"),
        ("UPDATE lanes SET number = 0", "The operation .* stands behind the end of its lane"),
        ("UPDATE settings SET value = zeroblob(32) WHERE name = 'receipts'", "receipt of the operation"),
        (
            "UPDATE sign_ins SET ended_at = NULL",
            r"The sign_in .* is not what row \d+, the newest",
        ),
    ],
)
def test_the_first_broken_row_is_named_in_plain_words(
    history: Path, tmp_path: Path, harm: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with copied(history, tmp_path) as (path, connection):
        connection.execute(harm)
    assert main(["verify", "--database", str(path)]) == 1
    assert capsys.readouterr().out.startswith("broken: ")
    with pytest.raises(AssertionError, match=sentence):
        raise AssertionError(found(path))


def test_a_history_cut_off_at_its_end_is_told_by_a_head_that_was_noted(
    history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head = audit.verify(history).head
    assert head is not None
    with copied(history, tmp_path) as (path, connection):
        connection.execute("DELETE FROM feed WHERE seq = ?", (head.seq,))
        connection.execute("UPDATE customers SET name = name")
    arguments = ["verify", "--database", str(path), "--noted", head.position]
    assert main(arguments) == 1
    assert main([*arguments[:2], str(history), *arguments[3:]]) == 0
    capsys.readouterr()


def test_there_is_nothing_to_verify_where_there_is_no_file(tmp_path: Path) -> None:
    assert main(["verify", "--database", str(tmp_path / "nowhere.db")]) == 2
    assert list(tmp_path.iterdir()) == []
