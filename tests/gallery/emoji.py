"""Emoji to be found by their names; two were inserted before."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import Stage
from workstation.ui.features.conversation.emoji_chooser import EmojiChooser

_SIGNS = (
    ("😀", "grinning face"), ("🙂", "slightly smiling face"), ("🙏", "person with folded hands"),
    ("👍", "thumbs up sign"), ("🎉", "party popper"), ("✅", "white heavy check mark"),
    ("☕", "hot beverage"), ("⚠\ufe0f", "warning sign"), ("❤\ufe0f", "heavy black heart"), ("🐝", "honeybee"),
)  # fmt: skip


def show(stage: Stage) -> QWidget:
    behind = QWidget()
    behind.resize(720, 640)
    behind.show()
    chooser = EmojiChooser(stage.kit, _SIGNS, ("🎉", "🙏"), behind)
    chooser.open()
    return behind
