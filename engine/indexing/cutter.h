// Cuts a stretch of text into pieces that belong together: paragraphs, and of one that is too long its rows, lines or
// sentences. Any thread. Private to the chunker.
#pragma once
#include "engine/indexing/chunker.h"
#include "engine/text/sentences.h"

namespace superinstance {

// A stretch of text with its number of words.
struct Piece {
    TextSpan span;
    double words = 0; // as a reader counts them; a letter of a script without spaces counts as half a word
};
inline Piece joined(const Piece &a, const Piece &b) { return { { a.span.start, b.span.end }, a.words + b.words }; }

// The range without the white space at its ends.
TextSpan trimmed(QStringView text, qsizetype start, qsizetype end);
// Whether a cut here would part a surrogate pair.
bool splitsPair(QStringView text, qsizetype at);

class Cutter {
public:
    // The text outlives it.
    Cutter(const ExtractedText &source, const ChunkLimits &limits) : m_source(source), m_text(source.text), m_limits(limits) { }

    // Parted by blank lines, but for those of a block of code or within a row of a table.
    QList<Piece> paragraphs(qsizetype start, qsizetype end) const;
    bool fits(const Piece &piece) const;
    // A paragraph that does not fit, as runs of rows, lines or sentences of about the target length, each beginning with the last
    // quarter of the one before.
    QList<Piece> cutLong(const Piece &paragraph) const;
    Piece piece(const TextSpan &span) const;

private:
    bool isFence(qsizetype line, qsizetype end) const;
    bool isCode(const TextSpan &span) const;
    bool isInRow(qsizetype at) const;
    QList<TextSpan> units(const TextSpan &span) const;
    QList<TextSpan> proseOrCode(const TextSpan &span) const;
    QList<Piece> cutAnywhere(const Piece &piece) const;
    qsizetype furthest(qsizetype start, qsizetype end) const;
    qsizetype cutBefore(qsizetype start, qsizetype limit, qsizetype end) const;

    const ExtractedText &m_source;
    const QStringView m_text;
    const ChunkLimits m_limits;
};

} // namespace superinstance
