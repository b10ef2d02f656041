#include "app/batch.h"

#include "app/format.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

namespace superinstance {

namespace {

constexpr int aheadFactor = 8; // finished items that may wait for an earlier one, per job: bounds the memory
constexpr int claimsAtATime = 64;
constexpr int defaultDocuments = 100; // of a TREC run, per query
constexpr int mostJobs = 256;

int jobsOf(const Command &command)
{
    const int jobs = command.option(QStringLiteral("jobs")).toInt();
    return jobs > 0 ? std::min(jobs, mostJobs) : std::max(1, QThread::idealThreadCount());
}

// The objects of a JSON lines file; the error names the line that is none.
Result<QList<QJsonObject>> jsonLines(const QByteArray &input)
{
    QList<QJsonObject> objects;
    const QList<QByteArray> lines = input.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(lines[i]);
        if (!document.isObject())
            return Error::failed(Batch::tr("Line %1 of the input is not a JSON object.").arg(i + 1));
        objects.append(document.object());
    }
    return objects;
}

// Whatever type it has; null when there is none.
QJsonValue idOf(const QJsonObject &item)
{
    const QJsonValue id = item.value(QLatin1String("id"));
    return id.isUndefined() ? QJsonValue() : id;
}

// The file name without its last extension; a name like ".profile" is none.
QString docId(const QString &path)
{
    const QFileInfo file(path);
    return file.completeBaseName().isEmpty() ? file.fileName() : file.completeBaseName();
}

class SearchBatch final : public Batch {
public:
    SearchBatch(const Command &command, Engine *engine, Output *output)
        : Batch(command, engine, output, 2 * jobsOf(command))
    {
        connect(engine, &Engine::found, this, [this](quint64 request, const QList<Passage> &passages) {
            if (mine(request))
                finish(request, trecLines(m_queries[itemOf(request)].first, passages));
        });
    }

protected:
    Result<int> readItems() override
    {
        const QList<QByteArray> lines = m_command.input.split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i].trimmed().isEmpty())
                continue;
            const qsizetype tab = lines[i].indexOf('\t');
            if (tab < 1)
                return Error::failed(tr("Line %1 of the input is not “qid, tab, query”.").arg(i + 1));
            m_queries.append({ QString::fromUtf8(lines[i].left(tab)), QString::fromUtf8(lines[i].mid(tab + 1).trimmed()) });
        }
        return int(m_queries.size());
    }
    void begin(int index, quint64 request) override
    {
        SearchRequest search;
        search.query = m_queries[index].second;
        search.collections = m_command.collections();
        search.operators = false;
        search.documentsOnly = true;
        search.limit = limit();
        call([request, search](Engine *engine) { engine->search(request, search); });
    }
    QString failure(int, const QString &sentence) override
    {
        m_output->complaint(sentence);
        return {};
    }

private:
    int limit() const
    {
        return m_command.has(QStringLiteral("limit")) ? m_command.option(QStringLiteral("limit")).toInt() : defaultDocuments;
    }
    QString trecLines(const QString &query, const QList<Passage> &passages) const
    {
        const QString tag = m_command.has(QStringLiteral("tag")) ? m_command.option(QStringLiteral("tag"))
                                                                 : QStringLiteral("superinstance");
        QStringList lines;
        QSet<QString> seen;
        for (const Passage &passage : passages) {
            const QString document = docId(passage.path);
            if (seen.contains(document) || lines.size() >= limit())
                continue;
            seen.insert(document);
            lines.append(QStringLiteral("%1 Q0 %2 %3 %4 %5")
                             .arg(query, document).arg(lines.size() + 1).arg(passage.score, 0, 'g', 9).arg(tag));
        }
        return lines.join(QLatin1Char('\n'));
    }

    QList<QPair<QString, QString>> m_queries; // id, words
};

class AskBatch final : public Batch {
public:
    AskBatch(const Command &command, Engine *engine, Output *output) : Batch(command, engine, output, jobsOf(command))
    {
        connect(engine, &Engine::answered, this, [this](quint64 request, const Answer &answer) {
            if (mine(request))
                finish(request, line(itemOf(request), answer));
        });
    }

protected:
    Result<int> readItems() override
    {
        Result<QList<QJsonObject>> objects = jsonLines(m_command.input);
        if (!objects)
            return objects.error();
        m_questions = *objects;
        return int(m_questions.size());
    }
    void begin(int index, quint64 request) override
    {
        Question question;
        question.text = m_questions[index][QLatin1String("question")].toString();
        question.collections = m_command.collections();
        const QJsonArray history = m_questions[index][QLatin1String("history")].toArray();
        for (const QJsonValue &turn : history)
            question.history.append({ turn[QLatin1String("question")].toString(), turn[QLatin1String("answer")].toString() });
        call([request, question](Engine *engine) { engine->ask(request, question); });
    }
    QString failure(int index, const QString &sentence) override
    {
        Answer answer;
        answer.question = m_questions[index][QLatin1String("question")].toString();
        answer.intent.standalone = answer.question;
        answer.reason = sentence;
        return line(index, answer);
    }

private:
    QString line(int index, const Answer &answer) const
    {
        QJsonObject object = toCommandJson({}, answer, m_command.has(QStringLiteral("explain")));
        object[QStringLiteral("id")] = idOf(m_questions[index]);
        return jsonLine(object);
    }

