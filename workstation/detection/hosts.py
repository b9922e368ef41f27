"""Finding the hosts in a text, also where somebody wrote them so that no program would notice."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from workstation.detection.brands import Brands, brands
from workstation.detection.chains import Label, chains
from workstation.detection.endings import ending_of, read_as
from workstation.detection.folding import Folded

_SCHEME = re.compile(r"(?:h[a-z*]{2}ps?|ftp)[ \t]?[\[(]?:[\])]?[ \t]?[/\\]{2}[ \t]?$")
_COUNTRY = re.compile(r"[a-z]{2}")
_PATH = re.compile(r"[/\\][a-z0-9?#]")
_OF_TWO = re.compile("[a-z0-9]{2}-[a-z0-9]{2}")  # words; an “e-mail .ru” is spoken of
# alphabets of which no letter passes for a Latin one: a name in them follows or precedes other writing
_FOREIGN = re.compile(r"[^a-z0-9_\u00df-\u024f\u0250-\u02af\u0300-\u058f\u1d00-\u1d7f\u1e00-\u1fff-]+")
_MOST_LABELS = 8


def ends(chain: Sequence[Label], folded: Folded, original: str) -> Iterator[int]:
    """Indices of the labels at which a host may end.

    That is the last one; one before a dot that is not plain; one before a capital, which rather begins a
    sentence whose blank was forgotten; and one where the script changes, since 。 ends sentences too.
    """
    for index, (label, following) in enumerate(pairwise(chain)):
        first = original[folded.origin(following.start, following.end)[0]]
        one_script = label.text.isascii() and following.text.isascii()
        if index and (following.open or first.isupper() or not one_script):
            yield index
    yield len(chain) - 1


def scheme_start(text: str, start: int) -> int:
    """Where the address begins whose host begins at ``start`` of a folded text: at its scheme, if any."""
    match = _SCHEME.search(text, max(0, start - 16), start)
    return match.start() if match else start


def hosts(
    folded: Folded, text: str, table: Brands, *, doubtful: bool = False
) -> Iterator[tuple[list[str], int, int]]:
    """The hosts of a folded text that end as hosts do, also as they ``doubtful``ly do, or follow a scheme.

    Their labels, in letters, and where they stand in the folded text.
    """
    endings = table.possible if doubtful else table.endings
    for chain in chains(folded):
        for last in reversed(list(ends(chain, folded, text))):
            ending = ending_of(chain[last].text)
            if ending is None or not last:
                continue
            written = _in_letters(ending[0])
            shown = written if written.isascii() else read_as(written) or written
            known = shown in endings or (
                _is_country(chain[last], shown, folded, text)
                and _stands_out(chain[last - 1], chain[last], shown, folded, table)
            )
            known = known and not _follows_sentence(chain, last, folded, text)
            if not known and last < len(chain) - 1:
                continue
            run = _before(chain, last)
            if run and (known or (_is_marked(run[0], folded) and ending[0] == chain[last].text)):
                labels = [*(_in_letters(label.text) for label in run), written]
                if not table.is_package(labels) or _is_marked(run[0], folded):
                    yield labels, run[0].start, chain[last].at(ending.end())
                break


def _follows_sentence(chain: Sequence[Label], last: int, folded: Folded, text: str) -> bool:
    """Whether it says “you may like.One is …” or “from Binance.How long …”: nobody has written a host."""
    spans = (folded.origin(label.start, label.end) for label in chain[last - 1 : last + 1])
    before, ending = (text[start:end] for start, end in spans)
    if not ending.istitle():
        return False
    return before.islower() or (before.isalpha() and ending.lower() in brands().may_begin)


def _is_marked(first: Label, folded: Folded) -> bool:
    """Whether a scheme or a www says that it is a host."""
    return first.text == "www" or scheme_start(folded.text, first.start) < first.start


def _is_country(label: Label, ending: str, folded: Folded, text: str) -> bool:
    """Whether two letters are those of a country."""
    if ending in brands().files and not _leads_on(label, folded):
        return False
    return _COUNTRY.fullmatch(ending) is not None and not begins_sentence(label, folded, text)


def _stands_out(before: Label, label: Label, ending: str, folded: Folded, table: Brands) -> bool:
    """Whether no sentence has the dot before ``label``.

    Sentences have words between blanks, too: behind a dot that is spoken or apart two of three must speak for
    a host: a name that is no word, an ending that is none, and a path.
    """
    if label.dot not in ("spoken", "apart"):
        return True
    speaking = (ending in table.no_words) + _leads_on(label, folded)
    return speaking > 1 or (speaking == 1 and _is_made_up(before.text, label.dot, table))


def _is_made_up(name: str, dot: str, table: Brands) -> bool:
    """Whether a name is of two words, or has a brand's in it; the brand's alone ends many a sentence, too."""
    return _OF_TWO.search(name) is not None or any(
        brand.name in name and (dot == "spoken" or brand.name != name) for brand in table.all
    )


def begins_sentence(label: Label, folded: Folded, text: str) -> bool:
    """Whether “Is” or “So” stands there, behind a full stop whose blank was forgotten: a word, and no path
    behind it; phones begin “Pw” and “Ru” with a capital, too."""
    start, end = folded.origin(label.start, label.end)
    if end - start != 2 or not text[start:end].istitle() or label.text in brands().no_words:
        return False
    return not _leads_on(label, folded)


def _leads_on(label: Label, folded: Folded) -> bool:
    """Whether a path follows."""
    return _PATH.match(folded.text, label.end) is not None


def _before(chain: Sequence[Label], last: int) -> list[Label]:
    """The labels of a host before its ending, without foreign writing that stands close before it."""
    run: list[Label] = []
    for label in reversed(chain[max(0, last - _MOST_LABELS) : last]):
        foreign = list(_FOREIGN.finditer(label.text))
        kept = label.text[foreign[-1].end() if foreign else 0 :].lstrip("-")
        if kept:
            run.insert(0, Label(kept, label.at(len(label.text) - len(kept)), label.end, label.dot))
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
