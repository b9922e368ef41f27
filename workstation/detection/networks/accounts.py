"""One account under many spellings: a wallet may show another than the one that a list holds."""

import base64
import binascii
import re
from collections.abc import Callable, Iterator

from workstation.detection.networks import base58, bech32

SHORTEST = 34  # characters of what has several spellings, as it may be written
_BASE58 = "[1-9A-HJ-NP-Za-km-z]"
_CASH = "bitcoincash"
_KEY_HASH, _SCRIPT_HASH, _LITECOIN_SCRIPT = b"\x00", b"\x05", b"\x32"
_OF_CASH = {0: _KEY_HASH, 8: _SCRIPT_HASH}  # what its first byte stands for, and does in base 58
_XRP, _TAGGED = b"\x00", b"\x05\x44"
_NO_TAG = bytes(9)
_SUBSTRATE = (b"\x00", b"\x2a", b"\x02")  # of Polkadot, of any network, of Kusama
_TON = (b"\x11\x00", b"\x51\x00", b"\x91\x00", b"\xd1\x00")  # to bounce or not, and the same for tests


def account(address: str) -> str | None:
    """The one of the spellings of ``address`` by which its account is kept; None: it has no other, or is
    mistyped. Whatever names a network before a colon is left out."""
    for form, spelled in _FORMS:
        if form.fullmatch(address):
            return spelled(address)
    return None


def spellings(kept: str) -> Iterator[str]:
    """The other spellings of the account that is kept as ``kept``, as far as they can be told beforehand."""
    if _HASH.fullmatch(kept):
        content = bytes.fromhex(kept)
        yield from (_of_crc(kind + content) for kind in _TON)
    elif _LEGACY.fullmatch(kept) and (raw := base58.decode_checked(kept)):
        for first, version in _OF_CASH.items():
            if raw[:1] == version:
                yield bech32.cash_address(bytes([first]) + raw[1:], _CASH)
        if raw[:1] == _SCRIPT_HASH:
            yield base58.encode_checked(_LITECOIN_SCRIPT + raw[1:])
    elif _RIPPLE.fullmatch(kept) and (raw := base58.decode_checked(kept, base58.XRP)):
        yield base58.encode_checked(_TAGGED + raw[1:] + _NO_TAG, base58.XRP)
    elif _KEY.fullmatch(kept) and (key := _key_of(kept)):
        yield from (_of_key(prefix, key) for prefix in _SUBSTRATE[1:])


def _of_crc(content: bytes) -> str:
    return base64.urlsafe_b64encode(content + binascii.crc_hqx(content, 0).to_bytes(2)).decode()


def _of_key(prefix: bytes, key: bytes) -> str:
    return base58.encode(prefix + key + base58.substrate_checksum(prefix + key))


def _key_of(text: str) -> bytes | None:
    """The 32 bytes of an SS58 address, whichever network's prefix, of one byte or two, stands before them."""
    raw = base58.decode(text) or b""
    size = 2 if raw[:1] >= b"\x40" else 1
    sound = len(raw) == size + 32 + 2 and base58.substrate_checksum(raw[:-2]) == raw[-2:]
    return raw[size:-2] if sound else None


def _ton(text: str) -> str | None:
    raw = base64.urlsafe_b64decode(text.replace("+", "-").replace("/", "_"))
    sound = raw[:2] in _TON and binascii.crc_hqx(raw[:-2], 0).to_bytes(2) == raw[-2:]
    return raw[2:-2].hex() if sound else None


def _cash(text: str) -> str | None:
    if not bech32.cash(text, _CASH):
        return None
    raw = bech32.regroup([bech32.LETTERS.index(letter) for letter in text.lower()][:-8])
    version = _OF_CASH.get(raw[0]) if raw else None
    return base58.encode_checked(version + raw[1:]) if raw and version else None


def _litecoin(text: str) -> str | None:
    raw = base58.decode_checked(text)
    sound = raw is not None and len(raw) == 21 and raw.startswith(_LITECOIN_SCRIPT)
    return base58.encode_checked(_SCRIPT_HASH + raw[1:]) if raw and sound else None


def _tagged(text: str) -> str | None:
    raw = base58.decode_checked(text, base58.XRP)
    sound = raw is not None and len(raw) == 31 and raw.startswith(_TAGGED)
    return base58.encode_checked(_XRP + raw[2:22], base58.XRP) if raw and sound else None


def _substrate(text: str) -> str | None:
    key = _key_of(text)
    return _of_key(_SUBSTRATE[0], key) if key else None


def _ethereum(text: str) -> str | None:
    return f"0x{text[-40:].lower()}"


def _cosmic(text: str) -> str | None:
    """Of the networks that write Ethereum's accounts in bech32."""
    found = bech32.decode(text)
    content = bech32.regroup(found[1]) if found and found[2] == bech32.BECH32 else None
    return f"0x{content.hex()}" if content and len(content) == 20 else None


def _tron(text: str) -> str | None:
    return base58.encode_checked(bytes.fromhex(text))


_HASH = re.compile("[0-9a-fA-F]{64}")
_LEGACY = re.compile(f"[13]{_BASE58}{{25,33}}")
_RIPPLE = re.compile(f"r{_BASE58}{{24,34}}")
_KEY = re.compile(f"{_BASE58}{{46,50}}")
_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], str | None]], ...] = (
    # a letter in the place of the nought is what no eye sees; without either it is the same digits
    (re.compile("(?:[0o]x|xdc)?[0-9a-f]{40}", re.IGNORECASE), _ethereum),
    (re.compile("(?:inj|evmos|one|io)1[02-9ac-hj-np-z]{38}", re.IGNORECASE), _cosmic),
    (re.compile("41[0-9a-fA-F]{40}"), _tron),
    (re.compile("[qp][02-9ac-hj-np-z]{41}|[QP][02-9AC-HJ-NP-Z]{41}"), _cash),
    (re.compile(f"M{_BASE58}{{33}}"), _litecoin),
    (_HASH, str.lower),
    (re.compile("[EUk0]Q[0-9A-Za-z+/_-]{46}"), _ton),
    (re.compile(f"X{_BASE58}{{46}}"), _tagged),
    (_KEY, _substrate),
)
