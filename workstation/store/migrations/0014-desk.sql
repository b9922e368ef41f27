-- Which of several acts that go together was refused.

ALTER TABLE tray ADD COLUMN place INTEGER;
