-- Version 6: how each folder is read.

-- Patterns one a line; whether ignore files in it count; the largest file, 0: any; whether it waits.
ALTER TABLE root ADD COLUMN include TEXT NOT NULL DEFAULT '';
ALTER TABLE root ADD COLUMN exclude TEXT NOT NULL DEFAULT '';
ALTER TABLE root ADD COLUMN ignore_files INTEGER NOT NULL DEFAULT 1;
ALTER TABLE root ADD COLUMN largest_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE root ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
