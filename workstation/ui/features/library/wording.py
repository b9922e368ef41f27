"""The words of the library: whose a response is, how it stands, what its parts are called."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from workstation.domain.canned import CannedResponse, Scope
from workstation.domain.shelf import Place, Shelved
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.words import Words


class Wording(QObject):
    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def owner(self, response: CannedResponse, names: Mapping[str, str]) -> str:
        """Whose it is."""
        return self._whose(response.scope, names.get(response.owner_id, response.owner_id))

    def place(self, place: Place) -> str:
        return self._whose(place.scope, place.name)

    def _whose(self, scope: Scope, name: str) -> str:
        if scope is Scope.EVERYONE:
            return self.tr("Everyone")
        template = self.tr("Personal: %1") if scope is Scope.PERSONAL else self.tr("Team: %1")
        return fill(template, identifier(name))

    def standing(self, shelved: Shelved) -> str:
        """What has not come to its end; "" where all has."""
        if shelved.refused is not None:
            return self.tr("Not accepted")
        if shelved.sketch is not None:
            return self.tr("Draft")
        return self.tr("To be sent") if shelved.waiting else ""

    def revision(self, response: CannedResponse) -> str:
        """Which one it is, by whom and since when."""
        if not response.version:
            return self.tr("New")
        number = self._words.number(response.version)
        if not response.by_name:
            return fill(self.tr("Revision %1"), number)
        template = self.tr("Revision %1, by %2 at %3")
        return fill(template, number, identifier(response.by_name), self.when(response.changed_at))

    def when(self, ms: int) -> str:
        """A moment that may be years ago."""
        return f"{self._words.short_day(ms)} {self._words.time(ms)}"

    def part(self, part: str) -> str:
        """A part as canned_merging calls it: of the head, or a language."""
        head = {
            "short_code": self.tr("Short code"),
            "title": self.tr("Title"),
            "folder": self.tr("Folder"),
            "steps": self.tr("What it does"),
        }
        return head.get(part) or self._words.language(part)
