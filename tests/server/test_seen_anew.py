"""What a customer speaks of again, longer after the first time than a campaign takes, counts anew."""

from typing import Any

import pytest

from backend_stub import audit
from tests.server.test_campaign_cases import cases, close
from tests.server.test_campaigns import STORY, WALLET, campaigns
from tests.server.test_feeds_importing import add
from tests.server.test_importing import CUSTOMER, bring, conversation
from tests.server.test_looking_again import looked
from tests.serving import Server, add_conversation

HOUR = 3_600_000
DAY = 24 * HOUR
SITE = "coin-harbour-desk.com"


def sighting(server: Server, conversation_id: str = "c1") -> dict[str, Any]:
    bundle = server.agent("lea").conversation(conversation_id)
    assert bundle is not None
    [seen] = bundle["sightings"]
    found: dict[str, Any] = seen
    return found


def counts(server: Server) -> list[int]:
    return [len(campaigns(server, f"c{number}", "lea")) for number in (1, 2, 3)]


def all_write(server: Server, words: str = STORY + WALLET) -> None:
    for number in (1, 2, 3):
        assert server.shopper(f"k{number}").write(f"c{number}", words).is_success


def rows(server: Server) -> int:
    """How often it was told that something was seen."""
    query = "SELECT count(*) FROM feed WHERE kind = 'sighting'"
    [count] = server.write(lambda tx: tx.connection.execute(query).fetchone())
    return int(count)


def flags(server: Server) -> list[dict[str, Any]]:
    bundle = server.agent("lea").conversation("c1")
    assert bundle is not None
    return list(bundle["flags"])


def warn(server: Server, conversation_id: str) -> None:
    """Answer with a response that warns."""
    put = {
        "variants": {"en": "Dear customer"},
        "owner_id": "",
        "short_code": "sec-wallet",
        "title": "Warning",
    }
    server.agent("adm").do("canned:w", "canned.put", put | {"scope": "everyone"}, base_version=0)
    ana = server.agent("ana")
    ana.do(conversation_id, "claim")
    said = {"body": "Dear customer", "canned": [{"id": "w", "version": 1}]}
    assert ana.do(conversation_id, "message.append", said).status == "applied"


def mark(server: Server, conversation_id: str, message_id: str) -> None:
    told = {"message_id": message_id, "why": "they were told to"}
    assert server.agent("lea").do(conversation_id, "flag.raise", told).status == "applied"


@pytest.mark.parametrize("first", [STORY + WALLET, f"Is {WALLET} yours?"])
@pytest.mark.parametrize("later", [7 * HOUR, 10 * DAY])
def test_whoever_named_a_wallet_long_before_is_one_of_those_who_name_it_now(
    server: Server, first: str, later: int
) -> None:
    server.shopper("k1").write("c1", first)
    server.now.ahead = later
    all_write(server)
    assert counts(server) == [1, 1, 1]
    assert sighting(server)["at"] >= server.now() - HOUR
    assert audit.verify(server.path).broken is None


def test_a_site_that_is_spoken_of_anew_counts_too(server: Server) -> None:
    server.shopper("k1").write("c1", f"They sent me to {SITE}", "m1")
    mark(server, "c1", "m1")
    server.now.ahead = 7 * HOUR
    all_write(server, f"{SITE} wants my words")
    assert counts(server) == [1, 1, 1]


def test_whoever_was_warned_and_speaks_of_it_anew_is_to_be_warned_again(server: Server) -> None:
    all_write(server)
    warn(server, "c1")
    before = sighting(server)
    assert before["warned_at"] is not None
    server.now.ahead = HOUR
    server.shopper("k1").write("c1", STORY + WALLET)
    assert sighting(server) == before, "they speak of the same still"
    told = rows(server)
    server.now.ahead = 30 * DAY
    for number in range(3):
        server.shopper("k1").write("c1", STORY + WALLET, f"again-{number}")
    seen = sighting(server)
    assert (seen["id"], seen["message_id"], seen["warned_at"]) == (before["id"], "again-0", None)
    assert rows(server) == told + 1, "once, however often they write"
    assert sum(flag["message_id"] == "again-0" for flag in campaigns(server, "c1")) == 1
    assert len(campaigns(server, "c1")) == 2, "one of each time"
    warn(server, "c1")
    assert sighting(server)["warned_at"] is not None
    assert audit.verify(server.path).broken is None


def test_what_an_import_brings_of_long_ago_is_seen_when_it_was_written(server: Server) -> None:
    def said(days: int) -> dict[str, Any]:
        return {"from": "customer", "at": -days * DAY // 1000, "text": STORY + WALLET}

    for number in (1, 2, 3):
        known = CUSTOMER | {"id": f"k{number}"}
        bring(server, conversation(id=f"old-{number}", customer=known, messages=[said(400), said(300)]))
        at = sighting(server, f"old-{number}")["at"]
        assert 399 * DAY < server.now() - at < 401 * DAY
        assert campaigns(server, f"old-{number}", "lea") == []


def test_looking_through_what_was_written_before_makes_nothing_new_of_it(server: Server) -> None:
    server.shopper("k1").write("c1", f"They sent me to {SITE}", "m1")
    mark(server, "c1", "m1")
    server.now.ahead = HOUR
    server.shopper("k1").write("c1", f"Is {SITE} yours?", "m2")
    warn(server, "c1")
    before = sighting(server)
    server.now.ahead = 3 * DAY
    mark(server, "c1", "m2")
    assert sighting(server) == before, "a person saw it late, and nobody spoke of it"
    assert add(server.path, f"{SITE}\n") == 0
    looked(server)
    assert {flag["message_id"] for flag in flags(server) if flag["kind"] == "phishing_link"} == {"m1", "m2"}
    assert sighting(server) == before


def test_a_closed_campaign_stays_closed_though_its_customers_speak_of_it_anew(server: Server) -> None:
    all_write(server)
    [case] = cases(server)
    server.now.ahead = 1000
    close(server.agent("sen"), case)
    server.now.ahead = 2 * DAY
    server.shopper("k1").write("c1", f"Once more: {WALLET}")
    assert cases(server)[0]["state"] == "closed", "they were known"
    server.write(lambda tx: add_conversation(tx, "c4", "k4"))
    server.shopper("k4").write("c4", f"Is {WALLET} yours?")
    assert cases(server)[0]["state"] == "open"
