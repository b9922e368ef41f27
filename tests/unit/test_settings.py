"""Settings: where data lives, and what is said about files that cannot be understood."""

import os
import stat
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation import settings
from workstation.errors import WorkstationError
from workstation.settings import Policy, Prefs, prefs, toml_file
from workstation.settings.places import profile_folder


def load(folder: Path, server: str | None = None, policy: str = "") -> settings.Settings:
    folder.parent.mkdir(exist_ok=True)
    ordered = folder.parent / "policy.toml"
    ordered.write_text(policy, "utf-8")
    return settings.load(str(folder), server, policy=ordered)


def test_a_first_start_has_a_private_folder_and_the_usual_preferences(tmp_path: Path) -> None:
    found = load(tmp_path / "new" / "profile")
    assert (found.prefs, found.policy, found.server, found.remarks) == (Prefs(), Policy(), "", ())
    assert stat.S_IMODE(found.folder.stat().st_mode) == 0o700


def test_what_is_saved_is_found_by_the_next_start(tmp_path: Path) -> None:
    found = load(tmp_path / "p")
    chosen = Prefs("https://desk.example", "kim@desk.example", theme="dark", zoom=150, enter_sends=True)
    prefs.save(found.folder, asdict(chosen))
    again = load(tmp_path / "p")
    assert again.prefs == chosen
    assert again.server == "https://desk.example"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(80, 200), st.integers(0, 10))
def test_any_text_survives_the_file(
    tmp_path_factory: pytest.TempPathFactory, text: str, zoom: int, hold: int
) -> None:
    folder = tmp_path_factory.mktemp("prefs")
    chosen = Prefs(text, text, theme="light", zoom=zoom, hold=hold)
    prefs.save(folder, asdict(chosen))
    prefs.save(folder, {"email": text, "zoom": zoom})  # once more, over what stands there
    assert prefs.load(folder) == (chosen, ())


def test_the_policys_server_wins_over_the_command_line_and_that_over_the_remembered(tmp_path: Path) -> None:
    found = load(tmp_path / "p")
    prefs.save(found.folder, {"server": "https://remembered.example"})
    assert load(tmp_path / "p").server == "https://remembered.example"
    assert load(tmp_path / "p", "https://told.example").server == "https://told.example"
    ordered = '[server]\nurl = "https://ordered.example"\n'
    assert load(tmp_path / "p", "https://told.example", ordered).server == "https://ordered.example"


def test_a_preference_that_is_wrong_is_named_with_its_line_and_the_others_hold(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    (folder / "prefs.toml").write_text('theme = "purple"\nzoom = 120\nhold = true\n# note\ncolour = "red"\n')
    found = load(folder)
    assert found.prefs == Prefs(zoom=120)
    theme, hold, colour = found.remarks
    assert 'prefs.toml, line 1: “theme” must be one of "system", "light"' in theme
    assert "line 3: “hold” must be a whole number from 0 to 10" in hold
    assert "line 5: “colour” is unknown here" in colour


def test_a_broken_preference_file_is_kept_beside_when_new_ones_are_saved(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    folder.mkdir()
    (folder / "prefs.toml").write_text('zoom = 90\ntheme = "dark\n')
    found = load(folder)
    assert found.prefs == Prefs()
    assert "line 2: this is not valid TOML" in found.remarks[0]
    prefs.save(found.folder, {"zoom": 90})
    assert (folder / "prefs.toml.old").read_text() == 'zoom = 90\ntheme = "dark\n'
    assert load(folder).prefs == Prefs(zoom=90)


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        ("[keys]\nkeychian = false\n", "line 2: “keys.keychian” is unknown"),
        ("[offline]\n\nlease_hours = 0\n", "line 3: “offline.lease_hours” must be a whole number"),
        ("[keys]\nkeychain = false\npassword = false\n", "forbids both"),
        ("[keys", "line"),
    ],
)
def test_a_policy_that_is_not_understood_stops_the_start(tmp_path: Path, policy: str, said: str) -> None:
    with pytest.raises(WorkstationError, match="administrator") as caught:
        load(tmp_path / "p", policy=policy)
    assert said in str(caught.value)


def test_a_policy_orders(tmp_path: Path) -> None:
    ordered = '[keys]\nkeychain = false\n[offline]\nlease_hours = 8\n[server]\nca_file = "/etc/ca.pem"\n'
    assert load(tmp_path / "p", policy=ordered).policy == Policy(
        ca_file="/etc/ca.pem", keychain_slot=False, lease_hours=8
    )


def test_a_profile_is_a_name_or_a_folder(tmp_path: Path) -> None:
    assert profile_folder("night-shift").name == "night-shift"
    assert profile_folder("night-shift").parent == profile_folder(None).parent
    assert profile_folder(str(tmp_path / "here")) == tmp_path / "here"
    assert profile_folder("./here") == Path.cwd() / "here"
    with pytest.raises(WorkstationError, match="no name for a profile"):
        profile_folder("a\u202eb")


@given(st.text(max_size=200))
def test_no_text_in_the_file_is_more_than_a_remark(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.mktemp("toml") / "any.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    reading = toml_file.read(path, {})
    assert not reading.values


def test_a_disk_that_refuses_leaves_the_old_preferences_whole(tmp_path: Path) -> None:
    found = load(tmp_path / "p")
    prefs.save(found.folder, {"zoom": 110})
    (found.folder / f"prefs.toml.new-{os.getpid()}").mkdir()  # the new file cannot be written
    with pytest.raises(WorkstationError, match=r"prefs\.toml could not be saved"):
        prefs.save(found.folder, {"zoom": 190})
    assert load(tmp_path / "p").prefs == Prefs(zoom=110)
