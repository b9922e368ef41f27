"""The data key: made once, opened by keychain or password, never remade, never lost by a change cut short."""

import json
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from tests.memory_keychain import MemoryKeychain, locked
from tests.memory_keychain import cheap_keys as keys
from workstation.errors import WorkstationError
from workstation.keychain.sealing import from_secret, seal, unseal
from workstation.keychain.session import Session
from workstation.keychain.set_up import set_up
from workstation.keychain.slots import Kind
from workstation.keychain.trouble import (
    KeychainLocked,
    KeychainRefused,
    KeyNotInKeychain,
    KeysDamaged,
    KeysMissing,
    NoPasswordSlot,
    WrongPassword,
)


def test_both_ways_open_the_same_key_and_nothing_readable_lies_about(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    key = keys(tmp_path).create(keychain, "correct horse")
    assert len(key) == 32
    assert keys(tmp_path).open_by_keychain(keychain) == key
    assert keys(tmp_path).open_by_password("correct horse") == key
    told = (tmp_path / "keys.json").read_bytes()
    assert key.hex().encode() not in told
    assert key not in told
    assert b"correct horse" not in told
    assert key.hex() not in "".join(keychain.secrets.values())
    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600


def test_a_password_is_the_same_however_its_accents_are_typed(tmp_path: Path) -> None:
    key = keys(tmp_path).create(None, "caf\u00e9")
    assert keys(tmp_path).open_by_password("cafe\u0301") == key


def test_a_profile_is_never_set_up_twice(tmp_path: Path) -> None:
    key = keys(tmp_path).create(None, "one")
    with pytest.raises(WorkstationError, match="exists already"):
        keys(tmp_path).create(None, "two")
    assert keys(tmp_path).open_by_password("one") == key


def test_data_without_keys_is_never_given_new_ones(tmp_path: Path) -> None:
    (tmp_path / "desk.db").write_bytes(b"sealed words")
    with pytest.raises(KeysMissing):
        keys(tmp_path).create(MemoryKeychain(), "new")
    with pytest.raises(KeysMissing):
        keys(tmp_path).open_by_password("new")
    assert not (tmp_path / "keys.json").exists()


def test_half_a_character_is_a_wrong_password(tmp_path: Path) -> None:
    keys(tmp_path).create(None, "hunter2")
    with pytest.raises(WrongPassword):
        keys(tmp_path).open_by_password("hunter2\ud83d")


def test_a_keychain_that_lost_our_entry_leaves_the_password(tmp_path: Path) -> None:
    key = keys(tmp_path).create(MemoryKeychain(), "word")
    fresh = MemoryKeychain()
    with pytest.raises(KeyNotInKeychain):
        keys(tmp_path).open_by_keychain(fresh)
    keys(tmp_path).put_keychain(keys(tmp_path).open_by_password("word"), fresh)
    assert keys(tmp_path).open_by_keychain(fresh) == key


def test_a_keychain_entry_of_another_kind_is_not_a_key(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    keys(tmp_path).create(keychain, None)
    for name in keychain.secrets:
        keychain.secrets[name] = "not hexadecimal"
    with pytest.raises(KeyNotInKeychain):
        keys(tmp_path).open_by_keychain(keychain)


def test_a_forgetful_keychain_is_found_out_before_anything_relies_on_it(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    keychain.forgetful = True
    with pytest.raises(KeychainRefused):
        keys(tmp_path).create(keychain, None)
    assert not set_up(tmp_path)
    keys(tmp_path).create(keychain, "word")  # with a password beside it, that one is used
    assert not keys(tmp_path).has(Kind.KEYCHAIN)
    assert keys(tmp_path).has(Kind.PASSWORD)


def test_a_locked_keychain_says_so(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    keys(tmp_path).create(keychain, None)
    keychain.before = locked
    with pytest.raises(KeychainLocked, match="Unlock it and try again"):
        keys(tmp_path).open_by_keychain(keychain)


def test_one_of_the_two_ways_must_be_allowed(tmp_path: Path) -> None:
    with pytest.raises(WorkstationError, match="Neither"):
        keys(tmp_path).create(None, None)
    keys(tmp_path).create(MemoryKeychain(), None)
    with pytest.raises(NoPasswordSlot):
        keys(tmp_path).open_by_password("any")


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"format": 2, "profile": "p", "slots": []}',
        b'{"format":1,"profile":"p"}',
    ],
)
def test_a_damaged_file_is_named_and_left_alone(tmp_path: Path, spoiled: bytes) -> None:
    (tmp_path / "keys.json").write_bytes(spoiled)
    with pytest.raises(KeysDamaged, match=r"keys\.json"):
        keys(tmp_path).open_by_password("any")
    with pytest.raises(WorkstationError):
        keys(tmp_path).create(None, "any")
    assert (tmp_path / "keys.json").read_bytes() == spoiled


def test_a_file_cannot_ask_for_all_the_memory_there_is(tmp_path: Path) -> None:
    keys(tmp_path).create(None, "word")
    held = json.loads((tmp_path / "keys.json").read_text())
    held["slots"][0]["cost"]["memory_kib"] = 2**31
    (tmp_path / "keys.json").write_text(json.dumps(held))
    with pytest.raises(KeysDamaged):
        keys(tmp_path).open_by_password("word")


@given(st.binary(max_size=200), st.integers(0, 300))
def test_a_seal_opens_only_whole_and_for_its_purpose(content: bytes, at: int) -> None:
    key = bytes(range(32))
    sealed = seal(key, content, "purpose")
    assert unseal(key, sealed, "purpose") == content
    assert unseal(key, sealed, "another") is None
    assert unseal(bytes(32), sealed, "purpose") is None
    at %= len(sealed)
    assert unseal(key, sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :], "purpose") is None
    assert unseal(key, sealed[:at], "purpose") is None


@given(
    st.binary(min_size=1, max_size=80),
    st.one_of(st.just(b""), st.binary(min_size=16, max_size=16)),
    st.text(st.characters(codec="utf-8")),
)
def test_a_key_from_a_secret_is_what_hkdf_says(secret: bytes, salt: bytes, purpose: str) -> None:
    told = f"groundcrew {purpose}".encode()
    assert from_secret(secret, salt, purpose) == HKDF(SHA256(), 32, salt, told).derive(secret)


def test_the_sessions_token_is_kept_sealed(tmp_path: Path) -> None:
    session = Session(tmp_path, bytes(32))
    assert session.read() is None
    session.write("token-one")
    session.write("token-two")
    assert Session(tmp_path, bytes(32)).read() == "token-two"
    assert b"token" not in (tmp_path / "session.sealed").read_bytes()
    assert Session(tmp_path, b"x" * 32).read() is None
    session.remove()
    session.remove()
    assert session.read() is None
