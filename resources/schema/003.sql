-- Version 3: what the person keeps out of the library, and what listing its files needs.

-- A file or folder that was taken out of a folder of the library, and is not to come back with it.
CREATE TABLE exclusion (
    path TEXT PRIMARY KEY,
    since_ms INTEGER NOT NULL
) WITHOUT ROWID;

-- Lists and counts come out of these alone: the rows themselves are wide.
CREATE INDEX document_listing ON document (changed_ms, path, state, collection);

CREATE INDEX document_counting ON document (path, state, size);

DROP INDEX document_changed;
