"""A domain that stands on a list of phishing sites, also defanged, international or in odd letters."""

import re
from collections.abc import Iterator, Sequence

from workstation.detection.chains import Label, chains, rejoined
from workstation.detection.domains import canonical_label
from workstation.detection.folding import fold
from workstation.detection.hosts import begins_sentence, ends, scheme_start
from workstation.detection.known import Author, Known
from workstation.detection.lists import DomainList
from workstation.detection.spread import drawn_together
from workstation.domain.fraud import Indicator
from workstation.domain.severity import Severity
from workstation.errors import Sentence

KIND = "phishing_link"
VERSION = 1

Reading = tuple[list[str], int | None]

_LEADING = re.compile(r"[a-z0-9-]*")
_TRAILING = re.compile(r"[a-z0-9-]*$")
_MOST_SUBDOMAINS = 10  # how far the evidence reaches to the left of a listed domain


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every listed domain in ``text``, in order; the evidence runs from the scheme to the end of the host."""
    lists = known.domains
    if lists is None:
        return
    folded = fold(text)
    drawn = drawn_together(folded, text, lists.endings)
    told = set[int]()  # where hosts end that are found
    for chain in (*chains(folded), *(rejoined(drawn, folded.text) if drawn else ())):
        free = 0  # the labels before it belong to a host already found
        for last in ends(chain, folded, text):
            if found := _listed(chain, free, last, lists):
                start, end, name = found
                begin = scheme_start(folded.text, start)
                bare = begin == start and folded.text[start : chain[last].start - 1].isalpha()
                if end in told or (bare and begins_sentence(chain[last], folded, text)):
                    continue  # one word before a dot, and another that begins a sentence
                told.add(end)
                yield _indicator(*folded.origin(begin, end), name, author)
                free = last + 1


def listed(indicator: Indicator) -> str:
    """The domain of the list that a finding is of, whatever stands before it; "" where it does not say."""
    if indicator.kind != KIND or not isinstance(indicator.why, Sentence):
        return ""
    [(_, names), *_] = indicator.why.parts
    return str(*names)


def _listed(chain: Sequence[Label], free: int, last: int, lists: DomainList) -> tuple[int, int, str] | None:
    """Start and end of the host that ends in label ``last``, and the listed domain that covers it."""
    whole = chain[last].text
    # Chinese, Japanese and Thai run on without a blank: a host may end before the label does
    for ending in dict.fromkeys((whole, _run(_LEADING, whole))):
        top = canonical_label(ending.strip("-")) if ending.isascii() or lists.international else ""
        if top not in lists.endings:
            continue
        for labels, start in _readings(chain, free, last, lists.most_labels):
            if count := lists.covering([*labels, top]):
                first = last - count + 1
                begin = _host_start(chain, free, first) if start is None else start
                return begin, chain[last].at(len(ending.rstrip("-"))), ".".join([*labels, top][-count:])
    return None


def _readings(chain: Sequence[Label], free: int, last: int, most: int) -> Iterator[Reading]:
    """The ways to read the labels before ``last``, canonical.

    A label of mixed letters may be an international name, or a plain one that follows other writing closely:
    then the place where the plain one starts comes with it.
    """
    labels: list[str] = []
    for index in range(last - 1, max(free, last - most + 1) - 1, -1):
        label = chain[index]
        run = _run(_TRAILING, label.text)
        if run != label.text and (short := canonical_label(run.strip("-"))):
            yield [short, *labels], label.at(len(label.text) - len(run.lstrip("-")))
        whole = canonical_label(label.text.strip("-"))
        if not whole:
            break
        labels.insert(0, whole)
    if labels:
        yield labels, None


def _host_start(chain: Sequence[Label], free: int, first: int) -> int:
    """Where the host begins whose listed part begins at label ``first``: with its subdomains."""
    for index in range(first, max(free, first - _MOST_SUBDOMAINS), -1):
        before = chain[index - 1].text
        if chain[index].open or not before.isascii():
            return chain[index].start
        first = index - 1
    label = chain[first]
    return label.at(len(label.text) - len(label.text.lstrip("-")))


def _run(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text[-64:] if pattern is _TRAILING else text)
    return match[0] if match else ""


def _indicator(start: int, end: int, name: str, author: Author) -> Indicator:
    """A customer may only be telling us of the site, so that a person decides; we ourselves never send it."""
    told = author == "customer"
    return Indicator(
        kind=KIND,
        severity=Severity.WARNING if told else Severity.BLOCK,
        start=start,
        end=end,
        rule=KIND,
        version=VERSION,
        why=Sentence("%1 is on the list of phishing sites.", name),
        advice=(
            Sentence("Do not open it. Ask whether they signed in or sent funds there, and warn them.")
            if told
            else Sentence("Remove it before the message is sent.")
        ),
    )
