"""No key is taken from text, from an input method or from the desktop."""

import pytest

from workstation.ui.kit.key_rules import Unfit, unfit


@pytest.mark.parametrize(
    ("key", "why"),
    [
        ("Ctrl+Alt+K", Unfit.ALT_GR),
        ("Ctrl+Alt+Shift+F5", Unfit.ALT_GR),
        ("Alt+J", Unfit.MENU),
        ("Alt+;", Unfit.MENU),
        ("Alt+Shift+K", Unfit.METHOD),
        ("Ctrl+Space", Unfit.METHOD),
        ("Shift+Space", Unfit.METHOD),
        ("Ctrl+.", Unfit.METHOD),
        ("Ctrl+;", Unfit.METHOD),
        ("Ctrl+Shift+E", Unfit.METHOD),
        ("Ctrl+Shift+U", Unfit.METHOD),
        ("J", Unfit.TEXT),
        ("Shift+J", Unfit.TEXT),
        ("/", Unfit.TEXT),
        ("Return", Unfit.TEXT),
        ("Esc", Unfit.TEXT),
        ("Space", Unfit.TEXT),
        ("7", Unfit.TEXT),
        ("Ctrl+C", Unfit.TEXT),
        ("Ctrl+V", Unfit.TEXT),
        ("Ctrl+X", Unfit.TEXT),
        ("Ctrl+Z", Unfit.TEXT),
        ("Ctrl+Shift+Z", Unfit.TEXT),
        ("Ctrl+A", Unfit.TEXT),
        ("Ctrl+Home", Unfit.TEXT),
        ("Ctrl+Shift+End", Unfit.TEXT),
        ("Home", Unfit.TEXT),
        ("Left", Unfit.TEXT),
        ("Ctrl+Left", Unfit.TEXT),
        ("Meta+K", Unfit.SYSTEM),
        ("F10", Unfit.SYSTEM),
        ("Alt+F4", Unfit.SYSTEM),
        ("Alt+Tab", Unfit.SYSTEM),
        ("", Unfit.NO_KEY),
        ("Ctrl+", Unfit.NO_KEY),
        ("Ctrl", Unfit.NO_KEY),
        ("Ctrl+K, Ctrl+C", Unfit.NO_KEY),
        ("Strg+K", Unfit.NO_KEY),
        ("banana", Unfit.NO_KEY),
        ("Ctrl+Umschalt", Unfit.NO_KEY),
        ("Ctrl+\x00", Unfit.NO_KEY),
    ],
)
def test_these_are_refused(key: str, why: Unfit) -> None:
    assert unfit(key) is why


@pytest.mark.parametrize(
    "key",
    [
        "Ctrl+K",
        "Ctrl+Shift+X",
        "F1",
        "Shift+F6",
        "Ctrl+F6",
        "Ctrl+1",
        "Alt+1",
        "Alt+Down",
        "Ctrl+Tab",
        "Ctrl+Shift+Tab",
        "Ctrl+PgDown",
        "Ctrl+Return",
        "Ctrl+Shift+Return",
        "Ctrl+/",
        "Ctrl+,",
        "Ctrl++",
        "Ctrl+-",
        "Ctrl+0",
        "Ctrl+Shift+C",
        "Ctrl+Shift+A",
    ],
)
def test_these_can_be_had(key: str) -> None:
    assert unfit(key) is None
