"""Lists are imported in every format."""

import json
import os
import sys
from pathlib import Path

import pytest

from backend_stub.__main__ import main
from backend_stub.fraud_lists import open_known
from tests.shared_data import shared_data

WALLET = "0x52908400098527886E0F7030069857D2E4169EE7"
FORMATS = {
    "plain": "# ours\n\nscam-one.xyz\n2025-03-01 https://scam-two.xyz/login # why\n||scam-three.xyz^\n",
    "hosts": "127.0.0.1 localhost\n0.0.0.0 scam-one.xyz scam-two.xyz\n::1\tscam-three.xyz # why\n",
    "hosts of all": (
        "127.0.0.1 localhost\n127.0.0.1 localhost.localdomain LOCAL\n127.0.1.1 localhost\n"
        "255.255.255.255\tbroadcasthost\n::1 localhost ip6-localhost ip6-loopback\nfe80::1%lo0 localhost\n"
        "fe00::0 ip6-localnet\nff02::1 ip6-allnodes\nff02::2 ip6-allrouters\nff02::3 ip6-allhosts\n"
        "0.0.0.0 0.0.0.0\n0.0.0.0 scam-one.xyz\n\n0:0:0:0:0:0:0:1 scam-two.xyz\n127.0.0.53 scam-three.xyz\n"
    ),
    "bom": "\ufeffscam-one.xyz\r\nscam-two.xyz\r\nSCAM-THREE.XYZ\r\n",
    "deny": json.dumps({"allow": ["a.xyz"], "deny": ["scam-one.xyz", "scam-two.xyz", "scam-three.xyz"]}),
    "blacklist": json.dumps({"blacklist": ["scam-one.xyz", "scam-two.xyz", "scam-three.xyz"], "version": 2}),
    "blocklist": json.dumps(
        {
            "tolerance": 1,
            "fuzzylist": ["b.xyz"],
            "allowlist": ["a.xyz"],
            "blocklist": ["scam-one.xyz", "scam-two.xyz", "scam-three.xyz"],
        }
    ),
    "list": json.dumps(["scam-one.xyz", "scam-two.xyz", "scam-three.xyz"]),
    "both": json.dumps(
        {"v": {"a": [1e5]}, "deny": ["scam-one.xyz"], "blacklist": ["scam-two.xyz", "scam-three.xyz"]},
        indent=2,
    ),
}
BY = ("--by", "sen@groundcrew.example")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "server.db"


def feeds(database: Path, *words: str) -> int:
    return main(["feeds", *words, "--database", str(database)])


def add(database: Path, content: str | bytes, kind: str = "domains", name: str = "Ours") -> int:
    path = database.parent / f"{name}.list"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return feeds(database, "add", name, str(path), "--kind", kind, "--origin", "tests")


def covers(database: Path, host: str) -> bool:
    with open_known(database) as known:
        assert known.domains is not None
        return known.domains.covering(host.split(".")) > 0


@pytest.mark.parametrize("content", FORMATS.values(), ids=FORMATS)
def test_every_format_is_read(database: Path, content: str) -> None:
    assert add(database, content) == 0
    for name in ("scam-one.xyz", "www.scam-two.xyz", "scam-three.xyz"):
        assert covers(database, name)
    assert not covers(database, "a.xyz")
    assert not covers(database, "b.xyz"), "what is like a real name is no thief's"
    assert covers(database, "groundcrew-support.example"), "our own stay"


@pytest.mark.parametrize("name", ["allow", "whitelist", "allowlist"])
def test_what_a_public_list_allows_is_never_listed(database: Path, name: str) -> None:
    whole = json.dumps({"blocklist": ["scam-one.xyz"], name: ["shop.xyz"]})
    assert add(database, "scam-one.xyz\nshop.xyz\n") == 0
    assert add(database, whole, "allow", "Allowed") == 0
    assert covers(database, "scam-one.xyz")
    assert not covers(database, "shop.xyz")


