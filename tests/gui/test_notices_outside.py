"""What leaves our window: the settings that say what may, words for the desktop, and sounds."""

import importlib.util
import sys
import wave
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import make_kit
from tests.patience import PATIENCE_MS
from workstation.domain.notice import SECURITY, Happening, NoticeKind
from workstation.settings.notices import FOR_GOOD, NoticePrefs, Way
from workstation.ui.features.notices.deciding import Focus, breathe
from workstation.ui.features.notices.page import NoticesPage
from workstation.ui.features.notices.shown import Quiet
from workstation.ui.features.notices.sounds import FOLDER, Sounds, sound_of
from workstation.ui.features.notices.wording import Wording

ROOT = Path(__file__).parents[2]
NOW = 1_795_615_327_000
AWAY = Focus(active=False, front=frozenset())
LOUD = NoticePrefs(**{kind.value: frozenset(Way) for kind in NoticeKind})
NAMES = st.text(st.characters(categories=["L"]), min_size=4, max_size=20)


@given(st.lists(st.builds(Happening, st.sampled_from(NoticeKind), NAMES, NAMES), min_size=1, max_size=8))
def test_the_desktop_never_hears_a_customers_name(happenings: list[Happening]) -> None:
    notice = breathe(happenings, AWAY, LOUD, NOW).system
    assert notice is not None
    of_nobody = [replace(one, conversation_id="", customer_name="") for one in happenings]
    assert breathe(of_nobody, AWAY, LOUD, NOW).system == notice, "it is the same, whoever it is about"


def test_of_security_the_desktop_hears_how_many_cases_wait(qapp: QApplication) -> None:
    notice = breathe([Happening(NoticeKind.BLOCKED, "c1", "Mara")], AWAY, LOUD, NOW).system
    assert notice is not None
    assert Wording().outside(notice).startswith("1 priority case")


@pytest.mark.parametrize("kind", NoticeKind)
def test_how_many_conversations_several_notices_are_about_is_said_once(
    qapp: QApplication, kind: NoticeKind
) -> None:
    said = Wording().sentence(kind, 3, [("c1", "Mara"), ("c2", "Ana"), ("c3", "Li")])
    assert said.count("conversation") <= 1, said


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> NoticesPage:
    made = NoticesPage(make_kit(qapp), NoticePrefs(), player="paplay", has_system=True)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_way_of_every_kind_can_be_chosen_but_the_toasts_of_security(page: NoticesPage) -> None:
    wished: list[NoticePrefs] = []
    page.wished.connect(wished.append)
    assert not {(kind, Way.TOAST) for kind in SECURITY} & page._boxes.keys()
    for (kind, way), box in page._boxes.items():
        assert box.accessibleName()
        before = way in NoticePrefs().ways(kind)
        box.click()
        assert (way in wished[-1].ways(kind)) is not before
        box.click()
        assert wished[-1] == NoticePrefs()


def test_the_page_follows_what_was_chosen_elsewhere_without_announcing_it(page: NoticesPage) -> None:
    wished: list[NoticePrefs] = []
    page.wished.connect(wished.append)
    page.show_prefs(replace(NoticePrefs(), message=frozenset(), tray_icon=False, quiet_until=FOR_GOOD))
    assert not any(page._boxes[NoticeKind.MESSAGE, way].isChecked() for way in Way)
    assert not page._tray.isChecked()
    assert wished == []
    page._tray.click()
    assert wished[-1].quiet_until == FOR_GOOD, "what is not on the page stays"


def test_do_not_disturb_is_ended_by_the_same_button(page: NoticesPage) -> None:
    chosen: list[Quiet] = []
    page.quiet_chosen.connect(chosen.append)
    page.show_quiet("Do not disturb until 14:30.")
    page._quiet.click()
    assert chosen == [Quiet.END]


def test_without_a_player_the_page_says_that_all_is_silent(qapp: QApplication, qtbot: QtBot) -> None:
    silent = NoticesPage(make_kit(qapp), NoticePrefs(), player="", has_system=False)
    qtbot.addWidget(silent)
    assert "silent" in silent._sound.text()
    assert not silent._try.isEnabled()


def test_the_sounds_are_those_that_the_script_draws() -> None:
    spec = importlib.util.spec_from_file_location("sounds", ROOT / "packaging" / "sounds.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert {sound_of(kind) for kind in NoticeKind} == script.SOUNDS.keys()
    for name, notes in script.SOUNDS.items():
        with wave.open(str(FOLDER / f"{name}.wav")) as file:
            assert file.readframes(file.getnframes()) == script.drawn(notes)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows plays them itself")
def test_a_sound_is_played_by_a_child_and_not_over_another(qtbot: QtBot, tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    player = tmp_path / "player"
    player.write_text(f'#!/bin/sh\nbasename "$2" >> {heard}\nsleep 30\n')
    player.chmod(0o700)
    sounds = Sounds((str(player), "-q"))
    sounds.play(NoticeKind.MESSAGE)
    qtbot.waitUntil(lambda: heard.exists() and heard.read_text() == "gentle.wav\n", timeout=PATIENCE_MS)
    sounds.play(NoticeKind.BLOCKED)
    sounds.stop()
    assert sounds._process is not None
    assert sounds._process.state() == QProcess.ProcessState.NotRunning
    assert heard.read_text() == "gentle.wav\n"


def test_where_nothing_plays_nothing_happens() -> None:
    Sounds(()).play(NoticeKind.BLOCKED)
