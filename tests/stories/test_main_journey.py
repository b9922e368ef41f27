"""The main journey, step by step, with the real server and the real workstation in processes of their own."""

import sys
from pathlib import Path

import pytest

from backend_stub.demo.journey import Journey
from backend_stub.demo.performing import import_file
from backend_stub.demo.stage import Stage

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket")


def test_an_agent_works_online_and_offline_and_not_a_word_is_lost_or_doubled(tmp_path: Path) -> None:
    """Sign in; three tabs; a canned reply; a warning; offline work, a kill and a restart; once, in order;
    and a race that is lost in words. Each step raises where something is not as it should be."""
    stage = Stage(tmp_path / "pictures", import_file(tmp_path))
    try:
        for words, step in Journey(stage).steps():
            print(words)
            step()
    finally:
        stage.close()
    pictures = sorted(path.name for path in (tmp_path / "pictures").iterdir())
    assert len(pictures) >= 5
