"""The customer panel on a real store: who writes, what to beware of, and copying it safely."""

import re
from collections.abc import Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.gui import reading
from tests.gui.panel_desk import ME, panel_desk
from tests.patience import eventually
from tests.store import wire
from workstation.services.bundle import Services
from workstation.ui.features import context
from workstation.ui.features.context import CustomerPanel
from workstation.ui.features.context.copy_button import CopyButton

Run = Callable[[Any], Any]


def bundles() -> list[dict[str, Any]]:
    first = wire.bundle("c1", wire.message("c1", 1, "http://listed.example"), assignee_id=ME.id)
    first["flags"] = [
        wire.flag("c1", 1, severity="block", why="Listed as a phishing site", advice="Warn them")
    ]
    first["conversation"]["flag"] = "block"
    first["customer"] |= {"name": "Nguyễn Văn An", "risk": "high", "timezone": "Asia/Ho_Chi_Minh"}
    second = wire.bundle("c2")
    second["customer"] |= {
        "name": "\u202eeman\u202c",
        "email": "a\u200b@b.test",
        "timezone": "../etc/passwd",
        "country": "??",
        "risk": "\u202ewol",
    }
    return [first, second]


@asynccontextmanager
async def panel(folder: Path) -> Any:
    async with panel_desk(folder, *bundles()) as desk:
        services = Services(desk.context, None)  # type: ignore[arg-type] nobody is on line here
        here = context.build(desk.kit, services, desk.feed, desk.tasks)
        desk.show(here.view)
        here.presenter.start()
        yield desk, here
        here.presenter.stop()


def found(here: CustomerPanel, kind: type[QWidget], name: str) -> Any:
    return next(w for w in here.view.findChildren(kind) if w.accessibleIdentifier() == name)


def fact(here: CustomerPanel, name: str) -> str:
    return str(found(here, QLineEdit, f"context.{name}").text())


def test_it_shows_who_writes_and_what_to_beware_of(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            wanted: list[tuple[str, str]] = []
            here.view.evidence_wanted.connect(lambda *evidence: wanted.append(evidence))
            here.presenter.show("c1")
            await eventually(lambda: fact(here, "uid") == "p-c1")
            assert here.view._name.words.text() == "Nguyễn Văn An"
            assert here.view._risk.words.text() == "High risk"
            assert fact(here, "zone") == "UTC+07:00 · Asia/Ho_Chi_Minh"
            assert re.fullmatch(r"\w+ \d\d:\d\d", fact(here, "local_time"))
            assert fact(here, "assignee") == "Agent One"
            found(here, QPushButton, "context.flag.evidence").click()
            assert wanted == [("c1", "c1-m1")]

    run(main())


def test_hostile_facts_are_cleaned_and_what_makes_no_sense_is_left_out(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.presenter.show("c2")
            await eventually(lambda: fact(here, "uid") == "p-c2")
            assert here.view._name.words.text() == "eman"
            assert fact(here, "email") == "a@b.test"
            assert fact(here, "local_time") == "not known"
            assert "../etc/passwd" in fact(here, "zone")
            assert "\u202e" not in here.view._risk.words.text()

    run(main())


def test_every_fact_can_be_copied_with_the_keyboard(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.presenter.show("c1")
            await eventually(lambda: fact(here, "uid") == "p-c1")
            copied = {}
            for button in here.view.findChildren(CopyButton):
                if button.isVisible():
                    QApplication.clipboard().clear()
                    button.setFocus()
                    QTest.keyClick(button, Qt.Key.Key_Space)
                    name = button.accessibleIdentifier().removeprefix("context.").removesuffix(".copy")
                    copied[name] = QApplication.clipboard().text()
            shown = {
                name: value.text()
                for value in here.view.findChildren(QLineEdit)
                if value.isVisible() and (name := value.accessibleIdentifier().removeprefix("context."))
            }
            assert copied == shown | {"name": "Nguyễn Văn An", "risk": "High risk"}
            assert {"uid", "email", "tier", "language", "local_time", "zone", "status", "id"} <= set(shown)

    run(main())


def test_it_follows_the_conversation_in_front_and_what_changes_afar(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            here.presenter.show("c1")
            here.presenter.show("c2")
            await eventually(lambda: fact(here, "uid") == "p-c2")
            await desk.arrive("c2", status="pending")
            await eventually(lambda: fact(here, "status") == "waiting for the customer")
            here.view.hide()
            await desk.arrive("c2", status="open")
            here.view.show()
            await eventually(lambda: fact(here, "status") == "open")
            here.presenter.show(None)
            assert here.view._pages.currentWidget() is here.view._empty

    run(main())


def test_a_conversation_that_left_this_machine_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            here.presenter.show("c1")
            await eventually(lambda: fact(here, "uid") == "p-c1")
            here.presenter.show("gone")
            await eventually(lambda: here.view._pages.currentWidget() is here.view._empty)

    run(main())


def test_all_has_a_name_and_every_word_is_translated(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        with reading.bracketed():
            async with panel(tmp_path) as (_desk, here):
                here.presenter.show("c1")
                await eventually(lambda: fact(here, "uid") == "p-c1")
                data = ("Nguyễn", "Listed", "Warn")
                assert reading.nameless(here.view) == []
                assert reading.untranslated(here.view, data) == []

    run(main())
