"""What is marked in a message's text: its links, the evidence of warnings, and what somebody looks for."""

import re

from workstation.domain.message import Message
from workstation.domain.search import Spans
from workstation.ui.features.conversation.timeline.formats import Formats
from workstation.ui.features.conversation.timeline.text_block import Mark
from workstation.ui.features.conversation.timeline.wording import marked_flags
from workstation.ui.kit.safe_text import Revealed

# what the eye takes for a link; what a text really leads to is found, off this thread, when somebody asks
_LINK = r"(?i)(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{1,19}://|www\.)[^\s<>\"⟦⟧]{2,2000}"
_MAYBE = r"(?i)://|\w[\[(]?\.[\])]?\w"


def marks(message: Message, body: str, shown: Revealed, formats: Formats, sought: Spans | None) -> list[Mark]:
    """``body`` is as much of the message as is shown, ``shown`` the same made safe."""
    made = []
    if "://" in body or "www." in body.lower():
        link = formats.link()
        for match in re.finditer(_LINK, body):
            span = shown.place(match.start()), shown.place(match.end())
            made.append(Mark(*span, None, link, leads_from=match.start()))
    made += [
        Mark(shown.place(found.start), shown.place(end), found.severity, formats.evidence(found.severity))
        for found in (flag.indicator for flag in marked_flags(message))
        if found.start < (end := min(found.end, len(body)))
    ]
    if sought is not None:
        form = formats.sought()
        made += [Mark(shown.place(a), shown.place(b), None, form) for a, b in sought(body)]
    return made


def may_lead(body: str) -> bool:
    """Whether a body looks as if a link stood in it."""
    return re.search(_MAYBE, body) is not None
