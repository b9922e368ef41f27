"""Whom a note names: exactly, the longest name first, in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.mentions import named_in

NAMES = {
    "u1": "Ana", "u2": "Ana Lee", "t1": "Payments", "u3": "王明", "u4": "김철수", "u5": "สมชาย",
    "u6": "Bo", "u7": "Bo",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@Ana please look", ("u1",)),
        ("@Ana Lee, and @Payments!", ("u2", "t1")),
        ("@Ana @Ana Lee @Ana", ("u1", "u2")),
        ("@Anabel ana@Ana x@Payments @ana", ()),
        ("问@王明请看 @김철수님 @สมชายครับ", ("u3", "u4", "u5")),
        ("(@Ana)", ("u1",)),
        ("@Bo", ("u6", "u7")),
        ("@", ()),
        ("@@Ana", ("u1",)),
    ],
)
def test_a_name_after_the_sign_is_meant_and_nothing_else(text: str, found: tuple[str, ...]) -> None:
    assert named_in(text, NAMES) == found


@given(st.text(alphabet="@ Anebl王明L"))
def test_whatever_is_found_was_written(text: str) -> None:
    assert all(f"@{NAMES[id_]}" in text for id_ in named_in(text, NAMES))
