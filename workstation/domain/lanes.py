"""Lanes of operations about something else than a conversation: what stands there in its place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lanes:
    """Those of one kind of thing; ``begins``: what stands before its id."""

    begins: str

    def of(self, id_: str) -> str:
        """Where the operations about a thing stand in their order."""
        return f"{self.begins}{id_}"

    def about(self, conversation_id: str) -> str:
        """The id of the thing that a lane is about; "" where it is no lane of these."""
        return conversation_id.removeprefix(self.begins) if conversation_id.startswith(self.begins) else ""


CANNED = Lanes("canned:")
CAMPAIGNS = Lanes("campaign:")
