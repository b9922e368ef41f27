"""What of the person's file of keys could not be done, in sentences that name the line."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from workstation.settings.keys import KeyFile, KeyLine
from workstation.ui.kit.actions import Actions, native, portable
from workstation.ui.kit.key_rules import Unfit, unfit
from workstation.ui.kit.keymap import Keys
from workstation.ui.kit.safe_text import fill, identifier

_COME_AND_GO = "macro."  # how acts begin that the library has, or has not yet
_MOST = 5  # sentences; who has more finds them in the settings


def fit_keys(file: KeyFile) -> dict[str, Keys]:
    """The keys that the file gives, by the action's id; a line of which none can be had says nothing."""
    found = {}
    for line in file.lines:
        keys = tuple(portable(key) for key in line.keys if unfit(key) is None)
        if keys or not line.keys:
            found[line.action] = keys
    return found


class KeyTroubles(QObject):
    def __init__(self, actions: Actions, file: KeyFile, parent: QObject | None = None) -> None:
        """Made when all actions have been registered."""
        super().__init__(parent)
        self._actions, self._file = actions, file

    def sentences(self) -> list[str]:
        """Lines that were not understood first, then keys, then conflicts; the rest is counted."""
        names = {action.id: action.text for action in self._actions.all()}
        found: list[str] = list(self._file.remarks)
        for line in self._file.lines:
            found += self._of_line(line, names)
        for conflict in self._actions.conflicts():
            key, holder, loser = (
                native(QKeySequence(conflict.key)),
                names[conflict.holder],
                names[conflict.loser],
            )
            found.append(fill(self.tr("%1 belongs to “%2”, so “%3” goes without it."), key, holder, loser))
        if len(found) > _MOST:
            rest = self.tr("%n more such line(s).", "", len(found) - _MOST)
            return [*found[:_MOST], rest]
        return found

    def _of_line(self, line: KeyLine, names: Mapping[str, str]) -> list[str]:
        place = fill(self.tr("%1, line %2"), str(self._file.path), line.number)
        if line.action.startswith(_COME_AND_GO):
            return []
        if line.action not in names:
            return [fill(self.tr("%1: there is no action “%2”."), place, identifier(line.action)[:60])]
        wrong = [(key, why) for key in line.keys if (why := unfit(key)) is not None]
        return [fill(self.reason(why), identifier(key)[:40], place) for key, why in wrong]

    def reason(self, why: Unfit) -> str:
        """With %1 for the key and %2 for where it stands."""
        return {
            Unfit.NO_KEY: self.tr("%2: “%1” is no key. Write it as Ctrl+Shift+S, or F12."),
            Unfit.TEXT: self.tr("%2: %1 is needed for writing, so no action can have it."),
            Unfit.METHOD: self.tr("%2: %1 switches layouts or input methods, so no action can have it."),
            Unfit.MENU: self.tr("%2: Alt and a letter opens a menu, so no action can have %1."),
            Unfit.SYSTEM: self.tr("%2: the desktop has %1, so no action can have it."),
            Unfit.ALT_GR: self.tr("%2: Ctrl+Alt writes signs on many keyboards, so no action can have %1."),
        }[why]
