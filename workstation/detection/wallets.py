"""The wallets that a text speaks of, however they are written, by the one spelling of their accounts."""

from collections.abc import Iterator
from itertools import chain, islice

from workstation.detection.addresses import is_listable, normal
from workstation.detection.folding import fold
from workstation.detection.networks import Verdict, networks
from workstation.detection.networks.accounts import account
from workstation.detection.networks.candidates import Candidate, candidates
from workstation.detection.networks.explorers import explored
from workstation.detection.networks.pieces import pieces

_MOST = 50  # of one text, and as many of its links: proving a checksum takes half a millisecond


def wallets(text: str) -> Iterator[tuple[str, int, int]]:
    """Every wallet in ``text``, as lists spell it, and where it stands: cut, grouped, with characters in it
    that nobody sees, or in a link."""
    folded = fold(text, keep_case=True)
    for one in chain(islice(pieces(folded.text), _MOST), _in_links(folded.text)):
        if found := wallet(one.text):
            yield found, *folded.origin(one.start, one.end)


def wallet(address: str) -> str | None:
    """The one spelling of a wallet, as lists have it; None: it is none, or may as well be a transaction."""
    table = networks()
    if table.of_transaction(address):
        return None
    if found := account(address.rpartition(":")[2]):
        return found
    if not table.of_address(address):
        return None
    return found if is_listable(found := normal(address)) else address


def _in_links(text: str) -> Iterator[Candidate]:
    """What an explorer shows, or is surely an address: links hold tokens of all kinds."""
    shown: set[int] | None = None
    for one in islice(candidates(text, linked=True), _MOST):
        if shown is None:
            shown = {candidate.start for candidate, _ in explored(text)}
        sure = one.text[:2] in ("0x", "0X") or Verdict.SOUND in networks().of_address(one.text).values()
        if sure or one.start in shown:
            yield one
