"""A wallet address that stands on a list of thieves or sanctions, also cut in pieces or hidden in a word."""

import re
from collections.abc import Iterator

from workstation.detection.addresses import AddressList, normal
from workstation.detection.folding import fold
from workstation.detection.known import Author, Known
from workstation.detection.networks.accounts import SHORTEST, account
from workstation.detection.wallets import wallet
from workstation.domain.fraud import Indicator
from workstation.domain.rules import SANCTIONED
from workstation.domain.severity import Severity
from workstation.errors import Sentence

KIND = "flagged_address"
VERSION = 1

_DIGIT = re.compile("[0-9]")
_PIECE = re.compile(r"[0-9A-Za-z]+|[^\W_0-9A-Za-z]+")
# what may stand between two pieces of one address: blanks, line ends, quotes, dashes, pictures and the like
_BETWEEN = re.compile(r"[\W_]{0,60}")
_MOST_PIECES = 100
_PLAIN_WORDS = 4  # in a row; with as many in between it is a sentence and not an address
_COUNTED = 2  # digits of a number that may only count the pieces, or tell the time
_STEPS = 100_000  # pieces that are put together in one text; bounds the time that a hostile one takes

# 32 bytes of call data or of a log, which hold an account: of Ethereum, or of TRON with its prefix
_ACCOUNT_IN_WORD = re.compile("0{24}[0-9a-fA-F]{40}|0{22}41[0-9a-fA-F]{40}")
_WORD, _ACCOUNT, _SELECTOR = 64, 40, 8  # digits
_OF_NUMBERS = "0000"  # amounts are written in as many digits
_MORE_DIGITS = re.compile("[0-9a-fA-F]{8}")  # behind hexadecimal ones: they begin another thing
_ONLY_DIGITS = re.compile("(?:0[xX])?[0-9a-fA-F]+")

_Piece = tuple[str, int, int]  # its letters and digits, start, end


def find(text: str, author: Author, known: Known) -> Iterator[Indicator]:
    """Every listed address in ``text``: first those under sanctions, since of many only ten are told."""
    lists = known.addresses
    if lists is None or not len(lists):
        return
    folded = fold(text, keep_case=True)
    if not _DIGIT.search(folded.text):
        return  # no address is without one
    free = 0
    found = []
    for start, end, name in _listed(folded.text, lists):
        if start >= free:
            free = end
            found.append((not lists.of_sanctions(name), *folded.origin(start, end), name))
    for free_of_it, start, end, name in sorted(found):
        yield _indicator(start, end, name, author, sanctioned=not free_of_it)


def wallet_of(evidence: str) -> str:
    """The wallet that the ``evidence`` of a finding shows, in its one spelling."""
    return next(wallets_of(evidence))


def wallets_of(evidence: str) -> Iterator[str]:
    """The wallets that it may show, the likeliest first: what stands on a list is one of them."""
    text = fold(evidence, keep_case=True).text
    pieces = [match[0] for match in _PIECE.finditer(text)]
    read = (text, "".join(pieces), "".join(piece for piece in pieces if not _is_beside(piece)))
    yield from filter(None, map(wallet, read))
    yield from map(normal, read)
    if on_tron := _on_tron(text):
        yield on_tron


def _listed(text: str, lists: AddressList) -> Iterator[tuple[int, int, str]]:
    pieces = [(match[0], match.start(), match.end()) for match in _PIECE.finditer(text)]
    left = _STEPS
    for index, (piece, start, _) in enumerate(pieces):
        if len(piece) >= lists.shortest:
            yield from _within(piece, start, lists)
        if len(piece) >= _WORD and _ONLY_DIGITS.fullmatch(piece):
            yield from _in_words(piece, start, lists)
        if len(piece) >= SHORTEST and (other := account(piece)) and (name := lists.name_of(other)):
            yield start, start + len(piece), name
        if left > 0 and len(piece) < lists.longest and piece.isascii():
            left -= 1
            if len(piece) > 1 and not lists.lengths(piece[:2]):
                continue
            found, steps = _together(text, pieces, index, lists)
            left -= steps
            if found:
                yield found


