"""What each kind of social engineering means to the person at the desk, and what to do about it."""

from dataclasses import dataclass

from workstation.domain.severity import Severity
from workstation.errors import Sentence


@dataclass(frozen=True, slots=True)
class Told:
    """``why`` it was raised; what to do when a ``customer`` wrote it, and when it is to be sent by us."""

    why: Sentence
    customer: Sentence
    sender: Sentence


_NOT_OURS = Sentence("Remove it: we never ask for this.")

ADVICE = {
    "credential_request": Told(
        Sentence("Somebody asks for a recovery phrase, a password or a one-time code."),
        Sentence("Tell them to give it to nobody. Ask what they gave already, then secure the account."),
        Sentence("Remove it: we never ask for a recovery phrase, a password or a one-time code."),
    ),
    "support_impersonation": Told(
        Sentence("Somebody seems to pass for our support, a bank or an authority."),
        Sentence("Say that this was not us, and where we do write. Ask what they were told to do."),
        Sentence("Say only through this conversation who we are; send nobody to another channel."),
    ),
    "safe_wallet_transfer": Told(
        Sentence("Somebody is talked into moving funds to a “safe” wallet or account."),
        Sentence("Ask them to send nothing, and whether something has left. Consider a hold on withdrawals."),
        _NOT_OURS,
    ),
    "remote_access": Told(
        Sentence("Somebody is to let a stranger see or steer their device."),
        Sentence(
            "Ask them to end the session and cut the connection, then secure the account from another device."
        ),
        _NOT_OURS,
    ),
    "advance_fee": Told(
        Sentence("A payment is demanded before money, a prize or a loan is released."),
        Sentence(
            "Tell them to pay nothing more: what is promised does not come. Ask where they paid so far."
        ),
        Sentence("Remove it: we never demand a payment before a withdrawal."),
    ),
    "investment_romance": Told(
        Sentence("A new acquaintance or adviser leads somebody into an investment."),
        Sentence("Ask how they met, and whether they ever got money out. Warn them before they send more."),
        Sentence("Remove it: we recommend no investments and promise no profits."),
    ),
    "account_takeover": Told(
        Sentence("Somebody else seems to have got into the account, or to be trying."),
        Sentence("Secure the account first: end sessions, hold withdrawals, then check who they are."),
        Sentence("Make sure that you speak with the owner of the account."),
    ),
    "mule_recruitment": Told(
        Sentence("Somebody is to lend their account, or to pass on money of others."),
        Sentence("Tell them that this is laundering money, that they answer for it; to pass nothing on."),
        Sentence("Remove it: an account is for its owner alone."),
    ),
}


def severity(kind: str, author: str, *, sure: bool) -> Severity:
    """A customer may only be telling of it, so that a person decides, and is told so quietly where it is not
    ``sure``; we ourselves never send it."""
    if author == "customer" and not sure:
        return Severity.NOTICE
    if author == "customer" or kind in ("support_impersonation", "account_takeover"):
        return Severity.WARNING
    return Severity.BLOCK
