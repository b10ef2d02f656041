// What a removal must not leave behind.
#pragma once
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace superinstance {

// The names of all files at or below the folder, hidden ones too, in which the word stands.
inline QStringList filesHolding(const QByteArray &word, const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
            found.append(files.fileName());
    }
    found.sort();
    return found;
}

} // namespace superinstance
