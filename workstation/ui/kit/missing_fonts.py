"""Notices which scripts of our languages this computer has no letters for; boxes stand in their place."""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontDatabase

from workstation.ui.kit.safe_text import fill

_SYSTEM = QFontDatabase.WritingSystem


class MissingFonts(QObject):
    """Ask after the first paint: the families of the system are listed, which takes some 20 ms."""

    def scripts(self) -> list[str]:
        """What they are called, in the language of the interface; their own names could not be read."""
        words = {
            _SYSTEM.Latin: self.tr("Latin"),
            _SYSTEM.Cyrillic: self.tr("Cyrillic"),
            _SYSTEM.Vietnamese: self.tr("Vietnamese"),
            _SYSTEM.Arabic: self.tr("Arabic"),
            _SYSTEM.Thai: self.tr("Thai"),
            _SYSTEM.SimplifiedChinese: self.tr("simplified Chinese"),
            _SYSTEM.TraditionalChinese: self.tr("traditional Chinese"),
            _SYSTEM.Japanese: self.tr("Japanese"),
            _SYSTEM.Korean: self.tr("Korean"),
        }
        return [word for system, word in words.items() if not QFontDatabase.families(system)]

    def sentence(self, scripts: list[str]) -> str:
        """What to tell of ``scripts``, of which there is one at least."""
        missing = ", ".join(scripts)
        platform: str = sys.platform
        if platform == "linux":
            return fill(
                self.tr(
                    "This computer has no letters for %1; boxes stand in their place. Ask for the packages "
                    "fonts-noto-core and fonts-noto-cjk. Everything else works."
                ),
                missing,
            )
        return fill(
            self.tr(
                "This computer has no letters for %1; boxes stand in their place. Ask for a font that has "
                "them. Everything else works."
            ),
            missing,
        )
