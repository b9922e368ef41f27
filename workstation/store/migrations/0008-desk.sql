-- A canned response is half written for a while, too; its lane stands where a conversation's id does.

CREATE TABLE draft_with_responses (
    conversation_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'note', 'customer', 'canned')),
    body TEXT NOT NULL,
    cursor INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, kind)
);
INSERT INTO draft_with_responses SELECT * FROM draft;
DROP TABLE draft;
ALTER TABLE draft_with_responses RENAME TO draft;
