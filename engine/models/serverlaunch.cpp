#include "engine/models/serverlaunch.h"

#include "engine/models/computerwords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qint64 smallestContext = 2048; // passages and an answer

QString tr(const char *text)
{
    return QCoreApplication::translate("ServerLaunch", text);
}

Result<void> checkKind(const ServerChoice &choice, const GgufHeader &header)
{
    if (choice.embeddings && header.kind != GgufHeader::Kind::Embedding)
        return Error::failed(tr("This model writes text and cannot compare the meaning of passages. Choose an embedding model."));
    if (!choice.embeddings && header.kind != GgufHeader::Kind::Chat)
        return Error::failed(tr("This model compares texts and cannot write answers. Choose a chat model."));
    return {};
}

// What the person could do instead: the longest context that fits, or the largest model that does.
QString suggestion(const ServerChoice &choice, const GgufHeader &header, qint64 available)
{
    ServedContext shorter = contextOf(header, choice.context());
    shorter.perSlot = shorter.perSlot / 1024 * 1024;
    while (shorter.perSlot >= smallestContext && memoryNeed(header, shorter).total() > available)
        shorter.perSlot -= 1024;
    if (!choice.embeddings && shorter.perSlot >= smallestContext)
        return tr("It fits with a context of %1 tokens.").arg(shorter.perSlot);
    const CatalogueModel *largest = nullptr;
    qint64 memory = 0;
    const QList<Recommendation> all = recommend({}, choice.catalogue, choice.context());
    for (const Recommendation &each : all) {
        if (each.model.header.kind != header.kind || each.memory > available || each.memory <= memory)
            continue;
        largest = &each.model;
        memory = each.memory;
    }
    return largest ? tr("Close other programs, or choose a smaller model: %1 needs %2.").arg(largest->name, inWords(memory)) : tr("Close other programs, or choose a smaller model.");
}

Result<void> checkMemory(const ServerChoice &choice, const QString &model, const ServerLaunch &launch)
{
    const QString folder = QFileInfo(model).path();
    const Hardware hardware = choice.hardware ? choice.hardware(folder) : readHardware(folder);
    if (!hardware.availableMemory)
        return {};
    const qint64 left = std::max<qint64>(0, *hardware.availableMemory - choice.reserved);
    if (launch.need.total() <= left || cardMayTake(hardware, launch.need.total() - left))
        return {};
    if (launch.need.total() <= *hardware.availableMemory)
        return Error::failed(tr("This model needs %1 of memory, and %2 are left beside the other models in use. Use one model for several roles, or choose smaller ones.")
                                 .arg(inWords(launch.need.total()), inWords(left)));
    return Error::failed(tr("This model needs %1 of memory, and %2 are available. %3")
                             .arg(inWords(launch.need.total()), inWords(*hardware.availableMemory), suggestion(choice, launch.header, *hardware.availableMemory)));
}

QStringList argumentsOf(const ServerChoice &choice, const QString &model, const ServerLaunch &launch)
{
    const ServedContext context { choice.slotCount, launch.contextPerSlot };
    QStringList arguments { QStringLiteral("-m"), model, QStringLiteral("--alias"), launch.alias, QStringLiteral("--host"), QStringLiteral("127.0.0.1"),
        QStringLiteral("-c"), QString::number(context.total()), QStringLiteral("-np"), QString::number(choice.slotCount) };
    const QString batch = QString::number(batchOf(launch.header, context));
    if (choice.embeddings) // a text is read in one go, and a longer one than the batch would end the server
        arguments += { QStringLiteral("--embeddings"), QStringLiteral("-b"), batch, QStringLiteral("-ub"), batch };
    return arguments;
}

} // namespace

Result<QString> findServer(const ServerChoice &choice)
{
    if (!choice.program.isEmpty()) {
        const QFileInfo file(choice.program);
        return file.isFile() && file.isExecutable() ? Result<QString>(file.absoluteFilePath())
                                                    : Error::failed(tr("The model server %1 is not there or cannot be started. Choose another in the settings.").arg(choice.program));
    }
    const QString name = QStringLiteral("llama-server");
    QString found = choice.besideUs.isEmpty() ? QString() : QStandardPaths::findExecutable(name, { choice.besideUs });
    if (found.isEmpty())
        found = QStandardPaths::findExecutable(name, choice.search.isEmpty() ? QStringList() : QStringList { choice.search });
    if (found.isEmpty())
        return Error::failed(tr("No model server was found. Install llama.cpp, so that llama-server can be started, or use Ollama."));
    return found;
}

// Of the whole it would take a minute. The numbers stand in the middle and at the end, and no two models share those.
Result<QByteArray> fingerprintOf(const QString &model)
{
    constexpr qint64 block = 64 * 1024;
    QFile file(model);
    if (!file.open(QIODevice::ReadOnly))
        return Error::failed(tr("The model file %1 cannot be read: %2.").arg(model, file.errorString()));
    const qint64 size = file.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(size));
    for (const qint64 at : { qint64(0), size / 2, std::max<qint64>(0, size - block) })
        hash.addData(file.seek(at) ? file.read(block) : QByteArray());
    return hash.result().toHex();
}

Result<ServerLaunch> prepareLaunch(const ServerChoice &choice, const QString &model)
{
    const Result<GgufHeader> header = readGgufHeader(model);
    if (!header)
        return header.error();
    const Result<void> kind = checkKind(choice, *header);
    if (!kind)
        return kind.error();
    const Result<QString> program = findServer(choice);
    if (!program)
        return program.error();
    ServerLaunch launch;
    launch.program = *program;
    launch.header = *header;
    const Result<QByteArray> fingerprint = fingerprintOf(model);
    if (!fingerprint)
        return fingerprint.error();
    launch.fingerprint = *fingerprint;
    launch.alias = QFileInfo(model).completeBaseName();
    launch.contextPerSlot = contextOf(*header, choice.context()).perSlot;
    launch.need = servedNeed(*header, choice.context());
    const Result<void> memory = checkMemory(choice, model, launch);
    if (!memory)
        return memory.error();
    launch.arguments = argumentsOf(choice, QFileInfo(model).absoluteFilePath(), launch);
    return launch;
}

} // namespace superinstance
