"""How a letter addresses somebody."""

import pytest

from workstation.domain.people import form_of_address


@pytest.mark.parametrize(
    ("name", "language", "address"),
    [
        ("Imogen Farrow", "en", "Imogen"),
        ("Nguyễn Hoài Thương", "vi", "Thương"),
        ("早乙女 千景", "ja", "早乙女 千景"),
        ("蘇柏宇", "zh-Hant", "蘇柏宇"),
        ("مازن الشويهدي", "ar", "مازن"),
        ("  ", "en", ""),
    ],
)
def test_somebody_is_addressed_as_their_language_does(name: str, language: str, address: str) -> None:
    assert form_of_address(name, language) == address
