"""The variables of canned responses, in words."""

from collections.abc import Sequence

from workstation.domain.canned import BLANK, Variable
from workstation.errors import Sentence
from workstation.ui.kit.safe_text import identifier
from workstation.ui.kit.trouble import told

_KNOWN: dict[str, Sentence] = {
    Variable.CUSTOMER_NAME: Sentence("the customer's name"),
    Variable.CUSTOMER_FIRST_NAME: Sentence("the customer's first name"),
    Variable.AGENT_NAME: Sentence("your name"),
    Variable.AGENT_FIRST_NAME: Sentence("your first name"),
    Variable.CONVERSATION_ID: Sentence("the conversation's id"),
    Variable.CONVERSATION_SUBJECT: Sentence("the conversation's subject"),
}
_MOST = 9  # that are named in one sentence


def named(variable: str) -> str:
    """What a variable stands for; the name of one that the agent fills in, or that nobody knows."""
    return told(_named(variable))


def why_unfilled(names: Sequence[str]) -> Sentence:
    """Why a text with these is not sent, and what to do."""
    listed = [_named(name) for name in names[:_MOST]]
    places = ", ".join(f"%{place}" for place in range(1, len(listed) + 1))
    return Sentence(
        "Not sent: fill in %1. The first is marked, Tab goes to the next.", Sentence.of([(places, listed)])
    )


def _named(variable: str) -> str:
    return _KNOWN.get(variable) or identifier(variable.removeprefix(BLANK).replace("_", " "))
