-- Version 5: which answers the person marked as wrong. What is wrong with one stands in the answer itself, so that the mark
-- goes with its message.

CREATE TABLE wrong_answer (
    message INTEGER PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    note TEXT NOT NULL,
    marked_ms INTEGER NOT NULL
);
