"""What is bound comes back as it went, and nobody is asked how to take it."""

import sqlcipher3.dbapi2
from hypothesis import given
from hypothesis import strategies as st

from workstation.driver import dbapi2

VALUES = st.none() | st.booleans() | st.binary() | st.integers(-(1 << 63), (1 << 63) - 1) | st.text()


@given(st.lists(VALUES, min_size=1, max_size=9))
def test_what_is_bound_comes_back(values: list[object]) -> None:
    connection = dbapi2.connect(":memory:")
    [row] = connection.execute(f"SELECT {', '.join('?' for _ in values)}", values).fetchall()
    connection.close()
    assert [(value, type(value)) for value in row] == [
        (int(value), int) if isinstance(value, bool) else (value, type(value)) for value in values
    ]


def test_nothing_of_an_application_is_asked_for_a_way_to_be_taken() -> None:
    """The driver looks for an adapter of whatever is no str, int or float, at length where there is none."""
    taken = {kind for kind, _ in sqlcipher3.dbapi2.adapters}
    assert {type(None), bool, bytes} <= taken
