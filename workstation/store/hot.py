"""The reads that what is on the screen waits for: plain SQL on the connection, no SQLModel."""

from workstation.store.hot_desk import (
    attached,
    attachment_files,
    device,
    draft_attachments,
    drafts,
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
from workstation.store.hot_inbox import counts, keys, rows
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
    "counts",
    "details",
    "device",
    "draft_attachments",
    "drafts",
    "keys",
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
    "window",
]
