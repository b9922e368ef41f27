"""Several customers with the same address or domain within hours: each of their conversations is flagged."""

import asyncio
from pathlib import Path
from typing import Any

from backend_stub import customers, policy
from backend_stub.policy import Rule
from backend_stub.transaction import Transaction
from tests.serving import Server, add_conversation
from tests.store.profile import opened
from workstation.store import cases

WALLET = "0x52908400098527886e0f7030069857d2e4169ee7"
STORY = "Your support told me to move everything to a safe wallet now: "


def campaigns(server: Server, conversation_id: str, who: str = "sen") -> list[dict[str, Any]]:
    bundle = server.agent(who).conversation(conversation_id)
    return [flag for flag in bundle["flags"] if flag["kind"] == "campaign"] if bundle else []


def test_the_third_customer_makes_it_one_and_all_of_them_are_flagged_once(server: Server) -> None:
    server.shopper("k1").write("c1", STORY + WALLET)
    server.shopper("k2").write("c2", f"Is {WALLET} yours?")
    assert campaigns(server, "c1") == []
    assert server.agent("sen").conversation("c2") is None, "nothing of it is suspicious by itself"
    server.shopper("k3").write("c3", f"They want {WALLET.upper().replace('0X', '0x')}")
    for conversation_id in ("c1", "c2", "c3"):
        [flag] = campaigns(server, conversation_id)
        assert (flag["severity"], flag["state"]) == ("warning", "open")
        assert WALLET[:8] in flag["why"]
    server.shopper("k3").write("c3", f"Once more: {WALLET}")
    assert len(campaigns(server, "c3")) == 1
    server.write(lambda tx: add_conversation(tx, "c4", "k4"))
    server.shopper("k4").write("c4", f"I am to send it to {WALLET}")
    assert len(campaigns(server, "c4")) == 1, "whoever comes later belongs to it"


def test_what_is_harmless_everywhere_is_none_until_somebody_flags_it(server: Server) -> None:
    for number in (1, 2, 3):
        server.shopper(f"k{number}").write(f"c{number}", f"My address is {WALLET}")
    assert campaigns(server, "c1", "lea") == []
    ana = server.agent("ana")
    ana.do("c2", "flag.raise", {"message_id": "c2-1", "why": "they were told to"})
    assert [len(campaigns(server, f"c{number}", "lea")) for number in (1, 2, 3)] == [1, 1, 1]


def test_a_site_that_no_rule_knows_makes_one_once_a_person_has_flagged_it(server: Server) -> None:
    site = "coin-harbour-desk.io"
    server.shopper("k1").write("c1", f"They sent me to https://{site}/verify, is it yours?")
    server.shopper("k2").write(
        "c2", f"I signed in at WWW.{site.upper()} as they said, see also docs.google.com"
    )
    server.shopper("k3").write("c3", "I like docs.google.com and your own groundcrew.example")
    assert campaigns(server, "c1", "lea") == []
    ana = server.agent("ana")
    bundle = ana.conversation("c2")
    assert bundle is not None
    written = bundle["messages"][-1]["id"]
    ana.do("c2", "flag.raise", {"message_id": written, "why": "a copy of our page"})
    assert campaigns(server, "c1", "lea") == [], "two are none yet, and everybody speaks of good sites"
    server.write(lambda tx: add_conversation(tx, "c4", "k4"))
    server.shopper("k4").write("c4", f"{site} wants my words")
    for conversation_id in ("c1", "c2", "c4"):
        [flag] = campaigns(server, conversation_id, "lea")
        assert "coin-har" in flag["why"]
    assert campaigns(server, "c3", "lea") == []


def test_a_safety_reply_warns_and_a_greeting_does_not(server: Server) -> None:
    for number in (1, 2, 3):
        server.shopper(f"k{number}").write(f"c{number}", STORY + WALLET)
    words = {"variants": {"en": "Dear customer"}, "owner_id": ""}
    for id_, facts in (
        ("hi", {"short_code": "hi", "scope": "everyone"}),
        ("warning", {"short_code": "sec-wallet", "scope": "everyone"}),
    ):
        put = words | facts | {"title": id_}
        server.agent("adm").do(f"canned:{id_}", "canned.put", put, base_version=0)
    ana = server.agent("ana")
    own = words | {"short_code": "scam", "scope": "personal", "owner_id": "ana", "title": "Mine"}
    ana.do("canned:mine", "canned.put", own, base_version=0)
    ana.do("c1", "claim")

    def warned_at(used: str) -> int | None:
        said = {"body": "Dear customer", "canned": [{"id": used, "version": 1}]}
        assert ana.do("c1", "message.append", said).status == "applied"
        bundle = ana.conversation("c1")
        assert bundle is not None
        [at] = [one["warned_at"] for one in bundle["sightings"] if one["kind"] == "address"]
        return at if at is None else int(at)

    assert warned_at("hi") is None
    assert warned_at("mine") is None, "what it is called says nothing of what it says"
    first = warned_at("warning")
    assert first is not None
    assert warned_at("warning") == first


