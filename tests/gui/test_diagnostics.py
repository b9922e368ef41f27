"""The diagnostics panel on real widgets and a real store: it is read by keyboard, checked and handed on."""

import json
from collections.abc import Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery.diagnostics import DIAGNOSIS, NOTES, SYNC
from tests.gallery.stage import stage
from tests.gui import reading
from tests.gui.panel_desk import ME, panel_desk
from tests.gui.reading import plain
from tests.gui.shell_stage import make_kit
from tests.patience import eventually
from tests.services.idle_line import idle_network
from tests.store import wire
from workstation.domain.diagnosis import Checked, KeptList
from workstation.domain.people import Role
from workstation.services.diagnostics import Diagnostics
from workstation.ui.features import diagnostics
from workstation.ui.features.diagnostics import DiagnosticsPanel
from workstation.ui.features.diagnostics.facts import Facts
from workstation.ui.features.diagnostics.view import DiagnosticsView
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.shell.commands import Commands
from workstation.ui.shell.panels import panels
from workstation.ui.shell.window import MainWindow

Run = Callable[[Any], Any]


@asynccontextmanager
async def panel(folder: Path) -> Any:
    mine = wire.bundle("c1", wire.message("c1", 1, "help"), assignee_id=ME.id)
    async with panel_desk(folder, mine) as desk, idle_network(desk.store, ME, desk.feed) as network:
        built = diagnostics.build(desk.kit, Diagnostics(desk.context, network), desk.feed, desk.tasks)
        desk.show(built.view, 340, 900)
        built.presenter.start()
        await eventually(lambda: lines(built.view))
        yield desk, built
        built.presenter.stop()


def facts(view: DiagnosticsView) -> Facts:
    found = view.findChild(Facts)
    assert isinstance(found, Facts)
    return found


def items(view: DiagnosticsView) -> list[QTreeWidgetItem]:
    tree = facts(view)
    tops = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    return [top.child(place) for top in tops for place in range(top.childCount())]


def lines(view: DiagnosticsView) -> dict[str, str]:
    """Captions and values, without the marks of direction."""
    return {plain(item.text(0)): plain(item.text(1)) for item in items(view)}


def button(view: DiagnosticsView, name: str) -> QPushButton:
    wanted = f"diagnostics.{name}"
    return next(one for one in view.findChildren(QPushButton) if one.accessibleIdentifier() == wanted)


def outcome(view: DiagnosticsView) -> str:
    labels = view.findChildren(PlainLabel)
    return next(one.text() for one in labels if one.accessibleIdentifier() == "diagnostics.outcome")


def made_up(qtbot: QtBot) -> DiagnosticsView:
    view = DiagnosticsView(stage().kit)
    qtbot.addWidget(view)
    view.resize(340, 900)
    view.show_diagnosis(DIAGNOSIS, NOTES)
    view.show()
    return view


