"""Random days at a real workstation without a window, on real files, with a real server: hypothesis leads.

A seed is a batch of examples, so that hypothesis has something to vary; it shrinks what fails.
"""

from functools import partial

from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as seeded
from hypothesis.reporting import with_reporter
from hypothesis.stateful import run_state_machine_as_test

from tests.faults.programme.floor import Floor
from tests.faults.programme.harm import HARM, noticed
from tests.faults.programme.suite import Doses, Played, Suite
from tests.faults.programme.workday import Workday
from workstation.domain.operation import Refusal

EXAMPLES, STEPS = 25, 50
_ELSEWHERE = {  # refusals that no step of a workday leads to: files have their own tests of sudden death,
    # approvals and the library their moves in the suite of who may see what
    Refusal.ILLEGAL_TRANSITION, Refusal.ATTACHMENT, Refusal.APPROVAL_NEEDED,
    Refusal.SHORT_CODE_TAKEN, Refusal.TOO_LATE,
}  # fmt: skip
_MUST = {"killed", "off line", "found", "undone", *(f"noticed: {name}" for name in HARM)}
_RARE = {
    "replica lost", "replica older", "server restarted", "revoked", "signed in again",
    "tray: draft", "tray: note", "tray: away", "settled", "macro whole", "macro not whole",
    *(f"refused: {why}" for why in Refusal if why not in _ELSEWHERE),
}  # fmt: skip


def play(first: int, count: int) -> Played:
    played = Played()
    with Floor() as floor:
        played.counts += noticed(floor)
        for seed in range(first, first + count):
            machine = seeded(seed)(partial(Workday, floor, played.counts))
            said: list[str] = []
            floor.troubles.clear()
            try:
                with with_reporter(said.append):
                    run_state_machine_as_test(machine, settings=_SETTINGS)
            except Exception as error:  # noqa: BLE001 whatever it is, the day was not as it should be
                played.violations.append(f"seed {seed}: {_told(error, floor.troubles[:1], said)}")
    return played


_SETTINGS = settings(
    max_examples=EXAMPLES, stateful_step_count=STEPS, database=None, deadline=None, print_blob=False,
    phases=(Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
)  # fmt: skip


def _told(error: BaseException, first: list[str], said: list[str]) -> str:
    """What was wrong, and the fewest steps that lead to it; what is not wrong every time has none."""
    lines = [line.strip() for text in (*said, *getattr(error, "__notes__", ())) for line in text.splitlines()]
    steps = [
        line.removeprefix("state.") for line in lines if line.startswith("state.") and "holds" not in line
    ]
    what = [f"{type(error).__name__}: {error}".partition("\n")[0], *first]
    return f"{', at first '.join(what)} after {' '.join(step for step in steps if step != 'holds()')}"[:1500]


SUITE = Suite(
    f"batches of {EXAMPLES} examples", Doses(1, 1000 // EXAMPLES), 10, play,
    must=frozenset(_MUST), rare=frozenset(_RARE), part_seconds=1_500.0,
)  # fmt: skip
