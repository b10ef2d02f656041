#include "engine/models/modelid.h"

#include <QFileInfo>

namespace superinstance {

namespace {

const QString fileScheme = QStringLiteral("file:");

} // namespace

QString idOfFile(const QString &path)
{
    return fileScheme + path;
}

QString idOfServed(const QUrl &base, const QString &name)
{
    QUrl interface = base;
    if (interface.path().isEmpty())
        interface.setPath(QStringLiteral("/v1"));
    return interface.toString() + QLatin1Char('#') + name; // an address of a server holds no such sign
}

std::optional<ModelPlace> placeOf(const QString &id)
{
    if (id.startsWith(fileScheme + QLatin1Char('/')))
        return ModelPlace { id.mid(fileScheme.size()), {}, {} };
    const qsizetype sign = id.indexOf(QLatin1Char('#'));
    const QUrl server(id.left(sign), QUrl::StrictMode);
    const bool web = server.scheme() == QLatin1String("http") || server.scheme() == QLatin1String("https");
    if (sign < 0 || sign + 1 == id.size() || !web || server.host().isEmpty())
        return {};
    return ModelPlace { {}, server, id.mid(sign + 1) };
}

QString nameOf(const QString &id)
{
    const std::optional<ModelPlace> place = placeOf(id);
    if (!place)
        return id;
    return place->path.isEmpty() ? place->name : QFileInfo(place->path).completeBaseName();
}

} // namespace superinstance
