"""Pasting as plain text: words, whatever else the clipboard holds."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from tests.gui.conversation_desk import desk
from tests.gui.test_conversation_joining import run_act
from workstation.store import hot

Run = Callable[[Any], Any]


def test_words_are_taken_even_where_files_were_copied(run: Run, tmp_path: Path) -> None:
    async def story() -> None:
        async with desk(tmp_path) as here:
            pane = await here.open("Xin chào")
            copied = QMimeData()
            copied.setUrls([QUrl.fromLocalFile("/etc/passwd")])
            copied.setHtml("<b>the path</b>")
            copied.setText("the pa\0th")
            QGuiApplication.clipboard().setMimeData(copied)
            run_act(pane, "paste")
            assert pane.view.composer.editor.body() == "the path"
            held = await here.store.desk.read_plain(lambda c: hot.draft_attachments(c, "c1"))
            assert held == {}

    run(story())
