"""The file of keys: what is wrong in it is named by its line, and everything else in it counts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.settings import keys


def written(folder: Path, content: bytes) -> keys.KeyFile:
    (folder / keys.FILE).write_bytes(content)
    return keys.load(folder)


def test_without_a_file_nothing_was_chosen(tmp_path: Path) -> None:
    assert keys.load(tmp_path) == keys.KeyFile(tmp_path / keys.FILE)


def test_a_line_names_an_action_and_its_keys(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        b"\xef\xbb\xbf# mine\r\n"
        b'"inbox.urgent" = ["Ctrl+J", \'F12\']  # both\r\n'
        b"\r\n"
        b'conversation.snooze = "Ctrl+Shift+S"\r\n'
        b'"sync.now" = []\r\n',
    )
    assert file.remarks == ()
    assert [(line.number, line.action, line.keys) for line in file.lines] == [
        (2, "inbox.urgent", ("Ctrl+J", "F12")),
        (4, "conversation.snooze", ("Ctrl+Shift+S",)),
        (5, "sync.now", ()),
    ]


def test_what_is_wrong_is_named_by_its_line_and_the_rest_counts(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        b'"a" = ["F1"]\n[table]\n"b" = ["F2"\n"c" = 7\n"d" = [1]\n"a" = ["F3"]\ne = {x = "F5", y = "F6"}\n'
        b'"f" = ["F4"]\n',
    )
    assert [line.action for line in file.lines] == ["a", "f"]
    assert [remark.split(": ", 1)[0].rsplit(" ", 1)[1] for remark in file.remarks] == list("234567")
    assert "stands in line 1 already" in file.remarks[4]


def test_another_encoding_is_named_by_the_line_where_it_shows(tmp_path: Path) -> None:
    file = written(tmp_path, b'# fine\n# na\xefve\n"a" = ["F1"]\n')
    assert file.lines == ()
    assert file.remarks == (
        f"{tmp_path / keys.FILE}, line 2: this is not UTF-8 text. Save the file as UTF-8.",
    )


def test_a_megabyte_is_not_read(tmp_path: Path) -> None:
    file = written(tmp_path, b'"a" = ["F1"]\n' * 80_000)
    assert file.lines == ()
    assert "too much for keys" in file.remarks[0]


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / keys.FILE).mkdir()
    assert "cannot be read" in keys.load(tmp_path).remarks[0]


def test_what_was_not_understood_is_kept_beside_when_it_is_written(tmp_path: Path) -> None:
    broken = b'"a" = ["F1"\n'
    written(tmp_path, broken)
    keys.save(tmp_path, {"b": ("Ctrl+J",)})
    assert (tmp_path / "keys.toml.old").read_bytes() == broken
    assert [line.action for line in keys.load(tmp_path).lines] == ["b"]
    keys.save(tmp_path, {})
    assert keys.load(tmp_path).lines == ()
    assert (tmp_path / "keys.toml.old").read_bytes() == broken


_TEXT = st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=20)


@given(st.dictionaries(_TEXT, st.lists(_TEXT, max_size=3).map(tuple), max_size=5))
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, chosen: dict[str, tuple[str, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("profile")
    keys.save(folder, chosen)
    file = keys.load(folder)
    assert file.remarks == ()
    assert {line.action: line.keys for line in file.lines} == chosen


@given(st.binary(max_size=300))
def test_no_file_keeps_anybody_from_working(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    written(tmp_path_factory.mktemp("profile"), content)
