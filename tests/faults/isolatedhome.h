// Where a program would write that is led astray: its home, working and temporary directories, made for one test. For tests only.
#pragma once
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>

namespace superinstance {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Every file below a folder with what is in it.
inline QHash<QString, QByteArray> contents(const QString &folder)
{
    QHash<QString, QByteArray> all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        all.insert(path, QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha1));
    }
    return all;
}

class IsolatedHome {
public:
    IsolatedHome()
    {
        for (const char *name : { "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME" }) {
            const QString folder = m_home.filePath(QString::fromLatin1(name));
            QDir().mkpath(folder);
            qputenv(name, folder.toLocal8Bit());
        }
        const QString work = m_home.filePath(QStringLiteral("work/here"));
        QDir().mkpath(work);
        QDir::setCurrent(work);
    }
    ~IsolatedHome() { QDir::setCurrent(QDir::rootPath()); }

    // All there is but what lies below these folders.
    QHash<QString, QByteArray> without(const QStringList &folders) const
    {
        QHash<QString, QByteArray> all = contents(m_home.path());
        all.removeIf([&](const auto &file) {
            return std::any_of(folders.begin(), folders.end(), [&](const QString &folder) { return file.key().startsWith(folder + QLatin1Char('/')); });
        });
        return all;
    }
    QString path(const QString &name) const { return m_home.filePath(name); }

private:
    QTemporaryDir m_home;
};

} // namespace superinstance
