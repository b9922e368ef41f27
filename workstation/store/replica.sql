-- The replica: the server's copy, the place in its feed, and the index for search. It may be thrown away at
-- any moment; whoever changes this file makes every workstation fetch its replica anew.

CREATE TABLE feed_position (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    cursor TEXT NOT NULL,
    cursor_seq INTEGER NOT NULL CHECK (typeof(cursor_seq) = 'integer'),
    high_water TEXT NOT NULL,
    incarnation TEXT NOT NULL
);

CREATE TABLE conversation (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number BETWEEN 1 AND 274877906943),
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    as_of INTEGER NOT NULL CHECK (typeof(as_of) = 'integer'),
    customer_id TEXT NOT NULL,
    team_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    language TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'pending', 'on_hold', 'snoozed', 'resolved', 'closed')),
    priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    assignee_id TEXT,
    labels TEXT NOT NULL CHECK (json_valid(labels) AND json_type(labels) = 'array'),
    participants TEXT NOT NULL CHECK (json_valid(participants) AND json_type(participants) = 'array'),
    version INTEGER NOT NULL CHECK (typeof(version) = 'integer'),
    waiting_since INTEGER CHECK (waiting_since IS NULL OR (typeof(waiting_since) = 'integer' AND waiting_since BETWEEN 0 AND 4398046511103)),
    created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer' AND created_at BETWEEN 0 AND 4398046511103),
    updated_at INTEGER NOT NULL CHECK (typeof(updated_at) = 'integer' AND updated_at BETWEEN 0 AND 4398046511103),
    snoozed_until INTEGER CHECK (snoozed_until IS NULL OR typeof(snoozed_until) = 'integer'),
    last_position INTEGER NOT NULL CHECK (typeof(last_position) = 'integer' AND last_position BETWEEN 0 AND 16777215),
    last_words TEXT NOT NULL,
    last_kind TEXT CHECK (last_kind IN ('incoming', 'outgoing', 'note', 'activity')),
    delivered_position INTEGER NOT NULL CHECK (typeof(delivered_position) = 'integer'),
    read_position INTEGER NOT NULL CHECK (typeof(read_position) = 'integer'),
    flag TEXT CHECK (flag IN ('notice', 'warning', 'block')),
    marker INTEGER NOT NULL CHECK (typeof(marker) = 'integer'), -- up to where I have read
    waited INTEGER CHECK (waited IS NULL OR typeof(waited) = 'integer'),
    working_since INTEGER CHECK (working_since IS NULL OR (typeof(working_since) = 'integer' AND working_since BETWEEN 0 AND 4398046511103)),
    worked INTEGER CHECK (worked IS NULL OR typeof(worked) = 'integer'),
    first_answer_at INTEGER CHECK (first_answer_at IS NULL OR typeof(first_answer_at) = 'integer'),
    answer_within INTEGER NOT NULL CHECK (typeof(answer_within) = 'integer' AND answer_within BETWEEN 1 AND 4398046511103),
    resolve_within INTEGER NOT NULL CHECK (typeof(resolve_within) = 'integer' AND resolve_within BETWEEN 1 AND 4398046511103),
    mentioned TEXT NOT NULL CHECK (json_valid(mentioned) AND json_type(mentioned) = 'object'),
    left_draft TEXT CHECK (left_draft IS NULL OR (json_valid(left_draft) AND json_type(left_draft) = 'object')), -- for me
    -- domain.inbox.key in each order, worked out as the row comes: of generated columns no index would do
    -- without the row
    place INTEGER NOT NULL CHECK (typeof(place) = 'integer'),
    due INTEGER NOT NULL CHECK (typeof(due) = 'integer'),
    rank INTEGER NOT NULL CHECK (typeof(rank) = 'integer')
);
-- each section's own, which the rows themselves are not needed for in any order …
CREATE INDEX conversation_assignee ON conversation (assignee_id, place, id, due, rank, updated_at, status) WHERE status NOT IN ('snoozed', 'resolved', 'closed');
CREATE INDEX conversation_waiting ON conversation (place, id, due, rank, updated_at, status, waiting_since) WHERE status NOT IN ('snoozed', 'resolved', 'closed') AND waiting_since IS NOT NULL;
CREATE INDEX conversation_shared ON conversation (place, id, due, rank, updated_at, status, participants, assignee_id) WHERE status NOT IN ('snoozed', 'resolved', 'closed') AND participants <> '[]';
CREATE INDEX conversation_mentioned ON conversation (place, id, due, rank, updated_at, mentioned, marker, last_position) WHERE mentioned <> '{}' AND marker < last_position;
CREATE INDEX conversation_snoozed ON conversation (due, id, place, rank, updated_at, status) WHERE status = 'snoozed';
-- … and an order each for all of them
CREATE INDEX conversation_longest ON conversation (place, id);
CREATE INDEX conversation_due ON conversation (due, id);
CREATE INDEX conversation_rank ON conversation (rank, id);
CREATE INDEX conversation_newest ON conversation (updated_at DESC, id);
-- … and for saved views all that a condition can ask, so that no row is looked at; most ask for the status
CREATE INDEX conversation_viewed ON conversation (status, place, id, due, rank, updated_at, priority, team_id, assignee_id, language, flag, labels, waiting_since, customer_id, marker, last_position);
CREATE INDEX conversation_customer ON conversation (customer_id);
-- … and for the cases of security
CREATE INDEX conversation_flagged ON conversation (flag, due, id, language, assignee_id) WHERE flag IS NOT NULL;
CREATE INDEX conversation_urgent ON conversation (due, id, language, assignee_id, priority, status, flag) WHERE priority = 'urgent' AND status NOT IN ('snoozed', 'resolved', 'closed') AND flag IS NULL;

