"""An open conversation's tab."""

from dataclasses import dataclass

from workstation.domain.drafts import DraftKind


@dataclass(frozen=True, slots=True)
class OpenTab:
    """A conversation that stands open, and where in it the person was."""

    conversation_id: str
    current: bool  # in front of the others in its pane
    mode: DraftKind  # which of the two editors was in front
    anchor: int | None  # the message position at the top of the view; None: at the end
    customer_name: str = ""  # as last known: the conversation may leave this machine before its tab does
    pane: int = 0  # in which it stands, counted from 0 in reading order
