"""What became of an operation, as the server told it in the feed or in the answer to a push."""

from dataclasses import dataclass

from workstation.domain.operation import Refusal


@dataclass(frozen=True, slots=True)
class Outcome:
    """``refusal`` is None for an operation that was carried out; the rest says who was first, and when."""

    operation_id: str
    refusal: Refusal | None = None
    receipt: str | None = None  # carried out: lets a restored server take it again
    by_user_id: str | None = None
    by_name: str | None = None
    happened_at: int | None = None  # ms since the epoch, server's clock

    @property
    def applied(self) -> bool:
        return self.refusal is None
