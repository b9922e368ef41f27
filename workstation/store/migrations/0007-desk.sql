-- Views that the person made of the queue list, and how they look at it: the order of each list, the density.

CREATE TABLE saved_view (
    id TEXT NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    condition TEXT NOT NULL CHECK (json_valid(condition))
);

CREATE TABLE inbox_choice (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
