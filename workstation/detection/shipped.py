"""The lists that come along, compiled into files that are looked up in place."""

from functools import cache
from pathlib import Path

from workstation.detection.addresses import AddressList, compile_addresses
from workstation.detection.domains import canonical
from workstation.detection.known import Known
from workstation.detection.lists import DomainList, compile_list

OWN_DOMAINS = ("groundcrew.example",)  # those that our customers should trust

FRAUD = Path(__file__).parents[2] / "resources" / "fraud"
NAME = "Groundcrew: wallets of thieves"


@cache
def shared_hosts() -> frozenset[str]:
    """Hosts and endings below which anybody may have a name, canonical."""
    files = (FRAUD / "shared_hosts.txt", FRAUD / "public_suffixes.txt")
    lines = (line for file in files for line in file.read_text("utf-8").splitlines())
    return frozenset(filter(None, (canonical(line.partition("#")[0].strip()) for line in lines)))


def open_shipped(domains: Path, addresses: Path) -> Known:
    """Compile our own lists to these paths and open them; close the answer when done. Raises OSError."""
    with (
        (FRAUD / "phishing.txt").open(encoding="utf-8") as listed,
        (FRAUD / "addresses.txt").open(encoding="utf-8") as thieves,
    ):
        compile_list(listed, domains, shared=shared_hosts())
        compile_addresses({NAME: thieves}, addresses)
    return Known(DomainList(domains), AddressList(addresses), OWN_DOMAINS)
