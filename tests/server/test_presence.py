"""Who looks and who types: told to teammates who see the conversation, kept nowhere."""

import asyncio
from typing import Any

from backend_stub import flags
from backend_stub.company import FORGOTTEN_MS, Company
from tests.patience import eventually
from tests.server.test_events import listening, play
from tests.server_client import Agent
from tests.serving import Server
from workstation.contract.events import TypingNow, ViewingNow
from workstation.contract.presence import Colleagues
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity


def test_looking_is_told_to_teammates_and_whoever_comes_hears_who_is_there(server: Server) -> None:
    ana, ben, cem, sen = map(server.agent, ("ana", "ben", "cem", "sen"))
    both = {"conversations": ["c1", "nothing"]}

    def put(agent: Agent, what: dict[str, Any]) -> int:
        return agent.client.put("/v1/viewing", json=what).status_code

    async def scene() -> None:
        async with (
            listening(ana) as mine,
            listening(ben) as bens,
            listening(cem) as cems,
            listening(sen) as sens,
        ):
            assert await asyncio.to_thread(put, ben, both) == 204
            await eventually(lambda: bool(mine.of("viewing")))
            seen = [ViewingNow.model_validate(word) for word in mine.of("viewing")]
            assert seen == [ViewingNow(conversation_id="c1", user_id="ben", viewing=True)]
            assert await asyncio.to_thread(put, ana, {"conversations": ["c1"]}) == 204
            await eventually(lambda: {w["user_id"] for w in bens.of("viewing")} == {"ana"})
            await eventually(lambda: len(mine.of("viewing")) == 2)
            assert await asyncio.to_thread(put, ben, {"conversations": []}) == 204
            await eventually(lambda: mine.of("viewing")[-1]["viewing"] is False)
            assert await asyncio.to_thread(put, cem, both) == 204
            assert cems.of("viewing") == []
            assert sens.of("viewing") == []
            assert len(mine.of("viewing")) == 3

    play(scene)


def test_who_lost_sight_of_what_they_looked_at_looks_at_it_no_more(server: Server) -> None:
    ana, ben = map(server.agent, ("ana", "ben"))

    def look() -> int:
        return ana.client.put("/v1/viewing", json={"conversations": ["c1"]}).status_code

    async def scene() -> None:
        async with listening(ben) as bens:
            assert await asyncio.to_thread(look) == 204
            await eventually(lambda: [word["viewing"] for word in bens.of("viewing")] == [True])
            assert (await asyncio.to_thread(ben.do, "c1", "claim")).status == "applied"
            assert await asyncio.to_thread(look) == 204
            await eventually(lambda: [word["viewing"] for word in bens.of("viewing")] == [True, False])

    play(scene)


def test_of_a_note_colleagues_hear_and_nobody_else_does(server: Server) -> None:
    ana, ben, sen = map(server.agent, ("ana", "ben", "sen"))
    word = {"conversation_id": "c1", "typing": True, "note": True}
    server.write(
        lambda tx: flags.raise_all(tx, "c1", "c1-1", [Indicator("x", Severity.BLOCK, 0, 1, "x", 1, "", "")])
    )

    async def scene() -> None:
        async with listening(ana) as mine, listening(sen) as sens:
            await asyncio.to_thread(ben.client.post, "/v1/typing", json=word)
            await eventually(lambda: bool(mine.of("typing")))
            assert TypingNow.model_validate(mine.of("typing")[0]).note
            assert sens.of("typing") == [], "who sees it, and is of no team of theirs"

    play(scene)


def test_of_my_teams_i_hear_who_is_connected_now_and_of_nobody_else(server: Server) -> None:
    ana, ben, sen = map(server.agent, ("ana", "ben", "sen"))

    async def asked() -> Colleagues:
        answer = await asyncio.to_thread(ana.client.get, "/v1/colleagues")
        return Colleagues.model_validate_json(answer.content)

    async def scene() -> None:
        before = await asked()
        assert before.online == []
        assert "ben" in before.offline
        async with listening(ben), listening(sen):
            now = await asked()
            assert now.online == ["ben"]
            assert {*now.online, *now.offline}.isdisjoint({"ana", "sen"})

    play(scene)


def test_who_looks_is_forgotten_by_the_clock() -> None:
    moment = [1_000_000]
    company = Company(lambda: moment[0])
    company.put("s1", "ana", ["c1", "c2"])
    company.put("s2", "ana", ["c2"])
    assert company.of("ana") == {"c1", "c2"}
    company.put("s1", "ana", [])
    assert company.of("ana") == {"c2"}
    assert company.looking("c2") == {"ana"}
    moment[0] += FORGOTTEN_MS
    assert company.looking("c2") == set()
    assert company.of("ana") == set()
