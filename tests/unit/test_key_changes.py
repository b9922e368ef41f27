"""Passwords: guesses slow down, a change is whole, and one cut short loses nothing."""

import json
import os
import subprocess
import sys
import textwrap
from itertools import pairwise
from pathlib import Path

import pytest

from tests.memory_keychain import Clock, MemoryKeychain
from tests.memory_keychain import cheap_keys as keys
from workstation.keychain import attempts
from workstation.keychain.trouble import TooSoon, WrongPassword


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
    clock.ms += 4000
    assert keys(tmp_path, clock).open_by_password("right") == key
    with pytest.raises(WrongPassword) as wrong:
        keys(tmp_path, clock).open_by_password("guess")
    assert wrong.value.wait_ms == 0


@pytest.mark.parametrize("spoiled", ["[]", "", '{"wrong": 1e999, "at": 0}'])
def test_a_spoiled_count_gives_no_free_guess_and_locks_nobody_out_for_good(
    tmp_path: Path, spoiled: str
) -> None:
    clock = Clock()
    key = keys(tmp_path, clock).create(None, "right")
    (tmp_path / attempts.FILE).write_text(spoiled)
    with pytest.raises(TooSoon):
        keys(tmp_path, clock).open_by_password("guess")
    clock.ms += 2000
    assert keys(tmp_path, clock).open_by_password("right") == key


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


def test_the_old_secret_leaves_the_keychain_only_when_the_new_one_opens(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    key = keys(tmp_path).create(keychain, None)
    acts: list[str] = []

    def before(act: str) -> None:
        acts.append(act)
        if act == "remove":  # what is on the disk opens by what is in the keychain now
            keychain.before = lambda _act: None
            assert keys(tmp_path).open_by_keychain(keychain) == key
            assert len(keychain.secrets) == 2

    keychain.before = before
    keys(tmp_path).put_keychain(key, keychain)
    assert acts == ["write", "read", "read", "remove"]
    assert len(keychain.secrets) == 1


@pytest.mark.parametrize("fatal", range(1, 9))
def test_a_change_killed_at_any_step_still_opens(tmp_path: Path, fatal: int) -> None:
    """The process dies at its n-th call of the system that reaches the disk."""
    key = keys(tmp_path).create(None, "old")
    script = f"""
        import os, sys
        from pathlib import Path
        from tests.memory_keychain import cheap_keys as keys
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
