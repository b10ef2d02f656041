// What is typed and not sent, by conversation, of those it was last typed in. A value, kept in the window's state file.
#pragma once
#include <QList>
#include <QString>

#include <utility>

namespace superinstance {

class Drafts {
public:
    void put(qint64 conversation, const QString &text); // empty: there is none
    QString take(qint64 conversation);

    static Drafts load(const QString &stateFile);
    void save(const QString &stateFile) const;

private:
    QList<std::pair<qint64, QString>> m_list; // the latest last
};

} // namespace superinstance
