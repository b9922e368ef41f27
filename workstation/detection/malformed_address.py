"""Addresses and transactions that fit no network, or not the one that is spoken of beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter

from workstation.detection.folding import fold
from workstation.detection.known import Author, Known
from workstation.detection.networks import Form, Verdict, networks
from workstation.detection.networks.candidates import Candidate, candidates
from workstation.detection.networks.labels import is_called_address
from workstation.detection.networks.pieces import joined
from workstation.detection.networks.speaking import Spoken, each_has_its_own, speaks_of_transaction, spoken_of
from workstation.detection.networks.strangers import is_unknown, test_network
from workstation.detection.networks.told_as import is_told_as_hash
from workstation.detection.other_sort import Fits, other_sort
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

KIND = "malformed_address"
FORMAT_ONLY = "format_only"
VERSION = 1

_MOST = 200  # candidates of one text that are looked at: proving a checksum takes half a millisecond
_UNPROVEN = ("base58", "format")  # these forms fit too much else to be taken for meant by their looks
_USUAL = 33  # characters of an address in base 58; most other things that look so are shorter
_HASH = re.compile(r"(?:0[xX])?[0-9a-fA-F]{60,68}")
_DIGITS = re.compile(r"(?:0[xX])?[0-9a-fA-F]{36,80}")  # of a transaction, where words say that it is one
# a capital O or I, or a small l, may be a digit's slip among letters of either case
_NEARLY_DIGITS = re.compile(r"(?:0[xX])?(?:[0-9a-zOI]{60,68}|[0-9A-Zol]{60,68})")
_NO_DIGIT = re.compile("[g-zG-Z]")
_MOST_MISTYPED = 3
_PUBLIC_KEY = re.compile(r"0[23][0-9a-fA-F]{64}")
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
    for candidate in islice(_pieces(folded.text), _MOST):
        fault = _fault(candidate, folded.text)
        if fault is None and author != "customer":
            fault = _unproved(candidate, folded.text)
        if fault is not None:
            yield _indicator(*folded.origin(candidate.start, candidate.end), fault, author)


def _pieces(text: str) -> Iterator[Candidate]:
    """What may be addresses or transactions; those cut in pieces first, which then are nothing else."""
    end = 0
    cut = []
    for whole in sorted(joined(text), key=attrgetter("start")):
        if whole.start >= end:
            end = whole.end
            cut.append(whole)
    yield from cut
    spans = iter(cut)
    span = next(spans, None)
    for candidate in candidates(text):
        while span and span.end <= candidate.start:
            span = next(spans, None)
        if span is None or candidate.end <= span.start:
            yield candidate


def _fault(candidate: Candidate, text: str) -> _Fault | None:
    table = networks()
    spoken = spoken_of(text, candidate.start, candidate.end)
    addresses = table.of_address(candidate.text)
    transactions = table.of_transaction(candidate.text)
    if why := other_sort(Fits(text, candidate, spoken.networks, addresses.keys(), transactions)):
        return _Fault("sort_of_object", why)
    meant = [form for form in table.meant(candidate.text) if _is_meant(form, candidate.text, spoken)]
    if not addresses:
        length = None if transactions else _wrong_length(candidate, text)
        if fault := length or _stranger(candidate, text, spoken):
            return fault
    if transactions and not spoken.networks & transactions:
        called = not addresses and is_called_address(text, candidate.start, candidate.end)
        if called or (meant and meant[0].certain):
            transactions = set()  # so many letters and digits may be one of TON
        elif addresses and _is_rather_address(candidate, text):
            transactions = set()
    if addresses or transactions:
        return _elsewhere(candidate, text, spoken, set(addresses), transactions)
    return _broken(candidate.text, meant[0]) if meant else _unlike(candidate, text, spoken)


def _stranger(candidate: Candidate, text: str, spoken: Spoken) -> _Fault | None:
    """What is an address of a test network, or of a network that we do not know."""
    if name := test_network(candidate.text):
        why = Sentence("This is an address of the test network of %1, where coins are worth nothing.", name)
        return _Fault("network_of_address", why)
    if not is_unknown(candidate.text):
        return None
    if not spoken.networks and not is_called_address(text, candidate.start, candidate.end):
        return None
    return _Fault("network_of_address", Sentence("No network that we know has addresses like this one."))


def _unlike(candidate: Candidate, text: str, spoken: Spoken) -> _Fault | None:
    """What may have been an address of some network, and is called one, or its network is named."""
    mixed = _is_mixed(candidate.text)
    maybe = [
        form
        for form in networks().maybe_meant(candidate.text)
        if form.certain or _is_named(form, spoken) or (mixed and form.check not in _UNPROVEN)
    ]
    called = maybe
    if _WITHOUT_PREFIX.fullmatch(candidate.text):
        called = [form for form in networks().maybe_meant(f"0x{candidate.text}") if _is_named(form, spoken)]
    if called and is_called_address(text, candidate.start, candidate.end):
        return _broken(candidate.text, called[0])
    named = [form for form in maybe if form.check not in _UNPROVEN and _is_named(form, spoken)]
    if named and not speaks_of_transaction(text, candidate.start, candidate.end):
        return _broken(candidate.text, named[0])
    return None


def _elsewhere(
    candidate: Candidate, text: str, spoken: Spoken, addresses: set[str], transactions: set[str]
) -> _Fault | None:
    """What fits some networks: is one of them spoken of?"""
    if not spoken.networks or spoken.networks & (addresses | transactions):
        return None
    said = networks().names(spoken.networks)
    if transactions:
        if not speaks_of_transaction(text, candidate.start, candidate.end):
            return None  # so many digits may be anything
        why = Sentence("No transaction of %1 is written like this.", said)
        return _Fault("network_of_transaction", why)
    if each_has_its_own(text, candidate.start, candidate.end, spoken.networks, addresses):
        return None
    why = Sentence("%1 is spoken of here, but this address belongs to %2.", said, networks().names(addresses))
    return _Fault("network_of_address", why, spoken.plainly)


def _unproved(candidate: Candidate, text: str) -> _Fault | None:
    """What is an address as far as can be seen, of which no checksum proves it."""
    spoken = spoken_of(text, candidate.start, candidate.end).networks
    verdicts = networks().of_address(candidate.text)
    about = {verdict for network, verdict in verdicts.items() if network in spoken} or set(verdicts.values())
    if about != {Verdict.SHAPED}:
        return None
    of_transaction = networks().of_transaction(candidate.text)
    if of_transaction and speaks_of_transaction(text, candidate.start, candidate.end):
        return None
    if _HASH.fullmatch(candidate.text) and not spoken & set(verdicts):
        return None  # so many digits are a transaction more often
    why = Sentence("Written like this, an address has no checksum: a slip in it cannot be seen.")
    return _Fault(FORMAT_ONLY, why)


def _is_rather_address(candidate: Candidate, text: str) -> bool:
    """Whether what has the form of an address and that of a transaction, none in hexadecimal, is the first:
    it stands there in one piece, and nothing speaks of a transaction."""
    start, end = candidate.start, candidate.end
    if _HASH.fullmatch(candidate.text) or candidate.text != text[start:end]:
        return False
    return not speaks_of_transaction(text, start, end)


def _is_meant(form: Form, text: str, spoken: Spoken) -> bool:
    """Whether ``text``, which fits nothing, was surely meant to be of ``form``."""
    mixed, named = _is_mixed(text), _is_named(form, spoken)
    if form.certain or (mixed and form.nearly.fullmatch(text)):
        return True
    spelled = _OTHER_LETTERS.sub("1", text) if len(text) >= _USUAL else text
    whole = form.looks.fullmatch(spelled) is not None and form.check not in _UNPROVEN
    return named if not whole else mixed or named


def _is_mixed(text: str) -> bool:
    return text != text.lower() and text != text.upper()


def _is_named(form: Form, spoken: Spoken) -> bool:
    return any(form in network.forms for network in networks().all if network.id in spoken.networks)


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


def _wrong_length(candidate: Candidate, text: str) -> _Fault | None:
    """A transaction with too many or too few digits, or with letters that are none."""
    digits = candidate.text[2:] if candidate.text[:2] in ("0x", "0X") else candidate.text
    if _DIGITS.fullmatch(candidate.text):
        if len(digits) == 64 or _PUBLIC_KEY.fullmatch(digits):
            return None
        spoken = _HASH.fullmatch(candidate.text) and speaks_of_transaction(
            text, candidate.start, candidate.end
        )
        if not spoken and not is_told_as_hash(text, candidate.start):
            return None
        why = Sentence("A transaction has 64 digits; this has %1.", str(len(digits)))
        return _Fault("length_of_transaction", why)
    if not _NEARLY_DIGITS.fullmatch(candidate.text) or len(_NO_DIGIT.findall(digits)) > _MOST_MISTYPED:
        return None
    if not is_told_as_hash(text, candidate.start):
        return None
    why = Sentence("This looks like a transaction, but holds a letter that none has.")
    return _Fault("length_of_transaction", why)


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
