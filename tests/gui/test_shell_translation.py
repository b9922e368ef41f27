"""Every word of the shell can be translated, and the window follows a change of language while it runs."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.shell_stage import LOOKS, NOW, Stage, make_stage
from workstation.domain.operation import Operation, OperationKind, Refusal, TrayItem
from workstation.domain.sync_state import Connection, SyncState
from workstation.ui.kit.refusals import Refusals
from workstation.ui.kit.translation import Translation
from workstation.ui.shell.key_sheet import KeySheet
from workstation.ui.shell.palette import Palette

ROOT = Path(__file__).parents[2]
OURS = {"Groundcrew", "STUB BACKEND", "·", "inbox", "search", "tray", "Inbox", "Search", "Tray", "context"}
OFFLINE = SyncState(Connection.OFFLINE, NOW, None, 3)


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    subprocess.run([sys.executable, ROOT / "packaging" / "translate.py", "pseudo", folder], check=True)
    return folder


@pytest.fixture
def translation(qapp: QApplication, languages: Path) -> Iterator[Translation]:
    translation = Translation(qapp, languages)
    yield translation
    translation.install("en")


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot) -> Stage:
    return make_stage(qapp, qtbot)


def texts(window: QWidget) -> dict[str, str]:
    """Everything that a widget below ``window`` shows or says, by where it stands."""
    found: dict[str, str] = {}
    for widget in (window, *window.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.accessibleIdentifier()}"
        said = {"name": widget.accessibleName()}
        if isinstance(widget, QLabel | QAbstractButton):
            said["text"] = widget.text()
        if isinstance(widget, QLineEdit):
            said["placeholder"] = widget.placeholderText()
        if isinstance(widget, QMenu):
            said["title"] = widget.title()
        found |= {f"{where} {kind}": text for kind, text in said.items() if text}
    return found


def untranslated(shown: dict[str, str]) -> dict[str, str]:
    """What stands on the screen in plain English though it is ours to translate."""
    made_up = ("page", "panel", "Ctrl+")

    def is_ours(text: str) -> bool:
        worded = any(letter.isalpha() for letter in text)
        return worded and text not in OURS and not text.startswith(made_up)

    return {where: text for where, text in shown.items() if is_ours(text) and "⟦" not in text}


def speak(translation: Translation, language: str) -> None:
    assert translation.install(language)
    QApplication.processEvents()


def test_every_word_of_the_window_is_translated_while_it_runs(stage: Stage, translation: Translation) -> None:
    stage.open_three()
    stage.window.show_state(OFFLINE)
    speak(translation, "en-XA")
    names = {look.name for look in LOOKS.values()}
    assert set(untranslated(texts(stage.window)).values()) == names


@pytest.mark.parametrize("connection", Connection)
def test_every_state_is_told_in_the_language(
    stage: Stage, translation: Translation, connection: Connection
) -> None:
    speak(translation, "en-XA")
    for unsent, expected in ((0, 0), (2, 1000)):
        stage.window.show_state(replace(OFFLINE, connection=connection, unsent=unsent, expected=expected))
        assert not untranslated(texts(stage.window.banner) | texts(stage.window.status))


def test_actions_palette_and_key_sheet_speak_the_language(stage: Stage, translation: Translation) -> None:
    speak(translation, "en-XA")
    assert all("⟦" in action.text for action in stage.kit.actions.all())
    stage.kit.actions.run("palette")
    stage.kit.actions.run("keys")
    for dialog in (stage.window.findChild(Palette), stage.window.findChild(KeySheet)):
        assert not untranslated(texts(dialog))
        dialog.close()


@pytest.mark.parametrize("refusal", Refusal)
@pytest.mark.parametrize("by_name", ["Kim J.", None])
def test_every_refusal_is_a_translated_sentence(
    stage: Stage, translation: Translation, refusal: Refusal, by_name: str | None
) -> None:
    speak(translation, "en-XA")
    operation = Operation("o", 1, OperationKind.MESSAGE_APPEND, "c", 1, {"body": "text"}, NOW)
    item = TrayItem(operation, refusal, "u", by_name, None, NOW)
    sentence = Refusals(stage.kit.words, {}).sentence(item)
    assert sentence.startswith("⟦")
    assert "%" not in sentence


def test_a_right_to_left_language_turns_the_window(stage: Stage, translation: Translation) -> None:
    stage.open_three()
    speak(translation, "ar-XB")
    assert stage.window.top._hint.text().startswith("\u2066"), "keys run from left to right in every language"
    assert stage.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert stage.window.rail.x() > stage.window.splitter.x()
    assert stage.window.side_stack.x() > stage.window.tabs.x()
    speak(translation, "en-XA")
    assert stage.window.rail.x() < stage.window.splitter.x()


def test_a_language_without_words_falls_back_to_english(stage: Stage, translation: Translation) -> None:
    assert not translation.install("xx")
    assert stage.window.banner.tr("Trouble") == "Trouble"


def test_english_counts_properly(stage: Stage, qapp: QApplication, tmp_path: Path) -> None:
    lrelease = Path(sys.executable).parent / "pyside6-lrelease"
    source = ROOT / "resources" / "translations" / "app_en.ts"
    subprocess.run([lrelease, "-silent", source, "-qm", tmp_path / "app_en.qm"], check=True)
    translation = Translation(qapp, tmp_path)
    assert translation.install("en")
    assert stage.window.tabs.strip.tr("%n more tab(s)", "", 1) == "1 more tab"
    assert stage.window.tabs.strip.tr("%n more tab(s)", "", 2) == "2 more tabs"
    assert translation.languages() == ["en"]
