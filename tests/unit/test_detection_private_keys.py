"""Private keys are found by their checksum or their words, whole, in pieces, as numbers and in files."""

import json

import pytest

from tests.unit.test_detection_secrets import HEX, WIF, evidence
from workstation.detection.secret_disclosed import masked

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
        (f"MY PRIVATE KEY IS {HEX.upper()}", HEX.upper()),
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


KEYSTORE = (
    '{"address":"008aeeda4d805471df9b2a5b0f38a0c3bcba786b","crypto":{"cipher":"aes-128-ctr","cipherparams":'
    '{"iv":"83dbcc02d8ccb40e466191a123791e0e"},"ciphertext":"d172bf743a674da9cdad04534d56926ef8358534d458fffccd4'
    'e6ad2fbde479c","kdf":"scrypt","kdfparams":{"dklen":32,"n":262144,"p":8,"r":1,"salt":"ab0c7876052600dd703518d'
    '6fc3fe8984592145b591fc8fb5c6d43190334ba19"},"mac":"2103ac29920d71da29f15d75b4a16dbe95cfd7ff8faea1056c33131d8'
    '46e3097"},"id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}'
)
INDENTED = json.dumps(json.loads(KEYSTORE), indent=2).replace('"crypto"', '"Crypto"')


@pytest.mark.parametrize(
    "file",
    [
        KEYSTORE,
        INDENTED,
        KEYSTORE.replace('"', "”"),
        KEYSTORE.replace('"', '\\"'),
        KEYSTORE[:-120],
        KEYSTORE[: KEYSTORE.index(',"mac"')],
    ],
)
@pytest.mark.parametrize(("before", "behind"), [("", ""), ("I can't open it: ", "\nWhat now, {name}?")])
def test_a_wallets_file_is_masked_whole_or_broken_off(file: str, before: str, behind: str) -> None:
    behind = behind if file.endswith("}") else ""
    assert evidence(f"{before}{file}{behind}") == [(file, "private_key")]
    assert masked(f"{before}{file}{behind}") == f"{before}⟦private_key⟧{behind}"


@pytest.mark.parametrize(
    "text",
    [
        '{"kdf":"scrypt","salt":"ab0c7876052600dd703518d6fc3fe898"}',
        "The ciphertext is what the kdf and the passphrase open {or not}",
        '{"event":"deposit","amount":"0.5","note":"ciphertext"} and what is a kdf?',
    ],
)
def test_other_data_is_no_wallets_file(text: str) -> None:
    assert evidence(text) == []


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
        ("> ", f"{XPRV[:60]}\n> > {XPRV[60:]}"),
        ("private key ", f"{HEX[:34]}\n> {HEX[34:]}"),
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