def test_what_waits_is_counted_while_it_is_written(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (desk, here):
            assert lines(here.view)["Not offered yet"] == "0"
            await desk.messaging.send("c1", "Hello")
            await eventually(lambda: lines(here.view)["Not offered yet"].startswith("1, since"))
            assert lines(here.view)["Server"] == "https://desk.needle.example"

    run(main())


def test_the_databases_are_checked_at_a_click_and_said_to_be_sound(run: Run, tmp_path: Path) -> None:
    async def main() -> None:
        async with panel(tmp_path) as (_desk, here):
            button(here.view, "check").click()
            await eventually(lambda: "Both databases are sound." in outcome(here.view))

    run(main())


def test_a_report_goes_where_the_person_says_and_into_the_clipboard(run: Run, tmp_path: Path) -> None:
    async def saved(here: DiagnosticsPanel) -> None:
        button(here.view, "save").click()
        dialog = here.view.findChild(QFileDialog)
        assert dialog is not None
        dialog.fileSelected.emit(str(tmp_path / "report.json"))
        dialog.done(0)
        await eventually((tmp_path / "report.json").exists)
        await eventually(lambda: "is saved as" in outcome(here.view))

    async def main() -> None:
        async with panel(tmp_path / "profile") as (_desk, here):
            await saved(here)
            button(here.view, "copy").click()
            await eventually(lambda: "clipboard" in outcome(here.view))
            copied = json.loads(QApplication.clipboard().text())
            assert copied.keys() == json.loads((tmp_path / "report.json").read_text("utf-8")).keys()

    run(main())


def test_damage_is_said_with_what_to_do(qtbot: QtBot) -> None:
    view = made_up(qtbot)
    view.show_checked([Checked("desk.db", (), 3), Checked("replica.db", ("Tree 4 page 9: btree", "x"), 40)])
    assert plain(outcome(view)).startswith("replica.db is damaged. 2 wrong places.")
    assert "start Groundcrew again" in outcome(view)


def test_the_row_that_somebody_is_at_stays_while_others_come_and_go(qtbot: QtBot) -> None:
    view = made_up(qtbot)
    tree = facts(view)
    lane = next(item for item in items(view) if "scenario-ar-locked" in item.text(0))
    tree.setCurrentItem(lane)
    view.show_diagnosis(replace(DIAGNOSIS, sync=replace(SYNC, lanes=SYNC.lanes[1:])), ())
    assert tree.currentItem() is lane
    assert not any("scenario-vi" in item.text(0) for item in items(view))
    view.show_diagnosis(DIAGNOSIS, NOTES)
    order = [plain(item.text(0)) for item in items(view) if "scenario" in item.text(0)]
    assert order == ["scenario-vi-withdrawal", "scenario-ar-locked"]


def test_the_keyboard_goes_along_the_facts_and_takes_one_with_it(qtbot: QtBot) -> None:
    view = made_up(qtbot)
    tree = facts(view)
    view.setFocus()
    tree.setCurrentItem(items(view)[0])
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentItem() is items(view)[1]
    device = next(item for item in items(view) if item.text(0) == "Device")
    tree.setCurrentItem(device)
    QTest.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == f"Device: {SYNC.device}"


def test_hostile_names_of_lanes_stay_text(qtbot: QtBot) -> None:
    view = made_up(qtbot)
    evil = replace(SYNC.lanes[0], conversation_id="<b>\u202eevil</b>")
    view.show_diagnosis(replace(DIAGNOSIS, sync=replace(SYNC, lanes=(evil,))), ())
    item = next(item for item in items(view) if "evil" in item.text(0))
    assert plain(item.text(0)) == "<b>evil</b>"
    assert "&lt;b&gt;" in item.toolTip(0)


def test_it_stands_in_the_rail_and_so_in_the_menu_the_palette_and_under_a_key(
    qapp: QApplication, qtbot: QtBot
) -> None:
    kit = make_kit(qapp)
    window = MainWindow().furnish(kit)
    qtbot.addWidget(window)
    for one in panels(Role.AGENT):
        window.add_side(one.name, one.icon, one.word, QWidget)
    commands = Commands(window, kit.theme, kit.actions)
    [action] = [one for one in kit.actions.all() if one.id == "go.diagnostics"]
    assert (plain(action.text), action.keys, action.menu) == ("Go to Diagnostics", ["Alt+4"], "view")
    assert action.listed
    kit.actions.run("go.diagnostics")
    assert window.memory().side == "diagnostics"
    del commands


def test_all_has_a_name_and_every_word_is_translated(run: Run, qtbot: QtBot) -> None:
    with reading.bracketed():
        view = made_up(qtbot)
        view.show_checked([Checked("desk.db", (), 14), Checked("replica.db", ("x",), 2)])
        assert reading.nameless(view) == []
        assert reading.untranslated(view) == []
        untold = {plain(item.text(0)) for item in items(view) if "⟦" not in item.text(0)}
        names = {name for name, _ in (*DIAGNOSIS.files, *DIAGNOSIS.versions)}
        times = {view.findChild(Facts)._kit.words.moment(note.at) for note in NOTES}
        bare = {time for time in times if "⟦" not in time}  # after midnight they begin with "Yesterday"
        assert untold == {*names, *bare, *(lane.conversation_id for lane in SYNC.lanes)}


def test_lists_that_nobody_has_read_for_long_are_out_of_date_and_a_missing_model_is_told(
    qtbot: QtBot,
) -> None:
    view = DiagnosticsView(stage().kit)
    qtbot.addWidget(view)
    view.show_diagnosis(DIAGNOSIS, NOTES)
    said = lines(view)
    assert said["Their sites"].startswith("402,045 listed, read ")
    assert "out of date" in said["Their sites"]
    assert "out of date" not in said["Their wallets"]
    assert "no model" in said["Names that nobody has seen before"]
    learned = KeptList("names", 1, DIAGNOSIS.at)
    view.show_diagnosis(replace(DIAGNOSIS, lists=(learned,)), NOTES)
    said = lines(view)
    assert said["Their sites"] == said["Their wallets"] == "only those that come along"
    assert said["Names that nobody has seen before"].startswith("learned ")
