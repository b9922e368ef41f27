"""Where we ask plainly for a secret, which we never do: “What is your password?”, “Reply with the code”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from unicodedata import normalize

from workstation.detection.folding import fold
from workstation.detection.secret_words import secret_table
from workstation.detection.social.voices import QUOTED, voices
from workstation.detection.word_patterns import BEGINS, ENDS, by_alphabet, closed, either, holds_any, joined

_SENTENCE = re.compile(r"[^.!?;\n؟]+")
_CITED = re.compile(r"\s{0,3}>")
_NEAR = 60  # characters before the name of a secret, and behind it
_APART = r"[\s,:'\"“„«»”(*-]{0,3}"

Span = tuple[int, int]  # start and end


@dataclass(frozen=True, slots=True)
class DemandWords:
    """Patterns of the ``noun``; of what ends where it begins (``tells`` to ``opens``), or begins where it
    ends (``goes_on`` to ``asks_last``); and of what is looked for in and about all that."""

    noun: re.Pattern[str]
    tells: re.Pattern[str]
    soft: re.Pattern[str]
    enters: re.Pattern[str]
    asks: re.Pattern[str]
    opens: re.Pattern[str]
    goes_on: re.Pattern[str]
    turned: re.Pattern[str]
    here: re.Pattern[str]
    tells_last: re.Pattern[str]
    enters_last: re.Pattern[str]
    asks_last: re.Pattern[str]
    own: re.Pattern[str]
    owned: re.Pattern[str]
    elsewhere: re.Pattern[str]
    never: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Named:
    """A secret that is named in the sentence ``said``, a question or none.

    ``loose``: by what may be a code of anything; ``counted``: by what there is but one of; ``last``: where
    what goes on about it ends, None where something else does.
    """

    said: str
    is_question: bool
    start: int
    end: int
    loose: bool
    counted: bool
    last: int | None

    def before(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.search(self.said, max(0, self.start - _NEAR), self.start)

    def behind(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.match(self.said, self.end, self.end + _NEAR)

    def is_own(self, first: int, last: int) -> bool:
        """Whether it is the customer's by what stands between these, or came to them."""
        words = demand_words()
        owned = self.counted or words.owned.search(self.said, self.start, self.end)
        return bool(owned or words.own.search(self.said, first, last))


def demand(text: str) -> Span | None:
    """Where a secret is asked for, first; takes time in proportion to the length of ``text``."""
    folded = fold(text)
    if not holds_any(folded.text, _pieces()):
        return None
    words, whole, others = demand_words(), folded.text.replace("’", "'"), voices(text, ours=False)
    for sentence in _SENTENCE.finditer(whole):
        said, is_question = sentence[0], whole[sentence.end() : sentence.end() + 1] in {"?", "؟"}
        for noun in words.noun.finditer(said):
            if span := next(_demands(_named(said, noun, is_question=is_question)), None):
                if words.never.search(said) or _CITED.match(said):
                    break
                first, last = folded.origin(*_bare(whole, sentence.start(), span))
                if others.of(first) != QUOTED:
                    return first, last
    return None


def _bare(whole: str, start: int, span: Span) -> Span:
    """``span``, which counts from ``start``, in the ``whole``, without the blanks about it."""
    first, last = start + span[0], start + span[1]
    asked = whole[first:last]
    return last - len(asked.lstrip()), first + len(asked.rstrip())


def _named(said: str, noun: re.Match[str], *, is_question: bool) -> _Named:
    goes_on = demand_words().goes_on.match(said, noun.end(), noun.end() + _NEAR)
    loose, counted = noun["loose"] is not None, noun["counted"] is not None
    return _Named(said, is_question, *noun.span(), loose, counted, goes_on.end() if goes_on else None)


def _demands(named: _Named) -> Iterator[Span]:
    yield from _typed(named)
    if named.last is not None or not (named.loose or named.behind(demand_words().turned)):
        yield from _asked_before(named, named.last or named.end)
    yield from _asked_behind(named)


def _typed(named: _Named) -> Iterator[Span]:
    """“Please share …”, “type … here”: not on a page."""
    words = demand_words()
    if words.elsewhere.search(named.said, named.end, named.end + _NEAR):
        return
    if named.last is not None and (soft := named.before(words.soft)):
        yield soft.start(), named.last
    if enters := named.before(words.enters):
        here = named.behind(words.here)
        if here or enters["first"] or enters["then"]:
            yield enters.start(), here.end() if here else named.end


