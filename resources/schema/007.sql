-- Version 7: on which file system a folder lay, so that the empty place of a disk that is not mounted is known for what it is.

-- 0: nothing was found in it yet.
ALTER TABLE root ADD COLUMN device INTEGER NOT NULL DEFAULT 0;
