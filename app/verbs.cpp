#include "app/verbs.h"

#include "app/batch.h"
#include "app/format.h"
#include "app/modelverb.h"

namespace superinstance {

namespace {

QString pathAt(const Command &command) { return command.arguments.value(0); }

class IndexVerb final : public Verb {
public:
    IndexVerb(const Command &command, Engine *engine, Output *output) : Verb(command, engine, output)
    {
        connect(engine, &Engine::fileDone, this, [this](quint64 request, const FileStatus &status) {
            if (!mine(request))
                return;
            if (status.state == FileState::Failed)
                m_lastFailure = tr("%1: %2").arg(status.path, status.reason);
            const bool trouble = status.state == FileState::Failed || status.state == FileState::Skipped
                || status.state == FileState::Partial;
            if (m_command.json())
                m_output->result(jsonLine(toCommandJson(status)));
            else if (trouble)
                m_output->result(forPeople(status));
            else
                m_output->progress(forPeople(status));
        });
        connect(engine, &Engine::statusReady, this, [this](quint64 request, const EngineStatus &status) {
            if (!mine(request))
                return;
            close(request);
            status.paused ? refuse() : add();
        });
        connect(engine, &Engine::indexDone, this, [this](quint64 request, const IndexSummary &summary) {
            if (!mine(request))
                return;
            close(request);
            m_output->result(m_command.json() ? jsonLine(toCommandJson(summary)) : forPeople(summary));
            const bool nothing = summary.indexed + summary.unchanged + summary.removed + summary.skipped == 0;
            const bool couldNot = nothing && summary.failed > 0;
            if (couldNot)
                m_output->complaint(summary.failed == 1 ? m_lastFailure : tr("None of the files could be read."));
            Q_EMIT done(couldNot ? 1 : 0);
        });
    }
    void start() override
    {
        call([request = newRequest()](Engine *engine) { engine->status(request); });
    }

private:
    void add()
    {
        call([request = newRequest(), command = m_command](Engine *engine) {
            engine->index(request, command.arguments, command.option(QStringLiteral("collection")),
                          command.has(QStringLiteral("watch")));
        });
    }
    // It is to return when all is searchable, which would not be.
    void refuse()
    {
        m_output->complaint(tr("Reading is paused. Resume it first, in the window or with “superinstance config set indexing/paused false”."));
        Q_EMIT done(1);
    }

