"""Addresses that are told as transactions, and transactions that are told as addresses: the wrong field."""

import re

from workstation.detection.fits import Fits
from workstation.detection.networks import networks
from workstation.detection.networks.speaking import may_speak_of_others
from workstation.detection.networks.told_as import is_told_as_destination, is_told_as_transaction
from workstation.errors import Sentence

_DIGITS = re.compile(r"(?:0[xX])?[0-9a-fA-F]{64}")  # of a transaction of most networks, of an address of few
_OF_SOLANA = re.compile(r"[1-9A-HJ-NP-Za-km-z]{86,88}")


def other_sort(one: Fits) -> Sentence | None:
    """Why ``one`` is none of the sort that the words about it tell; None: it is, or may be."""
    if one.addresses and is_told_as_transaction(one.whole, one.start, one.end):
        if one.transactions and not _is_rather_address(one):
            return None
        name = networks().names((one.spoken.networks & one.addresses.keys()) or one.addresses.keys())
        return Sentence("This is a wallet address (%1), not a transaction id.", name)
    if not _is_rather_transaction(one):
        return None
    if not one.spoken.networks:
        return Sentence("This looks like a transaction id, not like a wallet address.")
    said = networks().names(one.spoken.networks)
    return Sentence("This looks like a transaction id, not like a wallet address of %1.", said)


def _is_rather_address(one: Fits) -> bool:
    """Whether what has both forms is an address: of a network that is spoken of, and so of no other."""
    spoken = one.spoken.networks
    if _DIGITS.fullmatch(one.text) or not spoken & one.addresses.keys() or spoken & one.transactions:
        return False
    return not may_speak_of_others(one.whole, one.start, one.end)


def _is_rather_transaction(one: Fits) -> bool:
    """Whether what is told as an address is a transaction: those have so many digits or letters, and no
    address that can be meant has."""
    if not one.transactions or not (_DIGITS.fullmatch(one.text) or _OF_SOLANA.fullmatch(one.text)):
        return False
    spoken = one.spoken.networks
    if spoken & one.addresses.keys() or (one.addresses and not spoken):
        return False
    told = is_told_as_destination(one.whole, one.start, one.end)
    return told and not may_speak_of_others(one.whole, one.start, one.end)
