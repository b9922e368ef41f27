"""Addresses that nobody has, with right checksums, of every form of the table of networks."""

import base64
import binascii
import random
import zlib
from collections.abc import Callable
from hashlib import blake2b, new, sha256

from workstation.detection.networks import Form, base58, bech32
from workstation.detection.networks.keccak import keccak256

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def valid(form: Form, chance: random.Random) -> str:
    """One address of ``form``."""
    return _MADE.get(form.check, _of_form_alone)(form, chance)


def _base58(raw: bytes, alphabet: str = base58.BITCOIN) -> str:
    number, text = int.from_bytes(raw), ""
    while number:
        number, digit = divmod(number, 58)
        text = alphabet[digit] + text
    return alphabet[0] * (len(raw) - len(raw.lstrip(b"\0"))) + text


def _twice(content: bytes) -> bytes:
    return sha256(sha256(content).digest()).digest()[:4]


def _checked(form: Form, chance: random.Random) -> str:
    alphabet = base58.XRP if form.check == "xrp" else base58.BITCOIN
    content = bytes.fromhex(chance.choice(form.prefix)) + chance.randbytes(form.size)
    if form.id == "xrp-x":
        content = content[:-9] + b"\x01" + content[-8:]
    return _base58(content + _twice(content), alphabet)


def _solana(form: Form, chance: random.Random) -> str:
    return _base58(chance.randbytes(form.size))


def _ss58(form: Form, chance: random.Random) -> str:
    content = bytes.fromhex(form.prefix[0]) + chance.randbytes(form.size)
    return _base58(content + blake2b(b"SS58PRE" + content, digest_size=64).digest()[:2])


def _fives(content: bytes) -> list[int]:
    number, bits = int.from_bytes(content), 8 * len(content)
    number <<= -bits % 5
    return [number >> 5 * place & 31 for place in reversed(range((bits + 4) // 5))]


def _bech32(prefix: str, values: list[int], constant: int = bech32.BECH32) -> str:
    """The checksum is what makes the remainder right; it goes in linearly, so it is read off from noughts."""
    body = "".join(bech32.LETTERS[value] for value in values)
    found = bech32.decode(f"{prefix}1{body}{'q' * 6}")
    assert found is not None
    rest = found[2] ^ constant
    return f"{prefix}1{body}" + "".join(
        bech32.LETTERS[rest >> 5 * place & 31] for place in reversed(range(6))
    )


def _segwit(form: Form, chance: random.Random) -> str:
    version, size = chance.choice(((0, 20), (0, 32), (1, 32)))
    constant = bech32.BECH32M if version else bech32.BECH32
    written = _bech32(form.prefix[0], [version, *_fives(chance.randbytes(size))], constant)
    return chance.choice((written, written.upper()))


def _of_bech32(form: Form, chance: random.Random) -> str:
    return _bech32(form.prefix[0], _fives(chance.randbytes(form.size or chance.choice((29, 57)))))


def _cash(form: Form, chance: random.Random) -> str:
    body = "".join(
        bech32.LETTERS[value] for value in _fives(bytes([chance.choice((0, 8))]) + chance.randbytes(20))
    )
    values = [ord(c) & 31 for c in form.prefix[0]] + [0, *map(bech32.LETTERS.index, body), *[0] * 8]
    rest = bech32._remainder(values, 35, bech32._CASH_STEPS) ^ 1
    body += "".join(bech32.LETTERS[rest >> 5 * place & 31] for place in reversed(range(8)))
    return chance.choice((f"{form.prefix[0]}:{body}", body))


def _eip55(form: Form, chance: random.Random) -> str:
    del form
    digits = chance.randbytes(20).hex()
    digest = keccak256(digits.encode()).hex()
    cased = "".join(one.upper() if told >= "8" else one for one, told in zip(digits, digest, strict=False))
    return f"0x{chance.choice((digits, digits.upper(), cased))}"


def _strkey(form: Form, chance: random.Random) -> str:
    content = bytes.fromhex(form.prefix[0]) + chance.randbytes(form.size)
    return base64.b32encode(content + binascii.crc_hqx(content, 0).to_bytes(2, "little")).decode().rstrip("=")


def _algorand(form: Form, chance: random.Random) -> str:
    content = chance.randbytes(form.size)
    return base64.b32encode(content + new("sha512_256", content).digest()[-4:]).decode().rstrip("=")


def _ton(form: Form, chance: random.Random) -> str:
    content = bytes([chance.choice((0x11, 0x51)), 0]) + chance.randbytes(form.size - 4)
    return base64.urlsafe_b64encode(content + binascii.crc_hqx(content, 0).to_bytes(2)).decode()


def _byron(form: Form, chance: random.Random) -> str:
    del form
    content = b"\x83\x58\x1c" + chance.randbytes(28) + b"\xa0\x00"
    return _base58(b"\x82\xd8\x18\x58\x21" + content + b"\x1a" + zlib.crc32(content).to_bytes(4))


def _c32(form: Form, chance: random.Random) -> str:
    version, content = chance.choice((20, 22)), chance.randbytes(form.size)
    number = int.from_bytes(content + _twice(bytes([version]) + content))
    digits = "".join(_CROCKFORD[number >> 5 * place & 31] for place in reversed(range(39)))
    return f"S{_CROCKFORD[version]}{digits}"


def _of_form_alone(form: Form, chance: random.Random) -> str:
    """Of the forms that have no checksum, or need none."""
    digits = chance.randbytes(32).hex()
    return {
        "ton-raw": f"0:{digits}",
        "hedera": f"0.0.{chance.randrange(10**7)}",
        "near": chance.choice((digits, "ana.near")),
        "hex32": f"0x{digits}",
    }[form.id]


_MADE: dict[str, Callable[[Form, random.Random], str]] = {
    "base58check": _checked,
    "xrp": _checked,
    "base58": _solana,
    "ss58": _ss58,
    "segwit": _segwit,
    "bech32": _of_bech32,
    "cash": _cash,
    "eip55": _eip55,
    "strkey": _strkey,
    "algorand": _algorand,
    "ton": _ton,
    "byron": _byron,
    "c32": _c32,
}
