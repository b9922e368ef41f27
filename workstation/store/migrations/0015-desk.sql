-- What the server will flag in a reply that is on its way; NULL: nothing, or nobody has looked.

ALTER TABLE outbox ADD COLUMN found TEXT;
