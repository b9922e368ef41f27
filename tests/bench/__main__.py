"""``python -m tests.bench [--only name,name]``: takes the figures, prints them, writes build/bench.json."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from tests.bench.figures import REPORT, Bench, Figures

# modules with a dict BENCHES
_GROUPS = ("starting", "screen", "line", "syncing", "guarding", "importing", "serving", "peers")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 whatever the figures are; 2 for a name that nobody knows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    benches = _benches()
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Speed is measured here.")
    parser.add_argument("--only", default="", metavar="NAME,NAME", help=", ".join(benches))
    wanted = [name for name in parser.parse_args(arguments).only.split(",") if name] or list(benches)
    if unknown := [name for name in wanted if name not in benches]:
        print(f"no such benchmark: {', '.join(unknown)}", file=sys.stderr)
        return 2
    figures = Figures(frozenset(wanted))
    for bench in dict.fromkeys(benches[name] for name in wanted):  # one that takes several figures runs once
        bench(figures)
    figures.write(REPORT)
    return 0


def _benches() -> dict[str, Bench]:
    found: dict[str, Bench] = {}
    for group in _GROUPS:
        found |= importlib.import_module(f"tests.bench.{group}").BENCHES
    return found


if __name__ == "__main__":
    sys.exit(main())
