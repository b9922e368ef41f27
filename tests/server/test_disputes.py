"""Two seniors agree that a list is wrong: its entry is lifted for everybody, over the real server."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from backend_stub import audit, disputes, flags, passwords, people, policy
from backend_stub.feeds.ledger import Ledger
from backend_stub.feeds.publishing import folder_of, ledger_of
from backend_stub.fraud_lists import FraudLists
from backend_stub.policy import Rule
from tests.patience import eventually
from tests.server.test_feeds_importing import BY, WALLET, add, feeds
from tests.serving import PASSWORD, USERS, Server
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

SITE = "scam-one.xyz"
WRONG = {"because": "mislisted", "reason": "Its owner proved\n\x1b[2J that it is theirs"}
TRUE = {"because": "mislisted", "reason": "I called them"}


@pytest.fixture
def listed(server: Server) -> Server:
    """A site and a wallet are listed, c1's customer has named both, and two senior security agents see it."""
    assert add(server.path, f"{SITE}\nscam-two.xyz\n") == 0
    assert add(server.path, f"{WALLET}\n", "addresses", "Wallets") == 0
    other = replace(USERS["sen"], id="sen2", name="Sen Two", email="sen2@test.example")
    server.write(lambda tx: people.put_user(tx, other, passwords.hashed(PASSWORD)))
    server.shopper("k1").write("c1", f"They say {SITE} and {WALLET[:10]} {WALLET[10:]}")
    return server


def flag_of(server: Server, kind: str = "phishing_link") -> dict[str, Any]:
    bundle = server.agent("sen").conversation("c1")
    assert bundle is not None
    [flag] = [one for one in bundle["flags"] if one["kind"] == kind]
    return dict(flag)


def ask(server: Server, flag: dict[str, Any], who: str = "sen", **why: str) -> Any:
    sen = server.agent(who)
    wanted = {"flag_id": flag["id"], **WRONG, **why}
    return sen.do("c1", "approval.request", wanted, base_version=sen.version("c1"))


def answer(server: Server, request_id: str, who: str = "sen2", *, agreed: bool = True, **why: str) -> Any:
    arguments = {"request_id": request_id, "agreed": agreed, **TRUE, **why}
    return server.agent(who).do("c1", "approval.decide", arguments)


def lists(server: Server) -> FraudLists:
    published: FraudLists = server.app.state.lists
    return published


def stands(server: Server) -> bool:
    domains = lists(server).known.domains
    assert domains is not None
    return bool(domains.covering(SITE.split(".")))


def until_lifted(server: Server) -> None:
    asyncio.run(eventually(lambda: not stands(server)))


def agreed(server: Server) -> list[disputes.Agreed]:
    """What the server looks at after a start."""
    with server.database.looking() as reading:
        return disputes.agreed_but((), reading)


def lifted(server: Server) -> list[str]:
    with Ledger(ledger_of(server.path)) as ledger:
        return list(ledger.lifted())


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
    disputes.lift(listed.path, [one], lists(listed))
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


def test_what_was_put_back_stays_so_also_after_another_start(listed: Server) -> None:
    asked = ask(listed, flag_of(listed))
    listed.restart()
    assert answer(listed, asked.id).status == "applied", "asked before the restart"
    until_lifted(listed)
    assert feeds(listed.path, "put-back", SITE, *BY, "--reason", "the proof was forged") == 0
    assert stands(listed)
    listed.restart()
    disputes.lift(listed.path, agreed(listed), lists(listed))
    assert stands(listed)
    assert lifted(listed) == []


def test_an_agreement_that_is_taken_back_before_it_was_carried_out_lifts_nothing(listed: Server) -> None:
    asked = ask(listed, flag_of(listed))
    needed = ledger_of(listed.path)
    aside = needed.rename(needed.with_name("aside"))
    needed.mkdir()
    assert answer(listed, asked.id).status == "applied"
    sen = listed.agent("sen2")
    back = {"flag_id": flag_of(listed)["id"], "state": "open", "because": "taken_back", "reason": ""}
    assert sen.do("c1", "flag.decide", back, base_version=sen.version("c1")).status == "applied"
    needed.rmdir()
    aside.rename(needed)
    listed.restart()
    assert agreed(listed) == []
    again = ask(listed, flag_of(listed))
    assert answer(listed, again.id).status == "applied"
    assert [one.id for one in agreed(listed)] == [again.id]


@pytest.mark.parametrize("of", [ledger_of, folder_of])
def test_what_cannot_be_lifted_or_published_is_told_in_the_log_and_is_so_after_the_next_start(
    listed: Server, caplog: pytest.LogCaptureFixture, of: Callable[[Path], Path]
) -> None:
    asked = ask(listed, flag_of(listed))
    needed = of(listed.path)
    aside = needed.rename(needed.with_name("aside"))
    if aside.is_dir():
        needed.write_text("no folder")
    else:
        needed.mkdir()
    assert answer(listed, asked.id).status == "applied"
    asyncio.run(eventually(lambda: "could not be lifted or published" in caplog.text))
    assert flag_of(listed)["state"] == "dismissed"
    needed.rmdir() if needed.is_dir() else needed.unlink()
    aside.rename(needed)
    assert stands(listed)
    listed.restart()
    until_lifted(listed)
    assert lifted(listed) == [SITE]
