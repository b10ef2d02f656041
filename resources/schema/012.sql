-- Version 12: when anything about a file changed last, which unlike its time of saving nobody can set. 0: read before it was noted.
ALTER TABLE document ADD COLUMN status_ms INTEGER NOT NULL DEFAULT 0;
