-- Version 13: the vectors of passages, in sets, each made by one model. (Statements of a trigger end within a line.)

DROP TABLE embedding;

-- embedded_upto: every passage up to this id was embedded, or cannot be; ids only grow, so what is beyond waits. complete: there
-- was a vector of every passage once, so that the set is searched. dropped: another took its place; its vectors go bit by bit.
-- next_slot: see vector. token: tells the file made of this set from one made of a set of another vault.
CREATE TABLE vector_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    tag TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    token TEXT NOT NULL DEFAULT (lower(hex(randomblob(8)))),
    embedded_upto INTEGER NOT NULL DEFAULT 0,
    next_slot INTEGER NOT NULL DEFAULT 0,
    complete INTEGER NOT NULL DEFAULT 0,
    dropped INTEGER NOT NULL DEFAULT 0
);

-- slot: which row it is of the matrix that is searched. AUTOINCREMENT: what is new is what has a higher id.
-- vector: of length one, as little-endian floats.
CREATE TABLE vector (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    in_set INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    chunk INTEGER NOT NULL REFERENCES chunk (id) ON DELETE CASCADE,
    vector BLOB NOT NULL
);

CREATE UNIQUE INDEX vector_of_chunk ON vector (chunk, in_set);

CREATE INDEX vector_in_set ON vector (in_set);

-- Rows of the matrix whose vectors are gone. wiped: from the matrix as well, so that others may take their place.
CREATE TABLE vector_hole (
    in_set INTEGER NOT NULL,
    slot INTEGER NOT NULL,
    wiped INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (in_set, slot)
) WITHOUT ROWID;

CREATE INDEX vector_unwiped ON vector_hole (in_set) WHERE wiped = 0;

CREATE TRIGGER vector_goes AFTER DELETE ON vector WHEN EXISTS (SELECT 1 FROM vector_set WHERE id = old.in_set AND dropped = 0) BEGIN
    INSERT OR REPLACE INTO vector_hole VALUES (old.in_set, old.slot, 0); END;