def _within(piece: str, start: int, lists: AddressList) -> Iterator[tuple[int, int, str]]:
    """Listed addresses inside one run of letters and digits."""
    for offset in range(len(piece) - lists.shortest + 1):
        if not lists.may_begin(piece[offset : offset + lists.shortest]):
            continue
        for length in lists.lengths(piece[offset : offset + 2]):
            end = offset + length
            if end <= len(piece) and (name := lists.name_of(piece[offset:end])):
                if _ONLY_DIGITS.fullmatch(piece, offset, end) and _MORE_DIGITS.match(piece, end):
                    continue
                yield start + offset, start + end, name


def _in_words(piece: str, start: int, lists: AddressList) -> Iterator[tuple[int, int, str]]:
    """Listed accounts inside digits that a programme wrote: call data, whole or not, and logs."""
    begins = 2 if piece[1] in "xX" else 0
    begins += _SELECTOR if (len(piece) - begins) % _WORD == _SELECTOR else 0
    for end in range(begins + _WORD, len(piece) + 1, _WORD):
        if _ACCOUNT_IN_WORD.match(piece, end - _WORD):
            digits = piece[end - _ACCOUNT : end]
            for one in (f"0x{digits}", _on_tron(digits)):
                if one and (name := lists.name_of(one)):
                    yield start + end - _ACCOUNT, start + end, name


def _on_tron(digits: str) -> str | None:
    """The account of TRON that the 40 ``digits`` of call data stand for; None: for none."""
    return None if digits.startswith(_OF_NUMBERS) else account(f"41{digits}")


def _together(
    text: str, pieces: list[_Piece], index: int, lists: AddressList
) -> tuple[tuple[int, int, str] | None, int]:
    """A listed address that several pieces from ``index`` on make up, all of them or those that are neither
    words nor small numbers; and how many were put together."""
    joined, start, end = pieces[index]
    joins = joined, "" if _is_beside(joined) else joined
    words = beside = steps = 0
    for piece, begins, ends in pieces[index + 1 : index + _MOST_PIECES]:
        words = words + 1 if _is_word(piece) else 0
        beside = beside + 1 if _is_beside(piece) else 0
        if words >= _PLAIN_WORDS or not _BETWEEN.fullmatch(text, end, begins):
            break
        every, bare = joins
        grown = (every and every + piece, bare if beside else bare and bare + piece)
        end, steps = ends, steps + 1
        for one, was in zip(grown, joins, strict=True):
            if one != was and len(one) in lists.lengths(one[:2]) and (name := lists.name_of(one)):
                return (start, end, name), steps
        every, bare = (one if _may_grow(one, lists) else "" for one in grown)
        joins = every, bare if beside < _PLAIN_WORDS else ""
        if not any(joins):
            break
    return None, steps


def _may_grow(joined: str, lists: AddressList) -> bool:
    lengths = lists.lengths(joined[:2])
    return len(joined) == 1 or (bool(lengths) and len(joined) <= lengths[-1])


def _is_word(piece: str) -> bool:
    return len(piece) > 1 and piece.isalpha() and (piece.islower() or piece.istitle() or not piece.isascii())


def _is_beside(piece: str) -> bool:
    """Whether it may stand between two pieces and belong to neither: a word, or what counts them."""
    return _is_word(piece) or len(piece) == 1 or (piece.isdigit() and len(piece) <= _COUNTED)


def _indicator(start: int, end: int, name: str, author: Author, *, sanctioned: bool) -> Indicator:
    """What is under sanctions the law forbids, whoever writes of it: an agent has nothing to judge there."""
    told = author == "customer"
    return Indicator(
        kind=KIND,
        severity=Severity.WARNING if told and not sanctioned else Severity.BLOCK,
        start=start,
        end=end,
        rule=SANCTIONED if sanctioned else KIND,
        version=VERSION,
        why=_why(name, sanctioned=sanctioned),
        advice=_advice(told=told, sanctioned=sanctioned),
    )


def _why(name: str, *, sanctioned: bool) -> Sentence:
    if sanctioned:
        return Sentence("This address is under sanctions: it is on the list “%1”.", name)
    return Sentence("This address is on the list “%1”.", name)


def _advice(*, told: bool, sanctioned: bool) -> Sentence:
    if told and sanctioned:
        return Sentence(
            "The law forbids to send anything there, or to take anything from there. Go no further with "
            "it, and hand it to security."
        )
    if told:
        return Sentence(
            "Ask whether they sent anything there or are about to, and warn them. Hand it to security."
        )
    if sanctioned:
        return Sentence("Remove it before the message is sent: the law forbids to send anything there.")
    return Sentence("Remove it before the message is sent: nobody may send coins there.")
