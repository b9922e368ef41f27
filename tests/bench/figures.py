"""Taking figures: percentiles, thread CPU time, and the table they end up in."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

REPORT = Path(__file__).parents[2] / "build" / "bench.json"


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure must not exceed, or not fall below, from the budgets."""

    limit: float
    unit: str
    says: str
    at_least: bool = False

    @property
    def sign(self) -> str:
        return "≥" if self.at_least else "≤"

    def is_met(self, value: float) -> bool:
        return value >= self.limit if self.at_least else value <= self.limit


GOALS = {
    "start_window": Goal(1.3, "ratio", "process start to painted window ÷ a bare PySide6 window"),
    "start_inbox": Goal(1.8, "ratio", "process start to inbox rows painted ÷ the same bare window"),
    "start_pss": Goal(130, "MiB", "memory 5 s after that, sync running"),
    "tabs20_pss": Goal(220, "MiB", "memory with 20 conversations open, all scrolled, 400,000 domains listed"),
    "open_conversation": Goal(20, "cpu ms p99", "click on any conversation to painted"),
    "switch_tab": Goal(8, "cpu ms p99", "tab to painted"),
    "scroll_frame": Goal(8, "cpu ms p99", "one frame scrolling 100,000 messages"),
    "keystroke": Goal(8, "cpu ms p99", "key to painted, 20 tabs open"),
    "picker": Goal(8, "cpu ms p99", "key after the slash to painted list, 5,000 responses"),
    "inbox_update": Goal(5, "cpu ms p99", "one changed conversation in a list of 100,000 to painted"),
    "search": Goal(25, "ms p99", "newest 30 hits of a query in any script over 1,000,000 messages"),
    "send_durable": Goal(25, "ms p99", "Ctrl+Enter to committed FULL and painted"),
    "arrival": Goal(120, "ms p99", "customer's POST to painted on the agent's screen"),
    "idle_cpu": Goal(0.5, "% of a core", "signed in and idle, 20 tabs open"),
    "peers": Goal(
        1.0, "ratio", "first window beside gajim, nheko, dino, konversation: our worst to their best"
    ),
    "sync_ratio": Goal(1.6, "ratio", "50,000 changes pulled and applied ÷ the same rows by json_each alone"),
    "sync_gap": Goal(12, "ms p99", "lateness of an 8 ms screen timer during that"),
    "guard": Goal(5, "cpu ms p99", "fraud check of one message, 400,000 listed domains"),
    "import_time": Goal(180, "cpu s", "a list of 5,000,000 names imported, read anew, and published"),
    "import_memory": Goal(300, "MiB", "the most that the process of such an import takes"),
    "ops_ratio": Goal(
        0.4, "ratio", "operations committed at 64 connections ÷ POSTs that do nothing", at_least=True
    ),
    "fanout": Goal(50, "ms p99", "a push to the hint of it at 500 connected workstations"),
}


@dataclass(slots=True)
class Figures:
    """The figures of one run; ``wanted``: the names that were asked for."""

    wanted: frozenset[str] = frozenset(GOALS)
    taken: dict[str, dict[str, object]] = field(default_factory=dict)

    def take(self, name: str, value: float, **details: object) -> None:
        if name not in self.wanted:
            return
        goal = GOALS[name]
        self.taken[name] = {"value": round(value, 3), "goal": goal.limit, "unit": goal.unit, **details}
        verdict = "met" if goal.is_met(value) else "MISSED"
        more = "  ".join(f"{key} {number}" for key, number in details.items())
        against = f"{goal.sign} {goal.limit:<6g} {goal.unit:11}"
        print(f"{name:18} {value:9.2f}  {against} {verdict:7} {more}", flush=True)

    def write(self, path: Path) -> None:
        """Add this run's figures to those of earlier runs in ``path``."""
        path.parent.mkdir(parents=True, exist_ok=True)
        earlier = json.loads(path.read_text()) if path.exists() else {}
        path.write_text(json.dumps(earlier | self.taken, indent=1) + "\n")


@dataclass(slots=True)
class Sample:
    """Measurements of one kind, in milliseconds."""

    values: list[float] = field(default_factory=list)

    def at(self, share: float) -> float:
        ordered = sorted(self.values)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    @property
    def details(self) -> dict[str, object]:
        return {"p50": round(self.at(0.5), 2), "max": round(max(self.values), 2), "n": len(self.values)}

    @contextmanager
    def cpu(self) -> Iterator[None]:
        """Add the calling thread's CPU time of the block."""
        start = time.thread_time_ns()
        yield
        self.values.append((time.thread_time_ns() - start) / 1e6)

    @contextmanager
    def wall(self) -> Iterator[None]:
        start = time.perf_counter_ns()
        yield
        self.values.append((time.perf_counter_ns() - start) / 1e6)


def memory(pid: int | str = "self") -> float:
    """A process's proportional share of memory, MiB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    [kib] = [int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")]
    return kib / 1024


Bench = Callable[[Figures], None]
