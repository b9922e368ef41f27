"""What can be proved of an address: its checksum, and that what it stands for has the right size."""

import base64
import binascii
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import new

from workstation.detection.networks import base58, bech32
from workstation.detection.networks.keccak import keccak256


class Verdict(StrEnum):
    SOUND = "sound"  # the checksum is right
    SHAPED = "shaped"  # the form is right, and has no checksum: a mistyped one looks like this too
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Form:
    """A way in which addresses are written.

    ``looks`` fits whole addresses of the right length and letters; ``meant`` also what somebody mistyped;
    ``certain``: what that fits was hardly meant for anything else; ``nearly``: so was this, of all that it
    fits; ``wider``: what may be meant where words call it an address or name its network. ``prefix``: the
    bytes (hex) or letters of which the check expects some in front; ``size``: how many bytes follow.
    """

    id: str
    looks: re.Pattern[str]
    meant: re.Pattern[str]
    nearly: re.Pattern[str]
    wider: re.Pattern[str]
    certain: bool
    check: str
    prefix: tuple[str, ...]
    size: int


def verdict(text: str, form: Form) -> Verdict:
    """What is to be thought of ``text`` as an address of ``form``."""
    if not form.looks.fullmatch(text):
        return Verdict.BROKEN
    return _CHECKS[form.check](text, form)


def _sound(right: bool) -> Verdict:
    return Verdict.SOUND if right else Verdict.BROKEN


def _fits(content: bytes | None, form: Form) -> Verdict:
    return _sound(
        content is not None
        and any(
            content.startswith(prefix) and len(content) == len(prefix) + form.size
            for prefix in map(bytes.fromhex, form.prefix)
        )
    )


def _base58check(text: str, form: Form) -> Verdict:
    return _fits(base58.decode_checked(text), form)


def _xrp(text: str, form: Form) -> Verdict:
    return _fits(base58.decode_checked(text, base58.XRP), form)


def _base58(text: str, form: Form) -> Verdict:
    if text in (text.lower(), text.upper()):
        return Verdict.BROKEN  # so many letters of one case are no accident
    raw = base58.decode(text)
    return Verdict.SHAPED if raw is not None and len(raw) == form.size else Verdict.BROKEN


def _ss58(text: str, form: Form) -> Verdict:
    raw = base58.decode(text) or b""
    return _fits(raw[:-2], form) if raw[-2:] == base58.substrate_checksum(raw[:-2]) else Verdict.BROKEN


def _segwit(text: str, form: Form) -> Verdict:
    return _sound(bech32.segwit(text, form.prefix[0]))


def _bech32(text: str, form: Form) -> Verdict:
    found = bech32.decode(text)
    if found is None or found[0] != form.prefix[0] or found[2] != bech32.BECH32:
        return Verdict.BROKEN
    content = bech32.regroup(found[1])
    return _sound(content is not None and (not form.size or len(content) == form.size))


def _cash(text: str, form: Form) -> Verdict:
    return _sound(bech32.cash(text, form.prefix[0]))


def _eip55(text: str, form: Form) -> Verdict:
    del form
    digits = text[2:]
    lower = digits.lower()
    if digits in (lower, digits.upper()):
        return Verdict.SHAPED
    digest = keccak256(lower.encode()).hex()
    right = all(
        (letter >= "8") == digit.isupper()
        for digit, letter in zip(digits, digest, strict=False)
        if digit.isalpha()
    )
    return _sound(right)


def _strkey(text: str, form: Form) -> Verdict:
    raw = _base32(text)
    if binascii.crc_hqx(raw[:-2], 0).to_bytes(2, "little") != raw[-2:]:
        return Verdict.BROKEN
    return _fits(raw[:-2], form)


def _algorand(text: str, form: Form) -> Verdict:
    raw = _base32(text)
    told = base64.b32encode(raw).decode().rstrip("=") == text  # two bits of the last letter say nothing
    return _sound(
        told and len(raw) == form.size + 4 and new("sha512_256", raw[:-4]).digest()[-4:] == raw[-4:]
    )


def _ton(text: str, form: Form) -> Verdict:
    raw = base64.urlsafe_b64decode(text)
    return _sound(len(raw) == form.size and binascii.crc_hqx(raw[:-2], 0).to_bytes(2) == raw[-2:])


def _byron(text: str, form: Form) -> Verdict:
    """Cardano's first addresses: CBOR of a tagged byte string and its CRC-32."""
    del form
    raw = base58.decode(text) or b""
    start = 5 if raw[:4] == b"\x82\xd8\x18\x58" else 4
    if raw[:3] != b"\x82\xd8\x18" or raw[-5:-4] != b"\x1a":
        return Verdict.BROKEN
    return _sound(zlib.crc32(raw[start:-5]).to_bytes(4) == raw[-4:])


_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def _c32(text: str, form: Form) -> Verdict:
    version, number = _CROCKFORD.index(text[1]), 0
    for digit in text[2:]:
        number = number * 32 + _CROCKFORD.index(digit)
    if number >> 8 * (form.size + 4):
        return Verdict.BROKEN
    raw = number.to_bytes(form.size + 4)
    return _sound(raw[-4:] == base58.checksum(bytes([version]) + raw[:-4]))


def _hip15(text: str, form: Form) -> Verdict:
    """Hedera: five letters after a dash, where they are given at all."""
    del form
    account, dash, given = text.partition("-")
    if not dash:
        return Verdict.SHAPED
    digits = [10 if character == "." else int(character) for character in account]
    weighed = 0
    for digit in digits:
        weighed = (weighed * 31 + digit) % 26**3
    ledger = 0
    for byte in bytes(7):
        ledger = (ledger * 31 + byte) % 26**5
    number = (((len(account) % 5) * 11 + sum(digits[0::2]) % 11) * 11 + sum(digits[1::2]) % 11) * 26**3
    number = (number + weighed + ledger) % 26**5 * 1_000_003 % 26**5
    letters = ""
    for _ in range(5):
        number, rest = divmod(number, 26)
        letters = chr(97 + rest) + letters
    return _sound(letters == given)


def _format(text: str, form: Form) -> Verdict:
    del text, form
    return Verdict.SHAPED


def _base32(text: str) -> bytes:
    return base64.b32decode(text + "=" * (-len(text) % 8))


_CHECKS: dict[str, Callable[[str, Form], Verdict]] = {
    "base58check": _base58check,
    "xrp": _xrp,
    "base58": _base58,
    "ss58": _ss58,
    "segwit": _segwit,
    "bech32": _bech32,
    "cash": _cash,
    "eip55": _eip55,
    "strkey": _strkey,
    "algorand": _algorand,
    "ton": _ton,
    "byron": _byron,
    "c32": _c32,
    "hip15": _hip15,
    "format": _format,
}
