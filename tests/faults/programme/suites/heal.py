"""The network is gone, fifty people go on writing, it comes back: how long until the server has it all."""

import math
import random
import tempfile
import time
from pathlib import Path

from tests.faults.programme.crew import Crew, Desks, held_against, together
from tests.faults.programme.ground import Ground, prepare_crew
from tests.faults.programme.lives import Host
from tests.faults.programme.suite import Doses, Played, Suite
from tests.faults.proxy import Proxy

CLIENTS, CREWS = 50, 5
WORDS = 5  # that each writes while it is dark
DARK = 20.0  # seconds: by then everybody waits as long as they ever do
P99, LONGEST = 10.0, 60.0  # seconds from the healing on


def play(first: int, count: int) -> Played:
    played, times = Played(), []
    with tempfile.TemporaryDirectory(prefix="heal-") as folder:
        ground = prepare_crew(Path(folder) / "ground.db", CLIENTS)
        for seed in range(first, first + count):
            here = Path(folder) / str(seed)
            here.mkdir()
            found, wrong = _healed(seed, ground, here)
            times += found
            played.violations += [f"seed {seed}: {line}" for line in wrong]
            played.counts["server killed" if seed % 2 else "cable pulled"] += 1
    times.sort()
    p99 = times[math.ceil(0.99 * len(times)) - 1]
    played.worst = {
        "p50 s": round(times[len(times) // 2], 2),
        "p99 s": round(p99, 2),
        "max s": round(times[-1], 2),
    }
    if p99 > P99 or times[-1] > LONGEST:
        played.violations.append(f"seed {first}: SLOW: p99 {p99:.1f} s (10), longest {times[-1]:.1f} s (60)")
    return played


def _healed(seed: int, ground: Ground, folder: Path) -> tuple[list[float], list[str]]:
    """Seconds from the healing until each client had nothing unsent, and what is wrong."""
    host = Host(ground.copied(folder / "server.db"), random.Random(seed))
    host.start()
    proxy = Proxy(host.url, seed)
    size = CLIENTS // CREWS
    numbers = [range(start, start + size) for start in range(0, CLIENTS, size)]
    crews = [Crew(Desks(folder, proxy.url, some, ground.tokens)) for some in numbers]
    try:
        together(crews, "be online")
        if seed % 2:
            host.life.kill()
        else:
            proxy.cut()
        together(crews, "type", WORDS)
        time.sleep(DARK)
        for crew in crews:
            crew.ask("tell when sent")
        if seed % 2:
            host.start()
        proxy.mend()
        healed = time.time()
        times = [at - healed for crew in crews for at in crew.answer()]
        told = together(crews, "tell")
    finally:
        for crew in crews:
            crew.dismiss()
        proxy.close()
        host.life.kill()
    return times, held_against(host.database, told, crews)


SUITE = Suite(
    "healings of fifty",
    Doses(1, 2),
    2,
    play,
    must=frozenset({"cable pulled"}),
    rare=frozenset({"server killed"}),
    alone=True,
)
