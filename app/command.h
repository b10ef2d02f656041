// What the person typed, understood: a verb with its options. A value that can be sent to the owner of a data directory.
#pragma once
#include "engine/result.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <variant>

namespace superinstance {

struct Command {
    QString verb; // empty: the window
    QStringList arguments; // paths are absolute already
    QHash<QString, QString> options; // by long name; a flag has an empty value
    QString activationToken; // the desktop's proof that the person asked for a window; empty where it gave none
    QByteArray input; // of a batch verb: the content of its input file, read where the command was typed

    bool has(const QString &option) const { return options.contains(option); }
    QString option(const QString &name) const { return options.value(name); }
    bool json() const { return has(QStringLiteral("json")); }
    // The file that results go to instead of standard output: --out or --run; empty when none.
    QString outputFile() const;

    QJsonObject toJson() const;
    // Nothing when it is no command that parseCommand() gives.
    static std::optional<Command> fromJson(const QJsonObject &json);
};

struct UsageError {
    QString sentence; // what is wrong; empty when help or version was asked for
    QString text; // the help or the version
};

// Understands the command line; opens no file.
std::variant<Command, UsageError> parseCommand(const QStringList &arguments);

} // namespace superinstance
