"""Private keys are found by their checksum or their words, whole, in pieces, as numbers and in files."""

import pytest

from tests.unit.test_detection_secrets import HEX, WIF, evidence
from workstation.detection import masked

STELLAR = "SBFGFF27Y64ZUGFAIG5AMJGQODZZKV2YQKAVUUN4HNE24XZXD2OEUVUP"
RIPPLE = "snoPBrXtMeMyMHUVTgbuqAfg1SUTb"  # of masterpassphrase, from the ledger's documents
XPRV = (
    "xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33"
    "yuGBxrMPHi"
)
BIP38 = "6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg"  # of its own document
TEZOS = "edsk3gUfUPyBSfrS9CCgmCiQsTCHGkviBDusMxDJstFtojtc1zcpsh"  # of everybody's sandbox


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (f"my private key is {WIF}", WIF),
        (f"here: {XPRV}", XPRV),
        (f"Private key: {HEX}", HEX),
        (f"私钥 {HEX}", HEX),
        (f"мой приватный ключ {HEX[2:]}", HEX[2:]),
        (f"here it is: {STELLAR}.", STELLAR),
        (f"my seed {RIPPLE}", RIPPLE),
        (f"encrypted: {BIP38}", BIP38),
        (f"tezos {TEZOS}", TEZOS),
        (f"of sui: suiprivkey1{'qz' * 29}", f"suiprivkey1{'qz' * 29}"),
        (f"pk = {HEX}", HEX),
        (f'"private_key":"{HEX}"', HEX),
    ],
)
def test_private_keys_are_told_by_their_checksum_or_their_words(text: str, secret: str) -> None:
    assert evidence(text) == [(secret, "private_key")]


FILE = "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nMHQCAQEEIBkg4LVWM9nuwNSk3\n"
NUMBERS = ",".join(str(number * 3 % 256) for number in range(64))


@pytest.mark.parametrize(
    ("before", "secret"),
    [
        ("private key: ", " ".join(HEX[2 + at : 10 + at] for at in range(0, 64, 8))),
        ("private key ", f"{HEX[:34]}\n{HEX[34:]}"),
        ("my private key ", ":".join(HEX[2 + at : 4 + at] for at in range(0, 64, 2))),
        ("", f"{WIF[:25]} {WIF[25:]}"),
        ("Customers consider: ", "\n".join((WIF[:17], WIF[17:34], WIF[34:]))),
        ("", f"{XPRV[:60]}\n{XPRV[60:]}"),
        ("", f"[{NUMBERS}]"),
        ("the private key of it: ", f"[{NUMBERS[: NUMBERS.index(',96,')]}]"),
        ("", f"{FILE}-----END EC PRIVATE KEY-----"),
        ("", FILE),
    ],
)
def test_a_private_key_is_found_in_pieces_as_numbers_and_in_a_file(before: str, secret: str) -> None:
    assert evidence(f"{before}{secret}") == [(secret, "private_key")]
    assert masked(f"{before}{secret}") == f"{before}⟦private_key⟧"


@pytest.mark.parametrize(
    "text",
    [
        f"tx hash {HEX[:34]} {HEX[34:]}",
        f"the private key is not {HEX[:30]} {HEX[34:]}",
        f"{WIF[:25]} {WIF[25:-1]}K",
        f"my numbers: [{NUMBERS[: NUMBERS.index(',96,')]}]",
        f"[{NUMBERS[: NUMBERS.index(',90,')]}] of my private key",
        "I lost my PRIVATE KEY-----",
        STELLAR[:-1] + "Q",
        RIPPLE[:-1] + "c",
        HEX,
        f"tx hash {HEX}",
        f"the private key? no, transaction {HEX}",
        WIF[:-1] + "K",
    ],
)
def test_what_may_be_a_transaction_is_no_key(text: str) -> None:
    assert evidence(text) == []
