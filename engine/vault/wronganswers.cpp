#include "engine/vault/wronganswers.h"

#include "engine/vault/layout.h"
#include "engine/vault/statement.h"

#include <QCoreApplication>

namespace superinstance {

namespace {

constexpr int mostTurns = 10; // of the conversation before the question

Error goneAnswer()
{
    return Error::failed(QCoreApplication::translate("Vault", "This answer is no longer there. Open the conversation again."));
}

} // namespace

Result<QList<WrongAnswer>> WrongAnswers::list()
{
    Statement rows(m_connection, QStringLiteral("SELECT w.message, q.text, a.text, w.note, w.marked_ms FROM wrong_answer w JOIN message a ON a.id = w.message "
                                                "JOIN message q ON q.id = a.parent JOIN conversation c ON c.id = a.conversation WHERE c.deleted_ms = 0 "
                                                "ORDER BY w.marked_ms DESC, w.message DESC"));
    if (!rows.run())
        return rows.failure();
    QList<WrongAnswer> answers;
    while (rows.next())
        answers.append({ rows[0].toLongLong(), rows[1].toString(), rows[2].toString(), rows[3].toString(), timeFromVault(rows[4].toLongLong()) });
    return rows.finished() ? Result<QList<WrongAnswer>>(answers) : Result<QList<WrongAnswer>>(rows.failure());
}

Result<void> WrongAnswers::mark(qint64 message, const QString &note)
{
    Statement answer(m_connection, QStringLiteral("SELECT 1 FROM message WHERE id = ? AND from_person = 0 AND complete = 1"));
    if (!answer.run(message))
        return answer.failure();
    if (!answer.next())
        return goneAnswer();
    Statement upsert(m_connection, QStringLiteral("INSERT INTO wrong_answer (message, note, marked_ms) VALUES (?, ?, ?) "
                                                  "ON CONFLICT (message) DO UPDATE SET note = excluded.note, marked_ms = excluded.marked_ms"));
    return upsert.run(message, note, QDateTime::currentMSecsSinceEpoch()) ? Result<void>() : Result<void>(upsert.failure());
}

Result<void> WrongAnswers::unmark(const QList<qint64> &messages)
{
    Statement remove(m_connection, QStringLiteral("DELETE FROM wrong_answer WHERE message = ?"));
    for (const qint64 message : messages)
        if (!remove.run(message))
            return remove.failure();
    return {};
}

// Up the line from the answer: its question, then the turns before it.
Result<WrongCase> WrongAnswers::whole(qint64 message)
{
    Statement mark(m_connection, QStringLiteral("SELECT note FROM wrong_answer WHERE message = ?"));
    if (!mark.run(message) || !mark.next())
        return mark.finished() ? goneAnswer() : mark.failure();
    WrongCase wrong;
    wrong.note = mark[0].toString();
    Statement line(m_connection, QStringLiteral("WITH RECURSIVE line (id, place) AS (SELECT ?, 0 UNION ALL SELECT m.parent, place + 1 FROM line JOIN message m ON m.id = line.id "
                                                "WHERE m.parent <> 0 AND place < ?) SELECT m.from_person, m.text, m.answer, place FROM line JOIN message m ON m.id = line.id ORDER BY place"));
    if (!line.run(message, 2 * mostTurns + 1))
        return line.failure();
    QString answer; // of the turn that is being put together
    while (line.next()) {
        const bool own = line[3].toInt() <= 1, fromPerson = line[0].toBool();
        if (own && fromPerson)
            wrong.question = line[1].toString();
        else if (own)
            wrong.answer = answerFromText(line[2].toString());
        else if (fromPerson)
            wrong.history.prepend({ line[1].toString(), std::exchange(answer, {}) });
        else
            answer = line[1].toString();
    }
    return line.finished() ? Result<WrongCase>(wrong) : Result<WrongCase>(line.failure());
}

} // namespace superinstance
