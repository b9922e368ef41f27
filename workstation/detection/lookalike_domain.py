"""A domain that imitates one of our own or of a known brand, or mixes alphabets that look alike."""

from collections.abc import Iterator, Sequence

from workstation.detection.brands import Brands, Likeness, brands_with
from workstation.detection.domains import are_firms_below, before_ending, canonical_label
from workstation.detection.endings import read_as
from workstation.detection.folding import fold
from workstation.detection.hosts import hosts, scheme_start
from workstation.detection.known import Author, Known
from workstation.detection.skeleton import is_mixed, plain, reads_as_latin
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

KIND = "lookalike_domain"
VERSION = 1

_MOST = 100  # different hosts of one text that are looked at
_STATE = frozenset(("gov", "mil", "int", "gob", "gouv", "govt", "gub", "go", "gv"))


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every host in ``text`` that imitates another, in order; a genuine one never is."""
    table = brands_with(known.own_domains)
    folded = fold(text)
    seen: dict[tuple[str, ...], tuple[str, Sentence] | None] = {}
    for labels, start, end in hosts(folded, text, table, doubtful=True):
        begin = scheme_start(folded.text, start)
        if labels[-1] in table.doubtful and begin == start and not table.is_baited(labels[:-1]):
            continue
        key = tuple(labels)
        if key not in seen:
            if len(seen) == _MOST:
                return
            seen[key] = judged(labels, table, known)
        verdict = seen[key]
        if verdict is not None:
            yield _indicator(*folded.origin(begin, end), verdict, author)


def judged(labels: Sequence[str], table: Brands, known: Known) -> tuple[str, Sentence] | None:
    """The rule and the reason if a host imitates another; None where it is not, or is listed."""
    canonical = [canonical_label(label) for label in labels]
    name = ".".join(canonical if all(canonical) else labels)
    listed = known.domains is not None and known.domains.covering(canonical)  # that needs no likeness
    if listed or table.is_genuine(canonical) or _is_of_state(canonical, known):
        return None
    meant = table.passing.get(labels[-1])
    if meant and not table.is_genuine([*canonical[:-1], meant]):
        return judged([*labels[:-1], meant], table, known)  # as people write it that no link is made of it
    if carried := _carried(canonical, table):
        return Likeness.NAME.value, _why(Likeness.NAME, name, carried)
    guests = chosen_labels(labels, canonical, known)
    own = [label for label in labels[:guests] if label != "www"]
    return _imitating(labels, own, name, table) if own else None


def _imitating(
    labels: Sequence[str], own: list[str], name: str, table: Brands
) -> tuple[str, Sentence] | None:
    """The rule and the reason, by the labels that somebody chose."""
    strange = read_as(labels[-1])
    if not strange and (found := table.imitated(own)):
        likeness, brand = found
        return likeness.value, _why(likeness, name, brand.name)
    if not strange and any(is_mixed(label) for label in own):
        return "mixed_scripts", Sentence("%1 mixes alphabets whose letters look alike.", name)
    if strange or (labels[-1].isascii() and any(map(reads_as_latin, own))):  # аррӏе.com: Cyrillic altogether
        latin = ".".join(map(plain, labels))
        why = Sentence("%1 is read as %2, but some of its letters are none of those.", name, latin)
        return Likeness.LETTERS.value, why
    return None


def _is_of_state(labels: Sequence[str], known: Known) -> bool:
    """Whether only a state gives names like this one: trezor.gov.cz is a site of one."""
    if labels[-1] in _STATE and len(labels[-1]) > 2:
        return True
    below = labels[-2] in _STATE and len(labels[-1]) == 2
    return below and known.domains is not None and known.domains.sharing(labels[-2:]) == 2


def _carried(labels: Sequence[str], table: Brands) -> str:
    """A genuine domain that stands in full in a host which goes on behind it: kraken.com.evil.example."""
    for start, end in ((s, e) for s in range(len(labels) - 2) for e in (s + 2, s + 3)):
        name = ".".join(labels[start:end])
        firms = end == len(labels) - 1 and are_firms_below(labels)
        if name in table.genuine and end < len(labels) and not (firms and labels[-1] not in table.flat):
            return name
    return ""


def chosen_labels(labels: Sequence[str], canonical: Sequence[str], known: Known) -> int:
    """How many of a host's labels stand before its ending, the last of which somebody had to register."""
    return before_ending(labels, known.domains.sharing(canonical) if known.domains is not None else 0)


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
