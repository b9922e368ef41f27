"""Lines of agents by somebody who knew no rule: proper ones that sound most like fraud, and improper ones."""

import json
from pathlib import Path

from workstation.detection.drafts import Company, Draft, findings
from workstation.detection.known import Known
from workstation.detection.social import KINDS


def is_held(text: str) -> bool:
    """Whether whoever sends it is warned, or stopped, as if they persuaded somebody."""
    found = findings(Draft(text, note=False), Known(), Company())
    return any(one.indicator.kind in KINDS for one in found)


def test_of_proper_lines_few_are_held_and_of_improper_ones_hardly_any_is_not() -> None:
    rows = [
        json.loads(line) for line in Path(__file__).with_name("agents.jsonl").read_text("utf-8").splitlines()
    ]
    proper = [row["text"] for row in rows if row["proper"]]
    improper = [row["text"] for row in rows if not row["proper"]]
    assert len(proper) == 340
    assert len(improper) == 102
    held = [text for text in proper if is_held(text)]
    passed = [text for text in improper if not is_held(text)]
    assert len(held) <= 12, held
    assert len(passed) <= 1, passed
