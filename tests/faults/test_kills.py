"""A small campaign of kills, as the programme plays them: what was written arrives once and in order."""

import sys
from pathlib import Path

import pytest

from tests.faults.programme.campaign import Campaign
from tests.faults.programme.ground import prepare


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_what_was_saved_before_a_kill_arrives_once_and_in_order(tmp_path: Path) -> None:
    campaign = Campaign(7, prepare(tmp_path / "ground.db"), tmp_path)
    client = ["outbox.after_commit", "push.before_send", "settle.before_commit"]
    assert list(campaign.play(client, ["writer.after_commit"])) == []
    assert [campaign.counts[f"client {place}"] for place in client] == [1, 1, 1]
    assert campaign.counts["server writer.after_commit"] == 1
