"""The lists of phishing sites that this server checks messages against."""

from pathlib import Path

from workstation.detection import DomainList, compile_list

RESOURCES = Path(__file__).resolve().parents[1] / "resources"


def open_lists(database: Path) -> DomainList:
    """Our own list, compiled into a file beside ``database`` and opened there; close it when done."""
    compiled = database.with_name(f"{database.name}.phishing")
    fraud = RESOURCES / "fraud"
    with (
        (fraud / "phishing.txt").open(encoding="utf-8") as listed,
        (fraud / "shared_hosts.txt").open(encoding="utf-8") as shared,
    ):
        compile_list(listed, compiled, shared=shared)
    return DomainList(compiled)
