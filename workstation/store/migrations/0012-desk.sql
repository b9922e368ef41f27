-- The canned responses that a draft was made with, in the revisions that were inserted and in their order.

CREATE TABLE draft_canned (
    place INTEGER NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'note')),
    canned_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    UNIQUE (conversation_id, kind, canned_id, version)
);
