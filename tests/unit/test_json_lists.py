"""JSON is read entry by entry, and says the same however the file comes in pieces."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from backend_stub.feeds.json_lists import elements, lists

values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
wholes = some.lists(values, max_size=5) | some.dictionaries(some.text(max_size=3), values, max_size=4)


def told(whole: object) -> list[tuple[str | None, object]]:
    if isinstance(whole, list):
        return [(None, one) for one in whole]
    assert isinstance(whole, dict)
    return [(name, one) for name, held in whole.items() if isinstance(held, list) for one in held]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wholes, some.sampled_from([None, 2]), some.integers(1, 9), some.data())
def test_it_is_read_as_if_it_were_read_whole(
    tmp_path: Path, whole: object, indent: int | None, piece: int, data: some.DataObject
) -> None:
    text = json.dumps(whole, ensure_ascii=indent is None, indent=indent)
    path = tmp_path / "list"
    path.write_text(text, encoding="utf-8")
    assert list(elements(path, piece)) == told(whole)
    assert isinstance(whole, list | dict)
    names = (
        [None] if isinstance(whole, list) else [name for name, one in whole.items() if isinstance(one, list)]
    )
    assert [name for name, _ in lists(path, piece)] == names
    for broken in (text[: data.draw(some.integers(0, len(text) - 1))], f"{text}]"):
        path.write_text(broken, encoding="utf-8")
        with pytest.raises(ValueError, match=r"."):
            list(elements(path, piece))
