"""Addresses and transactions that fit no network, or not the one that is spoken of beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from workstation.detection.fits import Fits
from workstation.detection.folding import fold
from workstation.detection.known import Author, Known
from workstation.detection.nearby import around
from workstation.detection.networks import Form, Verdict, networks
from workstation.detection.networks.excuses import have_their_own, may_be_right
from workstation.detection.networks.explorers import explored
from workstation.detection.networks.pieces import pieces
from workstation.detection.networks.speaking import NEAR, Spoken
from workstation.detection.networks.strangers import is_at_home, is_unknown, test_network
from workstation.detection.other_sort import other_sort
from workstation.detection.wrong_transaction import HASH, wrong_transaction
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

KIND = "malformed_address"
FORMAT_ONLY = "format_only"
VERSION = 1

_MOST = 200  # candidates of one text that are looked at: proving a checksum takes half a millisecond
_UNPROVEN = ("base58", "format")  # these forms fit too much else to be taken for meant by their looks
_USUAL = 33  # characters of an address in base 58; most other things that look so are shorter
_WITHOUT_PREFIX = re.compile("[0-9a-fA-F]{36,39}|[0-9a-fA-F]{41,45}")  # with it, of a wrong length
_OTHER_LETTERS = re.compile(r"[0OIl]")


@dataclass(frozen=True, slots=True)
class _Fault:
    rule: str
    why: Sentence
    grave: bool = False


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every address or transaction in ``text`` that cannot be right as it stands."""
    del known
    folded = fold(text, keep_case=True)  # what nobody sees cuts no address in two
    shown = list(islice(explored(folded.text), _MOST))
    for piece, of in shown:
        if (fault := _fault(Fits.of(piece, folded.text, Spoken(of, plainly=True)))) is not None:
            yield _indicator(*folded.origin(piece.start, piece.end), fault, author)
    in_links = {piece.start for piece, _ in shown}
    for piece in islice(pieces(folded.text), _MOST):
        if piece.start in in_links:
            continue
        one = Fits.of(piece, folded.text)
        if (fault := _fault(one) or (_unproved(one) if author != "customer" else None)) is not None:
            yield _indicator(*folded.origin(one.start, one.end), fault, author)


def _fault(one: Fits) -> _Fault | None:
    if why := other_sort(one):
        return _Fault("sort_of_object", why)
    meant = [form for form in networks().meant(one.text) if _is_meant(form, one)]
    if not one.addresses:
        if not one.transactions and (why := wrong_transaction(one)):
            return _Fault("length_of_transaction", why)
        if fault := _stranger(one):
            return fault
    if one.transactions and not one.spoken.networks & one.transactions:
        called = not one.addresses and one.is_called_address()
        if called or (meant and meant[0].certain) or (one.addresses and _is_rather_address(one)):
            one = replace(one, transactions=frozenset())  # so many letters and digits may be one of TON
    if one.addresses or one.transactions:
        return _elsewhere(one)
    return _broken(one.text, meant[0]) if meant else _unlike(one)


def _stranger(one: Fits) -> _Fault | None:
    """What is an address of a test network, or of a network that we do not know."""
    if name := test_network(one.text):
        why = Sentence("This is an address of the test network of %1, where coins are worth nothing.", name)
        return _Fault("network_of_address", why)
    if not is_unknown(one.text):
        return None
    if not one.spoken.networks and not one.is_called_address():
        return None
    if is_at_home(one.text, around(one.whole, one.start, one.end, NEAR)):
        return None
    if one.spoken.networks and have_their_own(one.whole, one.start, one.end, one.spoken.networks):
        return None
    return _Fault("network_of_address", Sentence("No network that we know has addresses like this one."))


def _unlike(one: Fits) -> _Fault | None:
    """What may have been an address of some network, and is called one, or its network is named."""
    mixed = _is_mixed(one.text)
    maybe = [
        form
        for form in networks().maybe_meant(one.text)
        if form.certain or one.is_named(form) or (mixed and form.check not in _UNPROVEN)
    ]
    called = maybe
    if _WITHOUT_PREFIX.fullmatch(one.text):
        called = [form for form in networks().maybe_meant(f"0x{one.text}") if one.is_named(form)]
    if called and one.is_called_address():
        return _broken(one.text, called[0])
    named = [form for form in maybe if form.check not in _UNPROVEN and one.is_named(form)]
    if named and not one.is_beside_transaction():
        return _broken(one.text, named[0])
    return None


