"""The recorded dialogues beside this checkout, as an import file; tests that need them skip without."""

import os
from pathlib import Path

import pytest

from backend_stub.dialogues import import_lines_of


def sgd_import_file(folder: Path, *, agent: str = "agent@demo.example") -> Path:
    """1,010 conversations made of real dialogues, written into ``folder`` as JSON Lines (IMPORT.md)."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    source = Path(os.environ.get("GROUNDCREW_SHARED", beside)) / "data/sgd_banks/banks_payment_dialogues.json"
    if not source.exists():
        pytest.skip(f"no recorded dialogues at {source}")
    target = folder / "dialogues.jsonl"
    target.write_text("".join(f"{line}\n" for line in import_lines_of(source, agent=agent)), encoding="utf-8")
    return target
