"""The recorded dialogues beside this checkout, as an import file."""

from pathlib import Path

from backend_stub.dialogues import import_lines_of
from tests.shared_data import shared_data


def sgd_import_file(folder: Path, *, agent: str = "agent@demo.example") -> Path:
    """1,010 conversations made of real dialogues, written into ``folder`` as JSON Lines (IMPORT.md)."""
    source = shared_data("sgd_banks/banks_payment_dialogues.json")
    target = folder / "dialogues.jsonl"
    target.write_text("".join(f"{line}\n" for line in import_lines_of(source, agent=agent)), encoding="utf-8")
    return target
