"""Lists are taken as publishers make them: by the sites of wallets, day by day, case by case, by law."""

import json
from itertools import islice
from pathlib import Path

import pytest

from backend_stub.fraud_lists import open_known
from tests.server.test_feeds_importing import BY, WALLET, add, covers, database, feeds
from tests.shared_data import shared_data

__all__ = ["database"]

OTHER, THIRD = "TQ9xk7WmYd3nFrBvLsJ2hGz5PcEa8RtUoi", "0x" + "3" * 40
BY_SITE = {
    "thief.xyz": [WALLET, OTHER],
    "www.other-thief.xyz": [WALLET],
    "": [THIRD],
    "Somebody's wallet": [],
    "bare-thief.xyz": [],
}
CASES = [
    {"name": "thief.xyz", "url": "http://thief.xyz", "addresses": {"ETH": [WALLET], "TRX": OTHER}},
    {"name": "other-thief.xyz", "category": "Phishing"},
    {"name": "A giveaway", "url": "https://third-thief.xyz/win?now", "addresses": [THIRD, 7]},
]
EMPTY = ",-0- " * 7
FIRST = (
    f"DOB 1970; Digital Currency Address - ETH {WALLET}; alt. Digital Currency Address - USDT {OTHER}; Male."
)
ROWS = [
    f'36,"A, Trader","-0- ","CYBER2"{EMPTY},"{FIRST}"',
    f'173,"B",-0- ,"CUBA"{EMPTY},-0- ',
    f'306,"Caf\u00e9",-0- ,"IRAN"{EMPTY},"Digital Currency Address - ETH {THIRD}."',
]
SIMPLE = f"""<?xml version="1.0"?><sdnList xmlns="urn:list"><sdnEntry><uid>1</uid><idList>
<id><uid>2</uid><idType>Digital Currency Address - ETH</idType><idNumber>{WALLET}</idNumber></id>
<id><uid>3</uid><idType>Passport</idType><idNumber>12345678901234567890</idNumber></id>
<id><uid>4</uid><idType>Digital Currency Address - USDT</idType><idNumber> {OTHER} </idNumber></id>
<id><uid>5</uid><idType>Digital Currency Address - XBT</idType><idNumber/></id>
</idList></sdnEntry></sdnList>"""
ADVANCED = f"""<x:Sanctions xmlns:x="urn:list"><x:ReferenceValueSets><x:FeatureTypeValues>
<x:FeatureType ID="8">Website</x:FeatureType>
<x:FeatureType ID="344" FeatureTypeGroupID="1">Digital Currency Address - ETH</x:FeatureType>
<x:FeatureType ID="992">Digital Currency Address - USDT</x:FeatureType>
</x:FeatureTypeValues></x:ReferenceValueSets><x:DistinctParties><x:Profile>
<x:Feature ID="1" FeatureTypeID="344"><x:FeatureVersion><x:Comment/><x:VersionDetail DetailTypeID="1432"
>{WALLET}</x:VersionDetail></x:FeatureVersion></x:Feature>
<x:Feature ID="2" FeatureTypeID="8"><x:VersionDetail>0x{"8" * 40}</x:VersionDetail></x:Feature>
<x:Feature ID="3" FeatureTypeID="992"><x:VersionDetail>{OTHER}</x:VersionDetail></x:Feature>
<x:Feature ID="4" FeatureTypeID="992"><x:VersionDetail>none</x:VersionDetail></x:Feature>
</x:Profile></x:DistinctParties></x:Sanctions>"""


def held_by(database: Path, *wallets: str) -> list[str | None]:
    with open_known(database) as known:
        assert known.addresses is not None
        return [known.addresses.name_of(wallet) for wallet in wallets]


def test_wallets_by_the_sites_that_ask_for_them_are_sites_or_wallets_as_one_wants(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, json.dumps(BY_SITE), "addresses", "Wallets") == 0
    assert held_by(database, WALLET, OTHER, THIRD) == ["Wallets"] * 3
    assert add(database, json.dumps(BY_SITE), name="Sites") == 1
    assert "3 entries, 2 lines broken" in capsys.readouterr().out, "no site is called so"
    for site in ("thief.xyz", "www.other-thief.xyz", "bare-thief.xyz"):
        assert covers(database, site)
    assert not covers(database, "other-thief.xyz")
    assert add(database, json.dumps(BY_SITE), "allow", "Allowed") == 2, "nobody allows them by a slip"


