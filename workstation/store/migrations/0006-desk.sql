-- Conversations stand in up to four panes; a division of the room is kept by name. The one without a name is
-- how it is divided now.

ALTER TABLE tab ADD COLUMN pane INTEGER NOT NULL DEFAULT 0;
CREATE TABLE pane_layout (
    name TEXT NOT NULL PRIMARY KEY,
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    focused INTEGER NOT NULL
);
