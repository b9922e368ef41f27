-- Whom a conversation is with, for tabs and refused words whose conversation this machine no longer holds.

ALTER TABLE tab ADD COLUMN customer_name TEXT NOT NULL DEFAULT '';
ALTER TABLE tray ADD COLUMN customer_name TEXT NOT NULL DEFAULT '';
