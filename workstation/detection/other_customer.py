"""In a draft: what belongs to another customer, whose conversation is open beside this one."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from workstation.detection.addresses import plain
from workstation.detection.dots import ANY_AT, ANY_DOT
from workstation.detection.folding import Folded, fold
from workstation.detection.known import Author, Known, Party
from workstation.detection.titled import bare_of, called, titled
from workstation.detection.whole_names import has_case, whole_names
from workstation.detection.wrapped import Span
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

KIND = "other_customer"
VERSION = 1

_SHORTEST_ID, _SHORTEST_GROUPED, _SHORTEST_ADDRESS = 4, 6, 16  # characters
_TELLING = 4  # digits, without zeros at the end, of an amount that is hardly another by chance
_NUMBER = re.compile(r"(?<![\w.,])\d[\d.,'\u00a0\u202f]{0,30}(?<=\d)(?!\w)")
_WITH_BLANKS = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3}){1,5}(?:[.,]\d{1,18})?(?!\w)")  # 1 250,50
_OF_ADDRESS = re.compile(r"[0-9A-Za-z]")
# 0x5290...9EE7, as lists and sites show them
_SHORTENED = re.compile(
    r"(?<![0-9A-Za-z])([0-9A-Za-z]{4,20})(?:\.{2,4}|[…⋯]|\*{2,8})([0-9A-Za-z]{4,20})(?![0-9A-Za-z])"
)
_MARK = re.compile(r"[.,]")
_LAST_MARK = re.compile(r"([.,'\u00a0\u202f])(?=\d{0,31}$)")
_ID = re.compile(r"([a-z]{0,10})[ -]?(\d{4,40})")
_SIGNS = re.compile("[@.]")
_NO_DIGIT = re.compile(r"\D")


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every name, e-mail, id, address and amount in an agent's ``text`` that only another customer has."""
    if author != "agent" or not known.others:
        return
    folded = fold(text)
    own = _spellings(known.customer)
    others = [_spellings(party) for party in known.others]
    told = set[int]()  # places
    for rule in own:
        wanted = {value for party in others for value in party[rule]} - own[rule]
        for start, end in _spans(rule, wanted, own[rule], folded, text):
            told.update(range(start, end))
            yield _indicator(rule, start, end)
    for rule, spans in (("other_name", _named), ("other_title", _titled)):
        for start, end in spans(folded, text, known):
            if told.isdisjoint(range(start, end)):
                told.update(range(start, end))
                yield _indicator(rule, start, end)


def _named(folded: Folded, text: str, known: Known) -> Iterator[Span]:
    """Where another customer is called by their whole name, unless the customer's own holds it."""
    names = (name for party in known.others for name in party.names)
    found = list(whole_names(folded, text, names, file=known.file))
    mine = whole_names(folded, text, known.customer.names, file=known.file) if found else ()
    own = {place for span in mine for place in range(*span)}
    yield from (span for span in found if not own.issuperset(range(*span)))


def _titled(folded: Folded, text: str, known: Known) -> Iterator[Span]:
    """Where a name of another customer stands alone beside a title, and is none of the customer's own."""
    own = _called((known.customer,))
    wanted = [
        word
        for word in _called(known.others)
        if word in folded.text and own.isdisjoint((word, bare_of(word)))
    ]
    places = list(_words(folded.text, wanted))
    mine = {place for span in (_words(folded.text, own) if places else ()) for place in range(*span)}
    for name, whole in titled(folded.text, places):
        first = text[folded.origin(*name)[0]]
        if not mine.issuperset(range(*name)) and not first.islower():  # in small letters it is a word
            yield folded.origin(*whole)


def _called(parties: Iterable[Party]) -> set[str]:
    return {word for party in parties for name in party.names for word in called(_folded(name))}


def _spellings(party: Party) -> dict[str, set[str]]:
    """What gives a customer away, by rule, in the spelling in which it is looked for."""
    return {
        "other_email": set(map(_folded, party.emails)),
        "other_id": {spelled for spelled in map(_folded, party.ids) if len(spelled) >= _SHORTEST_ID},
        "other_address": {one for one in map(plain, party.addresses) if len(one) >= _SHORTEST_ADDRESS},
        "other_amount": {value for value in map(_value, party.amounts) if _is_telling(value)},
    }


def _spans(rule: str, wanted: set[str], own: set[str], folded: Folded, text: str) -> Iterator[Span]:
    match rule:
        case "other_email":  # their patterns take a while to make
            near = (mail for mail in wanted if all(part in folded.text for part in _SIGNS.split(mail)))
            yield from (folded.origin(*span) for span in _words(folded.text, near))
        case "other_address":
            yield from _written_addresses(text, wanted)
            yield from _shortened_addresses(text, wanted, own)
        case "other_amount":
            numbers = chain(_NUMBER.finditer(text), _WITH_BLANKS.finditer(text))
            yield from (number.span() for number in numbers if _value(number[0]) in wanted)
        case _:
            yield from (folded.origin(*span) for span in _words(folded.text, wanted))


