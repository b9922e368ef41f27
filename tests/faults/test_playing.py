"""A part of the programme of faults that dies or hangs is told; the rest is played."""

from tests.faults.programme.playing import Part, play_apart


def test_what_dies_and_what_hangs_is_a_violation_and_the_rest_is_played() -> None:
    parts = [
        Part("nobody", 7, 1, 60.0, "dies"),
        Part("kills", 5, 30, 1.0, "hangs"),
        Part("simulate", 0, 20, 60.0, "plays"),
    ]
    came = {whose: played for whose, played, _seconds in play_apart(parts, 3)}
    [died] = came["dies"].violations
    assert died.startswith("seed 7: the part of 1 died (1):")
    assert "nobody" in died
    [hung] = came["hangs"].violations
    assert hung.startswith("seed 5: the part of 30 died (-9):")
    assert hung.endswith("hung for 1 s")
    assert came["plays"].violations == []
    assert came["plays"].counts["kill"] > 0
