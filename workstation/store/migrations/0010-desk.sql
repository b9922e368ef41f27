-- What was sent is kept back for some seconds, in which it can be taken back.

ALTER TABLE outbox ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;
