-- Version 14: PDFs of which some pages are scans, photos among the pictures, and folders that are renamed.

-- The pages that hold only pictures where others hold text, by number with commas between and around; empty: of a scan all of them.
ALTER TABLE document ADD COLUMN picture_pages TEXT NOT NULL DEFAULT '';

-- A picture that a camera took: most show no text.
ALTER TABLE document ADD COLUMN photo INTEGER NOT NULL DEFAULT 0;

-- Which pages those are was not noted: they are read anew.
UPDATE document SET modified_ms = 0, hash = x'' WHERE mime = 'application/pdf' AND reason LIKE '%pages hold only pictures%';

-- What a folder is known by when it has another name. Empty: not noted yet, or it is a file.
ALTER TABLE membership ADD COLUMN identity TEXT NOT NULL DEFAULT '';

DROP TRIGGER document_moves;

-- The same as before, with names of columns. (Statements of a trigger end within a line.)
CREATE TRIGGER document_moves AFTER UPDATE OF path ON document WHEN new.path <> old.path BEGIN
    DELETE FROM document_collection WHERE document = old.id; INSERT INTO membership (path, collection) SELECT new.path, m.collection FROM membership m
        WHERE m.path = old.path AND m.collection NOT IN (SELECT collection FROM membership WHERE path = new.path); DELETE FROM membership WHERE path = old.path; INSERT INTO document_collection SELECT DISTINCT m.collection, new.id FROM membership m
        WHERE (new.path = m.path OR (new.path >= rtrim(m.path, '/') || '/' AND new.path < rtrim(m.path, '/') || '0'))
        AND m.collection NOT IN (SELECT collection FROM document_collection WHERE document = new.id); END;

-- What the person is told once only.
CREATE TABLE told (
    what TEXT PRIMARY KEY
) WITHOUT ROWID;
