"""A storm comes from its seed alone, is recorded, can be replayed, and leaves all levers at rest."""

import asyncio
import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_stub.cockpit import recording, storm
from backend_stub.cockpit.acts import Act, Do, Plan
from backend_stub.troubles import Refused
from tests.patience import PATIENCE, eventually
from tests.serving import Server
from workstation.contract.levers import Levers

PLANS = st.builds(Plan, seed=st.integers(0, 1 << 53), seconds=st.integers(1, 120), restores=st.booleans())
QUICK = {"seed": 7, "seconds": 2, "restores": True}


@given(plan=PLANS)
def test_the_same_plan_makes_the_same_storm(plan: Plan) -> None:
    acts = storm.acts(plan)
    assert acts == storm.acts(plan)
    assert acts == sorted(acts, key=lambda act: act.at)
    assert acts[-1] == Act(at=plan.seconds * 1000, do=Do.LEVERS)
    assert acts[-1].levers == Levers()
    if not plan.restores:
        assert not {Do.COPY, Do.PUT_BACK} & {act.do for act in acts}


def test_another_seed_makes_another_storm() -> None:
    storms = {repr(storm.acts(Plan(seed=seed))) for seed in range(50)}
    assert len(storms) == 50


def test_long_enough_a_storm_does_everything_and_pulls_every_lever() -> None:
    acts = storm.acts(Plan(seed=1, seconds=600, restores=True))
    assert {act.do for act in acts} == set(Do)
    pulled = {name for act in acts for name, value in act.levers.model_dump().items() if value}
    assert pulled == set(Levers.model_fields)


def test_copies_are_brought_back_only_where_one_was_taken_before() -> None:
    for seed in range(200):
        done = [act.do for act in storm.acts(Plan(seed=seed, seconds=60, restores=True))]
        if Do.PUT_BACK in done:
            assert Do.COPY in done[: done.index(Do.PUT_BACK)]


@given(plan=PLANS)
def test_what_was_recorded_reads_back_as_the_same_acts(plan: Plan) -> None:
    acts = storm.acts(plan)
    lines = [{"storm": plan.model_dump()}]
    lines += [{**act.model_dump(mode="json", exclude_defaults=True), "did": {"x": 1}} for act in acts]
    lines += [{"ended": "blown over"}]
    assert recording.read("\n".join(map(json.dumps, lines))) == (plan, acts)


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", "{", '{"at":1,"do":"dance"}', '{"at":2,"do":"expire"}\n{"at":1,"do":"expire"}',
             '{"at":1,"do":"levers","levers":{"fail":418}}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_recording_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        recording.read(text)


def client(server: Server) -> httpx.Client:
    return httpx.Client(base_url=server.url, trust_env=False, timeout=PATIENCE)


def blown_over(testers: httpx.Client) -> None:
    asyncio.run(eventually(lambda: testers.get("/testers/storms").json()["storm"] is None))


def lines_of(testers: httpx.Client, name: str) -> list[dict[str, Any]]:
    answer = testers.get(f"/testers/storms/{name}")
    assert "attachment" in answer.headers["content-disposition"]
    return [json.loads(line) for line in answer.text.splitlines()]


def acts_of(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: value for key, value in line.items() if key != "did"} for line in lines if "do" in line]


def test_a_storm_rages_is_recorded_and_replayed_with_the_same_acts(server: Server) -> None:
    with client(server) as testers:
        started = testers.post("/testers/storms", json=QUICK).raise_for_status().json()
        assert testers.post("/testers/storms", json=QUICK).status_code == 409
        blown_over(testers)
        lines = lines_of(testers, started["name"])
        assert lines[0]["storm"] == QUICK
        assert lines[-1]["ended"] == "blown over"
        assert testers.get("/testers/levers").json() == Levers().model_dump()
        planned = [act.model_dump(mode="json", exclude_defaults=True) for act in storm.acts(Plan(**QUICK))]
        assert acts_of(lines) == planned
        headers = {"Content-Type": "application/x-ndjson"}
        text = testers.get(f"/testers/storms/{started['name']}").content
        again = testers.post("/testers/storms/replay", content=text, headers=headers).raise_for_status()
        blown_over(testers)
        assert acts_of(lines_of(testers, again.json()["name"])) == planned
        names = [one["name"] for one in testers.get("/testers/storms").json()["recordings"]]
        assert names == [again.json()["name"], started["name"]]


def test_a_storm_that_is_stopped_puts_the_levers_to_rest_and_says_so(server: Server) -> None:
    with client(server) as testers:
        started = testers.post("/testers/storms", json={"seed": 3, "seconds": 600}).raise_for_status().json()
        panel = server.app.state.levers
        asyncio.run(eventually(lambda: panel.levers != Levers()))
        testers.delete("/testers/storms").raise_for_status()
        assert testers.get("/testers/storms").json()["storm"] is None
        assert panel.levers == Levers()
        assert lines_of(testers, started["name"])[-1]["ended"] == "stopped"


def test_a_storm_does_what_it_says_and_a_server_without_conversations_gets_one(server: Server) -> None:
    acts = [Act(at=0, do=Do.WRITE, pick=1), Act(at=1, do=Do.TRANSFER, pick=0, to=0), Act(at=2, do=Do.EXPIRE)]
    lines = [act.model_dump(mode="json") for act in acts]
    headers = {"Content-Type": "application/x-ndjson"}
    with client(server) as testers:
        text = "\n".join(map(json.dumps, lines))
        name = testers.post("/testers/storms/replay", content=text, headers=headers).json()["name"]
        blown_over(testers)
        wrote, gave, expired = (line["did"] for line in lines_of(testers, name) if "do" in line)
        assert wrote["conversation"] == "c2"
        assert gave == {"conversation": "c1", "to_user": "ana", "to_team": "payments"}
        assert set(expired) == {"tokens"}
    assert len(server.shopper("k2").history("c2")) == 2


def test_a_server_that_goes_down_in_a_storm_ends_it_in_order(server: Server) -> None:
    with client(server) as testers:
        name = (
            testers.post("/testers/storms", json={"seed": 3, "seconds": 600})
            .raise_for_status()
            .json()["name"]
        )
    server.stop()
    recorded = server.path.with_name("server.db.storms") / name
    assert json.loads(recorded.read_text().splitlines()[-1])["ended"] == "stopped"
    server.start()
