"""SIGKILL of workstation and server at every crash point, on real sockets, through a proxy of trouble."""

import tempfile
from pathlib import Path

from tests.faults.programme.campaign import Campaign
from tests.faults.programme.floor import MEMORY
from tests.faults.programme.ground import prepare
from tests.faults.programme.places import crashpoints
from tests.faults.programme.suite import Doses, Played, Suite
from tests.faults.way import Trouble

CLIENT, SERVER = crashpoints("workstation"), crashpoints("backend_stub")
_DEATHS = (8, 6)  # of a campaign: of the workstation, of the server


def play(first: int, count: int) -> Played:
    played = Played()
    with tempfile.TemporaryDirectory(prefix="kills-", dir=MEMORY) as folder:
        ground = prepare(Path(folder) / "ground.db")
        for seed in range(first, first + count):
            here = Path(folder) / str(seed)
            here.mkdir()
            campaign = Campaign(seed, ground, here)
            client, server = _part(CLIENT, seed, _DEATHS[0]), _part(SERVER, seed, _DEATHS[1])
            played.violations += [f"seed {seed}: {wrong}" for wrong in campaign.play(client, server)]
            played.counts += campaign.counts
    return played


def _part(places: list[str], seed: int, many: int) -> list[str]:
    """Each campaign goes on where the one before it ended."""
    return [places[(seed * many + number) % len(places)] for number in range(many)]


SUITE = Suite(
    "campaigns",
    Doses(3, 30, 300),
    6,
    play,
    must=frozenset({"client kills", "server kills", "macros whole", "macros not whole"}),
    rare=frozenset({
        *(f"client {name}" for name in CLIENT), *(f"server {name}" for name in SERVER),
        *(f"proxy {trouble}" for trouble in Trouble),
    }),
)  # fmt: skip
