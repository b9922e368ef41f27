-- Files that the person attached: each encrypted under blobs/ with a key of its own, which stands here alone.
-- One belongs to a draft until it is sent, then to its operation, until that has been settled for a week.

CREATE TABLE attachment (
    id TEXT NOT NULL PRIMARY KEY,
    file TEXT NOT NULL UNIQUE,
    key BLOB NOT NULL CHECK (length(key) = 32),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    name TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 1),
    mime TEXT NOT NULL,
    place INTEGER NOT NULL,
    conversation_id TEXT,
    kind TEXT CHECK (kind IN ('reply', 'note')),
    operation_id TEXT,
    settled_at INTEGER,
    CHECK ((operation_id IS NULL) = (conversation_id IS NOT NULL AND kind IS NOT NULL))
);
CREATE INDEX attachment_draft ON attachment (conversation_id);
CREATE INDEX attachment_operation ON attachment (operation_id);