CREATE TABLE message (
    key INTEGER NOT NULL PRIMARY KEY CHECK (key > 16777216), -- conversation.number << 24 | position
    id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
    moment INTEGER NOT NULL UNIQUE, -- created_at << 21 | what tells messages of one millisecond apart
    kind TEXT NOT NULL CHECK (kind IN ('incoming', 'outgoing', 'note', 'activity')),
    author_id TEXT NOT NULL,
    author_name TEXT NOT NULL,
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL CHECK (typeof(created_at) = 'integer' AND created_at BETWEEN 0 AND 4398046511103),
    quote TEXT CHECK (quote IS NULL OR ( -- what it answers
        concat_ws(' ', json_type(quote, '$.message_id'), json_type(quote, '$.position'), json_type(quote, '$.kind'),
            json_type(quote, '$.author_name'), json_type(quote, '$.words'), json_type(quote, '$.created_at')
        ) = 'text integer text text text integer'
        AND quote ->> 'position' BETWEEN 1 AND 16777215 AND quote ->> 'kind' IN ('incoming', 'outgoing', 'note')
        AND quote ->> 'created_at' BETWEEN 0 AND 4398046511103
    )),
    said TEXT CHECK (said IS NULL OR json_type(said) = 'array') -- the sentences that body was made of
);
-- what agents recorded of money that was kept from leaving: few among a million
CREATE INDEX message_money ON message (key) WHERE kind = 'activity' AND body GLOB 'money_kept:*';
-- what programs say in messages, which is read in another language than it is kept in
CREATE INDEX message_said ON message (said) WHERE said IS NOT NULL;

-- files of messages; what was fetched of one stands encrypted under blobs/, its keys nowhere but here
CREATE TABLE received (
    key INTEGER NOT NULL CHECK (key > 16777216), -- of the message
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 100),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    name TEXT NOT NULL CHECK (typeof(name) = 'text' AND length(name) BETWEEN 1 AND 1000),
    size INTEGER NOT NULL CHECK (typeof(size) = 'integer' AND size BETWEEN 1 AND 26214400),
    mime TEXT NOT NULL CHECK (typeof(mime) = 'text' AND length(mime) BETWEEN 1 AND 100),
    file TEXT,
    file_key BLOB,
    preview TEXT,
    preview_key BLOB,
    preview_size INTEGER,
    PRIMARY KEY (key, number)
) WITHOUT ROWID;

