"""What becomes of warnings is counted for whoever leads the team in which they were raised, for good."""

from typing import Any

import pytest

from backend_stub import audit, flags
from backend_stub.clock import now_ms
from backend_stub.transaction import Transaction
from tests.server.test_feeds_importing import add
from tests.server.test_importing import bring
from tests.server.test_importing import conversation as spoken
from tests.server.test_looking_again import looked
from tests.server.test_money import money
from tests.serving import Server, add_conversation
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity

DAY = 86_400_000
YESTERDAY = now_ms() - DAY


def raised(server: Server, conversation: str, kind: str = "phishing_link") -> str:
    """The id of a flag on the first message of a conversation."""
    found = Indicator(kind, Severity.WARNING, 0, 5, "list", 1, "On the list", "Warn them")
    server.write(lambda tx: flags.raise_all(tx, conversation, f"{conversation}-1", [found]))
    sen = server.agent("sen").conversation(conversation)
    assert sen is not None
    return next(str(flag["id"]) for flag in sen["flags"] if flag["kind"] == kind)


def decided(server: Server, conversation: str, flag: str, state: str = "confirmed") -> None:
    because = {"confirmed": "attempt", "dismissed": "harmless"}[state]
    decision = {"flag_id": flag, "state": state, "because": because}
    do(server, conversation, "flag.decide", decision)


def do(server: Server, conversation: str, kind: str, arguments: dict[str, Any], who: str = "sen") -> None:
    agent = server.agent(who)
    version = agent.version(conversation)
    assert agent.do(conversation, kind, arguments, base_version=version).status == "applied"


def counted(server: Server, who: str = "lea", *days: int) -> dict[str, Any]:
    answer = server.agent(who).client.get("/v1/figures", params={"day": list(days or (YESTERDAY,))})
    answer.raise_for_status()
    told: dict[str, Any] = answer.json()
    return told


def kinds(told: dict[str, Any]) -> list[dict[str, int]]:
    return [day["kinds"] for day in told["days"]]


@pytest.fixture
def kept(server: Server) -> Server:
    """In c1 of Payments a fraud is confirmed that would have taken 41,200 USDT, in c2 one is open."""
    flag = raised(server, "c1", "safe_wallet_transfer")
    decided(server, "c1", flag)
    do(server, "c1", "money.record", money(flag, "9"))
    do(server, "c1", "money.record", money(flag, "41200"))
    raised(server, "c2")
    return server


def test_what_was_escalated_or_closed_counts_as_before_and_its_money_too(kept: Server) -> None:
    before = counted(kept)
    assert kinds(before) == [{"safe_wallet_transfer": 1, "phishing_link": 1}]
    assert (before["open"], before["confirmed"], before["dismissed"]) == (1, 1, 0)
    [day] = before["kept"]
    assert day["kinds"] == {"safe_wallet_transfer": [{"amount": "41200", "currency": "USDT"}]}
    do(kept, "c1", "transfer", {"to_user": None, "to_team": "security"})
    do(kept, "c2", "transfer", {"to_user": None, "to_team": "security"})
    assert kept.agent("lea").conversation("c1") is None, "its words are for the security team now"
    assert counted(kept) == before
    for status in ("resolved", "closed"):
        do(kept, "c1", "status.set", {"status": status})
    assert counted(kept) == before


def test_what_is_decided_and_recorded_elsewhere_still_counts_where_it_was_raised(server: Server) -> None:
    flag = raised(server, "c1")
    do(server, "c1", "transfer", {"to_user": None, "to_team": "security"})
    decided(server, "c1", flag)
    do(server, "c1", "money.record", money(flag, "5"))
    told = counted(server)
    assert (told["open"], told["confirmed"], len(told["kept"])) == (0, 1, 1)
    assert told["median"] == told["slow"] is not None


def test_a_lead_counts_what_was_raised_in_their_teams_and_a_senior_all(kept: Server) -> None:
    def elsewhere(tx: Transaction) -> None:
        add_conversation(tx, "c4", "k4", "security")
        tx.connection.execute("UPDATE users SET role = 'lead' WHERE id = 'cem'")

    kept.write(elsewhere)
    raised(kept, "c4", "campaign")
    do(kept, "c1", "transfer", {"to_user": None, "to_team": "security"})
    assert kinds(counted(kept, "cem")) == [{"campaign": 1}], "not what came to his team afterwards"
    assert counted(kept, "cem")["kept"] == []
    assert "campaign" not in kinds(counted(kept, "lea"))[0]
    assert set(kinds(counted(kept, "sen"))[0]) == {"safe_wallet_transfer", "phishing_link", "campaign"}


@pytest.mark.parametrize("who", ["ana", "qin", "adm"])
def test_nobody_else_is_told(kept: Server, who: str) -> None:
    answer = kept.agent(who).client.get("/v1/figures", params={"day": [0]})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_no_word_of_a_customer_is_in_it(kept: Server) -> None:
    told = str(counted(kept))
    assert not [word for word in ("deposit", "Mara", "c1", "k1", "Warn") if word in told]


