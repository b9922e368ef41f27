"""What people did in a conversation, said in the interface's language."""

from PySide6.QtCore import QObject

from workstation.domain.account_acts import AccountDeed
from workstation.domain.activity import Activity, ActivityKind, activity
from workstation.domain.claiming import ClaimCause
from workstation.domain.conversation import Priority, Status
from workstation.domain.fraud import Because, FlagState
from workstation.domain.message import Message
from workstation.domain.message_kind import MessageKind
from workstation.domain.money import Money
from workstation.ui.kit.claim_words import ClaimWords
from workstation.ui.kit.safe_text import fill, identifier
from workstation.ui.kit.words import Words

_LINKS = frozenset({
    ActivityKind.MERGED_INTO, ActivityKind.MERGED_FROM, ActivityKind.SPLIT_INTO, ActivityKind.SPLIT_FROM,
})  # fmt: skip


def linked(message: Message) -> str:
    """The id of the conversation that an act leads to; empty where it leads nowhere."""
    done = activity(message.body) if message.kind is MessageKind.ACTIVITY else None
    return done.argument(0) if done and done.kind in _LINKS else ""


class Events(QObject):
    """Sentences about acts; ``who`` is a name made safe."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words, self._claims = words, ClaimWords(self)

    def sentence(self, act: Activity, who: str) -> str:  # noqa: C901, PLR0911 one line a kind
        """Who did what."""
        match act.kind:
            case ActivityKind.TRANSFERRED if name := identifier(act.argument(1)):
                return fill(self.tr("%1 handed the conversation over to %2"), who, name)
            case ActivityKind.JOINED if name := identifier(act.argument(1)):
                return fill(self.tr("%1 put %2 on the conversation"), who, name)
            case ActivityKind.LEFT if name := identifier(act.argument(1)):
                return fill(self.tr("%1 took %2 off the conversation"), who, name)
            case ActivityKind.STATUS if act.argument(0) in set(Status):
                status = self._words.status(Status(act.argument(0)))
                return fill(self.tr("%1 set the conversation to: %2"), who, status)
            case ActivityKind.SNOOZED if act.argument(0).isdecimal():
                until = self._words.moment(min(int(act.argument(0)), _FAR))
                return fill(self.tr("%1 snoozed the conversation until %2"), who, until)
            case ActivityKind.PRIORITY if act.argument(0) in set(Priority):
                return fill(self.tr("%1 set it to: %2"), who, self._words.priority(Priority(act.argument(0))))
            case ActivityKind.LABELLED | ActivityKind.UNLABELLED:
                return self._labels(act, who)
            case ActivityKind.FLAG_DECIDED if act.argument(0) in set(FlagState):
                return self._decided(act, who)
            case ActivityKind.APPROVAL_ASKED if act.argument(1) == FlagState.OPEN:
                return fill(self.tr("%1 asked for a second person to reopen a warning"), who)
            case ActivityKind.APPROVAL_GIVEN | ActivityKind.APPROVAL_DECLINED if act.argument(1):
                return self._answered(act, who)
            case ActivityKind.ACCOUNT_ASKED | ActivityKind.ACCOUNT_DONE | ActivityKind.ACCOUNT_DECLINED if (
                act.argument(0) in set(AccountDeed)
            ):
                return self._account(act, who)
            case ActivityKind.MONEY_KEPT if (money := Money(act.argument(1), act.argument(2))).valid:
                return fill(self.tr("%1 recorded as kept from leaving: %2"), who, self._words.money(money))
        return self._overridden(act, who) or self._claimed(act, who) or fill(self._plain()[act.kind], who)

    def _overridden(self, act: Activity, who: str) -> str:
        reason = identifier(act.argument(2)) if act.kind is ActivityKind.GUARD_OVERRIDDEN else ""
        return fill(self.tr("%1 sent this in spite of a warning: %2"), who, reason) if reason else ""

    def _claimed(self, act: Activity, who: str) -> str:
        if act.kind is not ActivityKind.CLAIMED or act.argument(0) not in set(ClaimCause):
            return ""
        reason = self._claims.reason(ClaimCause(act.argument(0)), act.argument(1))
        if had := identifier(act.argument(2)):
            return fill(self.tr("%1 took the conversation over from %2: %3"), who, had, reason)
        return fill(self.tr("%1 took the conversation: %2"), who, reason)

    def _labels(self, act: Activity, who: str) -> str:
        labels = self.tr(", ").join(identifier(label) for label in act.arguments)
        if act.kind is ActivityKind.LABELLED:
            return fill(self.tr("%1 added the labels: %2"), who, labels)
        return fill(self.tr("%1 took away the labels: %2"), who, labels)

    def _answered(self, act: Activity, who: str) -> str:
        asker, reopening = identifier(act.argument(1)), act.argument(2) == FlagState.OPEN
        if act.kind is ActivityKind.APPROVAL_GIVEN:
            if reopening:
                return fill(self.tr("%1 agreed with %2: a warning is open again"), who, asker)
            return fill(self.tr("%1 agreed with %2: a warning is dismissed"), who, asker)
        if reopening:
            return fill(self.tr("%1 declined what %2 had asked for: a warning stays confirmed"), who, asker)
        return fill(self.tr("%1 declined what %2 had asked for: a warning stays"), who, asker)

    def _account(self, act: Activity, who: str) -> str:
        deed, rest = self._words.account_deed(AccountDeed(act.argument(0))), identifier(act.argument(1))
        match act.kind:
            case ActivityKind.ACCOUNT_ASKED:
                return fill(self.tr("%1 asked for the account: %2. %3"), who, deed, rest)
            case ActivityKind.ACCOUNT_DONE:
                return fill(self.tr("Done with the account, on the word of %1: %2"), who, deed)
            case _:
                return fill(self.tr("%1 declined for the account: %2. %3"), who, deed, rest)

    def _decided(self, act: Activity, who: str) -> str:
        """What was decided, and why where that was told: the warning itself knows its last reason only."""
        told = fill(
            {
                FlagState.OPEN: self.tr("%1 opened a warning again"),
                FlagState.CONFIRMED: self.tr("%1 confirmed a warning"),
                FlagState.DISMISSED: self.tr("%1 dismissed a warning"),
            }[FlagState(act.argument(0))],
            who,
        )
        because = Because(act.argument(2)) if act.argument(2) in set(Because) else None
        if because is None or because is Because.TAKEN_BACK:
            return told
        return fill(self.tr("%1: %2"), told, self._words.reason(because, act.argument(3)))

    def _plain(self) -> dict[ActivityKind, str]:
        """What is said where nothing more is known."""
        return {
            ActivityKind.CLAIMED: self.tr("%1 took the conversation"),
            ActivityKind.RELEASED: self.tr("%1 gave the conversation back to the queue"),
            ActivityKind.TRANSFERRED: self.tr("%1 handed the conversation over"),
            ActivityKind.STATUS: self.tr("%1 changed the status"),
            ActivityKind.SNOOZED: self.tr("%1 snoozed the conversation"),
            ActivityKind.PRIORITY: self.tr("%1 changed the priority"),
            ActivityKind.JOINED: self.tr("%1 put somebody on the conversation"),
            ActivityKind.LEFT: self.tr("%1 took somebody off the conversation"),
            ActivityKind.FLAG_RAISED: self.tr("%1 raised a warning"),
            ActivityKind.FLAG_DECIDED: self.tr("%1 decided about a warning"),
            ActivityKind.MONEY_KEPT: self.tr("%1 recorded money that was kept from leaving"),
            ActivityKind.APPROVAL_ASKED: self.tr("%1 asked for a second person to dismiss a warning"),
            ActivityKind.APPROVAL_GIVEN: self.tr("%1 agreed to dismiss a warning"),
            ActivityKind.APPROVAL_DECLINED: self.tr("%1 declined to dismiss a warning"),
            ActivityKind.ACCOUNT_ASKED: self.tr("%1 asked for an act on the account"),
            ActivityKind.ACCOUNT_DONE: self.tr("%1 let the account be acted on"),
            ActivityKind.ACCOUNT_DECLINED: self.tr("%1 declined an act on the account"),
            ActivityKind.GUARD_OVERRIDDEN: self.tr("%1 sent something in spite of a warning"),
            ActivityKind.MERGED_INTO: self.tr("%1 closed this conversation: it goes on in another one"),
            ActivityKind.MERGED_FROM: self.tr("%1 closed another conversation: it goes on in this one"),
            ActivityKind.SPLIT_INTO: self.tr("%1 made a conversation of its own of some messages"),
            ActivityKind.SPLIT_FROM: self.tr("%1 made this conversation of messages of another one"),
        }


_FAR = 4_398_046_511_103  # ms since the epoch; whatever is later is later