def test_what_was_dismissed_makes_nothing_suspicious(server: Server) -> None:
    ana = server.agent("ana")
    server.shopper("k1").write("c1", f"Is {WALLET} yours?")
    ana.do("c1", "flag.raise", {"message_id": "c1-1", "why": "they were told to"})
    bundle = ana.conversation("c1")
    assert bundle is not None
    [flag] = bundle["flags"]
    why = {"state": "dismissed", "because": "ours", "reason": ""}
    ana.do("c1", "flag.decide", {"flag_id": flag["id"], **why}, base_version=ana.version("c1"))
    for number in (2, 3):
        server.shopper(f"k{number}").write(f"c{number}", f"My address is {WALLET}")
    assert campaigns(server, "c1", "lea") == []


def test_one_customer_alone_and_what_is_days_apart_are_none(server: Server) -> None:
    server.write(lambda tx: add_conversation(tx, "c9", "k1"))
    for conversation_id in ("c1", "c9"):
        server.shopper("k1").write(conversation_id, STORY + WALLET)
    server.shopper("k2").write("c2", STORY + WALLET)
    assert campaigns(server, "c1") == []
    server.now.ahead = 7 * 3_600_000
    server.shopper("k3").write("c3", STORY + WALLET)
    assert campaigns(server, "c3") == []


def test_a_company_says_how_many_are_a_campaign(server: Server) -> None:
    server.write(lambda tx: policy.put(tx.connection, Rule.CAMPAIGN_CUSTOMERS, 2))
    for number in (1, 2):
        server.shopper(f"k{number}").write(f"c{number}", STORY + WALLET)
    assert campaigns(server, "c1")


def test_the_agents_concerned_get_the_flag_and_nobody_learns_of_the_others(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    ana.do("c1", "claim")
    ben.do("c2", "claim")
    ana.bootstrap()
    for number in (1, 2, 3):
        server.shopper(f"k{number}").write(f"c{number}", STORY + WALLET)
    told = [row for row in ana.changes().rows if row.kind == "flag" and row.data["kind"] == "campaign"]
    assert {row.conversation for row in told} == {"c1", "c3"}, "hers, and what stands in her queue"


def test_where_capitals_grow_as_they_are_lowered_the_evidence_stays_in_the_message(
    server: Server, tmp_path: Path
) -> None:
    shouted = f"{'İYİ GÜNLER, BİRİSİ BENDEN BUNU İSTİYOR. ' * 8}{WALLET}"
    server.shopper("k1").write("c1", STORY + WALLET)
    server.shopper("k2").write("c2", shouted)
    server.shopper("k3").write("c3", f"Is {WALLET} yours?")
    [flag] = campaigns(server, "c2")
    assert shouted[flag["start"] : flag["end"]] == WALLET
    bundles = [server.agent("sen").conversation(f"c{number}") for number in (1, 2, 3)]

    async def held() -> dict[str, str]:
        async with opened(tmp_path / "profile", *(one for one in bundles if one is not None)) as store:
            return await store.replica.read_plain(lambda c: cases.evidence(c, "c2"))

    assert asyncio.run(held())[flag["id"]] == WALLET, "every workstation takes it"


def test_whoever_writes_of_ever_new_addresses_makes_nothing_slower(server: Server) -> None:
    def wallets(first: int) -> str:
        return " ".join(f"0x{number:040x}" for number in range(first, first + 20))

    def asked(number: int) -> int:
        """Statements for one message."""
        told: list[str] = []

        def write(tx: Transaction) -> None:
            tx.connection.set_trace_callback(told.append)
            customers.write(tx, "k1", "c1", f"m{number}", wallets(20 * number))
            tx.connection.set_trace_callback(None)

        server.write(write)
        return len(told)

    few = asked(1)
    for number in range(2, 30):
        asked(number)
    assert asked(30) <= few + 5


def statements(server: Server, number: int, text: str) -> int:
    """So many for the message of one customer more."""
    told: list[str] = []
    server.write(lambda tx: add_conversation(tx, f"d{number}", f"k{1 + number % 9}"))

    def write(tx: Transaction) -> None:
        tx.connection.set_trace_callback(told.append)
        customers.write(tx, f"k{1 + number % 9}", f"d{number}", f"j{number}", text)
        tx.connection.set_trace_callback(None)

    server.write(write)
    return len(told)


def test_whoever_joins_a_campaign_costs_the_same_however_many_belong_to_it(server: Server) -> None:
    def asked(number: int) -> int:
        count = statements(server, number, f"Is {WALLET} yours?")
        assert campaigns(server, f"d{number}")
        return count

    for number in (1, 2, 3):
        server.shopper(f"k{number}").write(f"c{number}", STORY + WALLET)
    few = asked(10)
    for number in range(11, 30):
        asked(number)
    assert asked(30) <= few + 5


def test_two_campaigns_in_one_message_are_two(server: Server) -> None:
    other = WALLET.replace("0x5", "0x6")
    for number in (1, 2, 3):
        server.shopper(f"k{number}").write(f"c{number}", f"{STORY}{WALLET} or {other}")
    assert [len(campaigns(server, f"c{number}")) for number in (1, 2, 3)] == [2, 2, 2]


def test_the_first_flag_makes_suspicious_what_was_said_before_it(server: Server) -> None:
    for number in (1, 2, 3):
        server.shopper(f"k{number}").write(f"c{number}", f"My address is {WALLET}")
    assert campaigns(server, "c1", "lea") == []
    server.shopper("k1").write("c1", STORY + "it is all I have")
    assert [len(campaigns(server, f"c{number}", "lea")) for number in (1, 2, 3)] == [1, 1, 1]
