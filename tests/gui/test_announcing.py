"""What is said to those who listen: parts that end once."""

import pytest

from workstation.ui.kit.announcing import sentences


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("New", "Is it lost?", "14:02"), "New. Is it lost? 14:02"),
        (("Warning", ""), "Warning"),
        (("我的提款没有到账。", "14:02"), "我的提款没有到账。 14:02"),
        (
            ("Block: \u2068A password is told here.\u2069", "Take it out."),
            "Block: \u2068A password is told here.\u2069 Take it out.",
        ),
        ((), ""),
    ],
)
def test_what_ends_by_itself_gets_no_second_dot(parts: tuple[str, ...], said: str) -> None:
    assert sentences(parts) == said
