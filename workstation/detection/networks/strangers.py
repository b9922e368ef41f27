"""Addresses of networks that are not in the table: of those for tests, and of those that we do not know."""

import re

from workstation.detection.networks import base58, bech32

_TEST_SEGWIT = {"tb": "Bitcoin", "tltc": "Litecoin"}
_TEST_BASE58 = (b"\x6f", b"\xc4")  # of Bitcoin and its likes
_OF_TEST = re.compile(r"[mn2][1-9A-HJ-NP-Za-km-z]{25,34}")
_BECH32 = re.compile(r"(?P<of>[a-z]{2,16})1[02-9ac-hj-np-z]{38,110}")
# what has the same form and is no address to send to: stakes, keys, invoices
_NO_ADDRESS = re.compile(
    r"stake|pool|drep|npub|nsec|note|nevent|nprofile|ln\w{0,14}|age|\w{0,12}(?:priv|pub|valoper|valcons)\w{0,12}"
)
_WORDS = re.compile("[a-z]+")
_BASE58 = re.compile(r"[1-9A-HJ-NP-Za-km-z]{26,36}")
_MONERO = re.compile(r"[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?")
# networks whose addresses look like transactions of others
_LIKE_TRANSACTIONS = re.compile(
    r"(?<![a-z])(?:starknet|strk|stark net|iota|icp|dfinity|internet computer|fuel|movement|aztec|supra)"
    r"(?![a-z])|старкнет|スタークネット|스타크넷",
    re.IGNORECASE,
)
_SIZES = (21, 22)  # bytes of an address in base 58 with its network's before them


def test_network(text: str) -> str | None:
    """The name of the network for whose tests ``text`` is a sound address; None: for none that is known."""
    for prefix, name in _TEST_SEGWIT.items():
        if text.lower().startswith(f"{prefix}1") and bech32.segwit(text, prefix):
            return name
    if text.startswith("test1") and (found := bech32.decode(f"addr_{text}")) and found[2] == bech32.BECH32:
        return "Cardano"
    if _OF_TEST.fullmatch(text):
        raw = base58.decode_checked(text)
        return "Bitcoin" if raw is not None and len(raw) == 21 and raw.startswith(_TEST_BASE58) else None
    return None


def is_unknown(text: str) -> bool:
    """Whether ``text``, which fits no network of ours, is an address of another one.

    Its checksum says so, but for Monero, whose addresses are longer than anything else in that alphabet.
    """
    if match := _BECH32.fullmatch(text):
        found = bech32.decode(text)
        sound = found is not None and found[2] in (bech32.BECH32, bech32.BECH32M)
        return sound and _NO_ADDRESS.fullmatch(match["of"]) is None
    if _BASE58.fullmatch(text):
        raw = base58.decode_checked(text)
        return raw is not None and len(raw) in _SIZES
    return _MONERO.fullmatch(text) is not None


def is_at_home(text: str, about: str) -> bool:
    """Whether ``about`` names the network of ``text``, which begins like it, or what passes between such."""
    match = _BECH32.fullmatch(text)
    words = _WORDS.findall(about.lower()) if match else []
    return match is not None and any(word == "ibc" or word.startswith(match["of"]) for word in words)


def may_be_like_transactions(about: str) -> bool:
    """Whether ``about`` names a network that we do not know, whose addresses look like transactions."""
    return _LIKE_TRANSACTIONS.search(about) is not None
