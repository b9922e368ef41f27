-- The macro whose acts go with a reply when that is sent.

CREATE TABLE draft_macro (
    conversation_id TEXT NOT NULL PRIMARY KEY,
    macro_id TEXT NOT NULL
);
