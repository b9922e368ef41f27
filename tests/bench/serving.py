"""What one server bears: workstations that push all at once, and hundreds that want to hear of it."""

import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from backend_stub.demo.processes import Stub
from backend_stub.opening import connect
from tests.bench.beside_nothing import BARE, PUSHED
from tests.bench.big_profile import FOLDER
from tests.bench.crowd import Desk, crowd
from tests.bench.figures import Bench, Figures, Sample
from tests.server_client import Agent
from tests.store.population import sentence
from workstation.contract import PROTOCOL
from workstation.domain.languages import LANGUAGES
from workstation.remote.wire import packed
from workstation.runtime.ids import new_id, now_ms

_CONNECTIONS = 64  # and as many agents
_EACH = 16  # conversations of one agent: a lane is used again after 1,024 pushes, when it was long answered
_ROUNDS, _SECONDS = 5, 4
_MOST = 4_000  # operations a second that nobody will reach
_LUA = Path(__file__).with_name("pushing.lua")
_WORKSTATIONS, _RINGS, _EVERY = 500, 100, 0.2  # s
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Answered:
    """What wrk tells of a round."""

    answered: int
    seconds: float
    errors: int
    p99: float  # ms

    @property
    def rate(self) -> float:
        return self.answered / self.seconds


def ops_ratio(figures: Figures) -> None:
    """Replies of 64 agents, each a push, committed FULL ÷ the same pushes, read and not carried out.

    No route of the server does nothing, so its process has two more here: one asks who pushes and whether it
    fits the contract, as the real one does (the figure's other side); ``bare`` is the ratio to one that asks
    nothing. Median of alternating rounds. What was answered has to lie in the database afterwards.
    """
    if shutil.which("wrk") is None:
        print("ops_ratio: not taken, for want of wrk", flush=True)
        return
    rounds: list[tuple[Answered, Answered, Answered]] = []
    with _crowd(_CONNECTIONS, _EACH) as (desks, database, url):
        for _ in range(_ROUNDS):
            pushes = _pushes(desks, url, database.with_name("pushes"))
            before = _applied(database)
            done = _posted(f"{url}/v1/ops", pushes)
            committed = _applied(database) - before
            assert done.errors == 0, done
            assert done.answered <= committed <= done.answered + _CONNECTIONS, (done, committed)
            rounds.append((done, _posted(url + PUSHED, pushes), _posted(url + BARE, pushes)))
    ratios = [done.rate / nothing.rate for done, nothing, _ in rounds]
    figures.take(
        "ops_ratio", statistics.median(ratios), worst=round(min(ratios), 2), best=round(max(ratios), 2),
        ops_s=round(statistics.median(done.rate for done, _, _ in rounds)),
        nothing_s=round(statistics.median(nothing.rate for _, nothing, _ in rounds)),
        bare=round(statistics.median(done.rate / bare.rate for done, _, bare in rounds), 2),
        p99_ms=round(statistics.median(done.p99 for done, _, _ in rounds), 1),
    )  # fmt: skip


def fanout(figures: Figures) -> None:
    """From the beginning of an agent's push, its commit included, to the hint of it at each of 500 streams.

    ``push`` is what the agent waits for, p50. The first one, for which the server makes its routes ready, is
    not counted.
    """
    with _crowd(_WORKSTATIONS, 1) as (desks, database, url):
        tokens = database.with_name("tokens")
        tokens.write_text("".join(f"{desk.token}\n" for desk in desks))
        command = [sys.executable, "-m", "tests.bench.listeners", url, str(tokens)]
        pipe = subprocess.PIPE
        with (
            subprocess.Popen(command, cwd=_ROOT, stdin=pipe, stdout=pipe, text=True) as listeners,
            httpx.Client(base_url=url, trust_env=False) as client,
        ):
            assert listeners.stdout
            listeners.stdout.readline()  # all streams are open
            began, pushed = _rung(Agent(desks[0].user_id, client), desks[0], client)
            told, _ = listeners.communicate(f"{max(began)}\n")
    heard: list[list[tuple[int, int]]] = json.loads(told)  # of each stream: when, and up to which seq
    late = Sample([
        (next(at for at, seq in hints if seq >= wanted) - start) / 1e6
        for hints in heard
        for wanted, start in began.items()
    ])  # fmt: skip
    figures.take("fanout", late.at(0.99), **late.details, push=round(pushed.at(0.5), 2))


def _rung(agent: Agent, desk: Desk, client: httpx.Client) -> tuple[dict[int, int], Sample]:
    """When each push began, by the seq that its hint tells, and how long each took."""
    client.headers["Authorization"] = f"Bearer {desk.token}"
    agent.bootstrap()
    agent.do(desk.conversations[0], "message.append", {"body": "One moment, please."})
    began: dict[int, int] = {}
    pushed = Sample()
    for _ in range(_RINGS):
        time.sleep(_EVERY)
        operation = agent.operation(desk.conversations[0], "message.append", {"body": "It is on its way."})
        start = time.monotonic_ns()
        with pushed.wall():
            [result] = agent.pushed(operation).results
        began[result.seq] = start
    return began, pushed


@contextmanager
def _crowd(agents: int, conversations: int) -> Iterator[tuple[list[Desk], Path, str]]:
    """The desks of a new database, it, and the address of a server on it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        database = Path(folder) / "server.db"
        desks = crowd(database, agents, conversations)
        stub = Stub(database, module="tests.bench.beside_nothing")
        try:
            yield desks, database, stub.url
        finally:
            stub.stop()


def _posted(url: str, pushes: Path) -> Answered:
    command = ["wrk", "-t1", f"-c{_CONNECTIONS}", f"-d{_SECONDS}s", "--timeout", "30s", "-s", str(_LUA), url]
    told = subprocess.run([*command, "--", str(pushes), str(PROTOCOL)], stdout=subprocess.PIPE, check=True)
    return Answered(**json.loads(told.stdout.splitlines()[-1]))


def _pushes(desks: list[Desk], url: str, file: Path) -> Path:
    """Replies as workstations push them, newly installed ones, on each lane in turn."""
    dice = random.Random(11)
    with httpx.Client(base_url=url, trust_env=False) as client:
        client.headers["Authorization"] = f"Bearer {desks[0].token}"
        agent = Agent(desks[0].user_id, client)
        agent.bootstrap()
    lanes = [(desk, desk.conversations[place], new_id()) for place in range(_EACH) for desk in desks]
    with file.open("w", encoding="utf-8") as lines:
        for number in range(_MOST * _SECONDS):
            desk, conversation, device = lanes[number % len(lanes)]
            said = {"body": sentence(dice, dice.choice(list(LANGUAGES))), "language": ""}
            operation = agent.operation(
                conversation, "message.append", said, id=new_id(), number=number // len(lanes) + 1,
                base_version=1, created_at=now_ms(), receipt=None,
            )  # fmt: skip
            push = {
                "device": device,
                "replaces": [],
                "incarnation": agent.incarnation,
                "operations": [operation],
            }
            lines.write(f"{desk.token}\t{packed(push).decode()}\n")
    return file


def _applied(database: Path) -> int:
    """How many operations lie there, carried out; none may have been refused."""
    with closing(connect(database, writing=False)) as connection:
        counts = dict(connection.execute("SELECT status, count(*) FROM operations GROUP BY status"))
    assert set(counts) <= {"applied"}, counts
    return counts.get("applied", 0)


BENCHES: dict[str, Bench] = {"ops_ratio": ops_ratio, "fanout": fanout}
