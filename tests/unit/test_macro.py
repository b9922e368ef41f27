"""What a macro does is kept as it was written, is done in an order that can be done, and is refused else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_stub import accounts
from workstation.domain.canned import CannedResponse
from workstation.domain.canned_files import read as read_file
from workstation.domain.canned_files import written as written_file
from workstation.domain.canned_merging import differ, parts, with_parts
from workstation.domain.canned_rules import faults
from workstation.domain.canned_writing import Sketch
from workstation.domain.macro import Step, StepKind, in_order, read, steps, written
from workstation.domain.macro_rules import step_faults

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\\"), max_size=30)
KINDS = st.sampled_from([kind for kind in StepKind if kind is not StepKind.UNKNOWN])


@st.composite
def some_steps(draw: st.DrawFn) -> tuple[Step, ...]:
    return in_order([Step(draw(KINDS), draw(TEXTS).strip()) for _ in range(draw(st.integers(0, 6)))])


@given(some_steps())
def test_steps_are_the_same_after_any_way_of_keeping_them(found: tuple[Step, ...]) -> None:
    assert steps([step.line for step in found]) == found
    assert read(written(found)) == found
    made = CannedResponse("k", "c", "t", {"en": "x"}, 3, steps=found)
    assert with_parts(made, parts(made)) == made
    assert Sketch.read("k", Sketch(made, made).written()).response == made


@given(some_steps(), some_steps())
def test_other_steps_are_another_response(one: tuple[Step, ...], other: tuple[Step, ...]) -> None:
    first, second = (CannedResponse("k", "c", "t", {}, 1, steps=found) for found in (one, other))
    assert differ(first, second) == (one != other)


@pytest.mark.parametrize("name", ["macros.toml", "macros.jsonl"])
def test_a_file_holds_macros(name: str) -> None:
    lines = ("say thanks", 'note "quoted"\nand more', "label no answer", "status resolved", "next")
    made = CannedResponse("", "done", "Done", {}, 0, steps=steps(lines))
    found = read_file(name, written_file(name, [made], {}).encode())
    assert found.troubles == ()
    assert found.responses == (made,)


FIT = ["say thanks", "note Look", "label refund", "unlabel old", "priority urgent", "status pending"]
UNFIT = [
    ["dance"],
    ["status closed"],
    ["status snoozed"],
    ["priority huge"],
    ["snooze soon"],
    ["snooze 0"],
    ["snooze 99999999"],
    [f"snooze {'9' * 5_000}"],
    ["label"],
    ["label two\nlines"],
    ["note"],
    ["next now"],
    ["status open", "status resolved"],
    ["status open", "snooze 5"],
    ["assign u2", "team t2"],
    ["status resolved", "team t2"],
    ["snooze 5", "assign u2"],
    ["escalate Look", "status pending"],
    [f"label {n}" for n in range(21)],
]


def test_what_fits_can_be_kept() -> None:
    assert step_faults(steps([*FIT, "team t2", "next"]), has_words=False) == []
    assert faults(CannedResponse("k", "c", "Title", {}, 1, steps=steps(FIT))) == []


@pytest.mark.parametrize("lines", UNFIT)
def test_what_does_not_fit_is_named(lines: list[str]) -> None:
    assert step_faults(steps(lines), has_words=False)
    assert [fault.place for fault in faults(CannedResponse("k", "c", "Title", {}, 1, steps=steps(lines)))]


def test_a_macro_needs_something_to_do_and_one_source_of_words() -> None:
    assert faults(CannedResponse("k", "c", "Title", {}, 1, steps=steps(["next"])))
    assert faults(CannedResponse("k", "c", "Title", {"en": "Hi"}, 1, steps=steps(["say thanks"])))
    assert not faults(CannedResponse("k", "c", "Title", {"en": "Hi"}, 1, steps=steps(["next"])))
    assert faults(CannedResponse("k", "c", "Title", {}, 1, steps=steps(["note {{customer.shoes}}"])))


def test_what_only_a_newer_program_does_is_kept_and_never_done() -> None:
    [found] = steps(["dance wildly"])
    assert (found.kind, found.line) == (StepKind.UNKNOWN, "dance wildly")


def test_ours_say_what_is_in_the_library_and_can_be_done() -> None:
    codes = {response.short_code for response in accounts.canned_responses()}
    ours = accounts.macros()
    assert len(ours) >= 5
    for macro in ours:
        assert faults(macro) == []
        assert {step.value for step in macro.steps if step.kind is StepKind.SAY} <= codes
        teams = {step.value for step in macro.steps if step.kind is StepKind.TEAM}
        assert teams <= {team.id for team in accounts.TEAMS}
