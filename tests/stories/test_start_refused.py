"""A start under a broken policy: told in a window, and tried again when the file has been mended."""

import subprocess
import sys
from pathlib import Path

import pytest

from backend_stub.demo.driving import Driver
from backend_stub.demo.processes import _hidden

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the demo driver speaks over a Unix socket"),
]
STARTING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
import workstation.settings as settings
from workstation.__main__ import main

policy = Path(sys.argv[2])
settings.policy_file = lambda: policy  # what the system's administrator would have written
qt = QApplication(["groundcrew"])

def mend():
    windows = [one for one in qt.topLevelWidgets() if one.isVisible()]
    found = [one for one in windows if one.accessibleIdentifier() == "refusal"]
    if not found:
        QTimer.singleShot(20, mend)
        return
    [window] = found
    policy.write_text("")
    for button in window.findChildren(QPushButton):
        if button.accessibleIdentifier() == "refusal.again":
            button.click()

QTimer.singleShot(0, mend)
sys.exit(main(["--profile", sys.argv[1], "--demo-driver"]))
"""


def test_a_mended_policy_lets_it_start_without_another_start(short_folder: Path) -> None:
    policy = short_folder / "policy.toml"
    policy.write_text("[keys]\nkeychian = false\n")
    words = [str(short_folder / "profile"), str(policy)]
    with (short_folder / "stderr").open("w+") as told:
        process = subprocess.Popen(
            [sys.executable, "-c", STARTING, *words], env=_hidden(short_folder), stderr=told
        )
        try:
            hands = Driver(short_folder / "profile" / "driver")
            hands.await_text("sign_in.button")
            hands.close()
        finally:
            process.terminate()
            assert process.wait(20) == 0
        told.seek(0)
        assert "policy.toml, line 2" in told.read()  # for whoever started it from a terminal
