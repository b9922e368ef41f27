"""The company's rules on the command line."""

from pathlib import Path

import pytest

from backend_stub.__main__ import main


def test_a_rule_of_the_company_is_asked_for_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = ["--database", str(tmp_path / "server.db")]
    assert main(["policy", "campaign_hours", *there]) == 0
    assert capsys.readouterr().out == "campaign_hours 6\n"
    assert main(["policy", "campaign_hours", "8", *there]) == 0
    assert capsys.readouterr().out == "campaign_hours 8\n"
    assert main(["policy", *there]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) > 1
    assert "campaign_hours 8" in told
