-- What a server that was put back to an earlier copy may have forgotten is offered again, with its receipt.

ALTER TABLE outbox ADD COLUMN receipt TEXT;
