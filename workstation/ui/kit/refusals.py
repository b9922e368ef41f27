"""Why an operation of ours came back, in one sentence that names who was first and when."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject

from workstation.domain.fraud import Because
from workstation.domain.operation import CAMPAIGN, LIBRARY, WRITING, OperationKind, Refusal, TrayItem
from workstation.domain.whole import act_at
from workstation.ui.kit.act_words import ActWords
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.words import Words

_NO_TARGET = (Refusal.NOT_FOUND, Refusal.INVALID, Refusal.FORBIDDEN)

_OF_CAMPAIGN = (Refusal.ALREADY_CLAIMED, Refusal.NOT_FOUND, Refusal.ILLEGAL_TRANSITION)


def _disputes(item: TrayItem) -> bool:
    """Whether it says that a list is wrong."""
    asks = item.operation.kind is OperationKind.APPROVAL_REQUEST
    return asks and item.operation.arguments.get("because") == Because.MISLISTED


class Refusals(QObject):
    """``names``: of colleagues and teams, by id."""

    def __init__(self, words: Words, names: Mapping[str, str]) -> None:
        super().__init__()
        self._words, self._names = words, names

    def sentence(self, item: TrayItem) -> str:
        """One sentence: what stood in the way, who and when; of several acts, in the way of which one."""
        act = act_at(item.operation, item.place)
        if act is None:
            return self._why(item)
        which = ActWords(self._words, self._names).name(act)
        return fill(self.tr("%1 – %2"), which, self._why(replace(item, operation=act)))

    def _why(self, item: TrayItem) -> str:
        who = identifier(item.by_name or "") or self.tr("Somebody else")
        when = self._words.moment(item.happened_at if item.happened_at is not None else item.refused_at)
        written = item.operation.kind in WRITING
        if item.refusal is Refusal.NOT_ASSIGNEE and not (item.by_name and written):
            return self._not_mine(item.by_name, who, when, written)
        if item.refusal is Refusal.INVALID and written:
            return self.tr("The server did not accept this text; shorten or change it, then send it again.")
        if item.operation.kind is OperationKind.MERGE and item.refusal in _NO_TARGET:
            return self.tr(
                "The conversation in which it was to go on is not open to you, or is another customer's."
            )
        if item.operation.kind in LIBRARY and item.refusal in _NO_TARGET:
            return self._not_kept(item.refusal)
        if item.operation.kind in CAMPAIGN and item.refusal in _OF_CAMPAIGN:
            return fill(self._of_campaign(item.refusal), who, when)
        told = self._sentences()[item.refusal]
        if item.refusal is Refusal.ILLEGAL_TRANSITION and _disputes(item):
            told = self.tr("This entry is on no list any more; dismiss the warning.")
        return fill(told, who, when)

    def _of_campaign(self, refusal: Refusal) -> str:
        if refusal is Refusal.ALREADY_CLAIMED:
            return self.tr(
                "%1 has led this campaign since %2; to take it over, look at it again and say why."
            )
        if refusal is Refusal.NOT_FOUND:
            return self.tr("This campaign is not there any more, or not yours to see.")
        return self.tr("This campaign was closed before your act arrived.")

    def _not_kept(self, refusal: Refusal) -> str:
        if refusal is Refusal.FORBIDDEN:
            return self.tr("Your role does not change responses of this scope.")
        if refusal is Refusal.NOT_FOUND:
            return self.tr("This response is not there any more, or not yours to see.")
        return self.tr("The server did not accept this response.")

    def _not_mine(self, by_name: str | None, who: str, when: str, written: bool) -> str:
        if written:
            return self.tr("This conversation is not yours any more, so your reply was not sent.")
        if by_name:
            return fill(
                self.tr("%1 has had this conversation since %2, so only they decide this."), who, when
            )
        return self.tr("This conversation is not yours any more, so nothing was changed.")

    def _sentences(self) -> dict[Refusal, str]:
        return {
            Refusal.ALREADY_CLAIMED: self.tr(
                "%1 claimed this conversation at %2, before your claim arrived."
            ),
            Refusal.NOT_ASSIGNEE: self.tr("%1 has had this conversation since %2, so only they can reply."),
            Refusal.VERSION_CONFLICT: self.tr("%1 changed the same thing at %2, before your change arrived."),
            Refusal.FORBIDDEN: self.tr("Your role does not allow this here."),
            Refusal.NOT_FOUND: self.tr("This conversation is not visible to you any more."),
            Refusal.ILLEGAL_TRANSITION: self.tr(
                "The conversation's status had changed, so this could not follow it."
            ),
            Refusal.APPROVAL_NEEDED: self.tr(
                "Nobody may dismiss this warning alone; ask for its dismissal, and a second person answers."
            ),
            Refusal.ATTACHMENT: self.tr(
                "The server did not take a file of this message; nothing of it was sent."
            ),
            Refusal.SHORT_CODE_TAKEN: self.tr("%1 has given this short code to another response, at %2."),
            Refusal.TOO_LATE: self.tr(
                "The server could not be reached in time, so nothing was done to the account. If it is still "
                "needed, ask again."
            ),
            Refusal.INVALID: self.tr("The server did not accept this change."),
        }
