"""Runs a benchmark's module in a process of its own, with the imports that the application starts with."""

import runpy
import sys

from workstation.runtime.quick_imports import quicken


def command(module: str, *words: str) -> list[str]:
    """What to start for ``tests.bench.MODULE``, with ``words`` behind it."""
    return [sys.executable, "-m", __name__, f"tests.bench.{module}", *words]


if __name__ == "__main__":
    quicken()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