    QString m_lastFailure; // a sentence
};

class SearchVerb final : public Verb {
public:
    SearchVerb(const Command &command, Engine *engine, Output *output) : Verb(command, engine, output)
    {
        connect(engine, &Engine::found, this, [this](quint64 request, const QList<Passage> &passages) {
            if (!mine(request))
                return;
            close(request);
            int rank = 0;
            for (const Passage &passage : passages) {
                ++rank;
                m_output->result(m_command.json() ? jsonLine(toCommandJson(passage, rank)) : forPeople(passage, rank));
            }
            if (passages.isEmpty() && !m_command.json())
                m_output->result(tr("Nothing was found."));
            Q_EMIT done(0);
        });
    }
    void start() override
    {
        SearchRequest search;
        search.query = m_command.arguments.join(QLatin1Char(' '));
        search.collections = m_command.collections();
        if (m_command.has(QStringLiteral("limit")))
            search.limit = m_command.option(QStringLiteral("limit")).toInt();
        call([request = newRequest(), search](Engine *engine) { engine->search(request, search); });
    }
};

class AskVerb final : public Verb {
public:
    AskVerb(const Command &command, Engine *engine, Output *output) : Verb(command, engine, output)
    {
        connect(engine, &Engine::councilStep, this, [this](quint64 request, const CouncilStep &step) {
            if (mine(request))
                m_output->progress(step.doing);
        });
        connect(engine, &Engine::answered, this, [this](quint64 request, const Answer &answer) {
            if (!mine(request))
                return;
            close(request);
            const bool explain = m_command.has(QStringLiteral("explain"));
            m_output->result(m_command.json() ? jsonLine(toCommandJson({}, answer, explain)) : forPeople(answer, explain));
            const bool couldNot = answer.outcome == Outcome::Failed || answer.outcome == Outcome::Stopped;
            if (couldNot)
                m_output->complaint(answer.reason);
            Q_EMIT done(couldNot ? 1 : 0);
        });
    }
    void start() override
    {
        Question question;
        question.text = m_command.arguments.join(QLatin1Char(' '));
        question.collections = m_command.collections();
        call([request = newRequest(), question](Engine *engine) { engine->ask(request, question); });
    }
};

class ShowVerb final : public Verb {
public:
    ShowVerb(const Command &command, Engine *engine, Output *output) : Verb(command, engine, output)
    {
        connect(engine, &Engine::shown, this, [this](quint64 request, const DocumentView &view) {
            if (!mine(request))
                return;
            close(request);
            if (!view.known) {
                m_output->complaint(tr("%1 is not in the library; “superinstance index” adds it.").arg(pathAt(m_command)));
                Q_EMIT done(1);
                return;
            }
            if (m_command.has(QStringLiteral("text")))
                m_output->result(m_command.json() ? jsonLine({ { QStringLiteral("text"), view.text } }) : view.text);
            else
                m_output->result(m_command.json() ? jsonLine(toCommandJson(view)) : forPeople(view));
            Q_EMIT done(0);
        });
    }
    void start() override
    {
        const bool text = m_command.has(QStringLiteral("text"));
        call([request = newRequest(), path = pathAt(m_command), text](Engine *engine) { engine->show(request, path, text); });
    }
};

class RemoveVerb final : public Verb {
public:
    RemoveVerb(const Command &command, Engine *engine, Output *output) : Verb(command, engine, output)
    {
        connect(engine, &Engine::removed, this, [this](quint64 request, const QList<QPair<QString, bool>> &paths) {
            if (mine(request)) {
                close(request);
                report(paths);
            }
        });
        connect(engine, &Engine::noticed, this, [this](const QString &sentence) { m_output->complaint(sentence); }); // what may be left of it
    }
    void start() override
    {
        call([request = newRequest(), paths = m_command.arguments](Engine *engine) { engine->remove(request, paths); });
    }

private:
    void report(const QList<QPair<QString, bool>> &paths)
    {
        bool any = false;
        for (const auto &[path, removed] : paths) {
            any = any || removed;
            if (m_command.json())
                m_output->result(jsonLine({ { QStringLiteral("path"), path }, { QStringLiteral("removed"), removed } }));
            else
                m_output->result(removed ? tr("Removed: %1").arg(path) : tr("Not in the library: %1").arg(path));
        }
        if (!any)
            m_output->complaint(tr("Nothing of this is in the library; “superinstance status” tells what is."));
        Q_EMIT done(any ? 0 : 1);
    }
};

class StatusVerb final : public Verb {
public:
    StatusVerb(const Command &command, Engine *engine, Output *output) : Verb(command, engine, output)
    {
        connect(engine, &Engine::statusReady, this, [this](quint64 request, const EngineStatus &status) {
            if (!mine(request))
                return;
            close(request);
            m_output->result(m_command.json() ? jsonLine(toCommandJson(status)) : forPeople(status));
            m_notEmbedded = status.chunks - status.embedded;
            if (m_command.json() || m_notEmbedded <= 0)
                Q_EMIT done(0);
            else
                call([request = newRequest()](Engine *engine) { engine->setting(request, QStringLiteral("models/embedding")); });
        });
        connect(engine, &Engine::settingReady, this, [this](quint64 request, const QString &, const QString &model) {
            if (!mine(request))
                return;
            close(request);
            if (!model.isEmpty())
                m_output->result(tr("%n passages cannot be found by their meaning yet: they are embedded while the window of SuperInstance is open.", nullptr, int(m_notEmbedded)));
            Q_EMIT done(0);
        });
    }
    void start() override
    {
        call([request = newRequest()](Engine *engine) { engine->status(request); });
    }

private:
    qint64 m_notEmbedded = 0;
};

class CollectionsVerb final : public Verb {
public:
    CollectionsVerb(const Command &command, Engine *engine, Output *output) : Verb(command, engine, output)
    {
        connect(engine, &Engine::rootsReady, this, [this](quint64 request, const QList<LibraryRoot> &roots) {
            if (!mine(request))
                return;
            m_collections = countByCollection(roots);
            for (CollectionCounts &each : m_collections) {
                count(each, {}, &each.files);
                count(each, { FileState::Indexed, FileState::Partial }, &each.indexed);
                count(each, { FileState::Failed }, &each.failed);
            }
            close(request);
            printWhenCounted();
        });
        connect(engine, &Engine::filesReady, this, [this](quint64 request, const QList<FileStatus> &, int total) {
            if (!mine(request))
                return;
            *m_open.take(request) = total;
            close(request);
            printWhenCounted();
        });
    }
    void start() override
    {
        call([request = newRequest()](Engine *engine) { engine->roots(request); });
    }

private:
    // A file may be in several collections: each is counted in the vault.
    void count(const CollectionCounts &collection, const QList<FileState> &states, int *into)
    {
        FileFilter filter;
        filter.collection = collection.name;
        filter.states = states;
        filter.limit = 0;
        const quint64 request = newRequest();
        m_open.insert(request, into);
        call([request, filter](Engine *engine) { engine->files(request, filter); });
    }
    void printWhenCounted()
    {
        if (!m_open.isEmpty())
            return;
        for (const CollectionCounts &collection : std::as_const(m_collections))
            m_output->result(m_command.json() ? jsonLine(toCommandJson(collection)) : forPeople(collection));
        if (m_collections.isEmpty() && !m_command.json())
            m_output->result(tr("The library is empty."));
        Q_EMIT done(0);
    }

