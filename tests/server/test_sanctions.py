"""What is under sanctions blocks: imported as a kind of its own, above every list of thieves, told by law."""

import json
from pathlib import Path

import pytest

from backend_stub import policy
from backend_stub.fraud_lists import open_known
from tests.server.test_feeds_importing import BY, WALLET, add, feeds
from tests.serving import Server
from workstation.domain.rules import SANCTIONED


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "server.db"


def test_a_customer_who_names_such_a_wallet_raises_a_block_that_a_senior_alone_decides(
    server: Server,
) -> None:
    add(server.path, f"{WALLET}\n", "sanctions", "OFAC")
    ana, sen = server.agent("ana"), server.agent("sen")
    ana.do("c1", "claim")
    server.shopper("k1").write("c1", f"My friend wants the coins at {WALLET}.")
    bundle = ana.conversation("c1")
    assert bundle is not None
    [flag] = bundle["flags"]
    assert (flag["severity"], flag["rule"], flag["kind"]) == ("block", SANCTIONED, "flagged_address")
    assert bundle["conversation"]["flag"] == "block"
    wanted = {"flag_id": flag["id"], "state": "dismissed", "because": "explained", "reason": "a mixed-up one"}
    refused = ana.do("c1", "flag.decide", wanted, base_version=ana.version("c1"))
    assert (refused.status, refused.code) == ("rejected", "forbidden")
    alone = sen.do("c1", "flag.decide", wanted, base_version=sen.version("c1"))
    assert (alone.status, alone.code) == ("rejected", "approval_needed")
    server.write(lambda tx: policy.put(tx.connection, policy.Rule.BLOCK_NEEDS_SECOND, 0))
    assert sen.do("c1", "flag.decide", wanted, base_version=sen.version("c1")).status == "applied"


def test_what_is_under_sanctions_is_told_as_that_whoever_else_lists_it(database: Path) -> None:
    ours = "TP7iyydCXwVfwhTPwEJ7yz2EvaJWNzc4Qb"
    assert add(database, f"{WALLET}\n{ours}\n", "addresses", "Thieves") == 0
    assert add(database, json.dumps({"addresses": [WALLET, ours]}), "sanctions", "OFAC") == 0
    with open_known(database) as known:
        assert known.addresses is not None
        assert [known.addresses.name_of(one) for one in (WALLET, ours)] == ["OFAC", "OFAC"]
        assert known.addresses.of_sanctions("OFAC")
        assert not known.addresses.of_sanctions("Thieves")
    assert feeds(database, "lift", ours, *BY, "--reason", "taken off the list today") == 0
    assert feeds(database, "remove", "OFAC", *BY, "--reason", "replaced") == 0
    with open_known(database) as known:
        assert known.addresses is not None
        assert [known.addresses.name_of(one) for one in (WALLET, ours)] == ["Thieves", None]


def test_sanctions_that_were_imported_as_thieves_are_put_right_by_the_same_list(
    server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    def severity() -> str:
        [found] = server.app.state.backend.screening.words(f"I sent it to {WALLET}")
        return str(found.severity)

    assert add(server.path, f"{WALLET}\n", "addresses", "OFAC") == 0
    assert severity() == "warning"
    assert add(server.path, f"{WALLET}\n", "sanctions", "OFAC") == 0
    assert severity() == "block", "in the server that runs"
    capsys.readouterr()
    assert feeds(server.path, "status", WALLET) == 0
    assert "on OFAC (sanctions) since" in capsys.readouterr().out
