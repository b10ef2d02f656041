#include "ui/library/collectionsmenu.h"

#include "ui/enginelink.h"

namespace superinstance {

CollectionsMenu::CollectionsMenu(EngineLink *link, std::function<Chosen()> chosen, QWidget *parent) : QMenu(parent), m_link(link), m_chosen(std::move(chosen))
{
    setTitle(tr("Also in &collection"));
    setAccessibleName(tr("Also in collection"));
    connect(this, &QMenu::aboutToShow, this, &CollectionsMenu::fill);
    connect(link->engine(), &Engine::rootsReady, this, [this](quint64 request) {
        if (request != 0 && request == m_request)
            Q_EMIT changed();
    });
}

void CollectionsMenu::fill()
{
    clear();
    const Chosen chosen = m_chosen();
    for (const QString &name : chosen.known) {
        QAction *choice = addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
        choice->setCheckable(true);
        choice->setChecked(chosen.in.contains(name));
        choice->setEnabled(!chosen.own.contains(name)); // it is moved to another together with its folder
        connect(choice, &QAction::toggled, this, [this, chosen, name](bool in) { in ? put(chosen.paths, name) : take(chosen.paths, name); });
    }
    addSeparator();
    connect(addAction(tr("&New collection…")), &QAction::triggered, this, [this, chosen] {
        const auto name = askName(chosen.known);
        if (name && !name->isEmpty())
            put(chosen.paths, *name);
    });
}

void CollectionsMenu::put(const QStringList &paths, const QString &collection)
{
    m_request = m_link->send([=](Engine *engine, quint64 request) { engine->addToCollection(request, paths, collection); });
}

void CollectionsMenu::take(const QStringList &paths, const QString &collection)
{
    m_request = m_link->send([=](Engine *engine, quint64 request) { engine->takeFromCollection(request, paths, collection); });
}

} // namespace superinstance
