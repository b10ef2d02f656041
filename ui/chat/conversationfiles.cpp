#include "ui/chat/conversationfiles.h"

#include "ui/chat/conversationpdf.h"
#include "ui/dialogfolders.h"
#include "ui/newfile.h"
#include "ui/wording.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QProgressBar>
#include <QProgressDialog>
#include <QtConcurrent>

namespace superinstance {

namespace {

constexpr qsizetype longestName = 80;
constexpr int longWaitMs = 700; // then its progress is shown

QString fileNameOf(const QString &title, const QString &ending)
{
    QString name = title.left(longestName);
    for (QChar &c : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(c) || c < QLatin1Char(' '))
            c = QLatin1Char(' ');
    name = name.simplified();
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return (name.isEmpty() ? ConversationFiles::tr("Conversation") : name) + QLatin1Char('.') + ending;
}

QString filterOf(const QString &format)
{
    return format == QLatin1String("md") ? ConversationFiles::tr("Markdown (*.md)")
        : format == QLatin1String("html") ? ConversationFiles::tr("Web page (*.html)")
        : format == QLatin1String("pdf") ? ConversationFiles::tr("PDF (*.pdf)")
                                         : ConversationFiles::tr("JSON, to be imported again (*.json)");
}

} // namespace

ConversationFiles::ConversationFiles(EngineLink *link, QWidget *window) : QObject(window), m_link(link), m_window(window)
{
    m_writing.setCancelOnWait(true);
    chooseTarget = [window](const QString &suggestion, const QString &filter) {
        return chooseNewFile(window, QStringLiteral("export"), tr("Export the conversation"), suggestion, filter);
    };
    chooseSource = [window] {
        const QString kind = QStringLiteral("import");
        const QString chosen = QFileDialog::getOpenFileName(window->window(), tr("Import conversations"), dialogFolder(window, kind), tr("Exported conversations (*.json)"));
        rememberDialogFolder(window, kind, chosen);
        return chosen;
    };
    Engine *engine = m_link->engine();
    connect(engine, &Engine::exported, this, [this](quint64 request, const QString &path) {
        if (m_exports.remove(request))
            Q_EMIT noticed(tr("The conversation was written to %1.").arg(pathInWords(path)));
    });
    connect(engine, &Engine::conversationTextReady, this, [this](quint64 request, const QString &text) {
        if (m_pdfs.contains(request))
            writePdf(text, m_pdfs.take(request));
    });
    connect(engine, &Engine::conversationsImported, this, [this](quint64 request, const QList<qint64> &conversations) {
        if (!m_imports.remove(request))
            return;
        Q_EMIT noticed(tr("%n conversation(s) imported.", nullptr, int(conversations.size())));
        Q_EMIT imported(conversations);
    });
    connect(engine, &Engine::failed, this, [this](quint64 request) { // the window says why
        m_exports.remove(request);
        m_imports.remove(request);
        m_pdfs.remove(request);
    });
}

void ConversationFiles::exportAs(const QString &format, const ConversationInfo &conversation)
{
    const QString filter = filterOf(format);
    const QString path = chooseTarget(fileNameOf(conversation.title, format), filter);
    if (path.isEmpty())
        return;
    const qint64 id = conversation.id;
    if (format == QLatin1String("pdf")) {
        m_link->send([path](Engine *engine, quint64 request) { engine->keepOut(request, path); }); // an answer is no source
        m_pdfs.insert(m_link->send([id](Engine *engine, quint64 request) { engine->conversationText(request, id, QStringLiteral("html")); }), path);
    } else {
        m_exports.insert(m_link->send([=](Engine *engine, quint64 request) { engine->exportConversation(request, id, format, path); }));
    }
}

void ConversationFiles::import()
{
    const QString path = chooseSource();
    if (!path.isEmpty())
        m_imports.insert(m_link->send([path](Engine *engine, quint64 request) { engine->importConversations(request, path); }));
}

void ConversationFiles::writePdf(const QString &html, const QString &path)
{
    const QString title = QFileInfo(path).completeBaseName();
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcher<QString>::finished, this, [this, watcher, path] {
        const QString shown = QDir::toNativeSeparators(path);
        if (watcher->isCanceled())
            Q_EMIT noticed(tr("The export was stopped; nothing was written."));
        else if (const QString problem = watcher->result(); problem.isEmpty())
            Q_EMIT noticed(tr("The conversation was written to %1.").arg(shown));
        else
            Q_EMIT noticed(tr("The conversation could not be written to %1 (%2). Choose another place.").arg(shown, problem));
        watcher->deleteLater();
    });
    showProgress(watcher, title);
    watcher->setFuture(QtConcurrent::run(printAsPdf, html, title, path));
    m_writing.addFuture(watcher->future());
}

// Where it takes long, it can be stopped.
void ConversationFiles::showProgress(QFutureWatcher<QString> *watcher, const QString &title)
{
    auto *progress = new QProgressDialog(tr("Writing “%1” as a PDF…").arg(title), tr("Cancel"), 0, 100, m_window->window());
    progress->setWindowTitle(tr("Export the conversation"));
    progress->setMinimumDuration(longWaitMs);
    progress->setAutoReset(false); // it ends with the work
    progress->findChild<QProgressBar *>()->setAccessibleName(tr("Progress of the export"));
    connect(watcher, &QFutureWatcher<QString>::progressValueChanged, progress, &QProgressDialog::setValue);
    connect(progress, &QProgressDialog::canceled, watcher, &QFutureWatcher<QString>::cancel);
    connect(watcher, &QFutureWatcher<QString>::finished, progress, &QObject::deleteLater);
}

} // namespace superinstance
