"""Whom a note can name: colleagues and teams, found by a few letters."""

from PySide6.QtWidgets import QWidget

from tests.gallery.stage import Stage
from workstation.domain.mentions import Namable
from workstation.ui.features.conversation.mention_chooser import MentionChooser

_NAMES = (
    Namable("أمينة بن صالح", ("Payments",)), Namable("Kim Jaeger", ("Payments", "Account security")),
    Namable("Lan Nguyen", ("Payments",)), Namable("สมชาย ใจดี"), Namable("Account security", is_team=True),
    Namable("Payments", is_team=True),
)  # fmt: skip


def show(stage: Stage) -> QWidget:
    return MentionChooser(stage.kit, _NAMES)
