"""A computer without the letters of a language says so once, in letters that it has."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE

ASKING = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from workstation.ui.kit.missing_fonts import MissingFonts
fonts = MissingFonts()
print(fonts.sentence(fonts.scripts()))
"""
CONFIG = '<?xml version="1.0"?><fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>'


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig knows the fonts of Linux alone")
def test_the_scripts_that_no_font_here_writes_are_named_with_what_to_ask_for(tmp_path: Path) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(CONFIG.format(fonts=tmp_path / "none", cache=tmp_path / "cache"))
    environment = os.environ | {"FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
    asked = subprocess.run(
        [sys.executable, "-c", ASKING],
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert "Thai" in asked.stdout
    assert "Korean" in asked.stdout
    assert "fonts-noto-core" in asked.stdout
