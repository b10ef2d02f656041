#include "tests/support/library.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace superinstance {

TestLibrary::TestLibrary()
{
    static Executor executor; // one for the thread, however many libraries a test has
    Result<std::unique_ptr<Vault>> vault = Vault::open(dataDir());
    if (!vault)
        qFatal("no vault: %s", qPrintable(vault.error().message));
    m_vault = std::move(*vault);
    openIndexer(quickOptions());
}

TestLibrary::~TestLibrary()
{
    closeIndexer();
}

IndexerOptions TestLibrary::quickOptions()
{
    IndexerOptions options;
    options.extractorProgram = QStringLiteral(SUPERINSTANCE_EXTRACTOR);
    options.quietMs = 20;
    options.quietCapMs = 100;
    return options;
}

void TestLibrary::openIndexer(const IndexerOptions &options)
{
    closeIndexer();
    m_indexer = std::make_unique<Indexer>(m_vault.get(), &m_workers, options);
}

void TestLibrary::closeIndexer()
{
    if (!m_indexer)
        return;
    run([this]() -> Task<bool> {
        auto ending = m_indexer->shutdown();
        co_await ending;
        co_return true;
    });
    m_indexer.reset();
}

QString TestLibrary::write(const QString &name, const QByteArray &content)
{
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file));
    return file;
}

QString TestLibrary::writeAtomically(const QString &name, const QByteArray &content)
{
    QSaveFile out(path(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit())
        qFatal("cannot write %s", qPrintable(name));
    return path(name);
}

QHash<QString, FileStatus> TestLibrary::index(const QStringList &paths, bool watch)
{
    QHash<QString, FileStatus> states;
    const auto ended = std::make_shared<bool>(false);
    const auto each = [&states, ended, late = m_late](const FileStatus &status) {
        if (*ended)
            ++*late;
        else
            states.insert(status.path, status);
    };
    const Result<IndexSummary> summary = run([&] { return m_indexer->index(paths, QString(), watch, each, {}); });
    *ended = true;
    if (summary)
        m_summary = *summary;
    else
        states.insert(QString(), { QString(), FileState::Failed, summary.error().message, 0, 0, {} });
    return states;
}

int TestLibrary::hits(const QString &term)
{
    const Result<QHash<QString, qint64>> found = run([&] {
        auto job = [term](VaultReader &vault) -> Result<QHash<QString, qint64>> {
            const Result<QList<LibraryRoot>> roots = vault.uncountedRoots();
            if (!roots)
                return roots.error();
            Scope guests; // count as well
            for (const LibraryRoot &root : *roots)
                if (root.collection == guestCollection)
                    guests.onlyPaths.append(root.path);
            return vault.frequencies({ term }, guests);
        };
        return m_vault->read(job);
    });
    return found ? int(found->value(term)) : -1;
}

std::optional<DocumentRecord> TestLibrary::record(const QString &name)
{
    const Result<std::optional<DocumentRecord>> found = run([&] {
        auto job = [file = path(name)](VaultReader &vault) { return vault.document(file); };
        return m_vault->read(job);
    });
    return found ? *found : std::nullopt;
}

} // namespace superinstance
