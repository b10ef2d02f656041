// What the library's page does about collections.
#include "ui/enginelink.h"
#include "ui/library/fileslist.h"
#include "ui/library/librarypanel.h"
#include "ui/library/rootstree.h"

#include <algorithm>

namespace superinstance {

CollectionsMenu *LibraryPanel::addCollectionsMenu(CollectionsMenu::Chosen (LibraryPanel::*chosen)() const)
{
    auto *menu = new CollectionsMenu(m_link, [this, chosen] { return (this->*chosen)(); }, this);
    menu->askName = [this](const QStringList &known) { return askName(tr("New collection"), tr("The name of the collection:"), QString(), QStringList(QString()) + known); };
    connect(menu, &CollectionsMenu::changed, m_files, &FilesList::load);
    return menu;
}

CollectionsMenu::Chosen LibraryPanel::treeChoice() const
{
    const std::optional<LibraryRoot> root = m_tree->chosen().root;
    return root ? CollectionsMenu::Chosen { { root->path }, collections(), root->alsoIn + QStringList(root->collection), { root->collection } } : CollectionsMenu::Chosen();
}

CollectionsMenu::Chosen LibraryPanel::filesChoice() const
{
    CollectionsMenu::Chosen chosen { m_files->selected(), collections(), collections(), {} };
    for (const FileStatus &file : m_files->selectedFiles()) {
        chosen.in.removeIf([&](const QString &name) { return !file.collections.contains(name); });
        chosen.own += file.collections.mid(0, 1);
    }
    return chosen;
}

void LibraryPanel::moveChosen()
{
    const LibraryRoot root = *m_tree->chosen().root;
    const auto name = askName(tr("Move to a collection"), tr("Choose a collection or name a new one; nothing: the general library."), root.collection,
                              QStringList(QString()) + collections());
    if (name && *name != root.collection)
        m_link->send([path = root.path, name = *name](Engine *engine, quint64 request) { engine->moveRoot(request, path, name); });
}

void LibraryPanel::renameChosen()
{
    const QString from = *m_tree->chosen().collection;
    const auto to = askName(tr("Rename the collection"), tr("The new name of “%1”:").arg(from), from, { from });
    if (to && !to->isEmpty() && *to != from)
        m_link->send([from, to = *to](Engine *engine, quint64 request) { engine->renameCollection(request, from, to); });
}

} // namespace superinstance
