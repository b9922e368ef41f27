"""Acts on the account of the customer in front, in the registry of actions; none of them has a key."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from workstation.domain.account_acts import AccountDeed
from workstation.ui.kit.actions import Actions
from workstation.ui.kit.safe_text import fill
from workstation.ui.kit.words import Words


class AccountActions(QObject):
    """``front`` answers the conversation in front, or ""; ``ask(conversation_id, deed)`` asks for it."""

    def __init__(
        self,
        actions: Actions,
        words: Words,
        front: Callable[[], str],
        ask: Callable[[str, AccountDeed], None],
    ) -> None:
        super().__init__(actions)
        self._actions, self._words, self._front, self._ask = actions, words, front, ask
        for deed in AccountDeed:
            actions.add(f"account.{deed.value}", self._text(deed), self._handler(deed), (), "security")

    def retranslate(self) -> None:
        """The interface speaks another language now."""
        for deed in AccountDeed:
            self._actions.set_text(f"account.{deed.value}", self._text(deed))

    def _text(self, deed: AccountDeed) -> str:
        return fill(self.tr("%1…"), self._words.account_deed(deed))

    def _handler(self, deed: AccountDeed) -> Callable[[], None]:
        def handle() -> None:
            if conversation_id := self._front():
                self._ask(conversation_id, deed)

        return handle
