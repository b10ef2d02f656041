#include "engine/indexing/rootpaces.h"

#include <algorithm>

namespace superinstance {

namespace {

// Empty: there is none above it.
QString folderOf(const QString &path)
{
    const qsizetype slash = path.size() > 1 ? path.lastIndexOf(QLatin1Char('/')) : -1;
    return slash > 0 ? path.left(slash) : slash == 0 ? QStringLiteral("/") : QString();
}

} // namespace

QString innermostRoot(QString path, const QSet<QString> &roots)
{
    while (!path.isEmpty() && !roots.contains(path))
        path = folderOf(path);
    return path;
}

void addPaces(QList<LibraryRoot> &roots, const QHash<QString, Workload::Pace> &paces)
{
    QHash<QString, Workload::Pace> whole;
    for (auto pace = paces.constBegin(); pace != paces.constEnd(); ++pace)
        for (QString path = pace.key(); !path.isEmpty(); path = folderOf(path)) {
            Workload::Pace &sum = whole[path];
            sum.filesPerSecond += pace->filesPerSecond;
            sum.secondsLeft = std::max(sum.secondsLeft, pace->secondsLeft);
        }
    for (LibraryRoot &root : roots) {
        const Workload::Pace pace = whole.value(root.path);
        root.filesPerSecond = pace.filesPerSecond;
        root.secondsLeft = pace.secondsLeft;
    }
}

} // namespace superinstance
