"""Whether menus, palette and sheet of keys tell the same as the registry of a desk, and every key is fit.

``python -m tests.house.registry`` opens one on a screen that nobody sees, and names every breach.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from workstation.ui.kit.actions import Action, Actions, portable
from workstation.ui.kit.key_rules import unfit
from workstation.ui.kit.layouts import SHIFTED
from workstation.ui.shell.key_sheet import KeySheet
from workstation.ui.shell.palette import Palette
from workstation.ui.shell.window import MainWindow

# What stands in no menu, by the beginning of its name, and why.
IN_NO_MENU = {
    "tab.": "nine tabs by their number",
    "settings.": "each opens the window that is in the menu, at its place",
}
# What the palette does not offer, and why.
NOT_OFFERED = {"tab.": "whoever types a tab's number has pressed its key already"}
# Keys of text that an action has as well, and why.
SHARED = {"Ctrl+Z": "an editor that has something to undo goes first"}


def breaches(actions: Actions, window: MainWindow, palette: Palette) -> Iterator[str]:
    """Every place where one of them says something else, in a sentence."""
    found = actions.all()
    yield from _words(found)
    yield from _menus(found, window)
    yield from _palette(found, palette)
    yield from _sheet(actions, window)
    yield from _keys(found)


def _words(actions: list[Action]) -> Iterator[str]:
    by_text: dict[str, str] = {}
    for action in actions:
        if not action.text.strip():
            yield f"{action.id} has no words"
        elif (other := by_text.setdefault(action.text, action.id)) != action.id:
            yield f"{action.id} is called “{action.text}” like {other}"


def _menus(actions: list[Action], window: MainWindow) -> Iterator[str]:
    shown: dict[str, str] = {}
    for menu in window.findChildren(QMenu):
        name = menu.accessibleIdentifier()
        if name.startswith("menu."):
            menu.aboutToShow.emit()
            whole = name.removeprefix("menu.").partition(".")[0]  # a branch belongs to its menu
            shown |= {line.objectName(): whole for line in menu.actions()}
    for action in actions:
        if action.menu and shown.get(action.id) != action.menu:
            yield f"{action.id} belongs in the menu {action.menu} and is in {shown.get(action.id, 'none')}"
        if not action.menu and not _excused(action, IN_NO_MENU):
            yield f"{action.id} is in no menu, and nobody has said why"


def _palette(actions: list[Action], palette: Palette) -> Iterator[str]:
    palette.appear()
    model = palette.list.model()
    offered = {str(model.index(row, 0).data(Qt.ItemDataRole.UserRole)) for row in range(model.rowCount())}
    palette.reject()
    for action in actions:
        wanted = action.listed and action.qaction.isEnabled()
        if wanted != (action.id in offered):
            yield f"{action.id} is {'missing from' if wanted else 'in'} the palette"
        if not action.listed and not _excused(action, NOT_OFFERED):
            yield f"{action.id} is not offered by the palette, and nobody has said why"


def _sheet(actions: Actions, window: MainWindow) -> Iterator[str]:
    sheet = KeySheet(actions, window)
    model = sheet.list.model()
    told = {
        str(model.index(row, 2).data()).strip("\u2066\u2069"): str(model.index(row, 1).data())
        for row in range(model.rowCount())
    }
    sheet.deleteLater()
    for action in actions.all():
        missing = [key for key in action.keys if key not in told.get(action.id, "")]
        if action.id not in told or missing:
            yield f"the sheet of keys lacks {action.id} {', '.join(missing)}"


def _keys(actions: list[Action]) -> Iterator[str]:
    holders: dict[str, str] = {}
    for action in actions:
        for key in action.own:
            if key not in SHARED and (why := unfit(key)) is not None:
                yield f"{action.id} cannot have {key}: {why}"
            for same in {key, *_same_place(key)}:
                if (other := holders.setdefault(same, action.id)) != action.id:
                    yield f"{key} of {action.id} is {same} of {other} on some keyboard"


def _same_place(key: str) -> Iterator[str]:
    """What else is pressed when ``key`` is: + is = with Shift, and so on."""
    for sign, shifted in SHIFTED.items():
        if key.endswith(f"+Shift+{sign}") or key == f"Shift+{sign}":
            yield portable(key.replace(f"Shift+{sign}", shifted))
        if key.endswith(f"+{shifted}") and "Shift" not in key:
            yield portable(f"{key[: -len(shifted)]}Shift+{sign}")


def _excused(action: Action, reasons: dict[str, str]) -> bool:
    return any(action.id.startswith(beginning) for beginning in reasons)


async def look(folder: Path) -> list[str]:
    """Every breach on a whole desk of somebody signed in, whose profile lies in ``folder``."""
    from tests.gui.whole_desk import mine, opened, whole_desk

    async with whole_desk(folder, mine("c1"), settings=True) as (front, _store):
        await opened(front, "c1")
        kit = front._kit
        palette = Palette(kit.theme, kit.actions, front.window.ground)
        found = list(breaches(kit.actions, front.window, palette))
        await front.leave_desk()
        return found


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(["groundcrew"])
    from workstation.runtime.loop import run

    found: list[str] = []

    async def story() -> int:
        with tempfile.TemporaryDirectory() as folder:
            found.extend(await look(Path(folder)))
        return 0

    run(application, story())
    for breach in found:
        print(breach)
    print(f"{len(found)} findings in the registry of actions")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
