"""Money that was kept from leaving is recorded with a confirmed warning, by whoever may decide about it."""

from backend_stub import audit, flags
from tests.serving import Server
from workstation.domain.activity import ActivityKind, activity
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity


def confirmed(server: Server, severity: Severity = Severity.WARNING) -> str:
    """The id of a flag in c1 that a senior security agent has confirmed."""
    found = Indicator("phishing_link", severity, 0, 5, "list", 1, "On the list", "Warn them")
    server.write(lambda tx: flags.raise_all(tx, "c1", "c1-1", [found]))
    sen = server.agent("sen")
    [flag] = sen.conversation("c1")["flags"]
    decision = {"flag_id": flag["id"], "state": "confirmed", "because": "attempt"}
    assert sen.do("c1", "flag.decide", decision, base_version=sen.version("c1")).status == "applied"
    return str(flag["id"])


def money(flag_id: str, amount: str) -> dict[str, str]:
    return {"flag_id": flag_id, "amount": amount, "currency": "USDT"}


def told(server: Server) -> list[tuple[str, tuple[str, ...]]]:
    """Who recorded what, in order."""
    messages = server.agent("sen").conversation("c1")["messages"]
    acts = [(one["author_id"], activity(one["body"])) for one in messages if one["kind"] == "activity"]
    return [(who, act.arguments) for who, act in acts if act and act.kind is ActivityKind.MONEY_KEPT]


def test_a_further_record_corrects_and_both_stay_in_the_history(server: Server) -> None:
    flag = confirmed(server)
    sen = server.agent("sen")
    assert sen.do("c1", "money.record", money(flag, "41200.50")).status == "applied"
    assert sen.do("c1", "money.record", money(flag, "40000")).status == "applied"
    assert told(server) == [("sen", (flag, "41200.50", "USDT")), ("sen", (flag, "40000", "USDT"))]
    assert audit.verify(server.path).broken is None
    query = "UPDATE messages SET body = replace(body, '41200', '1200') WHERE kind = 'activity'"
    server.write(lambda tx: tx.connection.execute(query).rowcount)
    assert audit.verify(server.path).broken is not None, "what was recorded is in the chain"


def test_what_is_not_confirmed_kept_nothing(server: Server) -> None:
    found = Indicator("phishing_link", Severity.WARNING, 0, 5, "list", 1, "On the list", "Warn them")
    server.write(lambda tx: flags.raise_all(tx, "c1", "c1-1", [found]))
    sen = server.agent("sen")
    [flag] = sen.conversation("c1")["flags"]
    assert sen.do("c1", "money.record", money(flag["id"], "5")).code == "illegal_transition"
    assert sen.do("c1", "money.record", money("none", "5")).code == "not_found"
    assert told(server) == []


def test_of_what_blocks_only_a_senior_says_so(server: Server) -> None:
    flag = confirmed(server, Severity.BLOCK)
    ana = server.agent("ana")
    ana.do("c1", "claim")
    assert ana.do("c1", "money.record", money(flag, "5")).code == "forbidden"


def test_what_is_no_amount_is_refused(server: Server) -> None:
    flag = confirmed(server)
    for amount in ("1,5", "-3", "1e9", "", "٣"):
        assert server.agent("sen").do("c1", "money.record", money(flag, amount)).code == "invalid"