@pytest.mark.parametrize("kind", ["domains", "addresses"])
def test_lists_of_another_kind_are_never_taken_for_the_sites_of_wallets(
    database: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    others = {"domains": "addresses", "addresses": "whitelist"}
    whole = {others[kind]: [WALLET], "thief.xyz": [WALLET]}
    assert add(database, json.dumps(whole), kind) == 2
    assert f"holds no list of {kind}" in capsys.readouterr().err


def test_cases_tell_their_site_and_their_wallets(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(database, json.dumps(CASES)) == 0
    for site in ("thief.xyz", "other-thief.xyz", "third-thief.xyz"):
        assert covers(database, site)
    assert add(database, json.dumps(CASES), "addresses", "Wallets") == 1
    assert "3 entries, 1 lines broken" in capsys.readouterr().out
    assert held_by(database, WALLET, OTHER, THIRD)[2] == "Wallets"


@pytest.mark.parametrize("start", ["---\n- name: thief.xyz\n", "# cases\n\n- url: http://thief.xyz\n"])
def test_yaml_is_refused_and_told_how_json_is_made_of_it(
    database: Path, start: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, "scam-one.xyz\n") == 0
    assert add(database, start) == 2
    assert "is YAML: make JSON of it first" in capsys.readouterr().err
    assert covers(database, "scam-one.xyz")


def test_a_folder_of_days_is_one_list_whose_entries_are_known_since_their_day(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = database.parent / "archive"
    folder.mkdir()
    days = {"2024-03-02": ["scam-two.xyz", "scam-one.xyz", ""], "2024-03-01": ["scam-one.xyz"]}
    for day, names in days.items():
        (folder / f"{day}.json").write_text(json.dumps({"domains": names}), encoding="utf-8")
    (folder / "README.md").write_text("no list", encoding="utf-8")
    taken = ("add", "Daily", str(folder), "--kind", "domains", "--origin", "tests")
    assert feeds(database, *taken) == 1
    told = capsys.readouterr()
    assert f"{folder / '2024-03-02.json'}, line 3: holds nothing" in told.err
    assert "2 entries, 1 lines broken" in told.out
    for name, day in (("scam-one.xyz", "2024-03-01"), ("scam-two.xyz", "2024-03-02")):
        assert feeds(database, "status", name) == 0
        assert f"since {day}" in capsys.readouterr().out
    (folder / "2024-03-03.json").write_text('{"domains": ["scam-three.xyz"', encoding="utf-8")
    assert feeds(database, "refresh") == 2
    assert "2024-03-03.json is no JSON" in capsys.readouterr().err
    assert covers(database, "scam-two.xyz")
    (folder / "2024-03-03.json").write_text('{"domains": ["scam-three.xyz"]}', encoding="utf-8")
    assert feeds(database, "refresh") == 1
    assert covers(database, "scam-three.xyz")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r\n\x1a\r\n"])
def test_the_csv_of_ofac_is_read_among_its_remarks(database: Path, encoding: str, end: str) -> None:
    content = "\r\n".join(ROWS) + end
    assert add(database, content.encode(encoding), "sanctions", "OFAC") == 0
    assert held_by(database, WALLET, OTHER, THIRD) == ["OFAC"] * 3
    with open_known(database) as known:
        assert known.addresses is not None
        assert known.addresses.of_sanctions("OFAC")


def test_remarks_that_are_cut_off_are_told_and_half_a_wallet_is_none(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    remarks = (
        f"Digital Currency Address - ETH {WALLET}; ".ljust(940, "x") + "; Digital Currency Address - ETH "
    )
    row = f'9,"C",-0- ,"DPRK"{EMPTY},"{(remarks + THIRD)[:1000]}"'
    assert add(database, "\n".join([*ROWS[:2], row, ROWS[1]]), "sanctions", "OFAC") == 1
    told = capsys.readouterr()
    assert "line 3: holds nothing" in told.err
    assert "2 entries, 1 lines broken" in told.out
    assert held_by(database, WALLET, THIRD, THIRD[: 1000 - len(remarks)]) == ["OFAC", None, None]


@pytest.mark.parametrize("content", [SIMPLE, ADVANCED], ids=["sdn", "sdn_advanced"])
def test_the_xml_of_ofac_is_read_as_far_as_it_tells_of_wallets(
    database: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(database, content, "sanctions", "OFAC") == 1
    assert "2 entries, 1 lines broken" in capsys.readouterr().out
    assert held_by(database, WALLET, OTHER, "12345678901234567890", f"0x{'8' * 40}") == [
        "OFAC", "OFAC", None, None,
    ]  # fmt: skip
    assert add(database, content) == 2, "there is no site in it"


def test_a_sanctions_list_that_lost_most_of_its_wallets_is_held(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def xml(count: int) -> str:
        ids = "".join(
            f"<id><idType>Digital Currency Address - ETH</idType><idNumber>0x{n:040}</idNumber></id>"
            for n in range(count)
        )
        return f"<sdnList>{ids}</sdnList>"

    assert add(database, xml(150), "sanctions", "OFAC") == 0
    assert add(database, xml(60), "sanctions", "OFAC") == 1
    assert "OFAC: held, for it has 60 entries where it had 150" in capsys.readouterr().out
    assert held_by(database, f"0x{149:040}") == ["OFAC"]


def test_public_wallets_are_imported_by_their_sites(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = shared_data("polkadot_phishing/pj_address.json")
    named = ("--origin", "public")
    assert feeds(database, "add", "Wallets", str(whole), "--kind", "addresses", *named) == 0
    assert feeds(database, "add", "Sites", str(whole), "--kind", "domains", *named) == 1
    capsys.readouterr()
    assert covers(database, "3xpool.bid")


def test_wallets_under_sanctions_are_the_same_in_every_form(database: Path) -> None:
    files = sorted(shared_data("ofac").glob("sanctioned_addresses_*.txt"))
    wallets = [one for file in files for one in file.read_text(encoding="utf-8").split()]
    ids = "".join(
        f"<id><idType>Digital Currency Address - X</idType><idNumber>{one}</idNumber></id>" for one in wallets
    )
    rows = [f'{n},"N",-0- ,"P"{EMPTY},"Digital Currency Address - X {w}."' for n, w in enumerate(wallets)]
    forms = {"Text": "\n".join(wallets), "Xml": f"<sdnList>{ids}</sdnList>", "Csv": "\n".join(rows)}
    for name, content in forms.items():
        assert add(database, content, "sanctions", name) == 0
        assert held_by(database, *wallets) == ["Text"] * len(wallets)
    assert feeds(database, "remove", "Text", *BY, "--reason", "the others hold the same") == 0
    assert held_by(database, *wallets) == ["Xml"] * len(wallets)
    assert feeds(database, "remove", "Xml", *BY, "--reason", "the others hold the same") == 0
    assert held_by(database, *wallets) == ["Csv"] * len(wallets)


def test_what_a_public_list_saw_day_by_day_is_known_since_then(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days: dict[str, list[str]] = {}
    with shared_data("scamsniffer_2022_2025/domains.tsv").open(encoding="utf-8") as lines:
        for line in islice(lines, 5_000):
            day, _, name = line.rstrip().partition("\t")
            days.setdefault(day, []).append(name)
    folder = database.parent / "archive"
    folder.mkdir()
    for day, names in days.items():
        (folder / f"{day}.json").write_text(json.dumps({"domains": names}, indent=2), encoding="utf-8")
    taken = ("add", "Daily", str(folder), "--kind", "domains", "--origin", "public")
    assert feeds(database, *taken) in (0, 1), "some lines of theirs are broken"
    first = min(days)
    capsys.readouterr()
    assert feeds(database, "status", days[first][0]) == 0
    assert f"on Daily (domains) since {first}" in capsys.readouterr().out