def test_wallets_are_told_by_the_list_that_they_stand_on(database: Path) -> None:
    assert add(database, json.dumps({"thief.xyz": [WALLET]}), "addresses", "Wallets") == 0
    assert add(database, f"{WALLET.lower()}\nTP7iyydCXwVfwhTPwEJ7yz2EvaJWNzc4Qb\n", "addresses", "Later") == 0
    with open_known(database) as known:
        assert known.addresses is not None
        assert known.addresses.name_of(WALLET) == "Wallets"
        assert (
            known.addresses.name_of("TP7iyydCXwVfwhTPwEJ7yz2EvaJWNzc4Qb") == "Groundcrew: wallets of thieves"
        )


def test_the_allow_list_stands_above_all_and_its_guests_do_not(database: Path) -> None:
    assert add(database, "shop.xyz\nthief.shop.xyz\nbinance.com\n") == 0
    assert covers(database, "shop.xyz")
    assert not covers(database, "binance.com"), "no list takes a known brand for a thief"
    assert add(database, "*.shop.xyz\n", "allow", "Allowed") == 0
    assert not covers(database, "shop.xyz")
    assert not covers(database, "other.shop.xyz")
    assert covers(database, "thief.shop.xyz")


def test_broken_lines_are_named_by_number_and_the_rest_is_taken(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [b"good.xyz", b"bad..name", b"caf\xe9.xyz", b"x" * 10_000, b"", b"also-good.xyz"]
    assert add(database, b"\n".join(lines)) == 1
    told = capsys.readouterr()
    assert [line.split("line ")[1].split(":")[0] for line in told.err.splitlines()] == ["2", "3", "4"]
    assert "2 entries, 3 lines broken" in told.out
    assert covers(database, "also-good.xyz")


@pytest.mark.parametrize(
    "content", [b"", b"# nothing\n", b"\xff\xfea\0", b'{"deny": 3}', b"{broken", b'["",1]', b"<html>\n"]
)
def test_what_is_no_list_is_refused_in_words_and_the_old_one_stays(
    database: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz\n") == 0
    assert add(database, content) == 2
    assert "backend_stub: " in capsys.readouterr().err
    assert covers(database, "scam-one.xyz")


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe is no path there")
def test_a_pipe_and_a_folder_are_refused_at_once(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe, folder = database.parent / "pipe", database.parent / "folder"
    os.mkfifo(pipe)
    folder.mkdir()
    assert add(database, "scam-one.xyz\n") == 0
    for path in (pipe, folder):
        assert feeds(database, "add", "Ours", str(path), "--kind", "domains", "--origin", "tests") == 2
        assert f"{path} is no file: save the list as one" in capsys.readouterr().err
    assert covers(database, "scam-one.xyz")


def test_what_cannot_be_taken_changes_nothing_of_the_feed_that_there_is(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "\n".join(f"scam-{n}.xyz" for n in range(200))) == 0
    short = database.parent / "short"
    short.write_text("\n".join(f"scam-{n}.xyz" for n in range(50)), encoding="utf-8")
    wallets = database.parent / "wallets"
    wallets.write_text("no wallet\n", encoding="utf-8")
    for path, kind in ((short, "allow"), (wallets, "addresses")):
        assert feeds(database, "add", "Ours", str(path), "--kind", kind, "--origin", "slip") == 2
    assert "Ours has 200 entries of the kind domains" in capsys.readouterr().err
    assert covers(database, "scam-7.xyz"), "nobody allows what was listed"
    assert feeds(database, "refresh") == 0
    assert covers(database, "scam-150.xyz")
    assert feeds(database, "add", "Empty", str(wallets), "--kind", "addresses", "--origin", "slip") == 2
    capsys.readouterr()
    assert feeds(database, "status") == 0
    assert "Empty" not in (told := capsys.readouterr().out)
    assert "Ours: domains, 200 entries" in told


@pytest.mark.parametrize("count", [2, 200])
def test_a_feed_stays_what_it_is_until_it_is_taken_out_however_small(
    database: Path, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    names = "\n".join(f"scam-{n}.xyz" for n in range(count))
    assert add(database, names) == 0
    assert add(database, WALLET, "addresses") == 2
    assert add(database, names, "allow") == 2
    assert "feeds remove Ours" in capsys.readouterr().err
    assert covers(database, "scam-1.xyz")
    assert feeds(database, "remove", "Ours", *BY, "--reason", "added as the wrong kind") == 0
    assert add(database, names, "allow") == 0
    assert not covers(database, "scam-1.xyz")


def test_a_list_that_is_gone_keeps_what_it_had(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(database, "scam-one.xyz\n") == 0
    (database.parent / "Ours.list").unlink()
    assert feeds(database, "refresh") == 2
    assert "what it had stays" in capsys.readouterr().err
    assert covers(database, "scam-one.xyz")
    assert feeds(database, "refresh", "Theirs") == 2


def test_an_entry_keeps_the_day_it_was_first_seen_and_tells_where_it_is_from(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "2024-05-01\tscam-one.xyz\n", name="First") == 0
    assert add(database, "scam-one.xyz\n", name="Second") == 0
    capsys.readouterr()
    assert feeds(database, "status", "https://SCAM-ONE.xyz/") == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == "scam-one.xyz: on First (domains) since 2024-05-01"
    assert second.startswith("scam-one.xyz: on Second (domains) since 20")


def test_whoever_asks_for_an_entry_is_told_of_our_own_lists_and_of_sites_above_it(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(database, "scam-one.xyz\n")
    capsys.readouterr()

    def told(entry: str) -> list[str]:
        assert feeds(database, "status", entry) == 0
        return capsys.readouterr().out.splitlines()

    ours = "on our own list, which comes along"
    assert told("airdrop-claim-portal.example") == [f"airdrop-claim-portal.example: {ours} (domains)"]
    assert told("groundcrew.example") == [f"groundcrew.example: {ours} (allow)"]
    wallet = "0x1052514eb638054e8f7cdd7ee56821f125945d4d"
    assert told(wallet) == [f"{wallet}: {ours} (addresses)"]
    [line] = told("login.scam-one.xyz")
    assert line.startswith("scam-one.xyz: on Ours (domains) since 20")
    assert told("nowhere.xyz") == ["nowhere.xyz: on no list"]
    assert feeds(database, "lift", "nowhere.xyz", *BY, "--reason", "in advance") == 0
    assert "stands on no list" in capsys.readouterr().out


@pytest.mark.parametrize(("name", "origin"), [("Ours", "\u200b "), (" ", "tests")])
def test_a_list_without_a_name_or_a_publisher_is_refused(
    database: Path, capsys: pytest.CaptureFixture[str], name: str, origin: str
) -> None:
    path = database.parent / "a.list"
    path.write_text("scam-one.xyz\n")
    assert feeds(database, "add", name, str(path), "--kind", "domains", "--origin", origin) == 2
    assert "say which and who" in capsys.readouterr().err
    assert not covers(database, "scam-one.xyz")


def test_public_lists_are_imported_whole(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = shared_data("polkadot_phishing/pj_all.json")
    wallets = shared_data("polkadot_phishing/pj_address.json")
    named = ("--origin", "public")
    assert feeds(database, "add", "Sites", str(whole), "--kind", "domains", *named) == 1
    assert feeds(database, "add", "Allowed", str(whole), "--kind", "allow", *named) == 0
    assert feeds(database, "add", "Wallets", str(wallets), "--kind", "addresses", *named) == 0
    for path in sorted(shared_data("ofac").glob("sanctioned_addresses_*.txt")):
        assert feeds(database, "add", path.stem, str(path), "--kind", "sanctions", *named) == 0
    assert "54023 entries, 4 lines broken" in capsys.readouterr().out
    with open_known(database) as known:
        assert known.domains is not None
        assert known.addresses is not None
        assert len(known.domains) > 54_000
        assert known.addresses.name_of("TBHTJqAy4DhHhmT3dNceJYNRz4SdLofLre") == "sanctioned_addresses_TRX"
        assert known.addresses.of_sanctions("sanctioned_addresses_TRX")
        assert not known.domains.covering(["amplifyapp", "com"])
