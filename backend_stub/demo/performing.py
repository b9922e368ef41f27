"""Performs the journey and tells each step with its time, or opens a window for a person to try."""

import os
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from backend_stub.demo.journey import Journey
from backend_stub.demo.processes import DemoTrouble, Stub, Workstation
from backend_stub.demo.stage import Stage
from backend_stub.dialogues import import_lines_of

PICTURES = Path("build/demo")


def demo() -> int:
    """``python -m backend_stub demo``; 0 when all went well."""
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    windowed = has_display or sys.platform in ("darwin", "win32")
    with tempfile.TemporaryDirectory(prefix="gc-") as folder:
        imports = import_file(Path(folder))
        return open_window(Path(folder), imports) if windowed else perform(PICTURES, imports)


def import_file(folder: Path) -> Path | None:
    """Recorded dialogues made into an import file, where a folder with some lies beside the project."""
    shared = Path(os.environ.get("GROUNDCREW_SHARED", "../shared/data"))
    dialogues = shared / "sgd_banks" / "banks_payment_dialogues.json"
    if not dialogues.exists():
        return None
    lines = import_lines_of(dialogues, agent="agent@demo.example")
    file = folder / "dialogues.jsonl"
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


def open_window(folder: Path, imports: Path | None) -> int:
    """A lively stub and a window on it, the sign-in filled in; closing the window ends both."""
    stub = Stub(folder / "server.db", "--scenario", *(["--import", str(imports)] if imports else []))
    try:
        print(f"The stub listens on {stub.url}; close the window to stop it.", flush=True)
        return Workstation(folder / "profile", stub.url, driven=False).wait()
    finally:
        stub.stop()


def perform(pictures: Path, imports: Path | None) -> int:
    """The journey without a display; screenshots in ``pictures``. 1 when a step fails."""
    started = time.monotonic()
    print(f"No display: the journey is performed offscreen, its screenshots go to {pictures}/", flush=True)
    if imports is None:
        print("No recorded dialogues beside the project: our own scenario alone.", flush=True)
    stage = Stage(pictures, imports)
    try:
        for number, (words, step) in enumerate(Journey(stage).steps(), 1):
            begun = time.monotonic()
            try:
                step()
            except (DemoTrouble, OSError, LookupError) as trouble:
                print(f"  ✗ {number}. {words}: {trouble}", flush=True)
                with suppress(DemoTrouble, OSError):  # a workstation that is gone shows nothing
                    stage.picture("failed")
                return 1
            print(f"  ✓ {number}. {words}  ({time.monotonic() - begun:.1f} s)", flush=True)
    finally:
        stage.close()
    print(f"All steps done in {time.monotonic() - started:.1f} s.", flush=True)
    return 0
