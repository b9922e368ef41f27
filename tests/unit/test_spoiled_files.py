"""Small files of a profile that somebody spoiled: each is named, or counts as not there."""

import json
from pathlib import Path

import pytest

from workstation import settings
from workstation.errors import WorkstationError
from workstation.keychain.keys import Keys
from workstation.keychain.session import Session as SealedSession
from workstation.keychain.trouble import KeysDamaged, TooSoon
from workstation.runtime.instance import Instance
from workstation.settings import arrangement, prefs

DEEP = "[" * 100_000  # deeper than Python reads


def keys(folder: Path) -> Keys:
    return Keys(folder, lambda: 0)


@pytest.mark.parametrize("content", ["", "[]", "{}", DEEP, '{"format": ' + "9" * 5000 + "}", "\0"])
def test_keys_that_cannot_be_read_are_named_and_left_alone(tmp_path: Path, content: str) -> None:
    file = tmp_path / "keys.json"
    file.write_text(content)
    with pytest.raises(KeysDamaged, match=r"keys\.json is damaged"):
        keys(tmp_path).open_by_password("anything")
    assert file.read_text() == content


@pytest.mark.parametrize("passes", [2.5, True, "3", None, -1, 10**9])
def test_a_cost_that_is_none_is_no_slot_of_ours(tmp_path: Path, passes: object) -> None:
    keys(tmp_path).create(None, "password")
    held = json.loads((tmp_path / "keys.json").read_text())
    held["slots"][0]["cost"]["passes"] = passes
    (tmp_path / "keys.json").write_text(json.dumps(held))
    with pytest.raises(KeysDamaged):
        keys(tmp_path).open_by_password("password")


def test_a_spoiled_count_of_attempts_is_no_way_round_the_wait(tmp_path: Path) -> None:
    keys(tmp_path).create(None, "password")
    (tmp_path / "attempts.json").write_text(DEEP)
    with pytest.raises(TooSoon):
        keys(tmp_path).open_by_password("password")


def test_a_session_that_cannot_be_read_is_no_session(tmp_path: Path) -> None:
    (tmp_path / "session.sealed").mkdir()
    assert SealedSession(tmp_path, bytes(32)).read() is None


def test_preferences_and_an_arrangement_too_deep_to_read_keep_nobody_from_working(tmp_path: Path) -> None:
    (tmp_path / "prefs.toml").write_text("a = " + "[" * 20_000)
    (tmp_path / "window.json").write_text(DEEP)
    chosen = settings.load(str(tmp_path), policy=tmp_path / "no policy")
    assert "nested too deeply" in chosen.remarks[0]
    assert arrangement.load(tmp_path) is None


def test_preferences_that_cannot_be_read_are_said_and_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "prefs.toml").mkdir()
    chosen = settings.load(str(tmp_path), policy=tmp_path / "no policy")
    assert "cannot be read" in chosen.remarks[0]
    with pytest.raises(WorkstationError, match=r"prefs\.toml"):
        prefs.save(chosen.folder, {"zoom": 110})


def test_a_lock_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(WorkstationError, match="lock"):
        Instance(tmp_path)
