"""What the API's description allows, and much that it does not: no failure, no answer that is not described.

Each round also examines a server that breaks its description in one place, which must be noticed.
"""

import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from schemathesis.core.failures import FailureGroup

from tests.faults.programme.described import Described
from tests.faults.programme.suite import Doses, Played, Suite

_EXAMPLES = 25  # of each operation, fitting, and as many that do not fit


def play(first: int, count: int) -> Played:
    played = Played()
    for number in range(first, first + count):
        if wrong := _examined(number, played.counts, lambda _: None):
            played.violations.append(f"seed {number}: {wrong}")
        for name, (harm, where) in LIES.items():
            if _examined(number, Counter(), harm, where):
                played.counts[f"caught: {name}"] += 1
            else:
                played.violations.append(f"seed {number}: SURVIVED: {name}")
    return played


def _examined(number: int, counts: Counter[str], harm: Callable[[Described], None], only: str = "") -> str:
    """What is broken, in a line; empty: nothing."""
    with tempfile.TemporaryDirectory() as folder, Described(Path(folder), number, counts) as described:
        harm(described)
        try:
            described.examine(_EXAMPLES, only)
        except (Exception, FailureGroup) as error:  # noqa: BLE001 whatever it is, the server has caused it
            return " ".join(f"{type(error).__name__}: {error!s:.1500}".split())
    return ""


def _forget_conflict(described: Described) -> None:
    del described.description["paths"]["/v1/sync/changes"]["get"]["responses"]["409"]


def _promise_more(described: Described) -> None:
    described.description["components"]["schemas"]["Trouble"]["required"].append("remedy")


def _break_down(described: Described) -> None:
    described.app.state.backend.database.close()


LIES: dict[str, tuple[Callable[[Described], None], str]] = {
    "an answer that nobody described": (_forget_conflict, "GET /v1/sync/changes"),
    "a body that is not as described": (_promise_more, "PUT /v1/read-markers/{conversation}"),
    "a server that fails": (_break_down, "GET /v1/customer/conversations"),
}
SUITE = Suite(
    "rounds", Doses(1, 7), 4, play,
    must=frozenset({f"caught: {name}" for name in LIES} | {"answers 200", "answers 204", "answers 401"})
    | {f"answers {status}" for status in (404, 409, 422, 429)},
)  # fmt: skip
