// Cuts a text into chunks by its structure. Pure, any thread.
#pragma once
#include "engine/indexing/extraction.h"

#include <stop_token>

namespace superinstance {

struct ChunkLimits {
    int targetWords = 180; // paragraphs are merged up to about here (answers-notes: 150–200)
    int maxWords = 300; // nothing beyond; a longer paragraph is cut at sentence ends
    double overlap = 0.25; // of the pieces of a cut paragraph, at sentence ends
    int maxChars = 4000; // for texts without words or sentences
};

// Chunks in order: cut at page and heading edges, merged from paragraphs, sentences and code blocks whole where they fit.
// Together they hold every word, and none is without; each has exact offsets, page, heading path, terms and
// checksum. `language` as detectLanguage() gives it. Stopped: fewer chunks, which are then of no use.
QList<PreparedChunk> chunk(const ExtractedText &text, const QString &language, const ChunkLimits &limits = {}, std::stop_token stop = {});

// The whole document, ready for the vault: language, title, title terms, chunks.
PreparedDocument prepare(const QString &path, const QString &collection, const ExtractedText &text, const FileStamp &stamp,
                         const QByteArray &hash, const ChunkLimits &limits = {}, std::stop_token stop = {});

} // namespace superinstance