def test_each_day_begins_where_whoever_asks_says_so(server: Server) -> None:
    decided(server, "c1", flag := raised(server, "c1"))
    came = server.now()
    server.now.ahead = 2 * DAY
    server.write(lambda tx: add_conversation(tx, "c4", "k4"))
    decided(server, "c4", raised(server, "c4"), "dismissed")
    do(server, "c1", "money.record", money(flag, "0.1"))
    begun = [came - DAY // 2 + number * DAY for number in range(3)]
    told = counted(server, "lea", *reversed(begun))
    assert [day["at"] for day in told["days"]] == [begun[0], begun[2]]
    assert [day["at"] for day in told["kept"]] == [begun[2]], "by the day of its first record"
    late = counted(server, "lea", begun[2])
    assert (late["confirmed"], late["dismissed"], len(late["kept"])) == (0, 1, 1)
    assert counted(server, "lea", begun[2] + DAY) == {
        "days": [], "open": 0, "confirmed": 0, "dismissed": 0, "median": None, "slow": None, "kept": [],
    }  # fmt: skip


def test_half_and_nine_of_ten_are_decided_within(server: Server) -> None:
    for number in range(1, 11):
        name = f"d{number}"
        server.write(lambda tx, name=name: add_conversation(tx, name, f"k{name}"))
        flag = raised(server, name)
        values = (number * 1000, flag)
        decided(server, name, flag)
        took = "UPDATE flags SET decided_at = ?1 + raised_at WHERE id = ?2"
        server.write(lambda tx, values=values, took=took: tx.connection.execute(took, values).rowcount)
    told = counted(server)
    assert (told["median"], told["slow"]) == (5000, 9000)


def test_what_somebody_saw_late_counts_when_they_saw_it(server: Server) -> None:
    wrote = server.now()
    late = wrote + 40 * DAY
    server.now.ahead = 40 * DAY
    server.write(lambda tx: add_conversation(tx, "c4", "k4"))
    do(server, "c1", "flag.raise", {"message_id": "c1-1", "why": "they were told to"}, "lea")
    bundle = server.agent("lea").conversation("c1")
    assert bundle is not None
    [flag] = bundle["flags"]
    days = [late - number * DAY for number in range(14)]
    told = counted(server, "lea", *days)
    assert ([day["at"] for day in told["days"]], told["open"]) == ([late], 1)
    server.now.ahead += 60_000
    decided(server, "c1", flag["id"])
    told = counted(server, "lea", *days)
    assert (told["open"], told["confirmed"]) == (0, 1)
    assert 60_000 <= told["median"] < 120_000, "from when they saw it"


def test_what_lists_learn_late_counts_when_they_learn_it_and_an_import_when_it_was_written(
    server: Server,
) -> None:
    assert server.shopper("k1").write("c1", "I signed in at scam-one.xyz").is_success
    server.now.ahead = 3 * DAY
    assert add(server.path, "scam-one.xyz\n") == 0
    looked(server)
    days = [server.now() - number * DAY for number in (5, 1)]
    assert [day["at"] for day in counted(server, "lea", *days)["days"]] == days[1:]
    said = {"from": "customer", "at": -2 * DAY // 1000, "text": "I signed in at scam-one.xyz"}
    bring(server, spoken(messages=[said]))
    assert [day["at"] for day in counted(server, "lea", *days)["days"]] == days


def test_what_was_opened_again_or_corrected_to_nothing_kept_nothing(kept: Server) -> None:
    [flag] = kept.agent("sen").conversation("c1")["flags"]
    do(kept, "c1", "money.record", money(flag["id"], "0"))
    assert counted(kept)["kept"] == []
    do(kept, "c1", "money.record", money(flag["id"], "7"))
    assert len(counted(kept)["kept"]) == 1
    reopened = {"flag_id": flag["id"], "state": "open", "because": "mistaken"}
    do(kept, "c1", "flag.decide", reopened)
    assert counted(kept)["kept"] == []


def test_a_flag_of_an_older_server_counts_where_its_conversation_lies_and_the_chain_holds(
    kept: Server,
) -> None:
    def as_it_was(tx: Transaction) -> None:
        tx.connection.execute("UPDATE flags SET team_id = NULL, raised_at = NULL")
        for flag, conversation in tx.connection.execute("SELECT id, conversation_id FROM flags").fetchall():
            tx.feed.add("flag", flag, conversation_id=conversation)
        tx.connection.execute("DROP INDEX messages_money")
        tx.connection.execute("ALTER TABLE flags DROP COLUMN team_id")
        tx.connection.execute("ALTER TABLE flags DROP COLUMN raised_at")
        tx.connection.execute("PRAGMA user_version = 16")

    kept.write(as_it_was)
    kept.restart()
    assert kinds(counted(kept)) == [{"safe_wallet_transfer": 1, "phishing_link": 1}]
    assert len(counted(kept)["kept"]) == 1
    assert audit.verify(kept.path).broken is None
    raised(kept, "c3")
    do(kept, "c3", "transfer", {"to_user": None, "to_team": "security"})
    assert counted(kept)["open"] == 2
    kept.write(lambda tx: tx.connection.execute("UPDATE flags SET team_id = 'security'").rowcount)
    assert audit.verify(kept.path).broken is not None, "where it was raised is in the chain"
