-- Version 15: a file is tried twice within one reading, and is then failed until it changes: no count is kept.

ALTER TABLE document DROP COLUMN attempts;
