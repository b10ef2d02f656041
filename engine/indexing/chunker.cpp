#include "engine/indexing/chunker.h"

#include "engine/indexing/cutter.h"
#include "engine/text/analyzer.h"
#include "engine/text/language.h"
#include "engine/vault/checksum.h"
#include "engine/vault/titleterms.h"

#include <QFileInfo>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype longestHeading = 200; // characters
constexpr int smallChunkWords = 60; // a smaller one takes in the sections below its heading, so that no heading stands alone
constexpr qsizetype longestSentenceOverPages = 1000; // characters of it on the second page

// A heading that somebody forgot to close is as long as the document, and each chunk carries its headings and the title.
QString shortened(const QString &heading)
{
    if (heading.size() <= longestHeading)
        return heading;
    const bool inPair = heading[longestHeading].isLowSurrogate();
    return heading.left(longestHeading - (inPair ? 1 : 0)).trimmed();
}

// Whether there is anything in it that could be looked for; a line of dashes or a bracket is nothing.
bool holdsWord(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

class Chunker {
public:
    Chunker(const ExtractedText &source, const QString &language, const ChunkLimits &limits, std::stop_token stop)
        : m_source(source), m_text(source.text), m_language(language), m_cutter(source, limits), m_limits(limits), m_stop(std::move(stop))
    {
        noteHeaderRows();
    }

    QList<PreparedChunk> run()
    {
        const QList<qsizetype> edges = sectionEdges();
        for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
            const bool newPage = pageAt(edges[i]) != pageAt(m_current.span.start);
            if (newPage || m_current.words >= smallChunkWords || !goesOnBelow(edges[i]))
                flush();
            const qsizetype next = i + 2 < edges.size() ? edges[i + 2] : m_text.size();
            for (const Piece &paragraph : m_cutter.paragraphs(edges[i], endOfSentence(edges[i + 1], next)))
                add(paragraph, edges[i + 1]);
        }
        flush();
        return m_chunks;
    }

private:
    // A mark as a place where the text may be cut: within it, and within no surrogate pair.
    qsizetype edgeAt(qsizetype mark) const
    {
        const qsizetype edge = std::clamp<qsizetype>(mark, 0, m_text.size());
        return splitsPair(m_text, edge) ? edge - 1 : edge;
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

    // The heading that holds at a place; null: none.
    const HeadingMark *headingOf(qsizetype offset) const
    {
        const auto after = std::upper_bound(m_source.headings.begin(), m_source.headings.end(), offset,
                                            [](qsizetype value, const HeadingMark &mark) { return value < mark.start; });
        return after == m_source.headings.begin() ? nullptr : &*std::prev(after);
    }
    // Whether the section that begins here stands below the heading of the chunk that is open: it names that one rightly.
    bool goesOnBelow(qsizetype edge) const
    {
        const HeadingMark *const open = headingOf(m_current.span.start), *const next = headingOf(edge);
        return open == next || (open && next && next->level > open->level);
    }

    // Where the sentence ends that goes on after a page's end, on the same paragraph; else the page's end. The next page begins
    // with its second half all the same.
    qsizetype endOfSentence(qsizetype edge, qsizetype next) const
    {
        const qsizetype last = trimmed(m_text, 0, edge).end;
        const bool goesOn = last > 0 && edge < next && m_text.sliced(last, edge - last).count(QLatin1Char('\n')) == 1 && headingOf(edge) == headingOf(last - 1);
        if (!goesOn)
            return edge;
        const QList<TextSpan> rest = sentences(m_text.sliced(edge, std::min(next - edge, longestSentenceOverPages)));
        return rest.isEmpty() ? edge : edge + rest.first().end;
    }

    // edge: what begins there or later comes with the next section.
    void add(const Piece &paragraph, qsizetype edge)
    {
        if (!m_cutter.fits(paragraph)) {
            // A heading or a line above goes with the first piece of the long paragraph.
            const QList<Piece> cuts = m_cutter.cutLong(paragraph);
            for (const Piece &piece : cuts) {
                if (piece.span.start >= edge)
                    break;
                if (m_current.words >= smallChunkWords || !m_cutter.fits(joined(m_current, piece)))
                    flush();
                m_current = m_current.words > 0 ? joined(m_current, piece) : piece;
                flush();
            }
            return;
        }
        if (m_current.words > 0) {
            const Piece both = joined(m_current, paragraph);
            const bool enough = both.words > m_limits.targetWords && m_current.words >= smallChunkWords;
            if (enough || !m_cutter.fits(both))
                flush();
        }
        m_current = m_current.words > 0 ? joined(m_current, paragraph) : paragraph;
    }

    void flush()
    {
        if (holdsWord(m_text.sliced(m_current.span.start, m_current.span.length())) && !m_stop.stop_requested()) // the words of a chunk are what takes time
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
        chunk.heading = withColumns(headingAt(span.start), span.start);
        if (m_chunks.isEmpty() || m_chunks.back().heading != chunk.heading)
            chunk.headingTerms = indexTerms(chunk.heading, m_language);
        else
            chunk.headingTerms = m_chunks.back().headingTerms;
        chunk.bodyTerms = indexTerms(text, m_language);
        chunk.termCount = chunk.bodyTerms.isEmpty() ? 0 : int(chunk.bodyTerms.count(QLatin1Char(' '))) + 1;
        chunk.checksum = textChecksum(text);
        return chunk;
    }

    static qsizetype countPoints(QStringView text)
    {
        qsizetype points = text.size();
        for (qsizetype i = 1; i < text.size(); ++i)
            points -= text[i].isLowSurrogate() && text[i - 1].isHighSurrogate();
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

    // Which row names the columns of each row.
    void noteHeaderRows()
    {
        int header = -1;
        for (int i = 0; i < m_source.rows.size(); ++i) {
            const TableRow &row = m_source.rows[i];
            const qsizetype before = i > 0 ? m_source.rows[i - 1].end : 0;
            const bool sameTable = i > 0 && before <= row.start && row.start <= m_text.size() && m_text.sliced(before, row.start - before).trimmed().isEmpty();
            header = row.header ? i : sameTable ? header : -1;
            m_headerRows.append(header);
        }
    }
    // What begins within a table says what its columns are.
    QString withColumns(const QString &heading, qsizetype start) const
    {
        const auto found = std::partition_point(m_source.rows.begin(), m_source.rows.end(), [&](const TableRow &row) { return row.end <= start; });
        const int header = found == m_source.rows.end() || found->start > start ? -1 : m_headerRows[found - m_source.rows.begin()];
        if (header < 0 || m_source.rows[header].start >= start)
            return heading;
        const TableRow &row = m_source.rows[header];
        const QString columns = shortened(m_text.mid(row.start, row.end - row.start).toString().simplified());
        return heading.isEmpty() ? columns : heading + QStringLiteral(" › ") + columns;
    }

    const ExtractedText &m_source;
    const QStringView m_text;
    const QString m_language;
    const Cutter m_cutter;
    QList<int> m_headerRows; // for each row; -1: none
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
    document.scan = text.scan ? Scan::Unread : Scan::None;
    document.pictures = text.pictures;
    document.photo = text.photo;
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
