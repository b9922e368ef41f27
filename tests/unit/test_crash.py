"""No failure passes unseen: errors reach the log, Qt's warnings too, a dying process leaves its stacks."""

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

from tests.patience import PATIENCE

START = """
    import faulthandler, os, sys, threading
    from pathlib import Path
    from workstation.runtime.crash import CrashGuard
    from workstation.runtime.log import open_log
    folder = Path(sys.argv[1])
    open_log(folder)
    heard = []
    guard = CrashGuard(folder, heard.append)
"""


def run(folder: Path, script: str) -> subprocess.CompletedProcess[str]:
    whole = textwrap.dedent(START) + textwrap.dedent(script)
    environment = os.environ | {"PYTHONPATH": "."}
    return subprocess.run(
        [sys.executable, "-c", whole, str(folder)],
        env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip


def logged(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "log" / "groundcrew.jsonl").read_text().splitlines()]


def test_errors_that_nobody_caught_are_logged_and_told_without_their_words(tmp_path: Path) -> None:
    done = run(
        tmp_path,
        """
        def fail(): raise ValueError("the customer's words")
        thread = threading.Thread(target=fail); thread.start(); thread.join()
        class Fails:
            def __del__(self): fail()
        Fails()
        sys.excepthook(*[(type(e), e, None) for e in [KeyError("words")]][0])
        assert [type(e).__name__ for e in heard] == ["ValueError", "ValueError", "KeyError"], heard
        guard.close()
        fail()
        """,
    )
    assert "the customer's words" in done.stderr  # after the close Python's own hook is back
    written = (tmp_path / "log" / "groundcrew.jsonl").read_text()
    assert "words" not in written
    assert [line["errors"][0]["type"] for line in logged(tmp_path)] == [
        "builtins.ValueError", "builtins.ValueError", "builtins.KeyError",
    ]  # fmt: skip
    assert logged(tmp_path)[0]["errors"][0]["frames"][-1].endswith("fail")


def test_a_process_that_dies_leaves_its_stacks_for_the_next_start(tmp_path: Path) -> None:
    died = run(tmp_path, "assert guard.last_crash is None; faulthandler._sigsegv()")
    assert died.returncode == -signal.SIGSEGV
    done = run(
        tmp_path,
        """
        assert "Segmentation fault" in guard.last_crash.read_text()
        guard.close()
        """,
    )
    assert done.returncode == 0, done.stderr
    done = run(tmp_path, "assert guard.last_crash; guard.dismiss(); assert guard.last_crash is None")
    assert done.returncode == 0, done.stderr
    done = run(tmp_path, "assert guard.last_crash is None")
    assert done.returncode == 0, done.stderr


def test_a_kill_is_no_crash(tmp_path: Path) -> None:
    assert run(tmp_path, "os.kill(os.getpid(), 9)").returncode == -signal.SIGKILL
    assert run(tmp_path, "assert guard.last_crash is None").returncode == 0


def test_qts_warnings_are_logged_without_what_they_quote(tmp_path: Path) -> None:
    done = run(
        tmp_path,
        """
        from PySide6.QtCore import qWarning, qCritical
        qWarning('cannot open "the customer wrote this"')
        qCritical("mail kim@desk.example")
        guard.close()
        """,
    )
    assert done.returncode == 0, done.stderr
    assert [(line["level"], line["say"]) for line in logged(tmp_path)] == [
        ("warning", "Qt says: cannot open ‹…›"),
        ("error", "Qt says: mail ‹…›"),
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core files")
def test_no_copy_of_the_memory_goes_to_the_disk(tmp_path: Path) -> None:
    script = "import resource; assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)"
    assert run(tmp_path, script).returncode == 0
