"""What a server says of its trouble is told in the person's language where its code is known."""

import pytest

from workstation.errors import Sentence
from workstation.remote.trouble import Busy, RemoteTrouble, judged


def said(status: int, code: str, message: str, after: float | None = None) -> tuple[RemoteTrouble, Sentence]:
    trouble = judged(status, code, message, after)
    return trouble, trouble.sentence


@pytest.mark.parametrize(
    ("status", "code"),
    [(409, "reset"), (409, "stale_incarnation"), (413, "too_large"), (404, "not_found"), (429, "busy")],
)
def test_a_known_code_has_words_of_ours_whatever_the_server_says(status: int, code: str) -> None:
    _, sentence = said(status, code, "Quelque chose ne va pas.")
    assert "Quelque" not in sentence
    assert sentence.endswith(".")


def test_who_tries_too_often_is_told_how_long_to_wait() -> None:
    trouble, sentence = said(429, "too_many", "Too many attempts. Wait a minute and try again.", 47.0)
    assert isinstance(trouble, Busy)
    assert sentence.parts == (("There were too many attempts. Try again in %1 seconds.", (47,)),)


def test_what_only_the_server_knows_is_told_in_its_words() -> None:
    _, sentence = said(422, "of_next_year", "Your\u202e tea is\ncold.")
    assert sentence == "Your tea is cold."
