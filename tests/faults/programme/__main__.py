"""``python -m tests.faults.programme [--only NAME,…] [--dose ci|full|long] [--from SEED | --seed SEED]``."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.programme.playing import TOP, Part, names, play_apart, suite
from tests.faults.programme.suite import Played, Suite

REPORT = TOP / "build" / "faults.json"
_SHOWN = 8  # violations of a suite on the screen; the report has all


@dataclass(slots=True)
class Run:
    """One suite on its way."""

    name: str
    suite: Suite
    seeds: int
    played: Played = field(default_factory=Played)
    seconds: float = 0.0  # of work, whichever core did it
    parts: int = 0  # that are still to be played

    def __post_init__(self) -> None:
        self.parts = len(self.starts)

    @property
    def starts(self) -> range:
        """The first seed of each part, counted from 0."""
        return range(0, self.seeds, self.suite.part)

    def divided(self, first: int) -> Iterator[Part["Run"]]:
        """Its parts, from the seed ``first`` on."""
        for start in self.starts:
            count = min(self.suite.part, self.seeds - start)
            yield Part(self.name, first + start, count, self.suite.part_seconds, self)

    def add(self, played: Played, seconds: float) -> None:
        self.played.add(played)
        self.seconds += seconds
        self.parts -= 1


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where nothing was violated, 1 where something was, 2 for a suite that nobody knows."""
    chosen = _parser().parse_args(arguments)
    wanted = [name for name in chosen.only.split(",") if name] or names()
    if unknown := [name for name in wanted if name not in names()]:
        print(f"no such suite: {', '.join(unknown)}; there are {', '.join(names())}", file=sys.stderr)
        return 2
    dose = "one" if chosen.seed is not None else chosen.dose
    first = chosen.seed if chosen.seed is not None else chosen.first
    runs = [Run(name, known := suite(name), 1 if dose == "one" else known.doses.of(dose)) for name in wanted]
    together = [run for run in runs if not run.suite.alone]
    together.sort(key=lambda run: len(run.starts))  # small parts last: no core waits for another in the end
    at_a_time = 2 * (os.cpu_count() or 1)  # they wait much
    failed = _play(together, first, dose, at_a_time)
    for run in runs:
        if run.suite.alone:
            failed |= _play([run], first, dose, 1)
    _write(runs, dose)
    print("no violations" if not failed else "violated: see above", flush=True)
    return int(failed)


def _play(runs: Iterable[Run], first: int, dose: str, at_a_time: int) -> bool:
    """Play the parts of all, so many at a time; answers whether anything was violated."""
    failed = False
    parts = [part for run in runs for part in run.divided(first)]
    for run, played, seconds in play_apart(parts, at_a_time):
        run.add(played, seconds)
        if not run.parts:
            failed |= _tell(run, dose)
    return failed


def _tell(run: Run, dose: str) -> bool:
    wrong = run.suite.judge(run.played, dose)
    counted = ", ".join(f"{name} {count:,}" for name, count in sorted(run.played.counts.items()))
    worst = "".join(f"; {name} {value:g}" for name, value in sorted(run.played.worst.items()))
    verdict = f"{len(wrong)} VIOLATIONS" if wrong else "ok"
    print(
        f"{run.name:<11}{verdict}: {run.seeds:,} {run.suite.unit} in {run.seconds:.0f} s ({counted}{worst})"
    )
    for line in wrong[:_SHOWN]:
        print(f"    {line}")
    if wrong:
        print(f"    once more: make faults ONLY={run.name} SEED=<the seed above>")
    sys.stdout.flush()
    return bool(wrong)


def _write(runs: Iterable[Run], dose: str) -> None:
    told = {
        run.name: {"seeds": run.seeds, "seconds": run.seconds, "wrong": run.suite.judge(run.played, dose)}
        | run.played.told()
        for run in runs
    }
    REPORT.parent.mkdir(exist_ok=True)
    Path(REPORT).write_text(json.dumps(told, indent=1), "utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.programme", description=__doc__)
    parser.add_argument("--only", default="", metavar="NAME,…", help=", ".join(names()))
    parser.add_argument("--dose", choices=("ci", "full", "long"), default="full")
    parser.add_argument("--from", dest="first", type=int, default=0, metavar="SEED", help="the first seed")
    parser.add_argument("--seed", type=int, metavar="SEED", help="play this seed alone")
    return parser


if __name__ == "__main__":
    sys.exit(main())
