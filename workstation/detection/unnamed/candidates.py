"""What may be a secret: “739204”, “Sunshine_77”, “7hk2-p9wd-xx41”, and a word beside “password”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workstation.detection.brands import brands
from workstation.detection.folding import Folded
from workstation.detection.secret_words import NO_MORE
from workstation.detection.unnamed.beside import words_beside
from workstation.detection.wallets import wallet
from workstation.detection.word_patterns import BEGINS
from workstation.detection.words.plain import UNSPACED

_MAY_HOLD_ONE = re.compile(r"\d|[#$%&*+=@^_~]\w")
_NUMBER = re.compile(
    rf"{BEGINS}(?<![_/#+$€£¥№])(?<!\d[.,:-])(?<!\d\) )(?<![a-z]\.)(?<!\d )(?<!-)(?P<secret>"
    r"g-\d{6}|(?=(?:\d[ -]?){4,8}(?![ -]?\d))\d{1,5}(?:[ -]\d{1,5}){1,7}|\d{5}[ -]\d{5}"
    rf"|\d{{3}}\.\d{{3}}|\d{{3,8}}){NO_MORE}(?![ -]?\d)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:19|20)\d\d[ -]?(?:0\d|1[0-2])(?:[ -]?[0-3]\d)?$|[0-3]\d[ -]?(?:0\d|1[0-2])[ -]?(?:19|20)\d\d$"
    r"|[0-3]\d[ -](?:0\d|1[0-2])[ -]\d\d$"
)
_ROUND = re.compile(r"0{3}$|^\d{3,5}00$")
_FIELD = re.compile(r"[\"”]\s{0,3}[:=]\s{0,3}[\"“]?\Z")  # of what a program answered
_FIELDS = 8  # characters of it
_FOUR = "[a-z2-9]{4}"
_GROUPS = re.compile(rf"(?<![\w-]){_FOUR}(?: {_FOUR}){{3,12}}(?![\w-])", re.IGNORECASE)
_WORD = re.compile(rf"[^\s{UNSPACED}、。「」『』，：；！？“”„（）·…⟦⟧•¿¡,;:\"=«»()\[\]<>]{{4,64}}")
_LEADING, _TRAILING = "'‘*_./#", "'’.?*"
_LETTER, _DIGIT, _SIGN = re.compile(r"[^\W\d_]"), re.compile(r"\d"), re.compile(r"[#$%&*+@\\^_`{|}~]")
_NO_SECRET = re.compile(
    r"://|%2e|&#|^www\.|^@\w|^p2p\b|^[\w.-]{1,63}@[\w-]{1,63}\.\w|^0x[0-9a-f]{20}|^\d{1,6}\D{1,4}$|^[^\W\d_]{1,30}\d$"
    r"|^\W?[\d,.]{1,12}\.[^\W\d_]{1,30}$|^[^\W\d_]{1,30}\.\d{2,4}(?:-\d{2,5}){2,3}$|(?<![^\W_])your(?![^\W_])"
    r"|^\W?\d{1,6}[.,/-]\d{1,6}\D{0,3}$|^[^\W\d_]{1,20}(?:[’'/&+-]|\.{1,5})[^\W\d_]{1,20}!?$"
    r"|^(?:android|iphone|ipad|ios|windows|galaxy|pixel|redmi|xiaomi|huawei|usdt|usdc)[\w-]{0,8}$",
    re.IGNORECASE,
)
_THING = re.compile(r"[A-Z]{1,4}\d{1,2}-[A-ZÄÖÜ][a-zäöüß]{2,20}!?")  # a MP3-Player
_RUN, _RUN_BEFORE = re.compile(r"[!-~]{1,1000}"), re.compile(r"[!-~]{1,64}\Z")
_BEHIND, _AHEAD = re.compile(r"\s{1,2}(\w{4,60})"), re.compile(r"(\w{4,60})\s{1,2}\Z")
_LONGEST = 64  # characters of what stands before, in one with it
_OPENING, _ENDING = "([{<\"'", ".,;:?)]}>\"'"  # of a sentence, and of no password
_SHORTEST_WALLET = 25  # characters
_MOST_RUNS = 7  # of signs of one sort that a shape tells apart
PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Where it stands in the folded text, and the ``shape`` that it has; ``is_number``: of digits alone."""

    start: int
    end: int
    shape: str
    is_number: bool

    @property
    def is_plain(self) -> bool:
        """Whether it is a word as any other."""
        return self.shape == PLAIN


