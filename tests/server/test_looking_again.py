"""What the lists learn later is flagged in what was written lately, once, as if it came now."""

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any

from backend_stub.fraud_lists import open_known
from tests.patience import PATIENCE
from tests.server.test_feeds_importing import WALLET, add
from tests.server_client import blob, upload
from tests.serving import Server, add_conversation
from workstation.detection.messages import arrived
from workstation.domain.fraud import flag_id

PICTURE = b"\x89PNG\r\n\x1a\n picture"
DAY = 86_400_000


def flags(server: Server, conversation: str = "c1", who: str = "sen") -> list[dict[str, Any]]:
    bundle = server.agent(who).conversation(conversation)
    return list(bundle["flags"]) if bundle else []


def until(condition: Callable[[], object]) -> None:
    end = monotonic() + PATIENCE
    while not condition():
        assert monotonic() < end, "it did not come about"
        Event().wait(0.02)


def looked(server: Server) -> None:
    """Let it learn of a site that somebody speaks of in c3, and wait until that is told."""
    number = len(flags(server, "c3")) + 1
    assert server.shopper("k3").write("c3", f"look at marker-{number}.xyz").is_success
    assert add(server.path, "".join(f"marker-{n}.xyz\n" for n in range(1, number + 1)), name="Markers") == 0
    until(lambda: len(flags(server, "c3")) == number)


def test_a_site_that_is_listed_today_is_flagged_where_a_customer_spoke_of_it(server: Server) -> None:
    text = "They sent me to https://scam-one.xyz/login, is that yours?"
    assert server.shopper("k1").write("c1", text, "m1").is_success
    assert flags(server) == []
    assert add(server.path, "scam-one.xyz\n") == 0
    until(lambda: flags(server))
    [flag] = flags(server)
    assert (flag["kind"], flag["state"], flag["message_id"]) == ("phishing_link", "open", "m1")
    assert text[flag["start"] : flag["end"]] == "https://scam-one.xyz"
    with open_known(server.path) as known:
        [now] = arrived(text, known)
    assert flag["id"] == flag_id("m1", now), "as if it came now"
    bundle = server.agent("ana").conversation("c1")
    assert bundle is not None
    assert bundle["conversation"]["flag"] == "warning"
    assert [one["what"] for one in bundle["sightings"]] == ["scam-one.xyz"]
    assert server.shopper("k1").write("c1", text, "m1").is_success, "offered again"
    looked(server)
    assert len(flags(server)) == 1


def test_a_wallet_that_we_wrote_and_one_in_the_name_of_a_file_are_flagged_too(server: Server) -> None:
    ana, shopper = server.agent("ana"), server.shopper("k2")
    ana.do("c1", "claim")
    assert ana.do("c1", "message.append", {"body": f"Send it to {WALLET}"}).status == "applied"
    upload(shopper.client, PICTURE, path="/v1/customer/blobs")
    files = [blob(PICTURE, name=f"pay to {WALLET}.png")]
    assert shopper.write("c2", "see it", "m-file", files=files).is_success
    assert add(server.path, f"{WALLET}\n", "addresses", "Wallets") == 0
    until(lambda: flags(server) and flags(server, "c2"))
    assert [flag["severity"] for flag in flags(server)] == ["block"], "we ourselves never send it"
    [flag] = flags(server, "c2")
    assert (flag["message_id"], flag["start"], flag["end"]) == ("m-file", 0, 0)


def test_what_was_dismissed_stays_so_whatever_is_published(server: Server) -> None:
    assert add(server.path, "scam-one.xyz\n") == 0
    assert server.shopper("k1").write("c1", "see scam-one.xyz and scam-two.xyz").is_success
    [flag] = flags(server)
    ana = server.agent("ana")
    why = {"state": "dismissed", "because": "quoted", "reason": ""}
    ana.do("c1", "flag.decide", {"flag_id": flag["id"], **why}, base_version=ana.version("c1"))
    assert add(server.path, "scam-two.xyz\n", name="Others") == 0
    until(lambda: len(flags(server)) == 2)
    assert sorted(flag["state"] for flag in flags(server)) == ["dismissed", "open"]


def test_lists_that_were_published_while_nobody_served_are_noticed_at_the_next_start(server: Server) -> None:
    assert server.shopper("k1").write("c1", "I signed in at scam-one.xyz").is_success
    looked(server)
    server.stop()
    assert add(server.path, "scam-one.xyz\n") == 0
    server.start()
    until(lambda: flags(server))


def test_what_is_closed_or_was_written_long_ago_is_history(server: Server) -> None:
    assert server.shopper("k1").write("c1", "I signed in at scam-one.xyz").is_success
    server.now.ahead = 8 * DAY
    server.write(lambda tx: add_conversation(tx, "c4", "k4"))
    assert server.shopper("k4").write("c4", "I signed in at scam-one.xyz").is_success
    lea = server.agent("lea")
    for status in ("resolved", "closed"):
        assert lea.do("c4", "status.set", {"status": status}).status == "applied"
    assert server.shopper("k1").write("c1", "Hello?").is_success, "it is open still"
    assert add(server.path, "scam-one.xyz\n") == 0
    looked(server)
    assert flags(server) == flags(server, "c4") == []


def test_customers_who_spoke_of_it_before_it_was_listed_are_a_campaign(server: Server) -> None:
    for number in (1, 2, 3):
        assert server.shopper(f"k{number}").write(f"c{number}", "They want me at scam-one.xyz").is_success
    assert add(server.path, "scam-one.xyz\n") == 0
    until(lambda: all(len(flags(server, f"c{number}")) == 2 for number in (1, 2, 3)))
    assert {flag["kind"] for flag in flags(server, "c2")} == {"phishing_link", "campaign"}
