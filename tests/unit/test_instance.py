"""One Groundcrew per profile, whatever became of the one before."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from workstation.runtime.instance import AlreadyRunning, Instance, server_name

HOLD = """
import sys, time
from pathlib import Path
from workstation.runtime.instance import Instance
held = Instance(Path(sys.argv[1]))
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_start_is_told_where_the_first_listens_and_a_kill_frees_the_profile(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": "."},
    )  # fmt: skip
    with first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(AlreadyRunning) as second:
            Instance(tmp_path)
        assert second.value.server == server_name(tmp_path)
        first.send_signal(signal.SIGKILL)
    with Instance(tmp_path):
        pass


def test_within_one_process_too_and_closing_frees(tmp_path: Path) -> None:
    with Instance(tmp_path) as first:
        with pytest.raises(AlreadyRunning):
            Instance(tmp_path)
        first.close()
        Instance(tmp_path).close()


def test_profiles_do_not_disturb_each_other_and_a_link_is_the_same_profile(tmp_path: Path) -> None:
    one, two, link = tmp_path / "one", tmp_path / "two", tmp_path / "link"
    one.mkdir()
    link.symlink_to(one)
    with Instance(one), Instance(two):
        assert server_name(one) != server_name(two)
        assert server_name(one) == server_name(link)
        with pytest.raises(AlreadyRunning):
            Instance(link)
    assert len(server_name(one)) < 60  # a socket's path has room for about a hundred
