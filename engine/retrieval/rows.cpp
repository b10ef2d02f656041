#include "engine/retrieval/rows.h"

#include "engine/text/analyzer.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

enum class LineKind { Prose, Row, Rule, Item };

struct Line {
    LineKind kind = LineKind::Prose;
    qsizetype start = 0, end = 0;
};

LineKind kindOf(QStringView line, bool separated)
{
    static const QRegularExpression rule(QStringLiteral("^\\|?[\\s:|-]*-{3,}[\\s:|-]*$")), item(QStringLiteral("^(?:[-*+•–]|\\d{1,3}[.)])\\s+\\S"));
    const QString text = line.trimmed().toString();
    if (rule.match(text).hasMatch())
        return LineKind::Rule;
    if (text.size() > 2 && text.startsWith(QLatin1Char('|')))
        return LineKind::Row;
    if (separated && (text.contains(QLatin1Char(',')) || text.contains(QLatin1Char(';')) || text.contains(QLatin1Char('\t'))))
        return LineKind::Row;
    return item.match(text).hasMatch() ? LineKind::Item : LineKind::Prose;
}

QList<Line> linesOf(const Passage &passage)
{
    const QString suffix = QFileInfo(passage.path).suffix().toLower();
    const bool separated = suffix == QLatin1String("csv") || suffix == QLatin1String("tsv");
    const QStringView text(passage.text);
    QList<Line> lines;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        end = end < 0 ? text.size() : end;
        lines.append({ kindOf(text.sliced(start, end - start), separated), start, end });
        start = end + 1;
    }
    return lines;
}

QSet<QString> termsOf(QStringView text, const QString &language)
{
    QSet<QString> terms;
    for (const Term &term : analyze(text, language))
        terms.insert(term.text);
    return terms;
}

bool holdsAll(const QList<QStringList> &words, const QSet<QString> &row, const QSet<QString> &around)
{
    return std::all_of(words.begin(), words.end(), [&](const QStringList &forms) {
        return std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return row.contains(form) || around.contains(form); });
    });
}

// Goes through the rows of one document after another, and keeps the head of the table they stand under.
class RowSearch {
public:
    explicit RowSearch(const QList<QStringList> &words) : m_words(words) { }

    void look(const Passage &passage)
    {
        if (passage.document != m_document) {
            m_document = passage.document;
            m_seen = -1;
            m_inTable = false;
        }
        QSet<QString> around = termsOf(passage.title + QLatin1Char('\n') + passage.heading + QLatin1Char('\n') + QFileInfo(passage.path).completeBaseName(), passage.language);
        const QList<Line> lines = linesOf(passage);
        for (const Line &line : lines) {
            const QStringView text = QStringView(passage.text).sliced(line.start, line.end - line.start);
            const bool head = line.kind == LineKind::Row && !m_inTable && passage.start + line.start > m_seen;
            if (head)
                m_head = termsOf(text, passage.language);
            m_inTable = line.kind == LineKind::Row || line.kind == LineKind::Rule || (m_inTable && passage.start + line.start <= m_seen);
            const bool row = (line.kind == LineKind::Row && !head) || line.kind == LineKind::Item;
            if (row && passage.start + line.start > m_seen && holdsAll(m_words, termsOf(text, passage.language), line.kind == LineKind::Row ? around + m_head : around))
                found.append({ passage, line.start, line.end });
        }
        m_seen = std::max(m_seen, passage.end - 1); // chunks may overlap
    }

    QList<FoundRow> found;

private:
    const QList<QStringList> &m_words;
    qint64 m_document = -1;
    qsizetype m_seen = -1; // the last place of the document that was looked at
    bool m_inTable = false;
    QSet<QString> m_head;
};

} // namespace

QList<FoundRow> matchingRows(const QList<QStringList> &words, QList<Passage> passages)
{
    std::sort(passages.begin(), passages.end(), [](const Passage &a, const Passage &b) {
        return a.document != b.document ? a.document < b.document : a.start < b.start;
    });
    RowSearch search(words);
    if (!words.isEmpty())
        for (const Passage &passage : std::as_const(passages))
            search.look(passage);
    return search.found;
}

} // namespace superinstance
