"""Names and types of attached files: whatever a stranger writes, no path and no lie comes of it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pictures import files
from workstation.domain.attachment import (
    ENDINGS,
    JPEG,
    LONGEST_NAME,
    PDF,
    PNG,
    TEXT,
    agrees,
    harmless_name,
    media_type,
)

NASTY = st.sampled_from(
    ["../", "..\\", "\u202e", "\0", ".", " ", "con", "NUL", ".pdf", ".exe", "a", "/", ":", "\ud800"]
)
NAMES = st.lists(NASTY | st.text(max_size=60), max_size=8).map("".join)


@given(NAMES, st.sampled_from([*ENDINGS, "application/x-unheard-of"]))
def test_a_harmless_name_is_one_plain_file_of_its_type(name: str, mime: str) -> None:
    safe = harmless_name(name, mime)
    assert harmless_name(safe, mime) == safe
    assert 1 <= len(safe) <= LONGEST_NAME
    assert len(safe.encode()) <= 255
    assert not set(safe) & set('/\\<>:"|?*\0')
    assert not safe.startswith((".", " "))
    assert safe.lower().endswith(ENDINGS.get(mime, (".bin",)))
    assert safe.partition(".")[0].lower() not in {"con", "nul", "com1"}
    assert all(unicodedata.category(sign)[0] not in "CZ" or sign == " " for sign in safe)


@pytest.mark.parametrize(
    ("name", "mime", "safe"),
    [
        ("Beleg März.PDF", PDF, "Beleg März.pdf"),
        ("../../etc/passwd", TEXT, "passwd.txt"),
        ("statement_\u202efdp.exe", PDF, "statement_fdp.exe.pdf"),
        ("photo.jpeg", JPEG, "photo.jpeg"),
        ("con.png", PNG, "_con.png"),
        ("截圖 2026-11-25.png", PNG, "截圖 2026-11-25.png"),
        ("n\u200d\u0301.png", PNG, "\u0144.png"),
        ("", PNG, "attachment.png"),
        (".png", PNG, "attachment.png"),
    ],
)
def test_usual_names_stay_and_others_are_mended(name: str, mime: str, safe: str) -> None:
    assert harmless_name(name, mime) == safe


def test_the_type_is_what_name_and_content_agree_on() -> None:
    for mime, content in files().items():
        for ending in ENDINGS[mime]:
            assert media_type(f"File{ending.upper()}", content) == mime
        assert [other for other in ENDINGS if agrees(other, content)] in ([mime], ["text/plain", "text/csv"])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("shot.png", b"MZ\x90\0"), ("shot.png", b"\xff\xd8\xff\xe0"), ("a.txt", b"\x89PNG\r\n\x1a\n"),
        ("a.txt", b"#!/bin/sh"), ("a.txt", b"\x7fELF"), ("a.csv", b"a\0b"), ("a.svg", b"<svg/>"),
        ("a.html", b"<html>"), ("a.exe", b"MZ"), ("noending", b"hello"), ("a.pdf", b" %PDF"), ("png", b""),
    ],
)  # fmt: skip
def test_a_file_whose_ending_lies_has_no_type(name: str, content: bytes) -> None:
    assert media_type(name, content) is None
