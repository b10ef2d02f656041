-- Version 16: what was taken out of the library stays out when it has another name.

-- What it is known by then. Empty: not noted yet, or its file system does not tell.
ALTER TABLE exclusion ADD COLUMN identity TEXT NOT NULL DEFAULT '';

-- Of folders that are not in the library any more.
DELETE FROM exclusion WHERE NOT EXISTS (SELECT 1 FROM root r WHERE exclusion.path = r.path
    OR (exclusion.path >= rtrim(r.path, '/') || '/' AND exclusion.path < rtrim(r.path, '/') || '0'));
