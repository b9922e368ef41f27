"""The words of conditions: what they are about, how they compare, and what one may choose from."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from workstation.domain.conditions import Fact, Measure
from workstation.domain.conversation import Priority, Status
from workstation.domain.languages import LANGUAGES
from workstation.domain.severity import Severity
from workstation.domain.vocabulary import Vocabulary
from workstation.ui.kit.safe_text import identifier
from workstation.ui.kit.words import Words

Options = dict[str, str]  # words for the screen by value
MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000


class Wording(QObject):
    def __init__(self, words: Words, vocabulary: Vocabulary, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._vocabulary = words, vocabulary

    def subjects(self) -> dict[Fact | Measure, str]:
        """All that a condition can be about."""
        return {
            Fact.STATUS: self.tr("Status"),
            Fact.PRIORITY: self.tr("Priority"),
            Fact.ASSIGNEE: self.tr("Assigned to"),
            Fact.TEAM: self.tr("Team"),
            Fact.LANGUAGE: self.tr("Language"),
            Fact.LABEL: self.tr("Label"),
            Fact.FLAG: self.tr("Fraud flag"),
            Fact.TIER: self.tr("Customer's tier"),
            Fact.RISK: self.tr("Customer's risk"),
            Measure.UNREAD: self.tr("Unread messages"),
            Measure.WAITING: self.tr("Has waited"),
            Measure.UPDATED: self.tr("Updated"),
        }

    def verbs(self, subject: Fact | Measure) -> tuple[str, str]:
        """How it holds, and how it does not."""
        match subject:
            case Measure.UNREAD:
                return self.tr("at least"), self.tr("fewer than")
            case Measure.WAITING:
                return self.tr("for at least"), self.tr("for less than")
            case Measure.UPDATED:
                return self.tr("within the last"), self.tr("not within the last")
            case _:
                return self.tr("is one of"), self.tr("is none of")

    def units(self) -> dict[int, str]:
        """Words for so many milliseconds."""
        return {MINUTE: self.tr("minutes"), HOUR: self.tr("hours"), DAY: self.tr("days")}

    def options(self, fact: Fact) -> Options:  # noqa: PLR0911 one line a fact
        """What a fact can be, in its order."""
        words, known = self._words, self._vocabulary
        match fact:
            case Fact.STATUS:
                return {status.value: words.status(status) for status in Status}
            case Fact.PRIORITY:
                return {priority.value: words.priority(priority) for priority in reversed(Priority)}
            case Fact.ASSIGNEE:
                return {"": self.tr("nobody"), **_names(known.people)}
            case Fact.TEAM:
                return _names(known.teams)
            case Fact.LANGUAGE:
                codes = dict.fromkeys((*known.words.get(fact, ()), *LANGUAGES))
                return {code: words.language(code) for code in codes}
            case Fact.FLAG:
                return {"": self.tr("none"), **{one.value: words.severity(one) for one in Severity}}
            case _:
                return {word: identifier(word) for word in known.words.get(fact, ())}


def _names(of: Mapping[str, str]) -> Options:
    return {id_: identifier(name) for id_, name in of.items()}
