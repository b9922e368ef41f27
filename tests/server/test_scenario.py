"""The demonstration's customers write, acknowledge, and come again; twice the same seed plays the same."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend_stub import accounts, script
from backend_stub.backend import Backend
from backend_stub.fraud_lists import RESOURCES
from backend_stub.imported import parse
from backend_stub.scenario import Scenario
from tests.patience import PATIENCE, eventually
from tests.serving import Server
from workstation.detection.language import language_of

TALKS = script.load(RESOURCES / "scenario")


@pytest.fixture
def server(tmp_path: Path) -> Any:
    with Server(tmp_path / "server.db", seeding=None) as running:
        asyncio.run(accounts.seed(running.database))
        yield running


def count(server: Server, query: str, *values: object) -> int:
    with server.database.looking() as reading:
        return int(reading.connection.execute(query, values).fetchone()[0])


def on_the_servers_loop(server: Server, act: str, **play: Any) -> None:
    with httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE) as client:
        client.request(act, "/testers/scenario", json=play or None).raise_for_status()


def until(condition: Callable[[], object]) -> None:
    asyncio.run(eventually(condition))


def test_what_was_said_before_is_there_and_fits_the_import_format(server: Server) -> None:
    now = server.database.now()
    assert [parse(line, now).id for line in script.opening(TALKS)] == [talk.id for talk in TALKS]
    on_the_servers_loop(server, "PUT", speed=0.001)
    on_the_servers_loop(server, "DELETE")
    assert count(server, "SELECT count(*) FROM conversations") == len(TALKS)
    assert count(server, "SELECT count(DISTINCT language) FROM conversations") == 17
    agent = server.agent("agent")
    start, *bundles, _ = agent.bootstrap()
    assert start["conversations"] >= 30
    mine = [b["conversation"]["id"] for b in bundles if b["conversation"]["assignee_id"] == "agent"]
    assert len(mine) >= 5


def test_customers_keep_writing_and_listed_links_raise_flags(server: Server) -> None:
    later = sum(len(talk.later) for talk in TALKS)
    before = sum(len(talk.said) for talk in TALKS)
    on_the_servers_loop(server, "PUT", speed=1000)
    incoming = "SELECT count(*) FROM messages WHERE kind <> 'activity'"
    until(lambda: count(server, incoming) > before + later)
    on_the_servers_loop(server, "DELETE")
    assert count(server, "SELECT count(*) FROM conversations") > len(TALKS)
    flagged = "SELECT count(DISTINCT conversation_id) FROM flags WHERE kind = 'phishing_link'"
    assert count(server, flagged) >= 7
    still = count(server, incoming)
    on_the_servers_loop(server, "PUT", speed=0.001)
    on_the_servers_loop(server, "DELETE")
    assert count(server, incoming) == still


def test_an_answer_is_delivered_and_then_read(server: Server) -> None:
    on_the_servers_loop(server, "PUT", speed=0.001)
    agent = server.agent("agent")
    assert agent.reply("en-withdrawal-hold", "It leaves tonight.").status == "applied"
    for what in ("delivered_position", "read_position"):
        query = f"SELECT {what} = last_position FROM conversations WHERE id = 'en-withdrawal-hold'"
        until(lambda query=query: count(server, query))  # type: ignore[misc]


def test_the_same_seed_plays_the_same_and_another_does_not() -> None:
    first, again, other = (script.round_lines(TALKS, 1, seed) for seed in (1, 1, 2))
    assert first == again
    assert [line.at for line in first] != [line.at for line in other]


def test_a_round_is_over_before_the_next_begins_and_every_id_can_travel() -> None:
    for number in range(4):
        lines = script.round_lines(TALKS, number, 7)
        assert lines == sorted(lines, key=lambda line: line.at)
        assert all(0 < line.at < script.ROUND_SECONDS for line in lines)
        assert all(len(line.conversation_id) <= 64 for line in lines)
        assert {line.talk.language for line in lines} == {talk.language for talk in TALKS}
        assert all(line.opens == (line.number == 0 and number > 0) for line in lines)


def test_nobody_is_flagged_for_a_harmless_word(server: Server) -> None:
    backend: Backend = server.app.state.backend
    texts = [line.text for line in script.round_lines(TALKS, 0, 1)]
    flagged = [text for text in texts if backend.screening.words(text)]
    # seven name a listed site, two tell of a stranger: one presses, one says that he works for us
    assert len(flagged) == 9
    assert all(language_of(text) for text in texts)


def test_stopping_is_in_order_also_before_a_start(server: Server) -> None:
    async def stop() -> None:
        scenario = Scenario(server.app.state.backend)
        await scenario.stop()
        assert not scenario.playing

    asyncio.run(stop())


def test_canned_responses_and_accounts_are_seeded_once(server: Server) -> None:
    head = count(server, "SELECT max(seq) FROM feed")
    asyncio.run(accounts.seed(server.database))
    assert count(server, "SELECT max(seq) FROM feed") == head
    stored = count(server, "SELECT count(*) FROM canned_responses")
    assert stored == len(accounts.canned_responses() + accounts.macros()) >= 40
    agent = server.agent("agent")
    canned = agent.bootstrap()[0]["canned"]
    assert json.dumps(canned, ensure_ascii=False).count("{{agent.first_name}}") >= 30
