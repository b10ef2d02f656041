#include "engine/retrieval/rows.h"

#include "engine/retrieval/documentsearch.h"
#include "engine/retrieval/marks.h"
#include "engine/retrieval/measure.h"
#include "engine/retrieval/mentioned.h"
#include "engine/retrieval/query.h"
#include "engine/retrieval/readinglanguage.h"
#include "engine/retrieval/records.h"
#include "engine/retrieval/rowquery.h"
#include "engine/text/analyzer.h"
#include "engine/vault/reader.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int mostDocuments = 60; // that are gone through whole; of others the passages that match
constexpr qsizetype mostOfAHeading = 8; // words
constexpr int mostLeftOut = 1; // words that occur nowhere, of a question with conditions
constexpr int mostPassages = 2000; // after which no further document is gone through whole
constexpr int wholeDocument = 100'000; // passages before and behind one

bool holdsAll(const QList<QStringList> &words, const QSet<QString> &row, const QSet<QString> &around)
{
    return std::all_of(words.begin(), words.end(), [&](const QStringList &forms) {
        return std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return row.contains(form) || around.contains(form); });
    });
}

// The last line that is no row or item.
struct LineBefore {
    QString text;
    bool apart = false; // after a blank line
};

// What heads a list or table says so in a few words, without going on from the line above; empty where it does not.
QString headingIn(const LineBefore &line)
{
    static const QRegularExpression marks(QStringLiteral("^#+\\s*|\\s*[:：]$"));
    const bool opens = line.apart && !line.text.isEmpty() && !line.text.front().isLower();
    const bool heads = line.text.count(QLatin1Char(' ')) < mostOfAHeading && (opens || marks.match(line.text).hasMatch());
    return heads ? QString(line.text).remove(marks) : QString();
}

QStringList textsOf(const FoundRow &row)
{
    QStringList cells;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        cells.append(row.cell(i));
    return cells;
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
            m_block = false;
            m_before = {};
            m_last = LineKind::Blank;
        }
        const QList<Line> lines = linesOf(passage);
        const bool any = std::any_of(lines.begin(), lines.end(), [](const Line &line) { return line.kind == LineKind::Row || line.kind == LineKind::Item; });
        m_around = any ? termsOf(passage.title + QLatin1Char('\n') + passage.heading + QLatin1Char('\n') + QFileInfo(passage.path).completeBaseName(), passage.language) : QSet<QString>();
        for (const Line &line : lines)
            if (passage.start + line.start > m_seen) // chunks may overlap
                take(passage, line);
        m_seen = std::max(m_seen, passage.end - 1);
    }

    QList<FoundRow> found;

private:
    void take(const Passage &passage, const Line &line)
    {
        const QStringView text = QStringView(passage.text).sliced(line.start, line.end - line.start);
        if (line.kind == LineKind::Prose) {
            m_before = { text.trimmed().toString(), m_last == LineKind::Blank };
            m_block = false;
        } else if (line.kind == LineKind::Item) {
            begin(passage);
            m_headTerms.clear();
            keep(passage, line, QChar(), QSet<QString>(m_around) + m_intro);
        } else if (line.kind == LineKind::Row) {
            row(passage, line, text);
        } else if (line.kind == LineKind::Blank && m_block) {
            m_block = false;
            m_before = {};
        }
        m_last = line.kind;
    }

    void begin(const Passage &passage)
    {
        if (!m_block) {
            m_intro = termsOf(m_before.text, passage.language);
            m_under = headingIn(m_before);
        }
        m_block = true;
    }

    void row(const Passage &passage, const Line &line, QStringView text)
    {
        if (!m_block) {
            begin(passage);
            m_table = passage.start + line.start;
            m_separator = separatorOf(passage, line);
            const FoundRow first { passage, line.start, line.end, cellsOf(passage, line, m_separator), {}, m_table, {} };
            m_columns = textsOf(first);
            m_headTerms = termsOf(text, passage.language);
            m_head = std::make_shared<const FoundRow>(first);
            if (namesColumns(m_columns))
                return;
            m_columns.clear();
            m_headTerms.clear();
            m_head.reset();
        }
        keep(passage, line, m_separator, QSet<QString>(m_around) + m_intro + m_headTerms);
    }

    void keep(const Passage &passage, const Line &line, QChar separator, const QSet<QString> &around)
    {
        if (!holdsAll(m_words, termsOf(QStringView(passage.text).sliced(line.start, line.end - line.start), passage.language), around))
            return;
        FoundRow row { passage, line.start, line.end, cellsOf(passage, line, separator), {}, -1, {} };
        if (sumsUp(textsOf(row)))
            return;
        if (line.kind == LineKind::Row) {
            row.columns = m_columns;
            row.table = m_table;
            row.head = m_head;
        }
        row.headed = holdsAll(m_words, m_headTerms, m_under.isEmpty() ? QSet<QString>() : m_intro);
        row.under = m_under;
        found.append(row);
    }

    const QList<QStringList> &m_words;
    qint64 m_document = -1;
    qsizetype m_seen = -1; // the last place of the document that was looked at
    bool m_block = false; // inside a table or a list
    QSet<QString> m_around, m_intro, m_headTerms; // m_intro: the line before a table or list
    LineBefore m_before;
    QString m_under; // that line, where it is a heading
    LineKind m_last = LineKind::Blank;
    QStringList m_columns;
    std::shared_ptr<const FoundRow> m_head;
    QChar m_separator;
    qsizetype m_table = -1;
};

