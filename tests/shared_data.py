"""Third-party data beside this checkout; tests that need it skip, saying so, where it is absent."""

import os
from pathlib import Path

import pytest


def shared_data(name: str) -> Path:
    """The file or folder ``name`` of ``../shared/data``, or of the folder that GROUNDCREW_SHARED names."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    found = Path(os.environ.get("GROUNDCREW_SHARED", beside)) / "data" / name
    if not found.exists():
        pytest.skip(f"no data at {found}")
    return found
