#include "tests/support/vaultcontents.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <algorithm>

namespace superinstance {

namespace {

const char *const held[] = {
    "SELECT 'file', path, collection, size, modified_ms, hex(hash), title, own_title, code, title_terms, language, mime, state, reason, analyzer, "
    "chunks, pages, headings, table_rows FROM document",
    "SELECT 'text', d.path, s.start, s.text FROM segment s LEFT JOIN document d ON d.id = s.document",
    "SELECT 'passage', d.path, c.ordinal, c.start, c.end, c.start_point, c.end_point, c.page, c.heading, c.terms, hex(c.checksum) "
    "FROM chunk c LEFT JOIN document d ON d.id = c.document",
    "SELECT 'word', d.path, c.ordinal, i.col, i.offset, i.term FROM temp.instance i LEFT JOIN chunk c ON c.id = i.doc LEFT JOIN document d ON d.id = c.document",
    "SELECT 'vector', s.tag, d.path, c.ordinal, hex(v.vector) FROM vector v JOIN vector_set s ON s.id = v.in_set LEFT JOIN chunk c ON c.id = v.chunk LEFT JOIN document d ON d.id = c.document",
};

// Each gives a row where something is wrong.
const char *const wrong[] = {
    "SELECT 'SQLite: ' || integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    "SELECT 'a row of ' || \"table\" || ' belongs to nothing' FROM pragma_foreign_key_check",
    "SELECT 'the index holds a passage that is not there: ' || doc FROM temp.instance WHERE doc NOT IN (SELECT id FROM chunk) LIMIT 1",
    "SELECT 'the index lacks a passage: ' || id FROM chunk WHERE terms > 0 AND id NOT IN (SELECT doc FROM temp.instance WHERE col = 'body') LIMIT 1",
    "SELECT 'a text is kept of a file that has none: ' || document FROM segment WHERE document NOT IN (SELECT id FROM document WHERE chunks > 0) LIMIT 1",
    "SELECT 'passages are miscounted: ' || path FROM document d WHERE state IN (1, 2) AND chunks <> (SELECT count(*) FROM chunk WHERE document = d.id) LIMIT 1",
    "SELECT 'the totals are wrong' FROM totals WHERE (documents, chunks, terms) <> (SELECT count(DISTINCT document), count(*), total(terms) FROM chunk)",
};

QStringList linesOf(QSqlQuery &query)
{
    QStringList lines;
    while (query.next()) {
        QStringList columns;
        for (int i = 0; i < query.record().count(); ++i)
            columns.append(query.value(i).toString());
        lines.append(columns.join(QLatin1Char('|')));
    }
    return lines;
}

void ask(QSqlDatabase &database, const QString &sql, QStringList &answer, QStringList &faults)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (query.exec(sql))
        answer += linesOf(query);
    if (query.lastError().isValid())
        faults.append(query.lastError().text());
}

} // namespace

VaultContents contentsOf(const QString &vaultFile)
{
    VaultContents contents;
    const QString name = QStringLiteral("contents");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(vaultFile);
        if (!database.open())
            contents.faults.append(database.lastError().text());
        QStringList none;
        ask(database, QStringLiteral("CREATE VIRTUAL TABLE temp.instance USING fts5vocab('main', 'chunk_index', 'instance')"), none, contents.faults);
        for (const char *index : { "chunk_index", "message_index" })
            ask(database, QStringLiteral("INSERT INTO %1 (%1) VALUES ('integrity-check')").arg(QLatin1String(index)), none, contents.faults);
        for (const char *sql : wrong)
            ask(database, QString::fromLatin1(sql), contents.faults, contents.faults);
        for (const char *sql : held)
            ask(database, QString::fromLatin1(sql), contents.lines, contents.faults);
    }
    QSqlDatabase::removeDatabase(name);
    std::sort(contents.lines.begin(), contents.lines.end());
    return contents;
}

QString firstDifference(const QStringList &one, const QStringList &other)
{
    const auto [left, right] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    if (left == one.end() && right == other.end())
        return {};
    const QString what = right == other.end() || (left != one.end() && *left < *right) ? QStringLiteral("only the first has ") + *left : QStringLiteral("only the second has ") + *right;
    const QString instead = left == one.end() || right == other.end() ? QString() : QStringLiteral("; there ") + (*left < *right ? *right : *left).left(250);
    return what.left(250) + instead;
}

} // namespace superinstance