// Those that hold all words; without words, all.
QList<FoundRow> rowsIn(QList<Passage> passages, const QList<QStringList> &words)
{
    std::sort(passages.begin(), passages.end(), [](const Passage &a, const Passage &b) {
        return a.document != b.document ? a.document < b.document : a.start < b.start;
    });
    RowSearch search(words);
    for (const Passage &passage : std::as_const(passages))
        search.look(passage);
    return search.found;
}

// Of a word that occurs nowhere: "published" in "published before 1980" says no more than the condition does. What somebody did
// or paid for themselves is named by every word.
bool isDispensable(const QueryTerm &term, const RowQuestion &asked)
{
    const bool reckoned = !asked.conditions.isEmpty() || asked.reckoning != Reckoning::None;
    return reckoned && !asked.past && !asked.spending && !term.word.isEmpty() && term.word.front().isLower();
}

bool isHanTerm(const QueryTerm &term) { return !term.word.isEmpty() && term.word.front().script() == QChar::Script_Han; }

// A run of ideographs no pair of which occurs: a thing that is nowhere told of.
bool lacksARun(const Query &query, const QString &words)
{
    static const QRegularExpression runs(QStringLiteral("\\p{Han}{2,}"));
    for (auto run = runs.globalMatch(words); run.hasNext();) {
        const QString text = run.next().captured();
        const auto known = [&](const QueryTerm &term) { return term.frequency > 0 && text.contains(term.word); };
        if (std::none_of(query.terms.begin(), query.terms.end(), known))
            return true;
    }
    return false;
}

// What every row must hold; nothing where a word occurs nowhere.
QList<QStringList> wordsOf(const Query &query, const RowQuestion &asked)
{
    QList<QStringList> words;
    int left = 0;
    if (lacksARun(query, asked.words))
        return {};
    for (const QueryTerm &term : query.terms) {
        const bool anotherName = !term.corrected.isEmpty() && term.word.front().isUpper() && (asked.past || asked.spending);
        if ((term.frequency == 0 && !isHanTerm(term)) || anotherName) { // a pair of ideographs may span two words
            if (!isDispensable(term, asked) || ++left > mostLeftOut)
                return {};
        } else if (term.frequency > 0) {
            words.append(term.forms);
        }
    }
    return words;
}

// The passages found, and all others of the documents they are from.
Result<QList<Passage>> wholeDocuments(VaultReader &vault, const QList<ScoredChunk> &found)
{
    QSet<qint64> documents;
    QList<ScoredChunk> firsts, others;
    for (const ScoredChunk &chunk : found) {
        if (documents.contains(chunk.document))
            continue;
        documents.insert(chunk.document);
        (firsts.size() < mostDocuments ? firsts : others).append(chunk);
    }
    Result<QList<Passage>> passages = vault.passages(firsts + others);
    if (!passages)
        return passages;
    for (const ScoredChunk &chunk : std::as_const(firsts)) {
        const Result<QList<Passage>> rest = vault.neighbours(chunk.chunk, wholeDocument, wholeDocument);
        if (!rest)
            return rest.error();
        *passages += *rest;
        if (passages->size() > mostPassages)
            break;
    }
    return passages;
}

