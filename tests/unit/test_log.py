"""The log holds what happened and where, and no word that a person wrote."""

import json
import logging
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.conversation import Status
from workstation.runtime import redaction
from workstation.runtime.log import JsonLine, open_log

WORDS = "please send my 2 BTC to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq, kim@customer.example"


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    path = open_log(tmp_path)
    yield path
    for handler in [one for one in root.handlers if one not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def fail() -> None:
    try:
        {}[WORDS]
    except KeyError as error:
        raise ValueError(f"cannot read {WORDS}") from error


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_line_says_when_where_and_what(path: Path) -> None:
    one = "0192f3a0-1b2c-7d3e-8f40-112233445566"
    logging.getLogger("workstation.sync").info(
        "%s of %s is %s in %.1f ms by %s", "pull", one, Status.OPEN, 12.34, Status
    )
    (line,) = lines(path)
    assert line["say"] == f"pull of {one} is OPEN in 12.3 ms by ‹EnumType›"
    assert (line["level"], line["room"]) == ("info", "workstation.sync")
    assert line["place"].startswith("test_log.py:")
    assert line["at"].endswith("+00:00")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["workstation.store", "httpx", "asyncio", "sqlalchemy.engine"])
def test_what_people_write_never_reaches_it_by_whatever_path(path: Path, name: str) -> None:
    log = logging.getLogger(name)
    log.warning("got %s", WORDS)
    log.warning("got %(body)s", {"body": WORDS})
    log.warning("got %r and %s", [WORDS], {"body": WORDS})
    try:
        fail()
    except ValueError as error:
        error.add_note(WORDS)
        log.exception("could not read it")
    written = path.read_text("utf-8")
    for word in ("please", "BTC", "bc1q", "kim@", "customer.example"):
        assert word not in written
    errors = lines(path)[-1]["errors"]
    assert [error["type"] for error in errors] == ["builtins.ValueError", "builtins.KeyError"]
    assert [frame.rsplit(" ", 1)[1] for frame in errors[0]["frames"]] == [
        "test_what_people_write_never_reaches_it_by_whatever_path", "fail",
    ]  # fmt: skip


def test_of_other_packages_only_the_place_is_told(path: Path) -> None:
    logging.getLogger("asyncio").error("never retrieved: please send my 2 BTC")
    (line,) = lines(path)
    assert "say" not in line
    assert line["room"] == "asyncio"


def test_other_packages_chatter_is_left_out(path: Path) -> None:
    logging.getLogger("httpx").info("HTTP Request: GET http://127.0.0.1/sync")
    logging.getLogger("workstation.remote").debug("chatter")
    logging.getLogger("workstation.remote").info("told")
    assert [line["say"] for line in lines(path)] == ["told"]


@pytest.mark.parametrize(
    "secret",
    ["Bearer abc.def", "kim@desk.example", "hunter2", "0x52908400098527886E0F7030069857D2E4169EE7", "123456",
     "abandon ability able", "+49 151 1234567", "a" * 41, "été", "", " "],
)  # fmt: skip
def test_a_text_that_could_be_a_secret_is_only_counted(secret: str) -> None:
    assert redaction.value(secret) == f"‹str {len(secret)}›"


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=80))
def test_quoted_text_and_addresses_are_taken_out_of_what_qt_says(text: str) -> None:
    said = redaction.foreign(f'QFile::open: cannot open "{text.replace(chr(34), "")}" now')
    assert said == "QFile::open: cannot open ‹…› now"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("QPainter::begin: Paint device returned engine == 0", None),
        ("cannot load file:///home/kim/secret.png", "cannot load ‹…›"),
        ("mail kim@desk.example now", "mail ‹…› now"),
        ("token AAAAbbbb1111CCCCdddd2222", "token ‹…›"),
        ("code 123456\nnext", "code ‹…› next"),
        ("слово", "?????"),
    ],
)
def test_qts_own_words_are_kept_and_the_rest_is_not(text: str, said: str | None) -> None:
    assert redaction.foreign(text) == (said or text)


def test_what_is_too_long_to_be_qts_sentence_is_only_counted() -> None:
    assert redaction.foreign("word " * 400) == ("word " * 40)
    assert redaction.foreign("'" * 2_001) == "‹str 2001›"


def test_the_log_turns_over_and_keeps_a_few(tmp_path: Path, path: Path) -> None:
    log = logging.getLogger("workstation.test")
    for number in range(60_000):
        log.info("line %d of many that fill the file up to its limit", number)
    files = sorted(path.parent.iterdir())
    assert 2 <= len(files) <= 5
    assert all(file.stat().st_size <= 2_000_000 for file in files)
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)


def test_a_message_whose_arguments_do_not_fit_is_told_without_them() -> None:
    record = logging.LogRecord("workstation", logging.ERROR, __file__, 1, "got %d", (WORDS,), None)
    assert json.loads(JsonLine().format(record))["say"] == "got %d"


def test_an_error_that_leads_to_itself_ends() -> None:
    one, two = ValueError("one"), KeyError("two")
    one.__cause__, two.__cause__ = two, one
    record = logging.LogRecord("workstation", logging.ERROR, __file__, 1, "x", None, (ValueError, one, None))
    assert len(json.loads(JsonLine().format(record))["errors"]) == 2