def _written_addresses(text: str, wanted: Iterable[str]) -> Iterator[Span]:
    """Where ``wanted``, in their one spelling, stand in ``text``, also in groups or over a line break."""
    held = "".join(_OF_ADDRESS.findall(text))
    lowered = held.lower()
    for address in sorted(wanted):
        among = lowered if address.islower() else held
        if address not in among:
            continue
        places = [part.start() for part in _OF_ADDRESS.finditer(text)]
        for found in re.finditer(re.escape(address), among):
            start, end = places[found.start()], places[found.end() - 1] + 1
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                yield start, end


def _shortened_addresses(text: str, wanted: Iterable[str], own: Iterable[str]) -> Iterator[Span]:
    """Where only the beginning and the end of one of ``wanted`` stand in ``text``, and of none of ``own``."""
    for found in _SHORTENED.finditer(text):
        if any(_shortens(found, one) for one in wanted) and not any(_shortens(found, one) for one in own):
            yield found.span()


def _shortens(found: re.Match[str], address: str) -> bool:
    head, tail = (part.lower() if address.islower() else part for part in found.groups())
    return address.startswith(head) and address.endswith(tail) and len(head + tail) < len(address)


def _words(text: str, wanted: Iterable[str]) -> Iterator[Span]:
    """Where one of ``wanted`` stands in ``text`` as a word of its own, as far as its writing has blanks."""
    for value in filter(str.strip, sorted(wanted)):
        for match in _spelled(value).finditer(text):
            start, end = match.span()
            open_before = not start or not _touches(text[start - 1], text[start])
            if open_before and (end == len(text) or not _touches(text[end], text[end - 1])):
                yield start, end


@lru_cache(1024)  # the same customers are asked for at every key
def _spelled(value: str) -> re.Pattern[str]:
    """Finds ``value``; an id, “gc-204881”, also as “gc 204881”, “gc204881” and in groups, an e-mail whatever
    stands for its @ and its dots."""
    if "@" in value:
        signs = {"@": ANY_AT, ".": ANY_DOT}
        return re.compile("".join(signs.get(sign) or re.escape(sign) for sign in value), re.VERBOSE)
    if not (id_ := _ID.fullmatch(value)):
        return re.compile(re.escape(value))
    letters, digits = f"{id_[1]}[ _-]?" if id_[1] else "", id_[2]
    if len(digits) < _SHORTEST_GROUPED:
        return re.compile(letters + digits)
    grouped = rf"(?<!\d[ .-]){'[ .-]?'.join(digits)}(?![ .-]\d)"
    return re.compile(f"{letters}(?:{digits}|{grouped})")


def _touches(one: str, other: str) -> bool:
    """Whether two characters are of one word; where there are no capitals, words need no blank."""
    return one.isalnum() and other.isalnum() and has_case(one) and has_case(other)


def _folded(value: str) -> str:
    return fold(value.strip()).text


def _value(amount: str) -> str:
    """An amount in its one spelling, however it is grouped: ``1,250.50`` and ``1250.5 USDT`` are 1250.5."""
    found = _WITH_BLANKS.search(amount) or _NUMBER.search(amount)
    if found is None:
        return ""
    number = found[0].replace(" ", "\u00a0")
    whole, mark, part = _LAST_MARK.split(number) if _LAST_MARK.search(number) else (number, "", "")
    if mark and len(part) == 3 and (mark not in ".," or mark in whole or not _MARK.search(whole)):
        whole, part = whole + part, ""  # thousands
    digits, part = _NO_DIGIT.sub("", whole).lstrip("0"), part.rstrip("0")
    return f"{digits}.{part}" if part else digits


def _is_telling(amount: str) -> bool:
    return len(amount.replace(".", "").strip("0")) >= _TELLING


_SEVERITIES = {
    "other_title": Severity.NOTICE, "other_name": Severity.WARNING, "other_amount": Severity.WARNING,
}  # fmt: skip


def _indicator(rule: str, start: int, end: int) -> Indicator:
    belongs = Sentence("This belongs to another customer whose conversation is open.")
    called_so = Sentence("Another customer whose conversation is open is called so.")
    return Indicator(
        kind=KIND,
        severity=_SEVERITIES.get(rule, Severity.BLOCK),
        start=start,
        end=end,
        rule=rule,
        version=VERSION,
        why=called_so if rule == "other_title" else belongs,
        advice=Sentence("Look at the tab: is this the conversation you mean?"),
    )
