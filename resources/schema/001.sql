-- The vault, version 1. Statements are separated by blank lines. States are the values of FileState.
-- Offsets count UTF-16 code units in the document's text, the *_point columns Unicode code points.

CREATE TABLE root (
    path TEXT PRIMARY KEY,
    collection TEXT NOT NULL DEFAULT '',
    folder INTEGER NOT NULL DEFAULT 1,
    watched INTEGER NOT NULL DEFAULT 1,
    offline INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- What a person asked to take out of the library, until no word of it is left in the vault.
CREATE TABLE removal (
    path TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    collection TEXT NOT NULL DEFAULT '',
    size INTEGER NOT NULL DEFAULT -1,
    modified_ms INTEGER NOT NULL DEFAULT 0,
    hash BLOB NOT NULL DEFAULT x'',
    title TEXT NOT NULL DEFAULT '',
    title_terms TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    mime TEXT NOT NULL DEFAULT '',
    state INTEGER NOT NULL DEFAULT 0,
    state_before_offline INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0,
    analyzer INTEGER NOT NULL DEFAULT 0,
    chunks INTEGER NOT NULL DEFAULT 0,
    pages TEXT NOT NULL DEFAULT '[]',
    headings TEXT NOT NULL DEFAULT '[]',
    table_rows TEXT NOT NULL DEFAULT '[]',
    changed_ms INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX document_state ON document (state);

CREATE INDEX document_hash ON document (hash);

CREATE INDEX document_language ON document (language, chunks);

CREATE INDEX document_changed ON document (changed_ms);

-- A document's text, once, in pieces of about equal length, so that one passage of a large text is cheap to fetch.
CREATE TABLE segment (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (document, start)
) WITHOUT ROWID;

-- AUTOINCREMENT: an id is never used twice, so that what is kept in memory of a chunk stays true.
CREATE TABLE chunk (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    start_point INTEGER NOT NULL,
    end_point INTEGER NOT NULL,
    page INTEGER NOT NULL DEFAULT 0,
    heading TEXT NOT NULL DEFAULT '',
    terms INTEGER NOT NULL,
    checksum BLOB NOT NULL,
    UNIQUE (document, ordinal)
);

-- Contentless: a deletion must name the terms that were put in. They are analysed again from the stored text, which
-- gives the same terms as long as document.analyzer is the program's own version; else the index is built anew.
-- The tokenizer splits at spaces only, given the characters that engine/text leaves in a term.
CREATE VIRTUAL TABLE chunk_index USING fts5 (
    title, heading, body, content = '', tokenize = "ascii tokenchars '_.+#-'"
);

CREATE VIRTUAL TABLE chunk_vocabulary USING fts5vocab (chunk_index, row);

CREATE TABLE totals (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    documents INTEGER NOT NULL,
    chunks INTEGER NOT NULL,
    terms INTEGER NOT NULL
);

INSERT INTO totals VALUES (1, 0, 0, 0);

CREATE TABLE embedding (
    chunk INTEGER NOT NULL REFERENCES chunk (id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (chunk, model)
) WITHOUT ROWID;

CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    changed_ms INTEGER NOT NULL
);

-- answer: the whole answer as JSON, from which it can be replayed.
CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    from_person INTEGER NOT NULL,
    text TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT '',
    at_ms INTEGER NOT NULL
);

CREATE INDEX message_conversation ON message (conversation);
