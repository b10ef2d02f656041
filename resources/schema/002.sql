-- The vault, version 2: a conversation is a tree of messages, and every word said in one can be found.

-- title: after the first question; own_title: the person's, shown instead. deleted_ms: when; it can still be restored,
-- but for one below 0, which is being purged. leaf: the last message of the line that is shown; 0: none. analyzer: of the title in the index.
ALTER TABLE conversation ADD COLUMN own_title TEXT NOT NULL DEFAULT '';

ALTER TABLE conversation ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;

ALTER TABLE conversation ADD COLUMN folder TEXT NOT NULL DEFAULT '';

ALTER TABLE conversation ADD COLUMN deleted_ms INTEGER NOT NULL DEFAULT 0;

ALTER TABLE conversation ADD COLUMN leaf INTEGER NOT NULL DEFAULT 0;

ALTER TABLE conversation ADD COLUMN analyzer INTEGER NOT NULL DEFAULT 0;

-- parent: the message it follows, 0: none. complete: 0 while it is being written, and for good when the program ended
-- then. language and analyzer are what its terms in the index were made with; analyzer 0: it is not there (yet). What is
-- long stands last, so that the rest is read without it.
CREATE TABLE message_tree (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    parent INTEGER NOT NULL DEFAULT 0,
    from_person INTEGER NOT NULL,
    complete INTEGER NOT NULL DEFAULT 1,
    at_ms INTEGER NOT NULL,
    language TEXT NOT NULL DEFAULT '',
    analyzer INTEGER NOT NULL DEFAULT 0,
    text TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT ''
);

-- In version 1 each message followed the one before it.
INSERT INTO message_tree (id, conversation, parent, from_person, at_ms, text, answer)
    SELECT id, conversation, coalesce((SELECT max(former.id) FROM message former
                                       WHERE former.conversation = message.conversation AND former.id < message.id), 0),
           from_person, at_ms, text, answer FROM message ORDER BY id;

DROP TABLE message;

ALTER TABLE message_tree RENAME TO message;

CREATE INDEX message_place ON message (conversation, parent);

CREATE INDEX message_indexed ON message (analyzer, language);

UPDATE conversation SET leaf = coalesce((SELECT max(message.id) FROM message WHERE message.conversation = conversation.id), 0);

-- Contentless like chunk_index: a deletion must name the terms that were put in. A message stands under its id, a title
-- under the negated id of its conversation. words: as they were said, for what is still being typed; terms: their stems.
CREATE VIRTUAL TABLE message_index USING fts5 (
    words, terms, content = '', prefix = '1 2 3', tokenize = "ascii tokenchars '_.+#-'"
);
