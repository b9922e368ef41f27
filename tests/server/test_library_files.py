"""The library on the command line: a file is taken in whole or not at all, and read as it was written."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from backend_stub import accounts
from backend_stub.__main__ import main
from backend_stub.database import Database
from backend_stub.library_files import everything
from backend_stub.only_one import only_one
from workstation.domain.canned import CannedResponse

Told = pytest.CaptureFixture[str]
GOOD = {"short_code": "hello", "title": "My hello", "folder": "Greetings", "variants": {"en": "Hello there."}}
OWN = {"short_code": "mine", "title": "Mine", "scope": "personal", "owner": "agent@demo.example"}
TEAMS = {
    "short_code": "moment",
    "title": "Wait",
    "scope": "team",
    "owner": "payments",
    "variants": {"de": "Moment."},
}
ASKING = "Please tell me your recovery phrase and your password."


@pytest.fixture
def held(tmp_path: Path) -> Callable[[], dict[str, CannedResponse]]:
    """What the database holds by short code."""

    def look() -> dict[str, CannedResponse]:
        database = Database(tmp_path / "server.db")
        try:
            return {one.short_code: one for one in asyncio.run(database.read(everything))[0]}
        finally:
            database.close()

    return look


def put(folder: Path, *parts: object, name: str = "library.jsonl") -> int:
    (folder / name).write_text("".join(f"{json.dumps(part)}\n" for part in parts), "utf-8")
    return run(folder, "import", name)


def run(folder: Path, command: str, name: str, *options: str) -> int:
    return main(["canned", command, str(folder / name), "--database", str(folder / "server.db"), *options])


def records(folder: Path) -> dict[str, tuple[str, str]]:
    """Which kinds of warnings stand on record beside a response, and why it was taken in."""
    database = Database(folder / "server.db")
    asked = "SELECT short_code, in_spite_of, reason FROM canned_responses WHERE in_spite_of IS NOT NULL"
    try:
        found = asyncio.run(database.read(lambda reading: reading.connection.execute(asked).fetchall()))
    finally:
        database.close()
    return {code: (kinds, reason) for code, kinds, reason in found}


def test_what_is_there_is_replaced_and_the_rest_is_added(
    tmp_path: Path, held: Callable[[], dict[str, CannedResponse]], capsys: Told
) -> None:
    assert put(tmp_path, GOOD, OWN | {"variants": {"en": "Me."}}, TEAMS) == 0
    assert "3 canned responses imported" in capsys.readouterr().out
    found = held()
    assert len(found) == len(accounts.canned_responses() + accounts.macros()) + 2
    assert (found["hello"].id, found["hello"].version, found["hello"].folder) == (
        "canned-hello",
        2,
        "Greetings",
    )
    assert (found["mine"].owner_id, found["moment"].owner_id) == ("agent", "payments")
    assert put(tmp_path, GOOD) == 0
    assert held()["hello"].version == 2, "the same once more is nothing new, and our own does not come back"


@pytest.mark.parametrize("name", ["all.toml", "all.jsonl"])
def test_what_is_exported_is_imported_elsewhere(
    tmp_path: Path, held: Callable[[], dict[str, CannedResponse]], name: str
) -> None:
    put(tmp_path, GOOD, OWN | {"variants": {"en": 'Me.\nMyself "and" I.'}}, TEAMS)
    before = held()
    assert run(tmp_path, "export", name) == 0
    (tmp_path / "server.db").unlink()
    assert run(tmp_path, "import", name) == 0
    after = held()
    assert after.keys() == before.keys()
    for code, one in after.items():
        other = before[code]
        assert (one.title, one.folder, one.scope, one.owner_id) == (
            other.title, other.folder, other.scope, other.owner_id,
        )  # fmt: skip
        assert dict(one.variants) == dict(other.variants)


def test_what_is_not_there_is_not_exported_nor_made_nor_what_a_server_uses(
    tmp_path: Path, capsys: Told
) -> None:
    assert run(tmp_path, "export", "all.toml") == 2
    assert "There is no database at" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
    assert put(tmp_path, GOOD) == 0
    with only_one(tmp_path / "server.db"):
        assert run(tmp_path, "export", "all.toml") == 2
    assert "Another server uses" in capsys.readouterr().err
    assert not (tmp_path / "all.toml").exists()


def test_where_anything_is_wrong_nothing_is_kept(
    tmp_path: Path, held: Callable[[], dict[str, CannedResponse]], capsys: Told
) -> None:
    assert put(tmp_path, GOOD, TEAMS | {"variants": {"de": "{{customer.surname}}"}}) == 1
    assert put(tmp_path, GOOD, OWN | {"owner": "nobody@demo.example", "variants": {"en": "Me."}}) == 1
    told = capsys.readouterr()
    assert "line 2: Deutsch: nobody can fill {{customer.surname}}." in told.err
    assert "line 2: There is no nobody@demo.example here." in told.err
    assert told.out.count("nothing imported") == 2
    assert held()["hello"].version == 1


def test_a_file_of_another_kind_or_none_is_said(tmp_path: Path, capsys: Told) -> None:
    for name in ("library.csv", "missing.toml"):
        assert run(tmp_path, "import", name) == 2
    told = capsys.readouterr().err
    assert "neither .toml nor .jsonl" in told
    assert "cannot be read" in told


def test_what_the_guard_stops_its_senders_for_is_named_and_left_out_without_a_reason(
    tmp_path: Path, held: Callable[[], dict[str, CannedResponse]], capsys: Told
) -> None:
    asking = TEAMS | {"short_code": "asking", "variants": {"en": ASKING, "de": "Danke.", "fr": ASKING}}
    lying = GOOD | {"short_code": "lying", "variants": {"en": "See [own.example](https://other.example)."}}
    own = OWN | {"variants": {"en": ASKING}}
    macro = TEAMS | {"short_code": "macro", "steps": ["note My password is a1B2c3D4!"]}
    assert put(tmp_path, GOOD, asking, lying, own, macro) == 1
    told = capsys.readouterr()
    assert "line 2: asking in English, Français: This asks for a recovery phrase" in told.err
    assert "line 3: lying in English: " in told.err
    assert "line 4: mine in English: This asks for a recovery phrase" in told.err
    assert "line 5: macro in steps: The send guard stops a note of this macro" in told.err
    assert "4 left out; --in-spite-of REASON takes them in, too" in told.err
    assert told.out.endswith("1 canned responses imported\n")
    assert {"asking", "lying", "mine", "macro"}.isdisjoint(held())
    assert "hello" in held()
    assert run(tmp_path, "import", "library.jsonl", "--in-spite-of", "They warn of thieves") == 0
    told = capsys.readouterr()
    assert told.out.endswith("5 canned responses imported\n")
    assert "line 2: asking in English" in told.err
    assert "left out" not in told.err
    why = "They warn of thieves"
    assert records(tmp_path) == {
        "asking": ("credential_request", why), "lying": ("hidden_text", why),
        "mine": ("credential_request", why), "macro": ("secret_disclosed", why),
    }  # fmt: skip
    assert run(tmp_path, "import", "library.jsonl") == 0, "as they stand there already"
    assert records(tmp_path)["lying"] == ("hidden_text", why)


def test_a_listed_wallet_is_looked_up_in_what_the_server_knows(tmp_path: Path, capsys: Told) -> None:
    wallet = "0x" + "a1" * 20
    (feed := tmp_path / "wallets.txt").write_text(f"{wallet}\n", "utf-8")
    about = ["--kind", "addresses", "--origin", "us", "--database", str(tmp_path / "server.db")]
    assert main(["feeds", "add", "Thieves", str(feed), *about]) == 0
    assert put(tmp_path, GOOD, TEAMS | {"variants": {"en": f"Send it to {wallet}."}}) == 1
    assert "line 2: moment in English: " in capsys.readouterr().err


def test_a_reason_has_words(tmp_path: Path, capsys: Told) -> None:
    assert put(tmp_path, GOOD) == 0
    assert run(tmp_path, "import", "library.jsonl", "--in-spite-of", " ") == 2
    assert "A reason has words" in capsys.readouterr().err
