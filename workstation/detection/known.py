"""What the detectors know beside the text: lists, names of our own, whom the conversation is with."""

from dataclasses import dataclass
from typing import Literal, Self

from workstation.detection.addresses import AddressList
from workstation.detection.domain_model import DomainModel
from workstation.detection.lists import DomainList

Author = Literal["customer", "agent", "bot"]


@dataclass(frozen=True, slots=True)
class Party:
    """What would give a customer away in a text: as written in their profile and conversation."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that is not in the text; what is absent is not looked for.

    ``own_domains`` are those that our customers should trust, canonical. ``customer`` is whom a draft is for,
    ``others`` are the customers of the writer's other open conversations; both empty for what has arrived.
    ``checks`` names the kinds to look for; None for all. ``sent``: whoever wrote it is no longer the only one
    who hears of it, so that of what we write ourselves only what is sure is found. ``kept``: the server has
    masked in it what a secret is by what is said about it, and by what was asked. ``file``: the text is the
    name of one.
    """

    domains: DomainList | None = None
    addresses: AddressList | None = None
    own_domains: tuple[str, ...] = ()
    model: DomainModel | None = None
    customer: Party = Party()
    others: tuple[Party, ...] = ()
    checks: frozenset[str] | None = None
    sent: bool = False
    kept: bool = False
    file: bool = False

    def blind(self) -> tuple[str, ...]:
        """The kinds that nothing is found of because their lists or their model are absent."""
        needed = {
            "phishing_link": self.domains,
            "flagged_address": self.addresses,
            "suspicious_domain": self.model,
        }
        return tuple(kind for kind, file in needed.items() if file is None)

    def asks(self, kind: str) -> bool:
        """Whether ``kind`` is looked for."""
        return self.checks is None or kind in self.checks

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the lists that are looked up in their files."""
        for file in (self.domains, self.addresses, self.model):
            if file is not None:
                file.close()
