-- A note about a customer is half written for a while, too.

CREATE TABLE draft_of_all_kinds (
    conversation_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'note', 'customer')),
    body TEXT NOT NULL,
    cursor INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, kind)
);
INSERT INTO draft_of_all_kinds SELECT * FROM draft;
DROP TABLE draft;
ALTER TABLE draft_of_all_kinds RENAME TO draft;
