"""The reads that what is on the screen waits for: plain SQL on the connection, no SQLModel.

What a start runs asks the module of its own, and loads none of the others.
"""

from workstation.store.hot_desk import (
    device,
    marks,
    pane_layouts,
    readmarks,
    refused,
    refused_in,
    refused_messages,
    tabs,
    unsettled,
    unsettled_conversations,
)
from workstation.store.hot_drafts import attached, attachment_files, draft_attachments, drafts
from workstation.store.hot_inbox import (
    count,
    counts,
    due_to_wake,
    keys,
    keys_and_apart,
    rows,
    user_names,
)
from workstation.store.hot_window import (
    details,
    known_messages,
    look,
    names,
    newest_incoming,
    window,
)

__all__ = [
    "attached",
    "attachment_files",
    "count",
    "counts",
    "details",
    "device",
    "draft_attachments",
    "drafts",
    "due_to_wake",
    "keys",
    "keys_and_apart",
    "known_messages",
    "look",
    "marks",
    "names",
    "newest_incoming",
    "pane_layouts",
    "readmarks",
    "refused",
    "refused_in",
    "refused_messages",
    "rows",
    "tabs",
    "unsettled",
    "unsettled_conversations",
    "user_names",
    "window",
]
