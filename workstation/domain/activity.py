"""What somebody did in a conversation, as its timeline keeps it: a kind and arguments, never a sentence.

It travels as one word, the body of a message of kind ``activity``: ``transferred:kim:Kim Jansen``. The
words that people read are the workstation's, in the language of whoever reads them.
"""

from dataclasses import dataclass
from enum import StrEnum


class ActivityKind(StrEnum):
    """Arguments stand beside each; names are as they were then."""

    CLAIMED = (
        "claimed"  # a ClaimCause, own words, name of whom it was taken over from; what was not said is empty
    )
    RELEASED = "released"
    TRANSFERRED = "transferred"  # id of a user or team, its name, id of the team that had it
    STATUS = "status"  # a Status
    SNOOZED = "snoozed"  # until when, ms since the epoch
    PRIORITY = "priority"  # a Priority
    LABELLED = "labelled"  # labels
    UNLABELLED = "unlabelled"  # labels
    JOINED = "joined"  # id of a user, their name; whoever did it put them on the conversation
    LEFT = "left"  # the same: took them off
    FLAG_RAISED = "flag_raised"  # id of the message
    FLAG_DECIDED = "flag_decided"  # a FlagState, id of the message, a Because, own words, id of the flag
    MONEY_KEPT = "money_kept"  # id of the flag, amount, currency; a later one of the same flag corrects it
    APPROVAL_ASKED = "approval_asked"  # id of the message, FlagState that somebody wants for its flag
    APPROVAL_GIVEN = "approval_given"  # id of the message, who asked, FlagState that was asked for
    APPROVAL_DECLINED = "approval_declined"  # id of the message, who asked, FlagState that was asked for
    ACCOUNT_ASKED = "account_asked"  # an AccountDeed, why
    ACCOUNT_DONE = "account_done"  # an AccountDeed, who had asked for it
    ACCOUNT_DECLINED = "account_declined"  # an AccountDeed, why, who had asked for it
    GUARD_OVERRIDDEN = "guard_overridden"  # id of the message, the rules that stopped it, the reason
    MERGED_INTO = "merged_into"  # id of the conversation that goes on
    MERGED_FROM = "merged_from"  # id of the one that was closed
    SPLIT_INTO = "split_into"  # id of the new conversation
    SPLIT_FROM = "split_from"  # id of the old one, then of the messages that it is about


NOBODY = "system"  # who did what happened by itself


@dataclass(frozen=True, slots=True)
class Activity:
    kind: ActivityKind
    arguments: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """As it travels and is kept."""
        return ":".join((self.kind.value, *map(_quoted, self.arguments)))

    def argument(self, index: int) -> str:
        """Empty where there is none: what an older server wrote tells less."""
        return self.arguments[index] if index < len(self.arguments) else ""


def activity(word: str) -> Activity | None:
    """What ``word`` tells; None for a kind that is newer than this program."""
    kind, *arguments = word.split(":")
    if kind not in set(ActivityKind):
        return None
    return Activity(ActivityKind(kind), tuple(map(_unquoted, arguments)))


def _quoted(argument: str) -> str:
    return argument.replace("%", "%25").replace(":", "%3A")


def _unquoted(argument: str) -> str:
    return argument.replace("%3A", ":").replace("%25", "%")
