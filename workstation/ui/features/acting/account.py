"""An act on a customer's account, or a word on what a colleague asked for: whose it is, and why."""

from PySide6.QtWidgets import QWidget

from workstation.domain.account_acts import TOUCHING_MONEY, AccountAct, AccountDeed
from workstation.domain.people import Role, User
from workstation.ui.features.acting.reasoned import ReasonedInquiry
from workstation.ui.kit.kit import Kit
from workstation.ui.kit.labels import PlainLabel
from workstation.ui.kit.safe_text import fill, identifier, iso_ltr


class AccountInquiry(ReasonedInquiry[str]):
    """Answers the reason, without which nothing goes; Enter alone sends nothing."""

    def __init__(  # noqa: PLR0917 all that it tells
        self, kit: Kit, parent: QWidget, about: str, customer_id: str, deed: AccountDeed, title: str, do: str
    ) -> None:
        super().__init__(parent, "account", title, about)
        target = PlainLabel(iso_ltr(identifier(customer_id)), self)
        target.setFont(kit.theme.mono_font())
        target.setAccessibleName(fill(self.tr("Account: %1"), identifier(customer_id)))
        self.column.addWidget(PlainLabel(kit.words.account_deed(deed), self, weight="strong"))
        self.column.addWidget(target)
        self.told = PlainLabel("", self, wrap=True, tone="muted")
        self.told.hide()
        self.column.addWidget(self.told)
        self.column.addWidget(PlainLabel(self.tr("Reason"), self))
        caption = self.tr("Reason; the customer cannot see it")
        hint = self.tr("What did you see? It is kept for good.")
        self.ask("account.reason", caption, hint)
        self.add_do(do, "danger").clicked.connect(lambda: self.answered(self._reason.words))

    def tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.show()


class AskingInquiry(AccountInquiry):
    """About an act that I want done."""

    def __init__(  # noqa: PLR0917 all that it tells
        self, kit: Kit, parent: QWidget, about: str, customer_id: str, deed: AccountDeed, me: User
    ) -> None:
        super().__init__(
            kit, parent, about, customer_id, deed, self.tr("Act on the account"), self.tr("Go on")
        )
        if me.role is not Role.SENIOR_SECURITY:
            self.tell(self.tr("It is done when a senior security agent has agreed."))
        elif deed in TOUCHING_MONEY:
            self.tell(
                self.tr(
                    "It is done when another senior security agent has agreed; at once, where your company "
                    "asks for no second person."
                )
            )


class AnsweringInquiry(AccountInquiry):
    """About what a colleague asked for."""

    def __init__(
        self, kit: Kit, parent: QWidget, about: str, customer_id: str, act: AccountAct, *, agreed: bool
    ) -> None:
        word = self.tr("Agree") if agreed else self.tr("Decline")
        super().__init__(kit, parent, about, customer_id, act.deed, word, word)
        self.tell(fill(self.tr("%1 asked for it: %2"), identifier(act.by_name), identifier(act.reason)))