    QList<CollectionCounts> m_collections;
    QHash<quint64, int *> m_open; // what is being counted
};

class ConfigVerb final : public Verb {
public:
    ConfigVerb(const Command &command, Engine *engine, Output *output) : Verb(command, engine, output)
    {
        connect(engine, &Engine::settingReady, this, [this](quint64 request, const QString &key, const QString &value) {
            if (!mine(request))
                return;
            close(request);
            m_output->result(m_command.json()
                                 ? jsonLine({ { QStringLiteral("key"), key }, { QStringLiteral("value"), value } })
                                 : value);
            Q_EMIT done(0);
        });
    }
    void start() override
    {
        const QStringList words = m_command.arguments;
        const bool set = words.value(0) == QLatin1String("set");
        call([request = newRequest(), words, set](Engine *engine) {
            if (set)
                engine->setSetting(request, words[1], words[2]);
            else
                engine->setting(request, words[1]);
        });
    }
};

} // namespace

std::unique_ptr<Verb> makeVerb(const Command &command, Engine *engine, Output *output)
{
    const QString verb = command.verb;
    if (std::unique_ptr<Verb> batch = makeBatch(command, engine, output))
        return batch;
    if (verb == QLatin1String("index"))
        return std::make_unique<IndexVerb>(command, engine, output);
    if (verb == QLatin1String("search"))
        return std::make_unique<SearchVerb>(command, engine, output);
    if (verb == QLatin1String("ask"))
        return std::make_unique<AskVerb>(command, engine, output);
    if (verb == QLatin1String("show"))
        return std::make_unique<ShowVerb>(command, engine, output);
    if (verb == QLatin1String("remove"))
        return std::make_unique<RemoveVerb>(command, engine, output);
    if (verb == QLatin1String("status"))
        return std::make_unique<StatusVerb>(command, engine, output);
    if (verb == QLatin1String("collections"))
        return std::make_unique<CollectionsVerb>(command, engine, output);
    if (verb == QLatin1String("models"))
        return std::make_unique<ModelVerb>(command, engine, output);
    if (verb == QLatin1String("config"))
        return std::make_unique<ConfigVerb>(command, engine, output);
    return nullptr;
}

} // namespace superinstance
