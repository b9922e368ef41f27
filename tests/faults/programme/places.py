"""Where the programme may kill: the crash points of workstation and server, read from their sources."""

import ast
from pathlib import Path

from tests.house.source import Source

TOP = Path(__file__).parents[3]


def crashpoints(package: str) -> list[str]:
    """The names in ``package``, "workstation" or "backend_stub", sorted, each as often as it stands there."""
    return sorted(
        ast.literal_eval(call.args[0])
        for path in (TOP / package).rglob("*.py")
        for name, call in Source.read(TOP, path).calls()
        if name == "crashpoint"
    )
