"""A start loads what its first rows need, and the rest behind them: each module costs half a ms."""

import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_MOST = 173  # modules of ours; there are some hundreds more
_TOLD = """
import sys
from workstation.runtime.quick_imports import plain_asyncio, quicken
quicken()
plain_asyncio()
import workstation.start, workstation.services.account, workstation.app, workstation.runtime.loop
import workstation.ui.features.inbox, workstation.ui.shell.workplace, workstation.ui.shell.lock
import workstation.ui.shell.looks
print(*sys.modules)
"""
_LATER = {
    "cryptography", "httpx", "jeepney", "keyring", "pydantic", "secretstorage", "sqlalchemy", "sqlmodel",
    "ssl",
    "workstation.contract.wire", "workstation.detection.drafts", "workstation.domain.attachment",
    "workstation.domain.conditions", "workstation.domain.message", "workstation.keychain.keys",
    "workstation.services.acts", "workstation.services.conversations", "workstation.store.hot",
    "workstation.store.rekeying", "workstation.store.salvage",
    "workstation.store.tray", "workstation.sync.engine", "workstation.ui.features.conversation",
    "workstation.store.blobs", "workstation.ui.shell.conversations",
}  # fmt: skip


def test_the_first_rows_wait_for_nothing_that_they_do_not_show() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _TOLD], capture_output=True, text=True, check=True, cwd=_ROOT
    )
    loaded = set(told.stdout.split())
    assert _LATER & loaded == set()
    ours = {name for name in loaded if name.startswith("workstation")}
    assert len(ours) <= _MOST, f"{len(ours)} modules of ours"


def test_the_window_stands_before_any_of_what_fills_it_is_loaded() -> None:
    told = "import sys, workstation.start; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True, cwd=_ROOT
    )
    inside = {"front", "furniture", "tabs"}
    assert not {f"workstation.ui.shell.{name}" for name in inside} & set(loaded.stdout.split())
    assert not {"workstation.ui.kit.icons", "workstation.ui.kit.theme"} & set(loaded.stdout.split())
