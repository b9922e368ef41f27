"""Two seniors agree that a list is wrong: its entry is lifted for everybody, over the real server."""

import asyncio

import pytest

from backend_stub import audit, disputes, flags, policy
from backend_stub.policy import Rule
from tests.patience import eventually
from tests.server.disputing import (
    SITE,
    WRONG,
    agreed,
    answer,
    ask,
    flag_of,
    lifted,
    lists,
    until_lifted,
    with_lists,
)
from tests.server.test_feeds_importing import BY, WALLET, add, feeds
from tests.serving import Server
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity


@pytest.fixture
def listed(server: Server) -> Server:
    return with_lists(server)


def test_one_lifts_nothing_two_do_at_once_and_status_tells_who_and_why(
    listed: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    flag = flag_of(listed)
    asked = ask(listed, flag)
    assert asked.status == "applied"
    assert flag_of(listed)["asked"]["because"] == "mislisted"
    assert answer(listed, asked.id, "sen").code == "forbidden", "nobody agrees with themself"
    assert flag_of(listed)["state"] == "open"
    assert lifted(listed) == []
    assert answer(listed, asked.id).status == "applied"
    assert (flag_of(listed)["state"], flag_of(listed)["because"]) == ("dismissed", "mislisted")
    until_lifted(listed)
    assert lifted(listed) == [SITE]
    capsys.readouterr()
    assert feeds(listed.path, "status", SITE) == 0
    told = "by sen@test.example and sen2@test.example: Its owner proved [2J that it is theirs / I called them"
    assert told in capsys.readouterr().out
    listed.shopper("k2").write("c2", f"They say {SITE}")
    bundle = listed.agent("ana").conversation("c2")
    assert bundle is not None
    assert "phishing_link" not in {one["kind"] for one in bundle["flags"]}
    assert audit.verify(listed.path).broken is None


def test_a_wallet_is_lifted_however_it_was_written(listed: Server) -> None:
    asked = ask(listed, flag_of(listed, "flagged_address"))
    assert answer(listed, asked.id).status == "applied"
    asyncio.run(eventually(lambda: lifted(listed) == [WALLET.lower()]))
    asyncio.run(eventually(lambda: WALLET.lower() in lists(listed).newest.lifted))


def test_a_wallet_that_came_under_sanctions_meanwhile_stays_listed(listed: Server) -> None:
    asked = ask(listed, flag_of(listed, "flagged_address"))
    assert add(listed.path, f"{WALLET}\n", "sanctions", "Law") == 0
    answer(listed, asked.id)
    [one] = agreed(listed)
    disputes.carry_out(listed.path, [one], lists(listed))
    assert lifted(listed) == []


def test_declined_nothing_is_lifted(listed: Server) -> None:
    asked = ask(listed, flag_of(listed))
    assert answer(listed, asked.id, agreed=False, because="attempt").status == "applied"
    assert (flag_of(listed)["state"], flag_of(listed)["asked"]) == ("open", None)
    assert agreed(listed) == []


def test_others_than_seniors_neither_ask_nor_answer(listed: Server) -> None:
    flag = flag_of(listed)
    assert ask(listed, flag, "ana").code == "forbidden"
    assert ask(listed, flag, "lea").code == "forbidden"
    asked = ask(listed, flag)
    for who in ("ana", "lea"):
        assert answer(listed, asked.id, who).code == "forbidden"
        assert answer(listed, asked.id, who, agreed=False, because="attempt").code == "forbidden"
    assert flag_of(listed)["asked"]["by_id"] == "sen"


@pytest.mark.parametrize("second", [0, 1])
def test_nobody_disputes_alone_whatever_the_company_lets_one_decide(listed: Server, second: int) -> None:
    listed.write(lambda tx: policy.put(tx.connection, Rule.BLOCK_NEEDS_SECOND, second))
    sen = listed.agent("sen")
    alone = {"flag_id": flag_of(listed)["id"], "state": "dismissed", **WRONG}
    assert sen.do("c1", "flag.decide", alone, base_version=sen.version("c1")).code == "approval_needed"


def test_who_agrees_to_a_dispute_says_so_and_so_does_nobody_else(listed: Server) -> None:
    flag = flag_of(listed)
    assert ask(listed, flag, reason=" ").code == "invalid", "it needs words"
    asked = ask(listed, flag)
    assert answer(listed, asked.id, because="ours").code == "invalid"
    assert answer(listed, asked.id, agreed=False).code == "invalid"
    assert answer(listed, asked.id, agreed=False, because="attempt").status == "applied"
    plain = ask(listed, flag, because="ours")
    assert answer(listed, plain.id).code == "invalid", "the first one did not ask for that"
    assert answer(listed, plain.id, because="ours").status == "applied"
    assert agreed(listed) == []


@pytest.mark.parametrize(
    "found",
    [
        Indicator("lookalike_domain", Severity.WARNING, 0, 5, "lookalike_domain", 1, "Alike", ""),
        Indicator("phishing_link", Severity.WARNING, 0, 5, "phishing_link", 1, "It says not of what", ""),
        Indicator("flagged_address", Severity.WARNING, 0, 0, "flagged_address", 1, "In the subject", ""),
        Indicator("flagged_address", Severity.BLOCK, 0, 5, "sanctioned_address", 1, "By law", ""),
        Indicator("flagged_address", Severity.WARNING, 0, 5, "flagged_address", 1, "No wallet", ""),
    ],
)
def test_what_shows_no_entry_of_a_list_is_not_disputed(server: Server, found: Indicator) -> None:
    server.write(lambda tx: flags.raise_all(tx, "c1", "c1-1", [found]))
    assert ask(server, flag_of(server, found.kind)).code == "illegal_transition"


def test_what_is_lifted_already_is_not_disputed_again(listed: Server) -> None:
    assert feeds(listed.path, "lift", SITE, *BY, "--reason", "disputed by mail") == 0
    assert ask(listed, flag_of(listed)).code == "illegal_transition"
