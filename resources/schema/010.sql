-- Version 10: files and folders in further collections, beside the one of the folder they were added with. Triggers keep
-- document_collection, so that it is right whatever comes, moves or goes. (Their statements end within a line.)

-- What the person put in; a folder stands for all that lies in it, now and later.
CREATE TABLE membership (
    path TEXT NOT NULL,
    collection TEXT NOT NULL,
    PRIMARY KEY (path, collection)
) WITHOUT ROWID;

-- The documents that are in a collection by that, so that a question about it need not compare paths.
CREATE TABLE document_collection (
    collection TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    PRIMARY KEY (collection, document)
) WITHOUT ROWID;

CREATE INDEX document_collections ON document_collection (document);

CREATE TRIGGER document_comes AFTER INSERT ON document BEGIN
    INSERT INTO document_collection SELECT DISTINCT m.collection, new.id FROM membership m
        WHERE new.path = m.path OR (new.path >= rtrim(m.path, '/') || '/' AND new.path < rtrim(m.path, '/') || '0'); END;

-- What a file was put into by itself, it takes along.
CREATE TRIGGER document_moves AFTER UPDATE OF path ON document WHEN new.path <> old.path BEGIN
    DELETE FROM document_collection WHERE document = old.id; INSERT INTO membership SELECT new.path, m.collection FROM membership m
        WHERE m.path = old.path AND m.collection NOT IN (SELECT collection FROM membership WHERE path = new.path); DELETE FROM membership WHERE path = old.path; INSERT INTO document_collection SELECT DISTINCT m.collection, new.id FROM membership m
        WHERE (new.path = m.path OR (new.path >= rtrim(m.path, '/') || '/' AND new.path < rtrim(m.path, '/') || '0'))
        AND m.collection NOT IN (SELECT collection FROM document_collection WHERE document = new.id); END;

CREATE TRIGGER membership_comes AFTER INSERT ON membership BEGIN
    INSERT INTO document_collection SELECT new.collection, d.id FROM document d
        WHERE (d.path = new.path OR (d.path >= rtrim(new.path, '/') || '/' AND d.path < rtrim(new.path, '/') || '0'))
        AND NOT EXISTS (SELECT 1 FROM document_collection c WHERE c.collection = new.collection AND c.document = d.id); END;

-- What another membership covers stays.
CREATE TRIGGER membership_goes AFTER DELETE ON membership BEGIN
    DELETE FROM document_collection WHERE collection = old.collection AND document IN (SELECT d.id FROM document d
        WHERE (d.path = old.path OR (d.path >= rtrim(old.path, '/') || '/' AND d.path < rtrim(old.path, '/') || '0'))
        AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.collection = old.collection
                        AND (d.path = m.path OR (d.path >= rtrim(m.path, '/') || '/' AND d.path < rtrim(m.path, '/') || '0')))); END;
