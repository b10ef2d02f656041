-- Version 4: a folder that is read once is walked until that was done to its end, even if the program ends meanwhile.

-- 0: not all that is in it was noticed yet.
ALTER TABLE root ADD COLUMN walked INTEGER NOT NULL DEFAULT 1;
