#include "ui/library/removedbar.h"

#include "ui/announcement.h"
#include "ui/dialogfolders.h"
#include "ui/enginelink.h"
#include "ui/library/place.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace superinstance {

RemovedBar::RemovedBar(EngineLink *link, QWidget *parent) : QFrame(parent), m_link(link), m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    put = [this](const LibraryRoot &root) {
        m_link->send([root](Engine *engine, quint64 request) { engine->index(request, { root.path }, root.collection, root.watched); });
    };
    auto *undoing = new QPushButton(tr("&Undo"), this);
    undoing->setAccessibleName(tr("Undo: put it back into the library"));
    undoing->setToolTip(tr("Puts it back into the library and reads it again (Ctrl+Z)."));
    auto *dismiss = new QPushButton(tr("Dismiss"), this);
    dismiss->setAccessibleName(tr("Dismiss: it stays out of the library"));
    connect(undoing, &QPushButton::clicked, this, &RemovedBar::undo);
    connect(dismiss, &QPushButton::clicked, this, &QWidget::hide);
    connect(link->engine(), &Engine::removed, this, [this](quint64 request) {
        if (request != 0 && request == m_request)
            offer();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_label, 1);
    layout->addWidget(undoing);
    layout->addWidget(dismiss);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setAccessibleName(tr("Taken out of the library"));
    hide();
}

void RemovedBar::remove(const QStringList &paths, const QList<LibraryRoot> &roots, bool quotes)
{
    hide();
    m_paths = paths;
    m_roots = roots;
    m_roots.removeIf([&](const LibraryRoot &root) {
        return std::none_of(paths.begin(), paths.end(), [&](const QString &path) { return holds(path, root.path); });
    });
    for (const QString &path : paths)
        forgetDialogFolders(this, path);
    m_request = m_link->send([paths, quotes](Engine *engine, quint64 request) { engine->remove(request, paths, quotes); });
}

void RemovedBar::offer()
{
    m_request = 0;
    m_label->setText(m_paths.size() == 1 ? tr("“%1” was taken out of the library.").arg(pathInWords(m_paths.first()))
                                         : tr("%Ln file(s) were taken out of the library.", nullptr, int(m_paths.size())));
    show();
    announce(this, tr("%1 Ctrl+Z puts it back.").arg(m_label->text()));
}

// What lies in a folder of the library comes back with that; what was added by itself is then added again as it was. Either
// goes back into its collections.
void RemovedBar::undo()
{
    if (isHidden())
        return;
    for (const QString &path : std::as_const(m_paths))
        m_link->send([path](Engine *engine, quint64 request) { engine->liftExclusion(request, path); });
    for (const LibraryRoot &root : std::as_const(m_roots))
        put(root);
    Q_EMIT undone();
    hide();
}

} // namespace superinstance
