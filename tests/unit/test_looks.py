"""Where the line "new" stands: drawn once in each look, from what was read for it."""

from workstation.ui.features.conversation.looks import Looks


def test_what_was_read_ahead_of_a_look_is_read_for_it() -> None:
    looks = Looks()
    looks.coming()
    looks.take(looks.number, 7)
    assert looks.new_from == 7
    assert not looks.begin()
    assert looks.number == 1


def test_what_was_read_before_a_look_knows_too_little_for_it() -> None:
    looks = Looks()
    before = looks.number
    assert looks.begin()
    looks.take(before, 3)
    assert looks.new_from is None
    looks.take(looks.number, 5)
    looks.take(looks.number, None)  # marked read meanwhile: the line stays as long as the person looks
    assert looks.new_from == 5


def test_each_look_draws_its_own_line() -> None:
    looks = Looks()
    looks.begin()
    looks.take(looks.number, 5)
    assert looks.begin()
    looks.take(looks.number, None)
    assert looks.new_from is None
