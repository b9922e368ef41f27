"""The data key: made once, opened by keychain or password, never remade, never lost by a change cut short."""

import json
import os
import stat
import subprocess
import sys
import textwrap
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.memory_keychain import MemoryKeychain, locked
from workstation.errors import WorkstationError
from workstation.keychain import (
    KeychainLocked,
    KeychainRefused,
    KeyNotInKeychain,
    Keys,
    KeysDamaged,
    KeysMissing,
    Kind,
    NoPasswordSlot,
    Session,
    TooSoon,
    WrongPassword,
    attempts,
)
from workstation.keychain.sealing import Cost, seal, unseal

CHEAP = Cost(memory_kib=8 * 1024, passes=1, lanes=1)


class Clock:
    def __init__(self) -> None:
        self.ms = 1_000_000

    def __call__(self) -> int:
        return self.ms


def keys(folder: Path, clock: Clock | None = None) -> Keys:
    return Keys(folder, clock or Clock(), CHEAP)


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
    assert not keys(tmp_path).exist()
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


def test_wrong_passwords_wait_longer_and_longer_and_a_restart_does_not_help(tmp_path: Path) -> None:
    clock = Clock()
    key = keys(tmp_path, clock).create(None, "right")
    for wait in (0, 0, 0, 0, 2000):
        with pytest.raises(WrongPassword) as wrong:
            keys(tmp_path, clock).open_by_password("guess")
        assert wrong.value.wait_ms == wait
    clock.ms += 500
    with pytest.raises(TooSoon, match="Try again in 2 s") as soon:
        keys(tmp_path, clock).open_by_password("right")
    assert soon.value.wait_ms == 1500
    clock.ms += 1500
    with pytest.raises(WrongPassword) as wrong:
        keys(tmp_path, clock).open_by_password("guess")
    assert wrong.value.wait_ms == 4000
    clock.ms -= 3_600_000  # a clock set back locks nobody out for longer than the delay
    with pytest.raises(TooSoon) as soon:
        keys(tmp_path, clock).open_by_password("right")
    assert soon.value.wait_ms == 4000
    clock.ms += 3_600_000 + 4000
    assert keys(tmp_path, clock).open_by_password("right") == key
    with pytest.raises(WrongPassword) as wrong:
        keys(tmp_path, clock).open_by_password("guess")
    assert wrong.value.wait_ms == 0


def test_a_spoiled_count_gives_no_free_guesses(tmp_path: Path) -> None:
    keys(tmp_path).create(None, "right")
    (tmp_path / attempts.FILE).write_text("[]")
    with pytest.raises(TooSoon):
        keys(tmp_path).open_by_password("guess")


def test_the_delay_grows_and_ends_at_a_quarter_of_an_hour() -> None:
    delays = [attempts.delay_ms(wrong) for wrong in range(200)]
    assert delays[:7] == [0, 0, 0, 0, 0, 2000, 4000]
    assert all(one <= two for one, two in pairwise(delays))
    assert delays[-1] == 900_000


def test_a_changed_password_opens_and_the_old_one_does_not(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    key = keys(tmp_path).create(keychain, "old")
    keys(tmp_path).change_password("old", "new")
    assert keys(tmp_path).open_by_password("new") == key
    assert keys(tmp_path).open_by_keychain(keychain) == key
    with pytest.raises(WrongPassword):
        keys(tmp_path).open_by_password("old")


def test_a_renewed_keychain_secret_leaves_only_itself(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    key = keys(tmp_path).create(keychain, "word")
    before = dict(keychain.secrets)
    keys(tmp_path).put_keychain(key, keychain)
    assert len(keychain.secrets) == 1
    assert keychain.secrets.keys() != before.keys()
    assert keys(tmp_path).open_by_keychain(keychain) == key


@pytest.mark.parametrize("fatal", range(1, 9))
def test_a_change_killed_at_any_step_still_opens(tmp_path: Path, fatal: int) -> None:
    """The process dies at its n-th call of the system that reaches the disk."""
    key = keys(tmp_path).create(None, "old")
    script = f"""
        import os, sys
        from pathlib import Path
        from tests.unit.test_keychain import keys
        left = {fatal}
        def deadly(event, arguments):
            global left
            if event in ("os.rename", "open") and "keys.json" in str(arguments[0]):
                left -= 1
                if left == 0:
                    os._exit(9)
        ours = keys(Path({str(tmp_path)!r}))
        sys.addaudithook(deadly)
        ours.change_password("old", "new")
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], check=False, env=os.environ | {"PYTHONPATH": "."}
    )
    assert done.returncode in (0, 9)
    opened = []
    for word in ("old", "new"):
        try:
            opened.append(keys(tmp_path).open_by_password(word))
        except WrongPassword:
            continue
    assert set(opened) == {key}
    if done.returncode == 0:
        assert len(opened) == 1


def test_a_change_cut_short_is_finished_by_the_new_password(tmp_path: Path) -> None:
    key = keys(tmp_path).create(None, "old")
    before = json.loads((tmp_path / "keys.json").read_text())
    keys(tmp_path).put_password(key, "new")
    after = json.loads((tmp_path / "keys.json").read_text())
    after["slots"] = before["slots"] + after["slots"]
    (tmp_path / "keys.json").write_text(json.dumps(after))
    assert keys(tmp_path).open_by_password("old") == key
    assert keys(tmp_path).open_by_password("new") == key
    with pytest.raises(WrongPassword):
        keys(tmp_path).open_by_password("old")


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
