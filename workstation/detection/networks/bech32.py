"""Bech32, its successor bech32m, and the address form of Bitcoin Cash: letters with a strong checksum."""

LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
BECH32, BECH32M = 1, 0x2BC830A3
_BECH32_STEPS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CASH_STEPS = (0x98F2BC8E61, 0x79B76D99E2, 0xF33E5FB3C4, 0xAE2EABE2A8, 0x1E4F43E470)
_LONGEST = 150  # characters; Cardano goes beyond the 90 of the standard


def decode(text: str) -> tuple[str, list[int], int] | None:
    """The human-readable part, the digits of five bits without checksum, and the constant of the checksum.

    The constant is BECH32 or BECH32M in a sound address, anything else in a broken one. None where ``text``
    has not the form, or upper and lower case mixed.
    """
    if len(text) > _LONGEST or text not in (text.lower(), text.upper()):
        return None
    text = text.lower()
    prefix, separator, data = text.rpartition("1")
    values = [LETTERS.find(letter) for letter in data]
    if not prefix or not separator or len(values) < 6 or min(values) < 0:
        return None
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    return prefix, values[:-6], _remainder([*expanded, *values], 25, _BECH32_STEPS)


def segwit(text: str, prefix: str) -> bool:
    """Whether ``text`` is an address under ``prefix`` of a witness programme (BIP 173, BIP 350)."""
    found = decode(text)
    if found is None or found[0] != prefix or not found[1] or found[1][0] > 16:
        return False
    version, *rest = found[1]
    program = regroup(rest)
    if program is None or not 2 <= len(program) <= 40 or (version == 0 and len(program) not in (20, 32)):
        return False
    return found[2] == (BECH32M if version else BECH32)


def cash(text: str, prefix: str) -> bool:
    """Whether ``text``, with or without ``prefix`` and colon, is a sound address of Bitcoin Cash."""
    if len(text) > _LONGEST or text not in (text.lower(), text.upper()):
        return False
    values = [LETTERS.find(letter) for letter in text.lower().rpartition(":")[2]]
    if len(values) < 8 or min(values) < 0:
        return False
    return _remainder([ord(c) & 31 for c in prefix] + [0, *values], 35, _CASH_STEPS) == 1


def cash_address(content: bytes, prefix: str) -> str:
    """The address of Bitcoin Cash, without ``prefix``, that stands for ``content``."""
    spare = -8 * len(content) % 5
    number = int.from_bytes(content) << spare
    digits = (8 * len(content) + spare) // 5
    values = [number >> 5 * place & 31 for place in reversed(range(digits))]
    rest = _remainder([ord(c) & 31 for c in prefix] + [0, *values, *[0] * 8], 35, _CASH_STEPS) ^ 1
    values += [rest >> 5 * place & 31 for place in reversed(range(8))]
    return "".join(LETTERS[value] for value in values)


def regroup(values: list[int]) -> bytes | None:
    """Digits of five bits as bytes; None where bits are left over that mean something."""
    number = 0
    for value in values:
        number = number << 5 | value
    spare = len(values) * 5 % 8
    if spare >= 5 or number & ((1 << spare) - 1):
        return None
    return (number >> spare).to_bytes(len(values) * 5 // 8)


def _remainder(values: list[int], shift: int, steps: tuple[int, ...]) -> int:
    rest = 1
    for value in values:
        top = rest >> shift
        rest = (rest & ((1 << shift) - 1)) << 5 ^ value
        for place, step in enumerate(steps):
            if top >> place & 1:
                rest ^= step
    return rest
