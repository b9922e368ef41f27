"""Whom a note names: they see the conversation from then on, and are told which note it was."""

from typing import Any

from backend_stub import opening
from tests.server_client import Agent
from tests.serving import Server
from workstation.domain.operation import Refusal


def _note(agent: Agent, conversation: str, *mentions: str) -> Any:
    return agent.do(conversation, "note.append", {"body": "please look", "mentions": list(mentions)})


def _mentioned(agent: Agent, conversation: str) -> dict[str, int] | None:
    bundle = agent.conversation(conversation)
    return None if bundle is None else dict(bundle["conversation"]["mentioned"])


def test_who_is_named_takes_part_and_sees_it_from_then_on(server: Server) -> None:
    ana, cem = server.agent("ana"), server.agent("cem")
    ana.do("c1", "claim")
    cem.bootstrap()
    assert cem.conversation("c1") is None
    assert _note(ana, "c1", "cem").status == "applied"
    assert [(row.kind, row.conversation) for row in cem.changes().rows if row.kind == "grant"] == [
        ("grant", "c1")
    ]
    bundle = cem.conversation("c1")
    assert bundle is not None
    assert "cem" in bundle["conversation"]["participants"]
    assert bundle["conversation"]["mentioned"] == {"cem": bundle["conversation"]["last_position"]}


def test_a_team_that_is_named_sees_it_and_takes_no_part(server: Server) -> None:
    ana, cem = server.agent("ana"), server.agent("cem")
    ana.do("c1", "claim")
    assert _note(ana, "c1", "security").status == "applied"
    assert _mentioned(cem, "c1") == {"security": 3}
    assert _note(cem, "c1", "ana").status == "applied"  # and works with it, as whoever sees it
    assert _mentioned(ana, "c1") == {"security": 3, "ana": 4}
    bundle = ana.conversation("c1")
    assert bundle is not None
    assert set(bundle["conversation"]["participants"]) == {"ana", "cem"}  # who wrote, who was named


def test_the_newest_note_that_names_somebody_counts(server: Server) -> None:
    ana, ben = server.agent("ana"), server.agent("ben")
    _note(ana, "c1", "ben")
    _note(ana, "c1", "ben", "ben")
    assert _mentioned(ben, "c1") == {"ben": 3}


def test_a_note_that_names_somebody_who_is_nobody_here_is_refused_whole(server: Server) -> None:
    ana = server.agent("ana")
    result = _note(ana, "c1", "ben", "nobody")
    assert (result.status, result.code) == ("rejected", Refusal.INVALID)
    assert _mentioned(ana, "c1") == {}
    reply = ana.operation("c1", "message.append", {"body": "hello", "mentions": ["ben"]})
    assert ana.pushed(reply).results[0].code is Refusal.INVALID  # customers are told nothing of colleagues


def test_administrators_see_nothing_though_they_are_named(server: Server) -> None:
    ana, adm = server.agent("ana"), server.agent("adm")
    assert _note(ana, "c1", "adm").status == "applied"
    assert adm.conversation("c1") is None


def test_a_file_of_an_older_server_gets_the_columns_that_it_lacks_and_keeps_what_it_had(
    server: Server,
) -> None:
    server.stop()
    connection = opening.connect(server.path, writing=True)
    connection.execute("DROP TABLE mentions")
    for column in ("working_since", "worked", "first_answer_at"):
        connection.execute(f"ALTER TABLE conversations DROP COLUMN {column}")
    connection.execute("PRAGMA user_version = 3")
    connection.close()
    server.start()
    ana = server.agent("ana")
    assert _note(ana, "c1", "ben").status == "applied"
    assert _mentioned(ana, "c1") == {"ben": 2}
    bundle = ana.conversation("c2")
    assert bundle is not None
    assert bundle["conversation"]["working_since"] is None  # nobody kept that time
    assert ana.do("c1", "claim").status == "applied"
