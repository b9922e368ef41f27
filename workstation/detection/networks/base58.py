"""Base58 with and without a checksum, in Bitcoin's alphabet and in that of the XRP Ledger."""

from hashlib import blake2b, sha256

BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
XRP = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
_LONGEST = 150  # characters; decoding takes time with the square of it


def decode(text: str, alphabet: str = BITCOIN) -> bytes | None:
    """The bytes that ``text`` stands for; None where it cannot be base 58."""
    if len(text) > _LONGEST:
        return None
    number = 0
    for character in text:
        digit = alphabet.find(character)
        if digit < 0:
            return None
        number = number * 58 + digit
    zeros = len(text) - len(text.lstrip(alphabet[0]))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8)


def decode_checked(text: str, alphabet: str = BITCOIN) -> bytes | None:
    """The same without the four bytes of checksum at its end; None as well where they are wrong."""
    raw = decode(text, alphabet)
    if raw is None or len(raw) < 5:
        return None
    content = raw[:-4]
    return content if raw[-4:] == checksum(content) else None


def encode(content: bytes, alphabet: str = BITCOIN) -> str:
    """``content`` in base 58."""
    number, text = int.from_bytes(content), ""
    while number:
        number, digit = divmod(number, 58)
        text = alphabet[digit] + text
    return alphabet[0] * (len(content) - len(content.lstrip(b"\0"))) + text


def encode_checked(content: bytes, alphabet: str = BITCOIN) -> str:
    """The same with a checksum behind it."""
    return encode(content + checksum(content), alphabet)


def checksum(content: bytes) -> bytes:
    """The four bytes that prove ``content``, as Bitcoin has them."""
    return sha256(sha256(content).digest()).digest()[:4]


def substrate_checksum(content: bytes) -> bytes:
    """The two bytes that do so in SS58."""
    return blake2b(b"SS58PRE" + content, digest_size=64).digest()[:2]
