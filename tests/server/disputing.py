"""Disputes of listed entries over the real server, and what a test asks about them."""

import asyncio
from dataclasses import replace
from typing import Any

from backend_stub import disputes, passwords, people
from backend_stub.feeds.ledger import Ledger
from backend_stub.feeds.publishing import ledger_of
from backend_stub.fraud_lists import FraudLists
from tests.patience import eventually
from tests.server.test_feeds_importing import WALLET, add
from tests.serving import PASSWORD, USERS, Server

SITE = "scam-one.xyz"
WRONG = {"because": "mislisted", "reason": "Its owner proved\n\x1b[2J that it is theirs"}
TRUE = {"because": "mislisted", "reason": "I called them"}


def with_lists(server: Server) -> Server:
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


def reopen(server: Server, **why: str) -> None:
    sen = server.agent("sen2")
    back = {
        "flag_id": flag_of(server)["id"],
        "state": "open",
        "because": "mistaken",
        "reason": "Forged",
        **why,
    }
    assert sen.do("c1", "flag.decide", back, base_version=sen.version("c1")).status == "applied"


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
