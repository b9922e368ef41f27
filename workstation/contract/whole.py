"""What one operation carries behind its own act: all of it is carried out, in order, or nothing."""

from typing import Annotated, Any, Self

from pydantic import Field, model_validator

from workstation.contract.wire import Id, Wire
from workstation.domain.operation import OperationKind
from workstation.domain.whole import FOLLOWING, MOST


class Following(Wire):
    """One more act, with the arguments of its kind; what it makes is called after ``whole.part_id``."""

    kind: OperationKind = Field(strict=False)
    arguments: dict[str, Any] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _can_follow(self) -> Self:
        if self.kind not in FOLLOWING:
            raise ValueError("this kind of act is an operation of its own")
        return self


class Carried(Wire):
    """Beside the arguments of a kind that carries others.

    Where one of the acts is refused, so is the operation, with that act's reason, and nothing is done;
    its outcome in the feed tells at which place that act stands.
    """

    then: Annotated[list[Following], Field(min_length=1, max_length=MOST)] | None = None
    macro: Id | None = None  # the response whose steps they are
