"""Twenty workstations write for minutes on a bad network: memory is flat, nothing leaks, nothing is lost."""

import random
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from backend_stub.demo.world import World
from tests.faults.programme.crew import Crew, Desks, held_against, together
from tests.faults.programme.gauges import Gauge, logs
from tests.faults.programme.ground import prepare_crew
from tests.faults.programme.lives import Host
from tests.faults.programme.suite import Doses, Played, Suite
from tests.faults.proxy import Proxy
from tests.faults.way import Trouble

CLIENTS, CREWS = 20, 2
STRETCH = 10  # seconds
PAUSE = 1.5  # seconds between two words of one person
_LEVERS = {
    "latency_ms": 20, "jitter_ms": 20, "drop_before": 0.01, "drop_after": 0.02, "duplicate": 0.03,
    "fail": 503, "fail_chance": 0.02,
}  # fmt: skip
_TROUBLES = dict.fromkeys(Trouble, 0.004)
# what a crew of ten, or the server, may hold more of in the last third of the time than in the middle one
MOST = {"memory": 8.0, "descriptors": 12.0, "threads": 4.0}
SHORT = {"memory": 25.0, "descriptors": 40.0, "threads": 12.0}  # ... where it has hardly warmed up
WAL = 12.0  # MiB
_LONG = 12  # stretches from which on the strict bounds hold


class Soak:
    def __init__(self, folder: Path, seed: int) -> None:
        ground = prepare_crew(folder / "ground.db", CLIENTS)
        self._host = Host(ground.copied(folder / "server.db"), random.Random(seed))
        self._host.start()
        self.proxy = Proxy(self._host.url, seed)
        size = CLIENTS // CREWS
        parts = [range(start, start + size) for start in range(0, CLIENTS, size)]
        self._crews = [Crew(Desks(folder, self.proxy.url, some, ground.tokens)) for some in parts]
        self._world = World(self._host.url)
        self._folders = [folder, *(folder / f"a{number}" for number in range(CLIENTS))]
        self.gauges = [Gauge("server", self._host.life.process_id)]
        self.gauges += [Gauge("crew", crew.life.process_id) for crew in self._crews]
        self.words = 0
        self.log = 0.0  # the largest that was seen, MiB

    def suffer(self, seconds: float) -> None:
        """Let everybody write on a bad network, and watch."""
        together(self._crews, "be online")
        self._world.call("PUT", "/testers/levers", _LEVERS)
        self.proxy.trouble(_TROUBLES)
        together(self._crews, "keep typing", PAUSE)
        end, number = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            time.sleep(1.0)
            number += 1
            for gauge in self.gauges:
                gauge.look()
            self.log = max(self.log, logs(self._folders))
            if number % 10 == 7:
                self.proxy.cut()
                time.sleep(0.5)
                self.proxy.mend()

    def recover(self) -> list[str]:
        """Let all be well, wait until everything is sent; answers what is wrong."""
        self.proxy.trouble({})
        with suppress(OSError):
            self._world.heal()
        for order in ("stop", "press", "tell when sent"):
            together(self._crews, order)
        told = together(self._crews, "tell")
        self.words = sum(len(words) for words, _ in told)
        return held_against(self._host.database, told, self._crews)

    def end(self) -> None:
        with ExitStack() as still:  # whatever becomes of one: who waits for the others waits for ever
            still.callback(self._host.life.kill)
            still.callback(self.proxy.close)
            for crew in self._crews:
                still.callback(crew.dismiss)


def play(first: int, count: int) -> Played:
    """``count`` stretches in one go."""
    played = Played()
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        soak = Soak(Path(folder), first)
        try:
            soak.suffer(count * STRETCH)
            wrong = soak.recover()
        finally:
            soak.end()
    wrong += _grown(soak.gauges, MOST if count >= _LONG else SHORT, played)
    if soak.log > WAL:
        wrong.append(f"WAL: a log of {soak.log:.1f} MiB")
    played.worst["log MiB"] = round(soak.log, 2)
    played.counts["words"] = soak.words
    played.counts.update({f"proxy {name}": times for name, times in soak.proxy.fired.items()})
    played.violations = [f"seed {first}: {line}" for line in wrong]
    return played


def _grown(gauges: list[Gauge], most: dict[str, float], played: Played) -> list[str]:
    wrong = []
    for gauge in gauges:
        shown = {f"{gauge.name} {what} grown": more for what, more in gauge.grown().items()}
        shown[f"{gauge.name} MiB"] = max(gauge.memory)
        for name, value in shown.items():
            played.worst[name] = round(max(value, played.worst.get(name, value)), 2)
        for what, more in gauge.grown().items():
            if more > most[what]:
                wrong.append(f"LEAK: the {gauge.name} holds {more:.1f} more {what}")
    return wrong


SUITE = Suite(
    "stretches of ten seconds",
    Doses(2, 30, 360),
    360,
    play,
    must=frozenset({"words"}),
    rare=frozenset(f"proxy {trouble}" for trouble in Trouble),
    alone=True,
    part_seconds=5_000.0,
)
