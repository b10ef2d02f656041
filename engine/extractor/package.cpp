#include "engine/extractor/package.h"

#include <QDir>
#include <QXmlStreamReader>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace superinstance {

namespace {

constexpr qint64 mostUnpacked = 128 * 1024 * 1024; // bytes of all parts together
constexpr int mostEntries = 20'000;
constexpr qsizetype blockBytes = 64 * 1024;

// Appends the entry's bytes; false when it ends before its time.
bool readEntry(archive *zip, QByteArray &bytes, qint64 budget)
{
    QByteArray block(blockBytes, Qt::Uninitialized);
    while (bytes.size() <= budget) {
        const la_ssize_t got = archive_read_data(zip, block.data(), size_t(block.size()));
        if (got <= 0)
            return got == 0;
        bytes.append(block.constData(), qsizetype(got));
    }
    return true;
}

QString relationsPart(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(QLatin1Char('/')) + 1;
    return part.left(slash) + QStringLiteral("_rels/") + part.mid(slash) + QStringLiteral(".rels");
}

} // namespace

Package unpack(const QByteArray &bytes, const std::function<bool(const QString &)> &wanted)
{
    Package package;
    const std::unique_ptr<archive, int (*)(archive *)> zip(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(zip.get());
    if (archive_read_open_memory(zip.get(), bytes.constData(), size_t(bytes.size())) != ARCHIVE_OK)
        return package;
    qint64 left = mostUnpacked;
    archive_entry *entry = nullptr;
    for (int count = 0; count < mostEntries; ++count) {
        const int outcome = archive_read_next_header(zip.get(), &entry);
        package.damaged = package.damaged || (outcome != ARCHIVE_OK && outcome != ARCHIVE_EOF && outcome != ARCHIVE_WARN);
        if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN)
            return package;
        package.readable = true;
        const char *rawName = archive_entry_pathname(entry);
        const QString name = QString::fromUtf8(rawName);
        package.names.append(name);
        if (!rawName || !wanted(name) || package.parts.contains(name))
            continue;
        if (archive_entry_is_encrypted(entry)) {
            package.encrypted = true;
            continue;
        }
        QByteArray part;
        package.damaged = !readEntry(zip.get(), part, left) || package.damaged;
        left -= part.size();
        if (left < 0) {
            package.tooLarge = true;
            return package;
        }
        package.parts.insert(name, part);
    }
    package.tooLarge = true;
    return package;
}

QString resolved(const QString &base, const QString &target)
{
    if (target.startsWith(QLatin1Char('/')))
        return QDir::cleanPath(target).mid(1);
    return QDir::cleanPath(base.left(base.lastIndexOf(QLatin1Char('/')) + 1) + target);
}

QHash<QString, QString> relationsOf(const Package &package, const QString &part)
{
    QHash<QString, QString> targets;
    QXmlStreamReader xml(package.parts.value(relationsPart(part)));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("Relationship"))
            targets.insert(attributeOf(xml, QLatin1String("Id")), resolved(part, attributeOf(xml, QLatin1String("Target"))));
    return targets;
}

QString relatedPart(const Package &package, const QString &part, QLatin1String kind, const QString &usual)
{
    QXmlStreamReader xml(package.parts.value(relationsPart(part)));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("Relationship"))
            continue;
        const QString target = resolved(part, attributeOf(xml, QLatin1String("Target")));
        const QString type = attributeOf(xml, QLatin1String("Type")); // strict and transitional documents differ in what stands before its name
        if (type.section(QLatin1Char('/'), -1) == kind && target.endsWith(QLatin1String(".xml")) && package.names.contains(target))
            return target;
    }
    return usual;
}

QString mainPart(const Package &package, const QString &usual)
{
    return relatedPart(package, {}, QLatin1String("officeDocument"), usual);
}

QString titleOf(const QByteArray &properties)
{
    QXmlStreamReader xml(properties);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("title"))
            return xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
    return {};
}

QString attributeOf(const QXmlStreamReader &xml, QLatin1String name)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes)
        if (attribute.name() == name)
            return attribute.value().toString();
    return {};
}

void settle(ExtractedText &text, const Package &package, bool xmlDamaged)
{
    const bool nothing = text.text.isEmpty();
    if (package.encrypted && nothing)
        text = unreadable(Reason::tr("This document is protected by a password. Save a copy without the password to have it read."));
    else if (package.tooLarge) {
        text.state = nothing ? FileState::Failed : FileState::Partial;
        text.reason = nothing ? Reason::tr("This document unpacks to more than it should and was not read.")
                              : Reason::tr("This document unpacks to more than it should, and only a part of it was read.");
    } else if ((xmlDamaged || package.damaged) && nothing)
        text = unreadable(Reason::tr("This document is damaged and cannot be read. Open it in the program that made it and save it again."));
    else if (xmlDamaged || package.damaged) {
        text.state = FileState::Partial;
        text.reason = Reason::tr("This document is damaged, and only a part of it could be read.");
    }
}

} // namespace superinstance