def _elsewhere(one: Fits) -> _Fault | None:
    """What fits some networks: is one of them spoken of?"""
    spoken, addresses = one.spoken, one.addresses.keys()
    if not spoken.networks or spoken.networks & (addresses | one.transactions):
        return None
    said = networks().names(spoken.networks)
    if one.transactions:
        if not one.is_beside_transaction():
            return None  # so many digits may be anything
        why = Sentence("No transaction of %1 is written like this.", said)
        return _Fault("network_of_transaction", why)
    if may_be_right(one.whole, one.start, one.end, spoken, addresses):
        return None
    why = Sentence("%1 is spoken of here, but this address belongs to %2.", said, networks().names(addresses))
    return _Fault("network_of_address", why, spoken.plainly)


def _unproved(one: Fits) -> _Fault | None:
    """What is an address as far as can be seen, of which no checksum proves it."""
    about = one.spoken.networks & one.addresses.keys()
    if {one.addresses[network] for network in about or one.addresses} != {Verdict.SHAPED}:
        return None
    if one.transactions and one.is_beside_transaction():
        return None
    if HASH.fullmatch(one.text) and not about:
        return None  # so many digits are a transaction more often
    why = Sentence("Written like this, an address has no checksum: a slip in it cannot be seen.")
    return _Fault(FORMAT_ONLY, why)


def _is_rather_address(one: Fits) -> bool:
    """Whether what has the form of an address and that of a transaction, none in hexadecimal, is the first:
    it stands there in one piece, and nothing speaks of a transaction."""
    if HASH.fullmatch(one.text) or one.text != one.whole[one.start : one.end]:
        return False
    return not one.is_beside_transaction()


def _is_meant(form: Form, one: Fits) -> bool:
    """Whether ``one``, if it fits nothing, was surely meant to be of ``form``."""
    text, mixed, named = one.text, _is_mixed(one.text), one.is_named(form)
    if form.certain or (mixed and form.nearly.fullmatch(text)):
        return True
    spelled = _OTHER_LETTERS.sub("1", text) if len(text) >= _USUAL else text
    whole = form.looks.fullmatch(spelled) is not None and form.check not in _UNPROVEN
    return named if not whole else mixed or named


def _is_mixed(text: str) -> bool:
    return text != text.lower() and text != text.upper()


def _broken(text: str, form: Form) -> _Fault:
    name = networks().names({network.id for network in networks().all if form in network.forms})
    if form.looks.fullmatch(text) and form.check in _UNPROVEN:
        why = Sentence("This looks like an address of %1, but is too short or too long.", name)
    elif form.looks.fullmatch(text):
        why = Sentence("The checksum of this address of %1 is wrong: something in it is mistyped.", name)
    elif form.check in ("base58check", "xrp", "base58") and _OTHER_LETTERS.search(text):
        why = Sentence("This looks like an address of %1, but holds a letter or digit that none has.", name)
    else:
        why = Sentence("This looks like an address of %1, but has the wrong length or letters.", name)
    return _Fault("checksum_of_address", why)


def _indicator(start: int, end: int, fault: _Fault, author: Author) -> Indicator:
    ours = author != "customer"
    quiet = fault.rule == FORMAT_ONLY
    return Indicator(
        kind=KIND,
        severity=Severity.WARNING if (ours or fault.grave) and not quiet else Severity.NOTICE,
        start=start,
        end=end,
        rule=fault.rule,
        version=VERSION,
        why=fault.why,
        advice=_advice(ours=ours, quiet=quiet),
    )


def _advice(*, ours: bool, quiet: bool) -> Sentence:
    if quiet:
        return Sentence("Compare its beginning and its end with the address that was given.")
    if ours:
        return Sentence("Copy it again from where it comes, and look at its network, before this is sent.")
    return Sentence("Ask for it again, copied and not typed. Nothing should be sent before that.")
