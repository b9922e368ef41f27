"""A domain that imitates one of our own or of a known brand, or mixes alphabets that look alike."""

import re
from collections.abc import Iterator, Sequence

from workstation.detection.brands import Brands, Likeness, brands
from workstation.detection.domains import canonical_label
from workstation.detection.folding import Folded, fold
from workstation.detection.hosts import Label, chains, ends, scheme_start
from workstation.detection.known import Author, Known
from workstation.detection.skeleton import is_mixed
from workstation.domain.fraud import Indicator, Severity
from workstation.errors import Sentence

KIND = "lookalike_domain"
VERSION = 1

_MOST = 100  # different hosts of one text that are looked at
_SECOND_LEVEL = frozenset(
    ("ac", "co", "com", "edu", "gob", "gov", "go", "ne", "net", "or", "org")
)  # as in co.uk
_COUNTRY = re.compile(r"[a-z]{2}")
# alphabets of which no letter passes for a Latin one: a name in them follows or precedes other writing
_FOREIGN = re.compile(r"[^a-z0-9_\u00df-\u024f\u0250-\u02af\u0300-\u058f\u1d00-\u1d7f\u1e00-\u1fff-]+")
_ENDING = re.compile(r"xn--[a-z0-9-]{1,59}|[a-z]{2,24}(?![a-z0-9_-])")
_MOST_LABELS = 8


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every host in ``text`` that imitates another, in order; a genuine one never is."""
    table = brands().with_own(known.own_domains)
    folded = fold(text)
    seen: dict[tuple[str, ...], tuple[str, Sentence] | None] = {}
    for labels, start, end in hosts(folded, text, table):
        key = tuple(labels)
        if key not in seen:
            if len(seen) == _MOST:
                return
            seen[key] = _judged(labels, table, known)
        judged = seen[key]
        if judged is not None:
            yield _indicator(*folded.origin(scheme_start(folded.text, start), end), judged, author)


def hosts(folded: Folded, text: str, table: Brands) -> Iterator[tuple[list[str], int, int]]:
    """The hosts of a folded text that end as hosts do: their labels, in letters, and where they stand."""
    for chain in chains(folded):
        for last in reversed(list(ends(chain, folded, text))):
            ending = _ENDING.match(chain[last].text)
            run = _before(chain, last)
            if ending is None or not run:
                continue
            start = run[0].start
            marked = scheme_start(folded.text, start) < start or run[0].text == "www"
            known = ending[0] in table.endings or _is_country(chain[last], ending[0], folded, text)
            if known or (marked and ending[0] == chain[last].text):
                yield (
                    [*(_in_letters(label.text) for label in run), ending[0]],
                    start,
                    chain[last].start + ending.end(),
                )
                break


def _is_country(label: Label, ending: str, folded: Folded, text: str) -> bool:
    """Two letters after a plain dot may be a country, but “It” or “So” rather begins a sentence."""
    start = folded.origin(label.start, label.end)[0]
    return bool(_COUNTRY.fullmatch(ending)) and not label.loose and not text[start : start + 2].istitle()


def _before(chain: Sequence[Label], last: int) -> list[Label]:
    """The labels of a host before its ending, without foreign writing that stands close before it."""
    run: list[Label] = []
    for label in reversed(chain[max(0, last - _MOST_LABELS) : last]):
        foreign = list(_FOREIGN.finditer(label.text))
        kept = label.text[foreign[-1].end() if foreign else 0 :].lstrip("-")
        if kept:
            run.insert(0, Label(kept, label.end - len(kept), label.end, label.loose))
        if foreign or not kept:
            break
    return run


def _in_letters(label: str) -> str:
    """A label as it is shown: what is written in punycode in its own letters."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def _judged(labels: Sequence[str], table: Brands, known: Known) -> tuple[str, Sentence] | None:
    """The rule and the reason if a host imitates another; None where it is not, or is listed."""
    canonical = [canonical_label(label) for label in labels]
    name = ".".join(canonical if all(canonical) else labels)
    if table.is_genuine(canonical) or (known.domains is not None and known.domains.covering(canonical)):
        return None  # what is listed needs no likeness
    guests = len(labels) - 1
    if known.domains is not None and (shared := known.domains.sharing(canonical)):
        guests = len(labels) - shared
    elif guests > 1 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2:
        guests -= 1
    own = [label for label in labels[:guests] if label != "www"]
    if not own:
        return None
    found = table.imitated(own)
    if found:
        likeness, brand = found
        return likeness.value, _why(likeness, name, brand.name)
    if any(is_mixed(label) for label in own):
        return "mixed_scripts", Sentence("%1 mixes alphabets whose letters look alike.", name)
    return None


def _why(likeness: Likeness, name: str, brand: str) -> Sentence:
    match likeness:
        case Likeness.LETTERS:
            return Sentence("%1 is written so that it looks like %2.", name, brand)
        case Likeness.SPELLING:
            return Sentence("%1 is nearly spelled like %2.", name, brand)
    return Sentence("%1 has the name of %2 in it, but does not belong to them.", name, brand)


def _indicator(start: int, end: int, judged: tuple[str, Sentence], author: Author) -> Indicator:
    told = author == "customer"
    rule, why = judged
    return Indicator(
        kind=KIND,
        severity=Severity.WARNING if told else Severity.BLOCK,
        start=start,
        end=end,
        rule=rule,
        version=VERSION,
        why=why,
        advice=(
            Sentence(
                "Do not open it. Ask whether they signed in or sent coins there, and name the right address."
            )
            if told
            else Sentence("Write the right address before this is sent.")
        ),
    )