    QList<QJsonObject> m_questions;
};

class VerifyBatch final : public Batch {
public:
    VerifyBatch(const Command &command, Engine *engine, Output *output) : Batch(command, engine, output, jobsOf(command))
    {
        connect(engine, &Engine::verified, this, [this](quint64 request, const QList<ClaimVerdict> &verdicts) {
            if (!mine(request))
                return;
            QStringList lines;
            for (qsizetype i = 0; i < verdicts.size(); ++i) {
                QJsonObject object = toCommandJson(verdicts[i]);
                object[QStringLiteral("id")] = idOf(m_claims[itemOf(request) * claimsAtATime + i]);
                lines.append(jsonLine(object));
            }
            finish(request, lines.join(QLatin1Char('\n')));
        });
    }

protected:
    Result<int> readItems() override
    {
        Result<QList<QJsonObject>> objects = jsonLines(m_command.input);
        if (!objects)
            return objects.error();
        m_claims = *objects;
        return int((m_claims.size() + claimsAtATime - 1) / claimsAtATime);
    }
    void begin(int index, quint64 request) override
    {
        QList<ClaimCheck> checks;
        for (qsizetype i = index * claimsAtATime; i < std::min<qsizetype>(m_claims.size(), (index + 1) * claimsAtATime); ++i)
            checks.append({ QString::number(i), m_claims[i][QLatin1String("claim")].toString(),
                            m_claims[i][QLatin1String("source")].toString(),
                            m_claims[i][QLatin1String("question")].toString() });
        call([request, checks](Engine *engine) { engine->verify(request, checks); });
    }
    QString failure(int, const QString &sentence) override
    {
        m_output->complaint(sentence);
        return {};
    }

private:
    QList<QJsonObject> m_claims;
};

} // namespace

Batch::Batch(const Command &command, Engine *engine, Output *output, int jobs)
    : Verb(command, engine, output), m_jobs(jobs)
{
}

void Batch::start()
{
    const Result<int> count = readItems();
    if (!count) {
        m_output->complaint(count.error().message);
        Q_EMIT done(1);
        return;
    }
    m_count = *count;
    beginMore();
}

void Batch::stop()
{
    m_stopped = true;
    Verb::stop();
}

void Batch::beginMore()
{
    while (!m_stopped && m_items.size() < m_jobs && m_begun < m_count && m_begun - m_written < m_jobs * aheadFactor) {
        const quint64 request = newRequest();
        m_items.insert(request, m_begun);
        begin(m_begun++, request);
    }
    if (m_items.isEmpty() && (m_stopped || m_written == m_count))
        Q_EMIT done(m_stopped ? 1 : 0);
}

void Batch::finish(quint64 request, const QString &lines)
{
    close(request);
    m_ready.emplace(m_items.take(request), lines);
    writeReady();
    beginMore();
}

void Batch::writeReady()
{
    for (auto next = m_ready.begin(); next != m_ready.end() && next->first == m_written; next = m_ready.erase(next)) {
        if (!next->second.isEmpty())
            m_output->result(next->second);
        ++m_written;
    }
    m_output->progress(tr("%1 of %2").arg(m_written).arg(m_count));
}

void Batch::failed(quint64 request, const QString &sentence, bool stopped)
{
    m_stopped = m_stopped || stopped;
    finish(request, failure(itemOf(request), sentence));
}

std::unique_ptr<Verb> makeBatch(const Command &command, Engine *engine, Output *output)
{
    if (command.has(QStringLiteral("queries")))
        return std::make_unique<SearchBatch>(command, engine, output);
    if (command.has(QStringLiteral("questions")))
        return std::make_unique<AskBatch>(command, engine, output);
    if (command.has(QStringLiteral("claims")))
        return std::make_unique<VerifyBatch>(command, engine, output);
    return nullptr;
}

} // namespace superinstance
