"""What libraries would load for nobody is not loaded."""

import subprocess
import sys

_TOLD = """
import linecache, sys
from workstation.runtime.quick_imports import quicken
quicken()
import PySide6.QtCore, httpx, sqlmodel
print(any("site-packages/httpx" in file or "site-packages/sqlmodel" in file for file in linecache.cache))
print(sys.modules["httpx._main"], callable(httpx.main))
"""


def test_no_source_is_read_for_a_feature_and_httpx_comes_without_its_command_line() -> None:
    told = subprocess.run([sys.executable, "-c", _TOLD], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "None", "True"]
