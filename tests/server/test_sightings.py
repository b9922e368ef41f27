"""What ties conversations together on the server: addresses, bad domains, devices; and accounts' events."""

from typing import Any

from backend_stub import account, audit, customers, flags
from tests.serving import Server, add_conversation
from workstation.domain.account import AccountEvent
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

WALLET = "0x52908400098527886E0F7030069857D2E4169EE7"
LISTED = Indicator("phishing_link", Severity.WARNING, 0, 34, "phishing_link", 1, "On the list", "Warn")


def seen(server: Server, conversation_id: str, who: str = "lea") -> set[tuple[str, str]]:
    bundle = server.agent(who).conversation(conversation_id)
    assert bundle is not None
    return {(one["kind"], one["what"]) for one in bundle["sightings"]}


def test_an_address_is_seen_once_in_a_conversation_whatever_its_spelling(server: Server) -> None:
    shopper = server.shopper("k1")
    shopper.write("c1", f"They want it sent to {WALLET} today")
    shopper.write("c1", f"I mean {WALLET.lower()}")
    assert seen(server, "c1") == {("address", WALLET.lower())}
    assert audit.verify(server.path).broken is None


def test_a_transaction_and_a_good_site_are_no_sightings(server: Server) -> None:
    server.shopper("k1").write("c1", f"My transaction 0x{'ab' * 32}, I read https://www.wikipedia.org/")
    assert seen(server, "c1") == set()


def test_a_bad_link_is_seen_by_its_host(server: Server) -> None:
    def write(tx: Any) -> None:
        customers.write(
            tx, "k1", "c1", "m-bad", "hxxps://www[.]Evil-Tower[.]example/login", indicators=[LISTED]
        )

    server.write(write)
    assert seen(server, "c1") == {("domain", "evil-tower.example")}


def test_devices_come_with_the_account_and_into_every_conversation_that_begins(server: Server) -> None:
    login = AccountEvent(5_000, "login", "Hanoi", "Pixel 9")
    server.write(
        lambda tx: account.report(tx, "k1", [login, login, AccountEvent(6_000, "withdrawal", "5 ETH")])
    )
    server.write(lambda tx: account.report(tx, "k1", [login]))
    assert seen(server, "c1") == {("device", "Pixel 9")}
    server.write(lambda tx: add_conversation(tx, "c9", "k1", "payments"))
    assert seen(server, "c9") == {("device", "Pixel 9")}
    bundle = server.agent("lea").conversation("c1")
    assert bundle is not None
    told = [(one["kind"], one["detail"]) for one in bundle["customer"]["account"]]
    assert told == [("withdrawal", "5 ETH"), ("login", "Hanoi")], "newest first, each once"


def test_what_was_seen_is_told_to_those_alone_who_see_the_conversation(server: Server) -> None:
    ana, ben, sen = (server.agent(who) for who in ("ana", "ben", "sen"))
    for agent in (ana, ben, sen):
        agent.bootstrap()
    ana.do("c1", "claim")
    server.shopper("k1").write("c1", f"Send it to {WALLET}")
    kinds = {who: [row.kind for row in agent.changes().rows] for who, agent in (("ana", ana), ("ben", ben))}
    assert "sighting" in kinds["ana"]
    assert "sighting" not in kinds["ben"]
    assert all(row.kind != "sighting" for row in sen.changes().rows)
    grave = Indicator("safe_wallet_transfer", Severity.WARNING, 0, 4, "safe", 1, "why", "advice")
    server.write(lambda tx: flags.raise_all(tx, "c1", "c1-1", [grave]))
    assert seen(server, "c1", "sen") == {("address", WALLET.lower())}
