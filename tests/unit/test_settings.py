"""Settings: where data lives, and what is said about files that cannot be understood."""

import os
import stat
from dataclasses import asdict, replace
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


@pytest.mark.parametrize("place", ["file", "file/below", "n" * 300])
def test_a_place_that_can_be_no_folder_is_said_with_what_to_do(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("somebody's", "utf-8")
    (tmp_path / "policy.toml").touch()
    with pytest.raises(WorkstationError) as refused:
        settings.load(str(tmp_path / place), None, policy=tmp_path / "policy.toml")
    assert "Choose another place" in str(refused.value)
    assert (tmp_path / "file").read_text("utf-8") == "somebody's"


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


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"zoom = 100\nzom = 90\n", "line 2: “zom” is unknown here; perhaps “zoom” was meant."),
        (b"[looks]\nzoom = 90\n", "line 2: “looks.zoom” is unknown here; perhaps “zoom” was meant."),
        (b"zoom = 90\n\xff\xff\n", "line 2: this is not UTF-8 text. Save the file as UTF-8."),
        ("zoom = 90".encode("utf-16"), "line 1: this is not UTF-8 text but UTF-16."),
        (b"theme = dark\n", 'line 1: this is not valid TOML: a value is a text in quotes ("dark")'),
        (b"zoom = 90\ntheme: dark\n", "line 2: this is not valid TOML: write it as key = value"),
        (b"zoom = 90\nzoom = 91\n", "line 2: this is not valid TOML: this key is said twice"),
        (b'zoom = 90\ntheme = "dark\n', "line 2: this is not valid TOML: a text begins with a quote"),
        (b"# " + b"x" * 1_000_000, "has more than 64 kB, too much for settings."),
        (b"zoom = 250\n", "line 1: “zoom” must be a whole number from 80 to 200."),
        (b'enter_sends = "yes"\n', "line 1: “enter_sends” must be true or false."),
    ],
)
def test_every_mistake_is_told_with_its_line_and_what_would_be_right(
    tmp_path: Path, content: bytes, said: str
) -> None:
    (tmp_path / "prefs.toml").write_bytes(content)
    _, [remark] = prefs.load(tmp_path)
    assert str(tmp_path / "prefs.toml") in remark
    assert said in remark


def test_what_a_person_wrote_in_the_file_stays_as_they_wrote_it(tmp_path: Path) -> None:
    path = tmp_path / "prefs.toml"
    path.write_bytes(b"# mine\r\ntheme   = 'dark' # at night\r\ncolour = 3\r\n\r\n[later]\r\nx = 1")
    prefs.save(tmp_path, {"theme": "light", "zoom": 120})
    assert path.read_bytes() == (
        b'# mine\r\ntheme   = "light" # at night\r\ncolour = 3\r\n\r\nzoom = 120\r\n[later]\r\nx = 1'
    )
    assert not (tmp_path / "prefs.toml.old").exists()


@given(
    st.lists(
        st.sampled_from(
            [
                "theme = 'dark'",
                'zoom=90 # "',
                "",
                "# zoom = 1",
                '"zoom" = 80',
                "[t]",
                "hold = [\n1,\n]",
                "zoom =",
            ]
        )
    )
)
def test_whatever_stands_in_the_file_a_preference_saved_is_a_preference_kept(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("prefs")
    (folder / "prefs.toml").write_text("\n".join(lines))
    before, _ = prefs.load(folder)
    prefs.save(folder, {"zoom": 130})
    assert prefs.load(folder)[0] == replace(before, zoom=130)


def test_the_policy_says_how_long_one_may_stay_away(tmp_path: Path) -> None:
    policy = load(tmp_path / "p", policy="[lock]\nminutes = 10\nclose_databases = true\n").policy
    assert [policy.lock_after(chosen) for chosen in (0, 5, 15)] == [10, 5, 10]
    assert policy.close_databases
    assert [Policy().lock_after(chosen) for chosen in (0, 5)] == [0, 5]


def test_a_policy_decides_whether_the_spelling_is_checked_or_leaves_the_choice() -> None:
    found = [(one, Policy(spelling=one).spelled(True), Policy(spelling=one).spelled(False))
             for one in ("choice", "on", "off")]  # fmt: skip
    assert found == [("choice", True, False), ("on", True, True), ("off", False, False)]
