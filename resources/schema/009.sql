-- Version 9: scans and pictures, and what was recognised in them.

-- scan: a value of Scan. A scan that was recognised keeps its text when the folder's option is off again.
ALTER TABLE document ADD COLUMN scan INTEGER NOT NULL DEFAULT 0;

CREATE INDEX document_unread_scan ON document (path) WHERE scan = 1;

ALTER TABLE root ADD COLUMN recognise_text INTEGER NOT NULL DEFAULT 0;

-- Whether the person was asked if the scans in it are to be read.
ALTER TABLE root ADD COLUMN scans_offered INTEGER NOT NULL DEFAULT 0;

-- Those that are known already; a picture was told by its reason alone.
UPDATE document SET scan = 1 WHERE state = 3 AND chunks = 0 AND
    (reason LIKE 'This is a picture%' OR reason LIKE 'This PDF holds only pictures of pages%');

UPDATE document SET mime = 'image/*' WHERE scan = 1 AND mime <> 'application/pdf';
