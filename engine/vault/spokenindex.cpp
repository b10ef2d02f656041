#include "engine/vault/spokenindex.h"

#include "engine/text/language.h"
#include "engine/vault/layout.h"
#include "engine/vault/statement.h"

namespace superinstance {

namespace {

QString stems(const QString &text, const QString &language)
{
    return language.isEmpty() ? QString() : indexTerms(text, language); // else the same as the words
}

} // namespace

QString spokenText(const QString &text, const Answer &answer)
{
    QStringList said { text };
    const bool withheld = answer.outcome == Outcome::Vetoed || answer.outcome == Outcome::Refused; // the claims are not shown then
    for (const Claim &claim : answer.claims)
        if (!withheld && claim.verdict != Verdict::Supported) // else the text says it
            said << claim.heading << claim.text;
    said.removeAll(QString());
    return said.join(QStringLiteral("\n\n"));
}

Result<void> SpokenIndex::add(qint64 row, const QString &text, const QString &language)
{
    Statement insert(m_connection, QStringLiteral("INSERT INTO message_index (rowid, words, terms) VALUES (?, ?, ?)"));
    return insert.run(row, indexTerms(text, QString()), stems(text, language)) ? Result<void>() : Result<void>(insert.failure());
}

Result<void> SpokenIndex::remove(qint64 row, const QString &text, const QString &language)
{
    Statement unindex(m_connection, QStringLiteral("INSERT INTO message_index (message_index, rowid, words, terms) VALUES ('delete', ?, ?, ?)"));
    return unindex.run(row, indexTerms(text, QString()), stems(text, language)) ? Result<void>() : Result<void>(unindex.failure());
}

Result<void> SpokenIndex::refresh()
{
    m_connection.transaction();
    Result<void> result;
    Statement stale(m_connection, QStringLiteral("SELECT max(newest) > ? OR min(oldest) < ? FROM "
                                                 "(SELECT max(analyzer) AS newest, min(CASE WHEN analyzer > 0 THEN analyzer END) AS oldest FROM message "
                                                 "UNION ALL SELECT max(analyzer), min(CASE WHEN analyzer > 0 THEN analyzer END) FROM conversation)"));
    if (!stale.run(spokenVersion, spokenVersion) || !stale.next())
        result = stale.failure();
    else if (stale[0].toBool())
        for (const char *sql : { "INSERT INTO message_index (message_index) VALUES ('delete-all')", "UPDATE message SET analyzer = 0", "UPDATE conversation SET analyzer = 0" }) {
            Statement empty(m_connection, QLatin1String(sql));
            if (result && !empty.run())
                result = empty.failure();
        }
    for (const bool titles : { false, true })
        if (result)
            result = addMissing(titles);
    if (result && !m_connection.commit())
        result = sqlFailure(m_connection.lastError());
    if (!result)
        m_connection.rollback();
    return result;
}

Result<void> SpokenIndex::addMissing(bool titles)
{
    Statement rows(m_connection, titles ? QStringLiteral("SELECT id, %1 FROM conversation WHERE analyzer = 0").arg(shownTitle)
                                        : QStringLiteral("SELECT id, text, answer FROM message WHERE analyzer = 0"));
    if (!rows.run())
        return rows.failure();
    QList<QPair<qint64, QString>> missing; // read to the end before the rows change
    while (rows.next())
        missing.append({ rows[0].toLongLong(), titles ? rows[1].toString() : spokenText(rows[1].toString(), answerFromText(rows[2].toString())) });
    if (!rows.finished())
        return rows.failure();
    Statement note(m_connection, titles ? QStringLiteral("UPDATE conversation SET analyzer = ? WHERE id = ?")
                                        : QStringLiteral("UPDATE message SET analyzer = ?, language = ? WHERE id = ?"));
    for (const auto &[id, text] : std::as_const(missing)) {
        const QString language = titles ? QString() : detectLanguage(text);
        const Result<void> added = add(titles ? -id : id, text, language);
        if (!added)
            return added;
        if (!(titles ? note.run(spokenVersion, id) : note.run(spokenVersion, language, id)))
            return note.failure();
    }
    return {};
}

} // namespace superinstance
