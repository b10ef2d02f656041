-- Version 8: whether what answers quoted of it goes as well.
ALTER TABLE removal ADD COLUMN quotes INTEGER NOT NULL DEFAULT 0;
