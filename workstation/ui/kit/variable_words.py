"""The variables of canned responses, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from workstation.domain.canned import BLANK, Variable
from workstation.ui.kit.safe_text import fill, identifier


class VariableWords(QObject):
    def name(self, variable: str) -> str:
        """What a variable stands for; the name of one that the agent fills in, or that nobody knows."""
        known: dict[str, str] = {
            Variable.CUSTOMER_NAME: self.tr("the customer's name"),
            Variable.CUSTOMER_FIRST_NAME: self.tr("the customer's first name"),
            Variable.AGENT_NAME: self.tr("your name"),
            Variable.AGENT_FIRST_NAME: self.tr("your first name"),
            Variable.CONVERSATION_ID: self.tr("the conversation's id"),
            Variable.CONVERSATION_SUBJECT: self.tr("the conversation's subject"),
        }
        return known.get(variable) or identifier(variable.removeprefix(BLANK).replace("_", " "))

    def unfilled(self, names: Sequence[str]) -> str:
        """Why a text with these is not sent, and what to do."""
        listed = ", ".join(map(self.name, names))
        template = self.tr("Not sent: fill in %1. The first is marked, Tab goes to the next.")
        return fill(template, listed)
