"""What lists let pass is no campaign, nor what was flagged in error."""

from functools import partial

import pytest

from tests.server.test_campaigns import WALLET
from tests.server.test_campaigns_spelled import mark, of, write
from tests.server.test_feeds_importing import add, feeds
from tests.server.test_sightings import seen
from tests.serving import Server, add_conversation

BY = ("--by", "lea@team.example")
SITE = "coin-harbour-desk.io"


def test_a_site_that_was_lifted_raises_nothing_until_it_is_put_back(server: Server) -> None:
    assert add(server.path, f"{SITE}\n") == 0
    write(server, f"I was at {SITE}", f"login.{SITE} wants my words")
    assert feeds(server.path, "lift", SITE, *BY, "--reason", "its owner proved it") == 0
    write(server, "", "", f"is {SITE} yours?")
    mark(server, 3)
    assert of(server, 3) == []
    assert seen(server, "c3", "lea") == set()
    assert feeds(server.path, "put-back", SITE, *BY, "--reason", "the proof was forged") == 0
    assert server.shopper("k3").write("c3", f"is {SITE} yours?").is_success
    assert len(of(server, 3)) == 1


def test_a_site_that_is_allowed_raises_nothing_however_often_it_is_flagged(server: Server) -> None:
    assert add(server.path, f"{SITE}\n", "allow", "Partners") == 0
    write(server, f"I was at {SITE}", f"login.{SITE} wants my words", f"is {SITE} yours?")
    for number in (1, 2, 3):
        mark(server, number)
    assert [of(server, number) for number in (1, 2, 3)] == [[], [], []]


@pytest.mark.parametrize("below", ["www", "help"])
@pytest.mark.parametrize("way", ["lift", "allow"])
def test_a_host_that_passes_raises_nothing_where_customers_write_it(
    server: Server, way: str, below: str
) -> None:
    host = f"{below}.{SITE}"
    if way == "lift":
        assert feeds(server.path, "lift", host, *BY, "--reason", "its owner proved it") == 0
    else:
        assert add(server.path, f"{host}\n", "allow", "Partners") == 0
    write(server, f"I was at {host}", f"https://{host.upper()}/x wants my words", f"is {host} yours?")
    mark(server, 1)
    assert [of(server, number) for number in (1, 2, 3)] == [[], [], []]
    for number in (1, 2, 3):
        assert server.shopper(f"k{number}").write(f"c{number}", f"login.{SITE}", f"o{number}").is_success
    told = {"message_id": "o1", "why": "they were told to"}
    assert server.agent("lea").do("c1", "flag.raise", told).status == "applied"
    raised = 0 if below == "www" else 1
    assert [len(of(server, number)) for number in (1, 2, 3)] == [raised] * 3


@pytest.mark.parametrize("written", [SITE, f"www.{SITE}"])
def test_with_www_or_without_it_is_the_site_that_was_lifted(server: Server, written: str) -> None:
    other = SITE if written != SITE else f"www.{SITE}"
    assert feeds(server.path, "lift", other, *BY, "--reason", "its owner proved it") == 0
    write(server, *[f"is {written} yours?"] * 3)
    mark(server, 1)
    assert [of(server, number) for number in (1, 2, 3)] == [[], [], []]


def test_a_lookalike_that_was_lifted_raises_nothing(server: Server) -> None:
    host = "help.binance-verify-desk.com"
    assert feeds(server.path, "lift", host, *BY, "--reason", "it is a study of ours") == 0
    write(server, *[f"is {host} yours?"] * 3)
    assert [of(server, number) for number in (1, 2, 3)] == [[], [], []]


def test_a_wallet_that_was_lifted_raises_nothing_in_whatever_spelling(server: Server) -> None:
    assert feeds(server.path, "lift", WALLET.upper(), *BY, "--reason", "it is ours") == 0
    write(server, f"Is {WALLET} yours?", f"I sent it to {WALLET[2:]}", f"{WALLET[:20]} {WALLET[20:]}?")
    mark(server, 1)
    assert [of(server, number) for number in (1, 2, 3)] == [[], [], []]


def test_a_flag_where_a_customer_says_it_again_makes_it_suspicious_until_it_is_dismissed(
    server: Server,
) -> None:
    write(server, *[f"My address is {WALLET}"] * 2)
    assert server.shopper("k1").write("c1", f"{WALLET[:20]} {WALLET[20:]}, they say", "m5").is_success
    lea = server.agent("lea")
    assert lea.do("c1", "flag.raise", {"message_id": "m5", "why": "told to"}).status == "applied"
    bundle = lea.conversation("c1")
    assert bundle is not None
    [flag] = bundle["flags"]
    for number, (state, because) in enumerate((("dismissed", "ours"), ("open", "taken_back")), 3):
        why = {"flag_id": flag["id"], "state": state, "because": because, "reason": ""}
        assert lea.do("c1", "flag.decide", why, base_version=lea.version("c1")).status == "applied"
        if number > 3:
            server.write(partial(add_conversation, conversation_id=f"c{number}", customer_id=f"k{number}"))
        assert server.shopper(f"k{number}").write(f"c{number}", f"Is {WALLET} yours?").is_success
        assert len(of(server, number)) == number - 3
