#include "engine/indexing/chunker.h"

#include "engine/text/analyzer.h"
#include "engine/text/language.h"
#include "engine/text/sentences.h"
#include "engine/vault/checksum.h"

#include <QFileInfo>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int smallChunkWords = 60; // a smaller one takes in the next section, so that no heading stands alone

// A stretch of text with its number of words.
struct Piece {
    TextSpan span;
    double words = 0;
};

// Words as a reader counts them; a letter of a script without spaces counts as half a word.
double countWords(QStringView text)
{
    double words = 0;
    bool inside = false;
    for (const QChar c : text) {
        const bool unspaced = c.unicode() >= 0xE00
            && (c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana
                || c.script() == QChar::Script_Thai || c.script() == QChar::Script_Lao || c.script() == QChar::Script_Khmer
                || c.script() == QChar::Script_Myanmar);
        const bool letter = !unspaced && !c.isSpace();
        words += unspaced ? 0.5 : (letter && !inside ? 1 : 0);
        inside = letter;
    }
    return words;
}

TextSpan trimmed(QStringView text, qsizetype start, qsizetype end)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return { start, end };
}

class Chunker {
public:
    Chunker(const ExtractedText &source, const QString &language, const ChunkLimits &limits)
        : m_source(source), m_text(source.text), m_language(language), m_limits(limits)
    {
    }

    QList<PreparedChunk> run()
    {
        const QList<qsizetype> edges = sectionEdges();
        for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
            const bool newPage = pageAt(edges[i]) != pageAt(m_current.span.start);
            if (newPage || m_current.words >= smallChunkWords)
                flush();
            for (const Piece &paragraph : paragraphs(edges[i], edges[i + 1]))
                add(paragraph);
        }
        flush();
        return m_chunks;
    }

