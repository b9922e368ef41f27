"""What this server knows when it looks messages through for fraud."""

from pathlib import Path

from workstation.detection import DomainList, Known, compile_list

RESOURCES = Path(__file__).resolve().parents[1] / "resources"


def open_known(database: Path) -> Known:
    """Our own lists, compiled into files beside ``database`` and opened there; close it when done."""
    compiled = database.with_name(f"{database.name}.phishing")
    fraud = RESOURCES / "fraud"
    with (
        (fraud / "phishing.txt").open(encoding="utf-8") as listed,
        (fraud / "shared_hosts.txt").open(encoding="utf-8") as shared,
    ):
        compile_list(listed, compiled, shared=shared)
    return Known(domains=DomainList(compiled))
