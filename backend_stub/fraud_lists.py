"""What this server knows when it looks messages through for fraud."""

import logging
from pathlib import Path

from workstation.detection import AddressList, DomainList, DomainModel, Known, compile_addresses, compile_list

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
OWN_DOMAINS = ("groundcrew.example",)
_log = logging.getLogger(__name__)


def model_of(database: Path) -> Path:
    """Where the model of suspicious names lies that the server on ``database`` uses, if there is one."""
    return database.with_name(f"{database.name}.names")


def open_known(database: Path) -> Known:
    """Our own lists, compiled into files beside ``database`` and opened there; close it when done."""
    domains = database.with_name(f"{database.name}.phishing")
    addresses = database.with_name(f"{database.name}.addresses")
    fraud = RESOURCES / "fraud"
    with (
        (fraud / "phishing.txt").open(encoding="utf-8") as listed,
        (fraud / "shared_hosts.txt").open(encoding="utf-8") as shared,
        (fraud / "addresses.txt").open(encoding="utf-8") as thieves,
    ):
        compile_list(listed, domains, shared=shared)
        compile_addresses({"Groundcrew: wallets of thieves": thieves}, addresses)
    model = DomainModel(model_of(database)) if model_of(database).exists() else None
    known = Known(DomainList(domains), AddressList(addresses), OWN_DOMAINS, model)
    for kind in known.blind():
        _log.info("not looked for, since nothing is there to tell it by: %s", kind)
    return known
