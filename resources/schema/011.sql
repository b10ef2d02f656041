-- Version 11: what a copy of a file can be made of, and disks that are mounted below a folder.

-- Beside the text: the title that the document gives itself, and whether it is cut by blocks of lines. NULL: read before it was noted.
ALTER TABLE document ADD COLUMN own_title TEXT;

ALTER TABLE document ADD COLUMN code INTEGER NOT NULL DEFAULT 0;

-- Where in a folder of the library another file system lies; device: the one on which a file was found there last.
CREATE TABLE mount (
    path TEXT PRIMARY KEY,
    device INTEGER NOT NULL,
    offline INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
