"""A file of keys with all that can be wrong in it: said in words, by line, and the rest holds."""

from pathlib import Path

import pytest

from workstation.settings.keys import FILE, KeyFile, load
from workstation.ui.kit.actions import Actions
from workstation.ui.shell.key_troubles import KeyTroubles, fit_keys

pytestmark = pytest.mark.usefixtures("qapp")


def registry(file: KeyFile) -> Actions:
    actions = Actions(chosen=fit_keys(file))
    actions.add("one", "One", lambda: None, ("Ctrl+J",))
    actions.add("two", "&Two", lambda: None, ("Ctrl+K",))
    actions.add("three", "Three", lambda: None, ("F5", "Ctrl+R"))
    return actions


def told(file: KeyFile) -> list[str]:
    actions = registry(file)
    sentences = KeyTroubles(actions, file).sentences()
    return [s.replace("\u2068", "").replace("\u2069", "").replace(f"{file.path}, ", "") for s in sentences]


def written(folder: Path, *lines: str) -> KeyFile:
    (folder / FILE).write_text("\n".join(lines), "utf-8")
    return load(folder)


def keys(file: KeyFile) -> dict[str, list[str]]:
    actions = registry(file)
    return {action.id: action.keys for action in actions.all()}


def test_a_sound_file_says_nothing_and_holds(tmp_path: Path) -> None:
    file = written(tmp_path, '"one" = ["ctrl+shift+j"]', '"two" = []', '"three" = ["Ctrl+J"]')
    assert told(file) == []
    assert keys(file) == {"one": ["Ctrl+Shift+J"], "two": [], "three": ["Ctrl+J"]}


def test_of_two_that_want_one_key_the_later_goes_without_and_both_are_named(tmp_path: Path) -> None:
    file = written(tmp_path, '"two" = ["F7"]', '"one" = ["F7", "F8"]')
    assert keys(file) == {"one": ["F8"], "two": ["F7"], "three": ["F5", "Ctrl+R"]}
    assert told(file) == ["F7 belongs to “Two”, so “One” goes without it."]


def test_a_key_that_was_chosen_is_taken_from_whoever_has_it_of_its_own(tmp_path: Path) -> None:
    file = written(tmp_path, '"three" = ["Ctrl+J"]')
    assert keys(file)["one"] == []
    assert told(file) == ["Ctrl+J belongs to “Three”, so “One” goes without it."]


def test_nonsense_and_forbidden_keys_are_named_and_the_usual_ones_stay(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        '"one" = ["banana"]',
        '"two" = ["Ctrl+Alt+E", "F9"]',
        '"ghost" = ["Ctrl+K"]',
        '"three" = "Ctrl+C"',
    )
    assert keys(file) == {"one": ["Ctrl+J"], "two": ["F9"], "three": ["F5", "Ctrl+R"]}
    assert told(file) == [
        "line 1: “banana” is no key. Write it as Ctrl+Shift+S, or F12.",
        "line 2: Ctrl+Alt writes signs on many keyboards, so no action can have Ctrl+Alt+E.",
        "line 3: there is no action “ghost”.",
        "line 4: Ctrl+C is needed for writing, so no action can have it.",
    ]


def test_a_thousand_troubles_are_five_and_a_number(tmp_path: Path) -> None:
    file = written(tmp_path, *(f'"ghost{number}" = []' for number in range(1_000)))
    sentences = told(file)
    assert len(sentences) == 6
    assert sentences[-1].startswith("995 more")