def _asked_before(named: _Named, last: int) -> Iterator[Span]:
    """“Tell me …”, “what is …”."""
    words = demand_words()
    if tells := named.before(words.tells):
        yield tells.start(), last
    asks = named.before(words.asks)
    if asks and (named.is_question or asks["opens"] is not None) and named.is_own(asks.start(), last):
        yield asks.start(), last


def _asked_behind(named: _Named) -> Iterator[Span]:
    """The same in the order of other languages; of what else it is the code would stand before it."""
    words = demand_words()
    opens = named.before(words.opens)
    if named.loose and not opens:
        return
    first = opens.start() if opens else named.start
    if tells := named.behind(words.tells_last):
        yield first, tells.end()
    if (enters := named.behind(words.enters_last)) and (enters["here"] or (opens and opens["here"])):
        yield first, enters.end()
    if (asks := named.behind(words.asks_last)) and (asks["value"] or named.is_own(first, asks.end())):
        yield first, asks.end()


@cache
def _pieces() -> tuple[str, ...]:
    return tuple(normalize("NFKC", piece) for piece in secret_table()["demand"]["pieces"])


@cache
def demand_words() -> DemandWords:
    """Those that are made from the table."""
    held = secret_table()["demand"]
    own, received, here, soft = (_words(held[which]) for which in ("own", "received", "here", "soft"))
    filling = _some([*held["filling"], *held["own"]])
    last = [*held["filling_last"], *held["received"]]
    between = _some(last)
    at_head = r"\A[\s¿(]{0,3}"
    led = rf"{_words(held['lead'])}{_APART}"
    return DemandWords(
        noun=_noun(),
        tells=joined(_words(held["tells"]), _APART, filling, r"\Z"),
        soft=joined(rf"(?:{at_head}|{led}){soft}", _APART, filling, r"\Z"),
        enters=joined(
            rf"(?:(?P<first>{here}){_APART})?{_words([*held['enters'], *held['soft']])}{_APART}{filling}",
            rf"(?:(?P<then>{here}){_APART}{filling})?\Z",
        ),
        asks=joined(rf"(?P<opens>{at_head})?{_words(held['asks'])}", _APART, filling, r"\Z"),
        opens=joined(rf"(?:{at_head}|[,:]\s{{0,3}}|{led})(?P<here>{here}{_APART})?", filling, r"\Z"),
        goes_on=joined(
            rf"{_APART}(?:{own}{_APART})?(?:\Z|,|{received}|{here}|{_words(held['going_on'])}|{own})"
        ),
        turned=joined(_APART, _words(held["turned"])),
        here=joined(_APART, between, here, r"(?!\s{0,2}[:(\[])"),
        tells_last=joined(_APART, _some([*last, *held["here"]]), _words(held["tells_last"])),
        enters_last=joined(
            _APART, between, rf"(?:(?P<here>{here}){_APART}{between})?", _words(held["enters_last"])
        ),
        asks_last=joined(
            _APART, between, rf"(?:(?P<value>{_words(held['values_last'])})|{_words(held['asks_last'])})"
        ),
        own=joined(rf"{own}|{received}"),
        owned=joined(either(held["owned"]), r"\Z"),
        elsewhere=joined(_words(held["places"])),
        never=joined(rf"(?<!\w){either(held['never'])}(?!\w)|{either(held['never_within'])}"),
    )


def _words(words: list[str]) -> str:
    """Any of them; those of an alphabet with blanks are whole words."""
    return closed(words, BEGINS)


def _some(words: list[str]) -> str:
    """As many of them as stand there, up to seven."""
    return rf"(?:{_words(words)}{_APART}){{0,7}}"


def _noun() -> re.Pattern[str]:
    held = secret_table()
    added, code = held["demand"], held["code"]
    sure = [*held["password"]["nouns"], *held["key"]["words"], *code["nouns"], *held["pin"]["nouns"]]
    sure += [*held["backup"]["nouns"], *held["card"]["backs"], *held["card"]["security"], *added["nouns"]]
    ends = rf"(?:['-]?{either(added['endings'])})?"
    return joined(
        rf"(?P<counted>{_named_by(added['counted'], ends)})|(?P<sure>{_named_by(sure, ends)})",
        rf"|(?P<loose>{_named_by([*code['bare'], *held['answer']['codes']], ends)})",
    )


def _named_by(nouns: list[str], ends: str) -> str:
    latin, rest = by_alphabet(noun for noun in nouns if noun[-1] not in ":=")
    return rf"(?:{BEGINS}{either(latin)}{ends}{ENDS}(?!\d)|{either(rest)}{ends})"
