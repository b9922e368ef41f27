"""Private keys as wallets write them down: their checksum tells some, the words beside them the others."""

import base64
import binascii
import re
from collections.abc import Iterator

from workstation.detection.cut_key import cut_keys
from workstation.detection.folding import Folded
from workstation.detection.keystore import keystores
from workstation.detection.nearby import around
from workstation.detection.networks import base58
from workstation.detection.networks.speaking import speaks_of_transaction
from workstation.detection.secret_words import secret_words

# a quick look: no key but one of XRP is shorter, and most texts have nothing so long
_MAY_HOLD_KEY = re.compile(r"(?<![0-9A-Za-z])[0-9A-Za-z]{50}")
# WIF, of Bitcoin and its likes; keys of whole wallets
_CHECKED = re.compile(r"(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{50,53}(?![0-9A-Za-z])")
_EXTENDED = re.compile(r"(?<![0-9A-Za-z])[xyztuv]prv[1-9A-HJ-NP-Za-km-z]{100,112}(?![0-9A-Za-z])")
# a key of Ethereum and its likes, or one of Solana: what transactions look like too
_BARE = re.compile(
    r"(?<![0-9A-Za-z])(?:(?:0[xX])?[0-9a-fA-F]{64}|[1-9A-HJ-NP-Za-km-z]{86,88})(?![0-9A-Za-z])"
)
# of which a passphrase opens the first, and of Tezos and Sui
_MARKED = re.compile(
    r"(?<![0-9A-Za-z])(?:6P[1-9A-HJ-NP-Za-km-z]{56}|edsk[1-9A-HJ-NP-Za-km-z]{50,94})(?![0-9A-Za-z])"
)
_SUI = re.compile(r"(?<![0-9A-Za-z])suiprivkey1[02-9ac-hj-np-z]{58,60}(?![0-9A-Za-z])")
_MARKS = (b"\x01\x42", b"\x01\x43", b"\x0d\x0f", b"\x2b\xf6")
# of Stellar and of the XRP Ledger, which call them secrets or seeds
_STELLAR = re.compile(r"(?<![0-9A-Za-z])S[A-Z2-7]{55}(?![0-9A-Za-z])")
_XRP = re.compile(r"(?<![0-9A-Za-z])s[1-9A-HJ-NP-Za-km-z]{24,34}(?![0-9A-Za-z])")
_XRP_VERSIONS = (b"\x21", b"\x01\xe1\x4b")
_VERSIONS = {0x80, 0xEF, 0xB0, 0x9E, 0xCC, 0x1E}
_SHORT_FOR_KEY = re.compile(r"(?<![0-9A-Za-z])[pP][kK]\s{1,3}$")
_AS_BLANKS = str.maketrans("_-", "  ")  # private_key, private-key
_NEAR = 160  # characters between a key and the words that call it one


def private_keys(folded: Folded) -> Iterator[tuple[int, int]]:
    """The spans of a text, folded but for its case, that are private keys."""
    text = folded.text
    yield from keystores(text)
    for match in _XRP.finditer(text):
        raw = base58.decode_checked(match[0], base58.XRP)
        if raw is not None and any(raw.startswith(v) and len(raw) == len(v) + 16 for v in _XRP_VERSIONS):
            yield match.span()
    if _MAY_HOLD_KEY.search(text):
        yield from _long_ones(text)
    yield from cut_keys(text, lambda start, end: _is_called(text, start, end), _is_checked)


def _long_ones(text: str) -> Iterator[tuple[int, int]]:
    for pattern, is_key in (
        (_CHECKED, _is_checked),
        (_MARKED, _is_marked),
        (_STELLAR, _is_of_stellar),
        (_EXTENDED, bool),
        (_SUI, bool),
    ):
        yield from (match.span() for match in pattern.finditer(text) if is_key(match[0]))
    for match in _BARE.finditer(text):
        if _is_called(text, *match.span()):
            yield match.span()


def _is_checked(key: str) -> bool:
    raw = base58.decode_checked(key)
    return raw is not None and len(raw) in (33, 34) and raw[0] in _VERSIONS


def _is_marked(key: str) -> bool:
    raw = base58.decode_checked(key)
    return raw is not None and raw[:2] in _MARKS


def _is_of_stellar(key: str) -> bool:
    raw = base64.b32decode(key)
    return raw[0] == 0x90 and binascii.crc_hqx(raw[:-2], 0).to_bytes(2, "little") == raw[-2:]


def _is_called(text: str, start: int, end: int) -> bool:
    """Whether the words beside it call it a key, and none a transaction."""
    near = around(text, start, end, _NEAR).lower().translate(_AS_BLANKS)
    named = _SHORT_FOR_KEY.search(text, max(0, start - _NEAR), start) or secret_words().key.search(near)
    return named is not None and not speaks_of_transaction(text, start, end)
