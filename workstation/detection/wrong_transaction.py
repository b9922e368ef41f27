"""Transactions with too many or too few digits, or with letters that none has."""

import re

from workstation.detection.fits import Fits
from workstation.detection.networks import networks
from workstation.detection.networks.told_as import is_told_as_hash
from workstation.errors import Sentence

HASH = re.compile(r"(?:0[xX])?[0-9a-fA-F]{60,68}")
_DIGITS = re.compile(r"(?:0[xX])?[0-9a-fA-F]{36,80}")  # of a transaction, where words say that it is one
# a capital O or I, or a small l, may be a digit's slip among letters of either case
_NEARLY_DIGITS = re.compile(r"(?:0[xX])?(?:[0-9a-zOI]{60,68}|[0-9A-Zol]{60,68})")
_NO_DIGIT = re.compile("[g-zG-Z]")
_MOST_MISTYPED = 3
_PUBLIC_KEY = re.compile(r"0[23][0-9a-fA-F]{64}")
_OF_SOLANA = re.compile(r"[1-9A-HJ-NP-Za-km-z]{76,98}")


def wrong_transaction(one: Fits) -> Sentence | None:
    """Why ``one``, which fits nothing, is a mistyped transaction; None: nothing says that it is one."""
    digits = one.text[2:] if one.text[:2] in ("0x", "0X") else one.text
    if _DIGITS.fullmatch(one.text):
        if len(digits) == 64 or _PUBLIC_KEY.fullmatch(digits):
            return None
        spoken = HASH.fullmatch(one.text) and one.is_beside_transaction()
        if not spoken and not is_told_as_hash(one.whole, one.start):
            return None
        return Sentence("A transaction has 64 digits; this has %1.", str(len(digits)))
    if one.spoken.networks == {"solana"} and _OF_SOLANA.fullmatch(one.text) and one.is_beside_transaction():
        return Sentence("No transaction of %1 is written like this.", networks().names({"solana"}))
    nearly = _NEARLY_DIGITS.fullmatch(one.text) and len(_NO_DIGIT.findall(digits)) <= _MOST_MISTYPED
    if nearly and is_told_as_hash(one.whole, one.start):
        return Sentence("This looks like a transaction, but holds a letter that none has.")
    return None
