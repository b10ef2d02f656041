#include "ui/dialogfolders.h"

#include "ui/library/place.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace superinstance {

namespace {

const QString keys = QStringLiteral("folders/");

// Of the nearest window around it; a dialog belongs to another. Null: nothing is remembered.
DialogFolders *foldersAround(const QObject *asking)
{
    for (; asking; asking = asking->parent())
        if (auto *folders = asking->findChild<DialogFolders *>(QString(), Qt::FindDirectChildrenOnly))
            return folders;
    return nullptr;
}

} // namespace

DialogFolders::DialogFolders(QString stateFile, QWidget *window) : QObject(window), m_stateFile(std::move(stateFile)) { }

QString DialogFolders::of(const QString &kind) const
{
    const QString folder = QSettings(m_stateFile, QSettings::IniFormat).value(keys + kind).toString();
    return QFileInfo(folder).isDir() ? folder : QString();
}

void DialogFolders::remember(const QString &kind, const QString &folder)
{
    QSettings(m_stateFile, QSettings::IniFormat).setValue(keys + kind, folder);
}

void DialogFolders::forget(const QString &path)
{
    QSettings state(m_stateFile, QSettings::IniFormat);
    for (const QString &key : state.allKeys())
        if (key.startsWith(keys) && holds(path, state.value(key).toString()))
            state.remove(key);
}

QString dialogFolder(const QWidget *within, const QString &kind)
{
    const DialogFolders *folders = foldersAround(within);
    if (const QString last = folders ? folders->of(kind) : QString(); !last.isEmpty())
        return last;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void rememberDialogFolder(const QWidget *within, const QString &kind, const QString &chosen)
{
    if (DialogFolders *folders = foldersAround(within); folders && !chosen.isEmpty())
        folders->remember(kind, QFileInfo(chosen).absolutePath());
}

void forgetDialogFolders(const QWidget *within, const QString &path)
{
    if (DialogFolders *folders = foldersAround(within))
        folders->forget(path);
}

} // namespace superinstance
