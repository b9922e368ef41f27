"""A start that is refused is told in a window, with what to do."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from workstation import settings
from workstation.errors import WorkstationError
from workstation.ui.shell.refusal import Refusal, wants_again


def refused(folder: Path, policy: str) -> WorkstationError:
    """The trouble of a start under ``policy``."""
    ordered = folder / "policy.toml"
    ordered.write_text(policy, "utf-8")
    with pytest.raises(WorkstationError) as caught:
        settings.load(str(folder / "profile"), policy=ordered)
    return caught.value


def answer(name: str, seen: list[str]) -> None:
    """Press a button of the window when it stands on the screen, and keep what it said."""

    def press() -> None:
        shown = [
            one for one in QApplication.topLevelWidgets() if isinstance(one, Refusal) and one.isVisible()
        ]
        if not shown:
            QTimer.singleShot(5, press)
            return
        [window] = shown
        seen.append(window.words.text())
        for button in window.findChildren(QPushButton):
            if button.accessibleIdentifier() == f"refusal.{name}":
                button.click()

    QTimer.singleShot(0, press)


def test_a_broken_policy_is_told_with_its_line_and_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    error = refused(tmp_path, "[keys]\nkeychian = false\n\n[offline]\nlease_hours = 0\n")
    seen: list[str] = []
    answer("again", seen)
    assert wants_again(error.sentence, "en")
    plain = seen[0].replace("\u2068", "").replace("\u2069", "")
    assert f"{tmp_path / 'policy.toml'}, line 2: “keys.keychian” is unknown here" in plain
    assert "perhaps “keys.keychain” was meant" in plain
    assert "line 5: “offline.lease_hours” must be a whole number from 1 to 744." in plain
    assert plain.endswith("Ask your administrator to mend it.")


def test_who_gives_up_leaves(qtbot: QtBot, tmp_path: Path) -> None:
    answer("leave", [])
    assert not wants_again(refused(tmp_path, "[keys").sentence, "en")


def test_the_reason_can_be_copied_for_whoever_mends_it(qtbot: QtBot, tmp_path: Path) -> None:
    error = refused(tmp_path, "[keys")
    answer("copy", [])
    QTimer.singleShot(300, lambda: answer("leave", []))
    wants_again(error.sentence, "en")
    assert "line 1" in QGuiApplication.clipboard().text().replace("\u2068", "")