CREATE TABLE flag (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    conversation INTEGER NOT NULL, -- conversation.number
    message_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('notice', 'warning', 'block')),
    start INTEGER NOT NULL CHECK (typeof(start) = 'integer' AND start >= 0),
    "end" INTEGER NOT NULL CHECK (typeof("end") = 'integer' AND "end" >= start),
    rule TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (typeof(version) = 'integer'),
    why TEXT NOT NULL,
    advice TEXT NOT NULL,
    why_said TEXT NOT NULL CHECK (json_type(why_said) = 'array'), -- the sentences that it was made of
    advice_said TEXT NOT NULL CHECK (json_type(advice_said) = 'array'),
    state TEXT NOT NULL CHECK (state IN ('open', 'confirmed', 'dismissed')),
    decided_by TEXT,
    decided_at INTEGER CHECK (decided_at IS NULL OR typeof(decided_at) = 'integer'),
    reason TEXT,
    because TEXT CHECK (because IN (
        'harmless', 'ours', 'explained', 'quoted', 'attempt', 'paid', 'taken_over', 'other', 'mistaken', 'learned',
        'taken_back', 'mislisted')),
    needs_second INTEGER NOT NULL CHECK (needs_second IN (0, 1)),
    asked TEXT CHECK (asked IS NULL OR (
        json_type(asked, '$.id') IS 'text' AND json_type(asked, '$.by_id') IS 'text'
        AND json_type(asked, '$.by_name') IS 'text' AND json_type(asked, '$.at') IS 'integer'
        AND json_type(asked, '$.reason') IS 'text' AND coalesce(asked ->> 'because' IN (
            'harmless', 'ours', 'explained', 'quoted', 'attempt', 'paid', 'taken_over', 'other', 'mistaken', 'learned',
            'mislisted'), 0)))
);
CREATE INDEX flag_conversation ON flag (conversation);
CREATE INDEX flag_message ON flag (message_id);
CREATE INDEX flag_campaign ON flag (conversation, message_id) WHERE kind = 'campaign';
CREATE INDEX flag_open ON flag (kind, conversation) WHERE state = 'open';
CREATE INDEX flag_asked ON flag (conversation) WHERE asked IS NOT NULL;

-- what ties conversations together: an address, a domain or a device that was seen in several of them
CREATE TABLE sighting (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    conversation INTEGER NOT NULL, -- conversation.number
    kind TEXT NOT NULL CHECK (kind IN ('address', 'domain', 'device')),
    what TEXT NOT NULL CHECK (typeof(what) = 'text' AND length(what) BETWEEN 1 AND 200),
    at INTEGER NOT NULL CHECK (typeof(at) = 'integer' AND at BETWEEN 0 AND 4398046511103),
    message_id TEXT,
    warned_at INTEGER
);
CREATE INDEX sighting_conversation ON sighting (conversation);
CREATE INDEX sighting_what ON sighting (what, conversation);

-- what several customers were talked into, as a case; whom it concerns is told by the sightings
CREATE TABLE campaign (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    kind TEXT NOT NULL CHECK (kind IN ('address', 'domain', 'device')),
    what TEXT NOT NULL CHECK (typeof(what) = 'text' AND length(what) BETWEEN 1 AND 200),
    version INTEGER NOT NULL CHECK (typeof(version) = 'integer'),
    leader_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    closed_at INTEGER CHECK (closed_at IS NULL OR typeof(closed_at) = 'integer'),
    closed_by TEXT,
    reason TEXT
);
CREATE INDEX campaign_what ON campaign (what);

-- acts on customers' accounts that somebody asked for
CREATE TABLE account_act (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    conversation INTEGER NOT NULL, -- conversation.number
    deed TEXT NOT NULL CHECK (deed IN (
        'freeze_withdrawals', 'unfreeze_withdrawals', 'end_sessions', 'request_documents')),
    reason TEXT NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    at INTEGER NOT NULL CHECK (typeof(at) = 'integer' AND at BETWEEN 0 AND 4398046511103),
    state TEXT NOT NULL CHECK (state IN ('asked', 'done', 'declined')),
    answered_by TEXT,
    answer TEXT
);
CREATE INDEX account_act_conversation ON account_act (conversation);
CREATE INDEX account_act_asked ON account_act (by_id) WHERE state = 'asked';

CREATE TABLE customer (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    country TEXT NOT NULL,
    timezone TEXT NOT NULL,
    tier TEXT NOT NULL,
    verification TEXT NOT NULL,
    risk TEXT NOT NULL,
    since INTEGER NOT NULL CHECK (typeof(since) = 'integer'),
    attributes TEXT NOT NULL CHECK (json_valid(attributes) AND json_type(attributes) = 'object'),
    notes TEXT NOT NULL CHECK (json_valid(notes) AND json_type(notes) = 'array'), -- of colleagues, newest first
    account TEXT NOT NULL CHECK (json_valid(account) AND json_type(account) = 'array'), -- what happened to it, newest first
    words TEXT NOT NULL -- name, address and id, folded: what one is sought by
);
CREATE INDEX customer_words ON customer (words, id);

