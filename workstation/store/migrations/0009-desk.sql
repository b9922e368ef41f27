-- The message that a draft answers; its words stand in the replica alone.

CREATE TABLE draft_quote (
    conversation_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'note')),
    message_id TEXT NOT NULL,
    PRIMARY KEY (conversation_id, kind)
);
