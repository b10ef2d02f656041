// A zip file as office programs write them: the parts that a parser asks for, within a budget.
#pragma once
#include "engine/extractor/parsers.h"

#include <QHash>

#include <functional>

class QXmlStreamReader;

namespace superinstance {

struct Package {
    QStringList names; // of all parts
    QHash<QString, QByteArray> parts; // those that were wanted, by name
    bool readable = false; // it is a zip file
    bool encrypted = false; // a part needs a password
    bool tooLarge = false; // what is missing did not fit into the budget
    bool damaged = false; // it ends in the middle or cannot be unpacked
};

// Unpacks the parts whose names are `wanted`, in memory; sizes that the file itself states are not believed.
Package unpack(const QByteArray &bytes, const std::function<bool(const QString &)> &wanted);

// The targets of a part's relations (OOXML), by identifier, as names of parts.
QHash<QString, QString> relationsOf(const Package &package, const QString &part);
// The part that `part` (empty: the package itself) names as its `kind`, as "styles"; `usual` where it names none that is there.
QString relatedPart(const Package &package, const QString &part, QLatin1String kind, const QString &usual);
// What the package itself is: "word/document.xml", which programs on the web call document2.xml.
QString mainPart(const Package &package, const QString &usual);
// `target` as seen from the part `base`, without "." and "..".
QString resolved(const QString &base, const QString &target);
// The title that a part of Dublin Core (docProps/core.xml, meta.xml) gives.
QString titleOf(const QByteArray &properties);

inline constexpr qsizetype deepestXml = 300; // elements that are gathered in one another; more is an attack, not a document

// An attribute by its name without prefix, since strict and transitional documents differ in their namespaces.
QString attributeOf(const QXmlStreamReader &xml, QLatin1String name);

// Ends the reading of a package: says what was damaged or left out.
void settle(ExtractedText &text, const Package &package, bool xmlDamaged);

} // namespace superinstance