CREATE TABLE user (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('agent', 'senior_security', 'lead', 'quality', 'admin')),
    teams TEXT NOT NULL CHECK (json_valid(teams) AND json_type(teams) = 'array'),
    languages TEXT NOT NULL CHECK (json_valid(languages) AND json_type(languages) = 'array')
);

CREATE TABLE team (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    name TEXT NOT NULL
);

CREATE TABLE canned (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    short_code TEXT NOT NULL,
    title TEXT NOT NULL,
    folder TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('personal', 'team', 'everyone')),
    owner_id TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (typeof(version) = 'integer'),
    by_name TEXT NOT NULL,
    changed_at INTEGER NOT NULL CHECK (typeof(changed_at) = 'integer'),
    code_words TEXT NOT NULL, -- folded, as what is typed after the slash
    title_words TEXT NOT NULL,
    steps TEXT NOT NULL -- JSON: the lines of what a macro does; "[]": it is none
);

CREATE TABLE canned_variant (
    language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 16),
    canned_id TEXT NOT NULL,
    body TEXT NOT NULL CHECK (typeof(body) = 'text'),
    words TEXT NOT NULL, -- folded
    PRIMARY KEY (language, canned_id) -- what is looked through stands together
) WITHOUT ROWID;
CREATE INDEX canned_variant_response ON canned_variant (canned_id);

-- how often I have sent what was made with a response
CREATE TABLE canned_use (
    canned_id TEXT NOT NULL PRIMARY KEY CHECK (length(canned_id) BETWEEN 1 AND 64),
    count INTEGER NOT NULL CHECK (typeof(count) = 'integer')
);

-- how rules that raise flags have done; one about whose flags nobody has decided is not here
CREATE TABLE rule (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    confirmed INTEGER NOT NULL CHECK (typeof(confirmed) = 'integer' AND confirmed >= 0),
    dismissed INTEGER NOT NULL CHECK (typeof(dismissed) = 'integer' AND dismissed >= 0),
    below INTEGER NOT NULL CHECK (below IN (0, 1)),
    demoted INTEGER NOT NULL CHECK (demoted IN (0, 1))
);

-- how the warnings that I count have done, as the server told last: numbers, and no conversation
CREATE TABLE figures (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL CHECK (typeof(at) = 'integer'), -- when it told, on this machine's clock
    told TEXT NOT NULL CHECK (json_valid(told) AND json_type(told) = 'object')
);

CREATE TABLE needed_snapshot (
    conversation_id TEXT NOT NULL PRIMARY KEY CHECK (length(conversation_id) BETWEEN 1 AND 64)
);

-- Search. The index keeps words alone: their text is computed from the message whenever the index asks for
-- it, so that a message stands in the file once, and a deleted one nowhere. ASCII needs no segmenting.
CREATE VIEW message_words AS
SELECT
    moment,
    'c' || (key >> 24) AS scope,
    CASE WHEN octet_length(body) = length(body) THEN body ELSE segmented(body) END AS words
FROM message;

CREATE VIRTUAL TABLE message_search USING fts5 (
    scope, words,
    content = 'message_words', content_rowid = 'moment',
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc So'"
);
INSERT INTO message_search (message_search, rank) VALUES ('secure-delete', 1);
INSERT INTO message_search (message_search, rank) VALUES ('usermerge', 2);

-- New messages are indexed by store/indexing.py, many at once; the rest is rare and done here.
CREATE TRIGGER message_gone AFTER DELETE ON message WHEN old.kind <> 'activity' BEGIN
    INSERT INTO message_search (message_search, rowid, scope, words)
    VALUES ('delete', old.moment, 'c' || (old.key >> 24), CASE WHEN octet_length(old.body) = length(old.body) THEN old.body ELSE segmented(old.body) END);
END;

-- kind and moment of a stored message never change: a row that says otherwise is refused before it gets here
CREATE TRIGGER message_reworded AFTER UPDATE OF body ON message WHEN new.kind <> 'activity' AND old.body IS NOT new.body BEGIN
    INSERT INTO message_search (message_search, rowid, scope, words)
    VALUES ('delete', old.moment, 'c' || (old.key >> 24), CASE WHEN octet_length(old.body) = length(old.body) THEN old.body ELSE segmented(old.body) END);
    INSERT INTO message_search (rowid, scope, words)
    VALUES (new.moment, 'c' || (new.key >> 24), CASE WHEN octet_length(new.body) = length(new.body) THEN new.body ELSE segmented(new.body) END);
END;

INSERT INTO feed_position VALUES (1, '', 0, '', '');
