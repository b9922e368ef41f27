"""Random histories of a whole department, played on the sync core that the workstation runs."""

from tests.faults.programme.suite import Doses, Played, Suite
from tests.sync.simulation import run

FAULTS = frozenset({
    "lost", "repeated", "reordered", "given up", "refused before", "broken after", "busy", "session renewed",
    "signed out", "stranger", "misunderstood", "never taken", "silent doorbell", "kill", "disk refused",
    "power cut", "replica lost", "server restart", "server restore", "grown past its old head",
    "laptop put back", "desk put back", "replica put back", "cloned", "ghost", "late answer", "taken back",
})  # fmt: skip


def play(first: int, count: int) -> Played:
    played = Played()
    for seed in range(first, first + count):
        try:
            played.counts += run(seed)
        except AssertionError as error:
            played.violations.append(f"seed {seed}: {error.args[0]}")
    return played


SUITE = Suite("histories", Doses(3_000, 100_000, 1_000_000), 1_000, play, must=FAULTS)