def candidates(cased: Folded) -> Iterator[Candidate]:
    """Those of a text that was folded but for its case; some overlap, the longer ones first.

    In time in proportion to its length.
    """
    text = cased.text
    if _MAY_HOLD_ONE.search(text):
        yield from _odd_ones(text)
    for start, end in words_beside(text):
        yield Candidate(start, end, PLAIN, is_number=False)


def _odd_ones(text: str) -> Iterator[Candidate]:
    for match in _GROUPS.finditer(text):
        if _DIGIT.search(match[0]):
            yield Candidate(*match.span(), "groups", is_number=False)
    for match in _WORD.finditer(text):
        yield from _odd_word(match)
    for match in _NUMBER.finditer(text):
        secret, before = match["secret"], text[max(0, match.start() - _FIELDS) : match.start()]
        if not (_DATE.match(secret) or _ROUND.search(secret) or _FIELD.search(before)):
            yield Candidate(*match.span("secret"), _shape_of_number(secret), is_number=True)


def whole(text: str, one: Candidate) -> tuple[int, int]:
    """The span of all that is written in one with an odd word: passwords have brackets and commas, too."""
    start, end = one.start, one.end
    if one.is_number:
        return start, end
    if rest := _RUN.match(text, end):
        end += len(rest[0].rstrip(_ENDING))
    before = _RUN_BEFORE.search(text, max(0, start - _LONGEST), start)
    if before and (_DIGIT.search(before[0]) or not _LETTER.search(before[0])):
        start -= len(before[0].lstrip(_OPENING))
    return start, end


def _shape_of_number(secret: str) -> str:
    if len(secret) == 4 and secret[:2] in {"19", "20"}:
        return "year"
    return "-".join(str(len(part)) for part in re.split(r"[ .-]", secret)) + ("+" if "-" in secret else "")


def _odd_word(match: re.Match[str]) -> Iterator[Candidate]:
    """A word with digits or signs inside, which is no link, address, time or quantity."""
    word = match[0]
    start = match.start() + len(word) - len(word.lstrip(_LEADING))
    word = word.strip(_LEADING).rstrip(_TRAILING)
    odd = _DIGIT.search(word) or _SIGN.search(word[:-1])
    if not (len(word) > 3 and odd and _LETTER.search(word)):
        return
    if not (_is_another(word) or _is_of_wallet(match)):
        yield Candidate(start, start + len(word), _shape(word), is_number=False)


def _is_another(word: str) -> bool:
    if _NO_SECRET.search(word) or _THING.fullmatch(word):
        return True
    ending = word.partition("/")[0].rpartition(".")[2].lower()
    if "." in word and ending in brands().possible:
        return True
    return len(word) >= _SHORTEST_WALLET and wallet(word) is not None


def _is_of_wallet(match: re.Match[str]) -> bool:
    """Whether a blank parts a wallet's address there."""
    text, word = match.string, match[0]
    before = _AHEAD.search(text, max(0, match.start() - _LONGEST), match.start())
    behind = _BEHIND.match(text, match.end())
    whole = (word + behind[1] if behind else "", before[1] + word if before else "")
    return any(len(one) >= _SHORTEST_WALLET and wallet(one) is not None for one in whole)


def _shape(word: str) -> str:
    """Runs of capitals, small letters and digits, each as one sign; others as they are."""
    runs: list[str] = []
    for sign in word:
        sort = "9" if sign.isdigit() else "A" if sign.isupper() else "a" if sign.isalpha() else sign
        if not runs or runs[-1] != sort:
            runs.append(sort)
    return "".join(runs[:_MOST_RUNS])
