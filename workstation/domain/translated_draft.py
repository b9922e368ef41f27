"""What a translation must leave as it was written: links, addresses, numbers, variables."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

# what may follow a link without a blank: Thai, Lao, Khmer, Chinese, Japanese, Korean, their punctuation
_JOINING = "\u0e00-\u0eff\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_WHOLE = re.compile(  # each part bounded: a text made to be looked through for ever is not
    r"(?P<variable>\{\{[^{}]{0,200}\}\}|⟦[^⟦⟧]{0,200}⟧)"
    r"|(?P<link>[A-Za-z][A-Za-z0-9+.-]{0,19}://[^\s<>\"]{1,2000})"
    r"|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"
    rf"|(?:(?:(?![{_JOINING}])[^\W_]|-){{1,63}}\.){{1,8}}(?:(?![{_JOINING}\d])[^\W_]){{2,24}}(?:[:/?#][!-~]{{0,2000}})?"
    r"|(?<![A-Za-z0-9])[A-Za-z0-9]{12,}(?![A-Za-z0-9])"
)
_FOLLOWED = re.compile(rf"[{_JOINING}]")
_NUMBER = re.compile(r"\d+(?:[.,:/\-]\d+)*")
_CLOSING = ".,;:!?)]}>'\"»”’…"
_LONGEST_WORD = 24  # letters: what is longer in this alphabet is an address


@dataclass(frozen=True, slots=True)
class Altered:
    """What a translation lost, and what it holds that nobody wrote; each in the order in which it stands."""

    lost: tuple[str, ...]
    added: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.lost or self.added)


def altered(original: str, translated: str) -> Altered:
    """What has to stand in both in the same way and does not. A number in other digits is the same one, one
    that is grouped in another way is not."""
    before, after = Counter(_fixed(original)), Counter(_fixed(translated))
    return Altered(tuple((before - after).elements()), tuple((after - before).elements()))


def _fixed(text: str) -> Iterator[str]:
    """Each link, address, variable and number, as often as it stands there."""
    at = 0
    while found := _WHOLE.search(text, at):
        token = _token(found)
        yield from _numbers(text[at : found.start()])
        if _is_fixed(found, token):
            yield token
        else:
            yield from _numbers(token)
        at = found.start() + len(token)
    yield from _numbers(text[at:])


def _token(found: re.Match[str]) -> str:
    """What was found, without what only follows it; at least one character."""
    if found["variable"]:
        return found[0]
    token = found[0]
    if found["link"] and (joined := _FOLLOWED.search(token)):
        host = re.split("[:/?#]", token[: joined.start()].partition("://")[2], maxsplit=1)[0]
        if re.search(r"\.[A-Za-z]{2,}$", host):
            token = token[: joined.start()]
    return token.rstrip(_CLOSING) or token


def _is_fixed(found: re.Match[str], token: str) -> bool:
    if found["variable"] or not token.isalnum():
        return True
    mixed = any(one.isdigit() for one in token) or not (token[1:].islower() or token.isupper())
    return mixed or len(token) > _LONGEST_WORD


def _numbers(text: str) -> Iterator[str]:
    for found in _NUMBER.finditer(text):
        yield "".join(str(unicodedata.digit(one, one)) for one in found[0])
