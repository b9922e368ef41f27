"""A piece of a text that may be an address or a transaction: what it fits, and what is said of it."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Self

from workstation.detection.networks import Form, Verdict, labels, networks, speaking
from workstation.detection.networks.candidates import Candidate


@dataclass(frozen=True, slots=True)
class Fits:
    """``text``: the piece, which stands in ``whole`` from ``start`` to ``end``, maybe cut in several there;
    ``addresses``, ``transactions``: the ids of the networks of which it may be one; ``spoken``: of what."""

    text: str
    whole: str
    start: int
    end: int
    addresses: Mapping[str, Verdict]
    transactions: AbstractSet[str]
    spoken: speaking.Spoken

    @classmethod
    def of(cls, piece: Candidate, whole: str, spoken: speaking.Spoken | None = None) -> Self:
        """``spoken``: where it is known, whatever stands about it."""
        text, start, end = piece.text, piece.start, piece.end
        addresses, transactions = networks().of_address(text), networks().of_transaction(text)
        spoken = spoken or speaking.spoken_of(whole, start, end)
        return cls(text, whole, start, end, addresses, transactions, spoken)

    def is_called_address(self) -> bool:
        """As ``labels`` has it."""
        return labels.is_called_address(self.whole, self.start, self.end)

    def is_beside_transaction(self) -> bool:
        """Whether the words about it speak of a transaction."""
        return speaking.speaks_of_transaction(self.whole, self.start, self.end)

    def is_named(self, form: Form) -> bool:
        """Whether a network is spoken of that has addresses of ``form``."""
        return any(form in network.forms for network in networks().all if network.id in self.spoken.networks)
