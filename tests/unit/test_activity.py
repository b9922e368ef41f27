"""Activities as they travel: whatever their arguments hold, the same comes out again."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.activity import Activity, ActivityKind, activity

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(st.sampled_from(ActivityKind), st.lists(WORDS, max_size=5))
def test_what_was_written_is_read_again_as_it_was(kind: ActivityKind, arguments: list[str]) -> None:
    done = Activity(kind, tuple(arguments))
    assert activity(done.word) == done


@given(st.text(max_size=60))
def test_no_word_is_too_strange_to_be_read(word: str) -> None:
    done = activity(word)
    assert done is None or done.kind in ActivityKind
    assert done is None or done.argument(99) == ""


def test_what_older_servers_wrote_is_understood() -> None:
    assert activity("claimed") == Activity(ActivityKind.CLAIMED)
    assert activity("status:resolved") == Activity(ActivityKind.STATUS, ("resolved",))
    assert activity("brewed:tea") is None
