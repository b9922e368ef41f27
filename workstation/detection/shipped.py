"""The lists that come along, compiled into files that are looked up in place."""

from pathlib import Path

from workstation.detection.addresses import AddressList, compile_addresses
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list

OWN_DOMAINS = ("groundcrew.example",)  # those that our customers should trust

_FRAUD = Path(__file__).parents[2] / "resources" / "fraud"
_NAME = "Groundcrew: wallets of thieves"


def open_shipped(domains: Path, addresses: Path) -> Known:
    """Compile our own lists to these paths and open them; close the answer when done. Raises OSError."""
    with (
        (_FRAUD / "phishing.txt").open(encoding="utf-8") as listed,
        (_FRAUD / "shared_hosts.txt").open(encoding="utf-8") as shared,
        (_FRAUD / "addresses.txt").open(encoding="utf-8") as thieves,
    ):
        compile_list(listed, domains, shared=shared)
        compile_addresses({_NAME: thieves}, addresses)
    return Known(DomainList(domains), AddressList(addresses), OWN_DOMAINS)
