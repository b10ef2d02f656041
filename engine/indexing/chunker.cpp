#include "engine/indexing/chunker.h"

#include "engine/text/analyzer.h"
#include "engine/text/language.h"
#include "engine/text/sentences.h"
#include "engine/vault/checksum.h"
#include "engine/vault/titleterms.h"

#include <QFileInfo>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestHeading = 200; // characters
constexpr int smallChunkWords = 60; // a smaller one takes in the next section, so that no heading stands alone

// A stretch of text with its number of words.
struct Piece {
    TextSpan span;
    double words = 0;
};

bool isUnspaced(QChar c)
{
    return c.unicode() >= 0xE00
        && (c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana
            || c.script() == QChar::Script_Thai || c.script() == QChar::Script_Lao || c.script() == QChar::Script_Khmer
            || c.script() == QChar::Script_Myanmar);
}

// Words as a reader counts them; a letter of a script without spaces counts as half a word.
class WordCount {
public:
    void add(QChar c)
    {
        const bool unspaced = isUnspaced(c);
        const bool letter = !unspaced && !c.isSpace();
        m_words += unspaced ? 0.5 : (letter && !m_inside ? 1 : 0);
        m_inside = letter;
    }
    double words() const { return m_words; }

private:
    double m_words = 0;
    bool m_inside = false;
};

double countWords(QStringView text)
{
    WordCount count;
    for (const QChar c : text)
        count.add(c);
    return count.words();
}

TextSpan trimmed(QStringView text, qsizetype start, qsizetype end)
{
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return { start, end };
}

// A heading that somebody forgot to close is as long as the document, and each chunk carries its headings and the title.
QString shortened(const QString &heading)
{
    if (heading.size() <= longestHeading)
        return heading;
    const bool inPair = heading[longestHeading].isLowSurrogate();
    return heading.left(longestHeading - (inPair ? 1 : 0)).trimmed();
}

// The lines of source code, trimmed, without the empty ones.
QList<TextSpan> lines(QStringView text)
{
    QList<TextSpan> spans;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype found = text.indexOf(QLatin1Char('\n'), start);
        const qsizetype end = found < 0 ? text.size() : found;
        const TextSpan span = trimmed(text, start, end);
        if (span.length() > 0)
            spans.append(span);
        start = end + 1;
    }
    return spans;
}

class Chunker {
public:
    Chunker(const ExtractedText &source, const QString &language, const ChunkLimits &limits, std::stop_token stop)
        : m_source(source), m_text(source.text), m_language(language), m_limits(limits), m_stop(std::move(stop))
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
    // A mark as a place where the text may be cut: within it, and within no surrogate pair.
    qsizetype edgeAt(qsizetype mark) const
    {
        const qsizetype edge = std::clamp<qsizetype>(mark, 0, m_text.size());
        return splitsPair(edge) ? edge - 1 : edge;
    }
    bool splitsPair(qsizetype at) const
    {
        return at > 0 && at < m_text.size() && m_text[at].isLowSurrogate() && m_text[at - 1].isHighSurrogate();
    }

    // Where pages and sections begin, with both ends of the text.
    QList<qsizetype> sectionEdges() const
    {
        QList<qsizetype> edges { 0, m_text.size() };
        for (const PageMark &page : m_source.pages)
            edges.append(edgeAt(page.start));
        for (const HeadingMark &heading : m_source.headings)
            edges.append(edgeAt(heading.start));
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
        return edges;
    }

    // Whether the line that begins here begins or ends a block of code.
    bool isFence(qsizetype line, qsizetype end) const
    {
        while (line < end && m_text[line] == QLatin1Char(' '))
            ++line;
        const QStringView mark = m_text.sliced(line, std::min<qsizetype>(3, end - line));
        return mark == QLatin1String("```") || mark == QLatin1String("~~~");
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
        bool inFence = isFence(start, end);
        for (qsizetype i = start; i < end; ++i) {
            if (m_text[i] != QLatin1Char('\n'))
                continue;
            qsizetype next = i + 1;
            while (next < end && (m_text[next] == QLatin1Char(' ') || m_text[next] == QLatin1Char('\t')))
                ++next;
            if (!inFence && next < end && m_text[next] == QLatin1Char('\n')) { // a block of code keeps its blank lines
                cut(i);
                i = next;
            }
            inFence = inFence != isFence(i + 1, end);
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
        const QStringView text = m_text.sliced(paragraph.span.start, paragraph.span.length());
        for (const TextSpan &span : m_source.code ? lines(text) : sentences(text)) {
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
        for (qsizetype start = piece.span.start; start < piece.span.end;) {
            const qsizetype end = cutBefore(start, furthest(start, piece.span.end), piece.span.end);
            const TextSpan span = trimmed(m_text, start, end);
            if (span.length() > 0)
                parts.append({ span, countWords(m_text.sliced(span.start, span.length())) });
            start = end;
        }
        return parts;
    }
    // How far a piece that begins at `start` may go.
    qsizetype furthest(qsizetype start, qsizetype end) const
    {
        WordCount count;
        qsizetype at = start;
        while (at < end && at - start < m_limits.maxChars) {
            count.add(m_text[at]);
            if (count.words() > m_limits.targetWords)
                break;
            ++at;
        }
        return at;
    }
    qsizetype cutBefore(qsizetype start, qsizetype limit, qsizetype end) const
    {
        if (limit >= end)
            return end;
        qsizetype space = limit;
        while (space > start + (limit - start) / 2 && !m_text[space].isSpace())
            --space;
        if (m_text[space].isSpace())
            return space;
        return splitsPair(limit) && limit - 1 > start ? limit - 1 : limit;
    }

    void flush()
    {
        if (m_current.span.length() > 0 && !m_stop.stop_requested()) // the words of a chunk are what takes time
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
            names.append(shortened(heading.text));
        return names.join(QStringLiteral(" › "));
    }

    const ExtractedText &m_source;
    const QStringView m_text;
    const QString m_language;
    const ChunkLimits m_limits;
    const std::stop_token m_stop;
    Piece m_current;
    QList<PreparedChunk> m_chunks;
    qsizetype m_point = 0, m_pointOffset = 0;
    qsizetype m_nextHeading = 0;
    QList<HeadingMark> m_path;
};

QString titleOf(const QString &path, const ExtractedText &text)
{
    if (!text.title.trimmed().isEmpty())
        return shortened(text.title.simplified());
    if (!text.headings.isEmpty() && text.headings.first().level == 1)
        return shortened(text.headings.first().text);
    return QFileInfo(path).completeBaseName();
}

} // namespace

QList<PreparedChunk> chunk(const ExtractedText &text, const QString &language, const ChunkLimits &limits, std::stop_token stop)
{
    return Chunker(text, language, limits, std::move(stop)).run();
}

PreparedDocument prepare(const QString &path, const QString &collection, const ExtractedText &text, const FileStamp &stamp,
                         const QByteArray &hash, const ChunkLimits &limits, std::stop_token stop)
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
    document.ownTitle = text.title;
    document.language = detectLanguage(text.text);
    document.titleTerms = titleTermsOf(path, document.title, document.language);
    document.text = text.text;
    document.pages = text.pages;
    document.headings = text.headings;
    document.rows = text.rows;
    document.code = text.code;
    document.chunks = chunk(text, document.language, limits, std::move(stop));
    return document;
}

} // namespace superinstance
