"""PREFERENCES.md tells exactly the keys that there are."""

import json
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

import pytest

from workstation.settings import policy, prefs
from workstation.settings.schema import Key

HANDBOOK = Path(__file__).parents[2] / "PREFERENCES.md"


def table(keys: Mapping[str, Key]) -> list[str]:
    """The lines of the handbook about these keys."""
    return [
        f"| `{key.name}` | `{json.dumps(key.standard)}` | {key.fits} | {key.meaning} |"
        for key in keys.values()
    ]


@pytest.mark.parametrize(("heading", "keys"), [("prefs.toml", prefs.KEYS), ("policy.toml", policy.KEYS)])
def test_the_handbook_is_the_schema(heading: str, keys: Mapping[str, Key]) -> None:
    section = HANDBOOK.read_text("utf-8").partition(f"## {heading}\n")[2].partition("\n## ")[0]
    assert [line for line in section.splitlines() if line.startswith("| `")] == table(keys)


@pytest.mark.parametrize("keys", [prefs.KEYS, policy.KEYS])
def test_every_standard_fits_its_own_key(keys: Mapping[str, Key]) -> None:
    for key in keys.values():
        assert key.check(key.standard) is None, key.name
        assert key.fits


def test_every_field_is_a_key() -> None:
    assert {one.name for one in fields(prefs.Prefs)} == {key.field for key in prefs.KEYS.values()}
    assert {one.name for one in fields(policy.Policy)} == {key.field for key in policy.KEYS.values()}