// What stands under the name that is asked for, where anything does: that a row elsewhere holds the words is chance.
QList<FoundRow> underHeading(const QList<FoundRow> &rows, const RowQuestion &asked)
{
    QList<FoundRow> headed;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(headed), [](const FoundRow &row) { return row.headed; });
    return headed.isEmpty() && !asked.contents ? rows : headed;
}

// Whether the rows stand in documents, or tables, of the kind that a word names: "invoices.csv".
bool areOfTheKind(const QList<FoundRow> &rows, const QList<QStringList> &words)
{
    return std::any_of(rows.begin(), rows.end(), [&](const FoundRow &row) {
        const QSet<QString> kind = termsOf(QStringList { row.passage.title, row.under, row.columns.join(QLatin1Char('\n')), QFileInfo(row.passage.path).completeBaseName() }.join(QLatin1Char('\n')), row.passage.language);
        return std::any_of(words.begin(), words.end(), [&](const QStringList &forms) { return std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return kind.contains(form); }); });
    });
}

// Rows, or documents that are like rows themselves: these where they are of the kind that is asked for and other rows are not.
QList<FoundRow> rowsOrRecords(const QList<QStringList> &words, const QList<Passage> &passages, const RowQuestion &asked)
{
    const QList<FoundRow> rows = matchingRows(words, passages);
    const QList<FoundRow> records = matchingRecords(words, passages, asked.spending && rows.isEmpty());
    QSet<qint64> forms;
    for (const FoundRow &record : records)
        forms.insert(record.passage.document);
    QList<FoundRow> others = rows; // what stands within a form is a part of it
    others.removeIf([&](const FoundRow &row) { return forms.contains(row.passage.document); });
    const bool reckons = asked.reckoning != Reckoning::None && asked.reckoning != Reckoning::Latest && asked.reckoning != Reckoning::Earliest;
    if (records.isEmpty() || asked.ofParts || areOfTheKind(others, words) || (reckons && !measureOf(records, asked)))
        return rows;
    return records;
}

// The rows that hold every word of the query and are as the question says.
Result<QList<FoundRow>> rowsHolding(VaultReader &vault, const Query &query, const RowQuestion &asked, const Scope &scope)
{
    const QList<QStringList> words = wordsOf(query, asked);
    if (words.isEmpty())
        return QList<FoundRow>();
    const Result<QList<ScoredChunk>> found = bestChunks(vault, query, mostChunks, scope);
    if (!found)
        return found.error();
    Result<QList<Passage>> passages = asked.mentions ? vault.passages(*found) : wholeDocuments(vault, *found);
    if (!passages)
        return passages.error();
    readAs(query.reading, *passages);
    const auto unheld = std::count_if(query.terms.begin(), query.terms.end(), [](const QueryTerm &term) { return term.frequency == 0 && !isHanTerm(term); });
    QList<FoundRow> rows = asked.mentions ? mentioningSentences(words, *passages, asked) : meetingConditions(meetingMarks(underHeading(unheld > 0 ? matchingRows(words, *passages) : rowsOrRecords(words, *passages, asked), asked), asked), asked);
    for (FoundRow &row : rows)
        row.partly = unheld > 0;
    return rows;
}

// "Who does not live in Selby?": the others of the tables in which Selby stands, whatever these list.
Result<QList<FoundRow>> othersThan(VaultReader &vault, const RowQuestion &asked, const Scope &scope)
{
    const auto isName = [](const QString &word) { return word.front().isUpper() || word.front().script() == QChar::Script_Han; };
    if (asked.denied.isEmpty() || !std::all_of(asked.denied.begin(), asked.denied.end(), isName))
        return QList<FoundRow>();
    const Result<Query> denied = analyzeQuery(vault, asked.denied.join(QLatin1Char(' ')), scope, false);
    if (!denied)
        return denied.error();
    const Result<QList<ScoredChunk>> found = bestChunks(vault, *denied, mostChunks, scope);
    if (!found)
        return found.error();
    const Result<QList<Passage>> passages = wholeDocuments(vault, *found);
    if (!passages)
        return passages.error();
    QList<FoundRow> rows = rowsIn(*passages, {});
    rows.removeIf([](const FoundRow &row) { return row.columns.isEmpty(); });
    return meetingConditions(meetingMarks(rows, asked), asked);
}

Query without(Query query, const QStringList &words)
{
    query.terms.removeIf([&](const QueryTerm &term) { return words.contains(term.word, Qt::CaseInsensitive); });
    return query;
}

