// What the library's page does about all that a line of the tree stands for.
#include "ui/enginelink.h"
#include "ui/library/librarypanel.h"
#include "ui/library/passedoverdialog.h"
#include "ui/library/rootstree.h"

namespace superinstance {

QStringList LibraryPanel::chosenPaths(Kind kind) const
{
    const RootsTree::Choice choice = m_tree->chosen();
    QStringList paths;
    for (const LibraryRoot &root : m_roots)
        if ((root.folder || kind == Kind::All) && (choice.root ? root.path == choice.root->path : !choice.collection || root.collection == *choice.collection))
            paths.append(root.path);
    return paths;
}

void LibraryPanel::tryChosenAgain()
{
    m_link->send([paths = chosenPaths(Kind::All)](Engine *engine, quint64 request) { engine->retry(request, paths); });
}

void LibraryPanel::showPassedOver(const QString &words)
{
    auto *dialog = new PassedOverDialog(m_link, chosenPaths(Kind::Folders), words, window());
    connect(dialog, &PassedOverDialog::chosen, this, &LibraryPanel::pathsChosen);
    dialog->open();
}

} // namespace superinstance
