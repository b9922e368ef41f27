-- The desk: what the person typed and has not yet settled, and what a start without a network needs.

CREATE TABLE outbox (
    ord INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    base_version INTEGER,
    arguments TEXT NOT NULL CHECK (json_valid(arguments)),
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'answered')),
    number INTEGER CHECK (number >= 1),
    answered_seq INTEGER,
    answered_in TEXT,
    UNIQUE (conversation_id, number)
);

CREATE TABLE lane (
    conversation_id TEXT NOT NULL PRIMARY KEY,
    next_number INTEGER NOT NULL CHECK (next_number >= 1)
);

CREATE TABLE draft (
    conversation_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'note')),
    body TEXT NOT NULL,
    cursor INTEGER NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, kind)
);

CREATE TABLE tray (
    id TEXT NOT NULL PRIMARY KEY,
    ord INTEGER NOT NULL,
    kind TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    base_version INTEGER,
    arguments TEXT NOT NULL CHECK (json_valid(arguments)),
    created_at INTEGER NOT NULL,
    refusal TEXT NOT NULL,
    by_user_id TEXT,
    by_name TEXT,
    happened_at INTEGER,
    refused_at INTEGER NOT NULL
);

CREATE TABLE sent (
    id TEXT NOT NULL PRIMARY KEY,
    ord INTEGER NOT NULL,
    kind TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    base_version INTEGER,
    arguments TEXT NOT NULL CHECK (json_valid(arguments)),
    created_at INTEGER NOT NULL,
    receipt TEXT,
    settled_at INTEGER NOT NULL
);
CREATE INDEX sent_settled ON sent (settled_at);

CREATE TABLE tab (
    conversation_id TEXT NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    current BOOLEAN NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('reply', 'note')),
    anchor INTEGER
);

CREATE TABLE readmark (
    conversation_id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    told INTEGER NOT NULL
);

CREATE TABLE device (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    replaces TEXT NOT NULL CHECK (json_valid(replaces)),
    server TEXT NOT NULL,
    me TEXT NOT NULL CHECK (json_valid(me)),
    high_water TEXT NOT NULL,
    incarnation TEXT NOT NULL,
    verified_at INTEGER
);