private:
    // Where pages and sections begin, with both ends of the text.
    QList<qsizetype> sectionEdges() const
    {
        QList<qsizetype> edges { 0, m_text.size() };
        for (const PageMark &page : m_source.pages)
            edges.append(std::clamp<qsizetype>(page.start, 0, m_text.size()));
        for (const HeadingMark &heading : m_source.headings)
            edges.append(std::clamp<qsizetype>(heading.start, 0, m_text.size()));
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        return edges;
    }

    QList<Piece> paragraphs(qsizetype start, qsizetype end) const
    {
        QList<Piece> pieces;
        qsizetype begin = start;
        const auto cut = [&](qsizetype until) {
            const TextSpan span = trimmed(m_text, begin, until);
            if (span.length() > 0)
                pieces.append({ span, countWords(m_text.sliced(span.start, span.length())) });
            begin = until;
        };
        for (qsizetype i = start; i < end; ++i) {
            if (m_text[i] != QLatin1Char('\n'))
                continue;
            qsizetype next = i + 1;
            while (next < end && (m_text[next] == QLatin1Char(' ') || m_text[next] == QLatin1Char('\t')))
                ++next;
            if (next < end && m_text[next] == QLatin1Char('\n')) {
                cut(i);
                i = next;
            }
        }
        cut(end);
        return pieces;
    }

    bool fits(const Piece &piece) const
    {
        return piece.words <= m_limits.maxWords && piece.span.length() <= m_limits.maxChars;
    }
    static Piece joined(const Piece &a, const Piece &b) { return { { a.span.start, b.span.end }, a.words + b.words }; }

    void add(const Piece &paragraph)
    {
        if (!fits(paragraph)) {
            // A heading or a line above goes with the first piece of the long paragraph.
            const QList<Piece> cuts = cutLong(paragraph);
            for (const Piece &piece : cuts) {
                if (m_current.words >= smallChunkWords || !fits(joined(m_current, piece)))
                    flush();
                m_current = m_current.words > 0 ? joined(m_current, piece) : piece;
                flush();
            }
            return;
        }
        if (m_current.words > 0) {
            const Piece both = joined(m_current, paragraph);
            const bool enough = both.words > m_limits.targetWords && m_current.words >= smallChunkWords;
            if (enough || !fits(both))
                flush();
        }
        m_current = m_current.words > 0 ? joined(m_current, paragraph) : paragraph;
    }

    // A paragraph that is too long, as runs of sentences of about the target length, each beginning with the last
    // quarter of the one before.
    QList<Piece> cutLong(const Piece &paragraph) const
    {
        QList<Piece> parts;
        for (const TextSpan &span : sentences(m_text.sliced(paragraph.span.start, paragraph.span.length()))) {
            const TextSpan sentence { span.start + paragraph.span.start, span.end + paragraph.span.start };
            const Piece piece { sentence, countWords(m_text.sliced(sentence.start, sentence.length())) };
            if (fits(piece))
                parts.append(piece);
            else
                parts.append(cutAnywhere(piece));
        }
        QList<Piece> runs;
        for (qsizetype first = 0; first < parts.size();) {
            Piece run = parts[first];
            qsizetype next = first + 1;
            while (next < parts.size() && joined(run, parts[next]).words <= m_limits.targetWords && fits(joined(run, parts[next])))
                run = joined(run, parts[next++]);
            runs.append(run);
            if (next >= parts.size())
                break;
            qsizetype back = next;
            double overlap = 0;
            while (back - 1 > first && overlap + parts[back - 1].words <= run.words * m_limits.overlap)
                overlap += parts[--back].words;
            first = back;
        }
        return runs;
    }

    // Text without sentences: at white space near the limit, or anywhere but within a surrogate pair.
    QList<Piece> cutAnywhere(const Piece &piece) const
    {
        QList<Piece> parts;
        const double wordsPerChar = piece.words / double(std::max<qsizetype>(1, piece.span.length()));
        const qsizetype byWords = wordsPerChar > 0 ? qsizetype(m_limits.targetWords / wordsPerChar) : m_limits.maxChars;
        const qsizetype length = std::clamp<qsizetype>(byWords, 16, m_limits.maxChars);
        for (qsizetype start = piece.span.start; start < piece.span.end;) {
            qsizetype end = std::min(start + length, piece.span.end);
            if (end < piece.span.end) {
                qsizetype space = end;
                while (space > start + length / 2 && !m_text[space].isSpace())
                    --space;
                if (m_text[space].isSpace())
                    end = space;
                else if (m_text[end].isLowSurrogate())
                    --end;
            }
            const TextSpan span = trimmed(m_text, start, end);
            if (span.length() > 0)
                parts.append({ span, countWords(m_text.sliced(span.start, span.length())) });
            start = end;
        }
        return parts;
    }

    void flush()
    {
        if (m_current.words > 0 || m_current.span.length() > 0)
            m_chunks.append(prepared(m_current.span));
        m_current = {};
    }

    PreparedChunk prepared(const TextSpan &span)
    {
        PreparedChunk chunk;
        chunk.start = span.start;
        chunk.end = span.end;
        chunk.startPoint = pointAt(span.start);
        const QStringView text = m_text.sliced(span.start, span.length());
        chunk.endPoint = chunk.startPoint + countPoints(text);
        chunk.page = pageAt(span.start);
        chunk.heading = headingAt(span.start);
        chunk.headingTerms = indexTerms(chunk.heading, m_language);
        chunk.bodyTerms = indexTerms(text, m_language);
        chunk.termCount = chunk.bodyTerms.isEmpty() ? 0 : int(chunk.bodyTerms.count(QLatin1Char(' '))) + 1;
        chunk.checksum = textChecksum(text);
        return chunk;
    }

    static qsizetype countPoints(QStringView text)
    {
        qsizetype points = 0;
        for (qsizetype i = 0; i < text.size(); ++i)
            points += !(text[i].isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate());
        return points;
    }
    // Chunks come in the order of their starts, so the count goes on from the last one.
    qsizetype pointAt(qsizetype offset)
    {
        m_point += countPoints(m_text.sliced(m_pointOffset, offset - m_pointOffset));
        m_pointOffset = offset;
        return m_point;
    }
    int pageAt(qsizetype offset) const
    {
        auto after = std::upper_bound(m_source.pages.begin(), m_source.pages.end(), offset,
                                      [](qsizetype value, const PageMark &mark) { return value < mark.start; });
        return after == m_source.pages.begin() ? 0 : std::prev(after)->page;
    }
    QString headingAt(qsizetype offset)
    {
        for (; m_nextHeading < m_source.headings.size() && m_source.headings[m_nextHeading].start <= offset; ++m_nextHeading) {
            const HeadingMark &heading = m_source.headings[m_nextHeading];
            while (!m_path.isEmpty() && m_path.back().level >= heading.level)
                m_path.removeLast();
            m_path.append(heading);
        }
        QStringList names;
        for (const HeadingMark &heading : std::as_const(m_path))
            names.append(heading.text);
        return names.join(QStringLiteral(" › "));
    }

    const ExtractedText &m_source;
    const QStringView m_text;
    const QString m_language;
    const ChunkLimits m_limits;
    Piece m_current;
    QList<PreparedChunk> m_chunks;
    qsizetype m_point = 0, m_pointOffset = 0;
    qsizetype m_nextHeading = 0;
    QList<HeadingMark> m_path;
};

QString titleOf(const QString &path, const ExtractedText &text)
{
    if (!text.title.trimmed().isEmpty())
        return text.title.simplified();
    if (!text.headings.isEmpty() && text.headings.first().level == 1)
        return text.headings.first().text;
    return QFileInfo(path).completeBaseName();
}

} // namespace

QList<PreparedChunk> chunk(const ExtractedText &text, const QString &language, const ChunkLimits &limits)
{
    return Chunker(text, language, limits).run();
}

PreparedDocument prepare(const QString &path, const QString &collection, const ExtractedText &text, const FileStamp &stamp,
                         const QByteArray &hash, const ChunkLimits &limits)
{
    PreparedDocument document;
    document.path = path;
    document.collection = collection;
    document.stamp = stamp;
    document.hash = hash;
    document.mime = text.mime;
    document.state = text.state;
    document.reason = text.reason;
    document.analyzer = analyzerVersion;
    document.title = titleOf(path, text);
    document.language = detectLanguage(text.text);
    document.titleTerms = indexTerms(QFileInfo(path).completeBaseName() + QLatin1Char(' ') + document.title, document.language);
    document.text = text.text;
    document.pages = text.pages;
    document.headings = text.headings;
    document.rows = text.rows;
    document.chunks = chunk(text, document.language, limits);
    return document;
}

} // namespace superinstance