// Of deeds that are not named in it, a table tells by their days or amounts.
QList<FoundRow> tellingOfDeeds(const QList<FoundRow> &rows, const RowQuestion &asked)
{
    QSet<std::pair<qint64, qsizetype>> tables;
    const bool amounts = asked.spending && asked.reckoning == Reckoning::Sum;
    for (const Dated &dated : amounts ? QList<Dated>() : daysOf(rows))
        if (rows[dated.row].table >= 0)
            tables.insert(rows[dated.row].sheet());
    if (const std::optional<Measure> measure = asked.measures.isEmpty() && !asked.spending ? std::nullopt : measureOf(rows, asked))
        for (const Measured &each : measure->amounts)
            if (rows[each.row].table >= 0 || !each.quantity.unit.isEmpty())
                tables.insert(rows[each.row].sheet());
    QList<FoundRow> telling;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(telling), [&](const FoundRow &row) { return tables.contains(row.sheet()); });
    return telling;
}

// With all words of the question; where no row holds them, without those that it may do without, at last with another name.
Result<QList<FoundRow>> allRows(VaultReader &vault, const QString &question, const Scope &scope)
{
    const RowQuestion asked = rowQuestion(question);
    const Result<Query> query = rowQuery(vault, asked, scope);
    if (!query)
        return query.error();
    Result<QList<FoundRow>> rows = without(*query, asked.light).terms.isEmpty() ? othersThan(vault, asked, scope) : rowsHolding(vault, *query, asked, scope);
    if (rows && asked.spending)
        rows = tellingOfDeeds(*rows, asked);
    if (rows && rows->isEmpty() && !asked.light.isEmpty())
        rows = rowsHolding(vault, without(*query, asked.light), asked, scope);
    if (!rows || !rows->isEmpty())
        return rows;
    const Query bare = without(*query, asked.light + asked.deeds);
    if (!asked.deeds.isEmpty() && !bare.terms.isEmpty())
        rows = rowsHolding(vault, bare, asked, scope);
    if (rows && rows->isEmpty() && !asked.named.isEmpty()) {
        const Result<Query> renamed = withName(vault, bare, asked.named);
        if (!renamed)
            return renamed.error();
        rows = rowsHolding(vault, *renamed, asked, scope);
    }
    if (!rows)
        return rows;
    for (FoundRow &row : *rows)
        row.partly = true;
    return asked.ticked ? *rows : tellingOfDeeds(*rows, asked);
}

} // namespace

QSet<QString> termsOf(QStringView text, const QString &language)
{
    QSet<QString> terms;
    for (const Term &term : analyze(text, language))
        terms.insert(term.text);
    if (language.isEmpty()) // tables often hold too few words to tell
        for (const Term &term : analyze(text, QStringLiteral("en")))
            terms.insert(term.text);
    return terms;
}

QList<FoundRow> matchingRows(const QList<QStringList> &words, QList<Passage> passages)
{
    return words.isEmpty() ? QList<FoundRow>() : rowsIn(passages, words);
}

QList<FoundRow> meetingConditions(const QList<FoundRow> &rows, const RowQuestion &question)
{
    QList<FoundRow> meeting = rows;
    for (const CellCondition &condition : question.conditions) {
        const QList<bool> met = condition.onDates() ? meetsDates(meeting, condition) : meetsNumbers(meeting, condition, question);
        QList<FoundRow> kept;
        CellCondition any; // such a value, whatever it is
        any.unit = condition.unit;
        any.from = condition.onDates() ? QDate(1, 1, 1) : QDate();
        const QList<bool> valued = condition.onDates() ? meetsDates(meeting, any) : meetsNumbers(meeting, any, question);
        for (qsizetype i = 0; i < meeting.size(); ++i)
            if (condition.denied ? valued[i] && !met[i] : met[i])
                kept.append(meeting[i]);
        meeting = kept;
    }
    return meeting;
}

Result<FoundRows> findRows(VaultReader &vault, const QStringList &questions, const Scope &scope)
{
    FoundRows found;
    for (qsizetype side = 0; side < questions.size(); ++side) {
        const Result<QList<FoundRow>> rows = allRows(vault, questions[side], scope);
        if (!rows)
            return rows.error();
        found.found += int(rows->size());
        for (FoundRow row : rows->mid(0, mostRowsKept)) {
            row.side = questions.size() > 1 ? int(side) : -1;
            found.rows.append(row);
        }
    }
    return found;
}

} // namespace superinstance
