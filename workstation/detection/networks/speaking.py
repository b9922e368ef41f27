"""Of which networks a text speaks, and where."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain

from workstation.detection.nearby import around
from workstation.detection.networks.doubtful import may_be_named, surely_named
from workstation.detection.networks.labels import named_beside
from workstation.detection.networks.naming import Naming, naming
from workstation.detection.networks.strangers import may_be_like_transactions

NEAR = 120  # characters to each side of an address that can be about it
# coins of many networks: with one of them about, the symbol of another coin says nothing of the network
_MANY = re.compile(
    r"(?<![a-z0-9])(?:usdt|usdc|dai|busd|fdusd|tusd|tokens?|tether)(?![a-z0-9])", re.IGNORECASE | re.ASCII
)
# symbols that are words of some language, too: they mean a coin only in capitals
_WORDS = frozenset(
    ("SOL", "ETC", "DASH", "ADA", "TON", "ATOM", "ALGO", "DOT", "SUI", "APT", "ARB", "POL", "KAVA")
)
TRANSACTION = re.compile(
    r"(?<![a-z])(?:tx|txid|tx id|hash|txn)(?![a-z])|transa[ckç]|транзак|交易|哈希|雜湊|取引|トランザク"
    r"|ハッシュ|거래|해시|işlem|giao dịch|transaks|معاملة|المعاملة|ธุรกรรม|แฮช"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """``networks``: their ids; ``plainly``: by their names or standards, not only by a coin's symbol."""

    networks: frozenset[str]
    plainly: bool


def spoken_of(text: str, start: int, end: int) -> Spoken:
    """Which networks the text about ``text[start:end]`` speaks of, that piece itself left out."""
    if beside := named_beside(text, start):
        return Spoken(beside, plainly=True)
    by_word, words = _words()
    about = _about(text, start, end)
    lower = about.lower()
    said = frozenset(network for match in words.finditer(lower) for network in by_word[match[0]])
    said |= surely_named(text, start, end)
    if said or _MANY.search(about):
        return Spoken(said, plainly=True)
    return Spoken(_of_coins(about), plainly=False)


def may_speak_of_others(text: str, start: int, end: int) -> bool:
    """Whether words about ``text[start:end]`` may name a network that ``spoken_of`` does not tell: one whose
    name is an everyday word, or one that we do not know and whose addresses look like transactions."""
    about = _about(text, start, end)
    return may_be_named(about) or may_be_like_transactions(about)


def speaks_of_transaction(text: str, start: int, end: int) -> bool:
    """Whether the text about ``text[start:end]`` speaks of a transaction, in any of the languages."""
    return TRANSACTION.search(_about(text, start, end).lower()) is not None


def _about(text: str, start: int, end: int) -> str:
    """What can be about ``text[start:end]``, that piece itself left out."""
    return around(text, start, end, NEAR)


def _of_coins(about: str) -> frozenset[str]:
    by_symbol, symbols = _symbols()
    return frozenset(one for match in symbols.finditer(about) for one in by_symbol[match[0]])


@cache
def _words() -> Naming:
    return naming(lambda network: network.speaks)


@cache
def _symbols() -> Naming:
    return naming(lambda network: chain.from_iterable(map(_spelled, network.symbols)), "A-Za-z0-9")


def _spelled(symbol: str) -> set[str]:
    return {symbol, symbol if symbol in _WORDS else symbol.lower()}
