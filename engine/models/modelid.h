// The ids of models, which say where a model is, so that it can be used without a look at any list. Pure, any thread.
#pragma once
#include <QString>
#include <QUrl>

#include <optional>

namespace superinstance {

inline const QString builtInId = QStringLiteral("built-in");

// Of a served model: where, and what the server calls it. Of a file: its path alone.
struct ModelPlace {
    QString path;
    QUrl server; // with the path of its interface
    QString name;
    bool operator==(const ModelPlace &) const = default;
};

QString idOfFile(const QString &path);
QString idOfServed(const QUrl &base, const QString &name);
// Nothing where it is the id of no file and no server: "built-in", and whatever else.
std::optional<ModelPlace> placeOf(const QString &id);
// What people call it.
QString nameOf(const QString &id);

} // namespace superinstance
