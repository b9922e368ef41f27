"""Shows one panel of the gallery, or keeps its picture: ``python -m tests.gallery NAME [--grab FILE]``."""

import argparse
import importlib
import os
import sys
from pathlib import Path

HERE = Path(__file__).parent


def panels() -> list[str]:
    """The names of the panels: the files that have ``show(stage)``."""
    files = (path.stem for path in HERE.glob("*.py"))
    return sorted(name for name in files if name not in {"__init__", "__main__", "stage"})


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery")
    parser.add_argument("panel", choices=panels())
    parser.add_argument("--grab", metavar="FILE", help="keep a picture instead of opening a window")
    parser.add_argument("--scheme", default="light", choices=["system", "light", "dark", "contrast"])
    parser.add_argument("--zoom", type=int, default=100)
    parser.add_argument("--language", default="en")
    parser.add_argument("--rtl", action="store_true", help="right to left, whatever the language")
    parser.add_argument("--size", default="", metavar="WIDTHxHEIGHT")
    chosen = parser.parse_args(arguments)
    if chosen.grab:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.gallery.stage import stage

    here = stage(chosen.scheme, chosen.zoom, chosen.language, rtl=chosen.rtl)
    shown = importlib.import_module(f"tests.gallery.{chosen.panel}").show(here)
    if chosen.size:
        shown.resize(*map(int, chosen.size.split("x")))
    shown.show()
    if not chosen.grab:
        return here.app.exec()
    for _ in range(10):
        here.app.processEvents()
    picture = shown.grab()
    return 0 if picture.save(chosen.grab) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
