"""Rules are counted by what people decide about their flags, and demoted by a lead alone, for all to see."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from backend_stub import audit, flags, messages, opening, policy
from backend_stub.__main__ import main
from backend_stub.transaction import Transaction
from tests.serving import Server
from workstation.domain.fraud import Indicator
from workstation.domain.message_kind import MessageKind
from workstation.domain.rules import SANCTIONED
from workstation.domain.severity import Severity

WHY = {"because": "other", "reason": "I looked"}


def found(rule: str = "list", version: int = 1) -> Indicator:
    return Indicator(
        "phishing_link", Severity.WARNING, 0, 5, rule, version, "On the list", "Warn the customer"
    )


def raised(server: Server, number: int, indicator: Indicator | None = None) -> str:
    """The id of a flag on a new message of c1."""

    def work(tx: Transaction) -> None:
        messages.append(
            tx, conversation_id="c1", message_id=f"m-{number}", kind=MessageKind.INCOMING, author_id="k1",
            body="Where is it?", indicators=[indicator or found()],
        )  # fmt: skip

    server.write(work)
    bundle = server.agent("ana").conversation("c1")
    assert bundle is not None
    return next(str(flag["id"]) for flag in bundle["flags"] if flag["message_id"] == f"m-{number}")


def decided(
    server: Server, numbers: range, state: str, indicator: Indicator | None = None, who: str = "ana"
) -> None:
    agent = server.agent(who)
    for number in numbers:
        flag_id = raised(server, number, indicator)
        arguments = {"flag_id": flag_id, "state": state, **WHY}
        assert agent.do("c1", "flag.decide", arguments, base_version=agent.version("c1")).status == "applied"


def standing(server: Server) -> dict[str, Any]:
    answer = server.agent("ben").client.get("/v1/rules")
    answer.raise_for_status()
    return {rule["id"]: rule for rule in answer.json()["rules"]}


def demote(server: Server, who: str, rule: str = "list:1", *, demoted: bool = True) -> Any:
    wanted = {"demoted": demoted, "reason": "It sees our own pages"}
    return server.agent(who).client.put(f"/v1/rules/{rule}/demotion", json=wanted)


def severity_of(server: Server, flag_id: str) -> str:
    bundle = server.agent("ana").conversation("c1")
    assert bundle is not None
    return next(str(flag["severity"]) for flag in bundle["flags"] if flag["id"] == flag_id)


@pytest.fixture
def strict(server: Server) -> Server:
    """A company that looks at a rule from the third decision on."""
    server.write(lambda tx: policy.put(tx.connection, policy.Rule.RULE_FEWEST, 3))
    return server


def test_every_decision_counts_for_its_rule_and_everybody_is_told(server: Server) -> None:
    adm = server.agent("adm")
    adm.bootstrap()
    decided(server, range(3), "confirmed")
    decided(server, range(3, 4), "dismissed")
    told = standing(server)["list:1"]
    assert (told["confirmed"], told["dismissed"], told["below"], told["demoted"]) == (3, 1, False, False)
    [row] = [row for row in adm.changes().rows if row.kind == "rule"]
    assert (row.id, row.data["confirmed"], row.data["dismissed"]) == ("list:1", 3, 1)
    assert adm.bootstrap()[0]["rules"] == [told]


def test_a_mended_rule_begins_anew_and_what_people_raise_is_no_rule(server: Server) -> None:
    decided(server, range(1), "dismissed")
    raised(server, 7, found(version=2))
    ana = server.agent("ana")
    ana.do("c1", "flag.raise", {"message_id": "c1-1", "why": "odd"})
    bundle = ana.conversation("c1")
    assert bundle is not None
    [by_hand] = [flag for flag in bundle["flags"] if flag["kind"] == "person"]
    arguments = {"flag_id": by_hand["id"], "state": "dismissed", **WHY}
    assert ana.do("c1", "flag.decide", arguments, base_version=ana.version("c1")).status == "applied"
    assert set(standing(server)) == {"list:1"}


def test_a_lead_demotes_a_rule_below_its_floor_and_it_raises_notices(strict: Server) -> None:
    decided(strict, range(3), "dismissed")
    assert standing(strict)["list:1"]["below"]
    assert demote(strict, "ana").status_code == demote(strict, "adm").status_code == 409
    answer = demote(strict, "lea")
    assert answer.is_success
    [rule] = answer.json()["rules"]
    assert (rule["demoted"], rule["demoted_by"], rule["reason"]) == (True, "lea", "It sees our own pages")
    assert severity_of(strict, raised(strict, 10)) == "notice"
    assert severity_of(strict, raised(strict, 11, found(version=2))) == "warning"
    assert demote(strict, "lea", demoted=False).is_success
    assert severity_of(strict, raised(strict, 12)) == "warning"


def test_nobody_demotes_a_rule_that_does_well_or_is_hardly_known(strict: Server) -> None:
    decided(strict, range(2), "dismissed")
    assert "floor" in demote(strict, "lea").json()["message"]
    decided(strict, range(2, 6), "confirmed")
    assert demote(strict, "lea").status_code == 409
    assert demote(strict, "lea", "unheard-of:1").status_code == 409


def test_nobody_demotes_what_the_law_demands(strict: Server) -> None:
    decided(strict, range(3), "dismissed", found(SANCTIONED), who="sen")
    assert not standing(strict)[f"{SANCTIONED}:1"]["below"]
    answer = demote(strict, "lea", f"{SANCTIONED}:1")
    assert answer.status_code == 409
    assert "law" in answer.json()["message"]


def test_who_demoted_a_rule_stays_on_record_and_cannot_be_changed_unseen(
    strict: Server, tmp_path: Path
) -> None:
    decided(strict, range(3), "dismissed")
    demote(strict, "lea")
    demote(strict, "lea", demoted=False)
    strict.stop()
    assert audit.verify(strict.path).broken is None
    connection = opening.connect(strict.path, writing=True)
    acts = connection.execute("SELECT demoted, by_name, reason, dismissed FROM rule_acts").fetchall()
    assert acts == [(1, "Lea", "It sees our own pages", 3), (0, "Lea", "It sees our own pages", 3)]
    connection.execute("UPDATE rule_acts SET by_name = 'Somebody' WHERE number = 1")
    connection.close()
    assert audit.verify(strict.path).broken is not None
    strict.start()


def test_the_command_line_shows_demotes_and_restores(
    strict: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    decided(strict, range(3), "dismissed")
    strict.stop()
    place = ("--database", str(strict.path))
    by = ("--by", "lea@test.example", "--reason", "password: Summer2024!")
    assert main(["rules", "status", *place]) == 0
    assert "list:1  0 confirmed  3 dismissed  0 %  below its floor" in capsys.readouterr().out
    assert main(["rules", "demote", "list:1", *by, *place]) == 0
    assert "demoted by lea: password: ⟦password_told⟧" in capsys.readouterr().out
    assert main(["rules", "demote", "list:2", *by, *place]) == 2
    assert "no such rule" in capsys.readouterr().err
    assert main(["rules", "restore", "list:1", "--by", "ana@test.example", "--reason", "x", *place]) == 2
    assert "Only a lead" in capsys.readouterr().err
    assert main(["rules", "restore", "list:1", *by, *place]) == 0
    assert "below its floor" in capsys.readouterr().out
    strict.start()


def test_a_file_of_an_older_server_learns_to_count(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    opening.prepare(path)
    connection = opening.connect(path, writing=True)
    connection.executescript("DROP TABLE rules; DROP TABLE rule_acts; DROP INDEX flags_decided")
    connection.execute("PRAGMA user_version = 5")
    connection.close()
    with Server(path, seeding=None) as server:
        assert asyncio.run(server.database.read(lambda r: flags.find(r, "none"))) is None
        names = "SELECT name FROM sqlite_schema WHERE name IN ('rules', 'rule_acts', 'flags_decided')"
        assert len(asyncio.run(server.database.read(lambda r: r.connection.execute(names).fetchall()))) == 3
