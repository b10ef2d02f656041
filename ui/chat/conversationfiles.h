// Lets a conversation out into a file, and files in: asks where, has the engine write, and makes a PDF on a thread of its
// own. Lives on the GUI thread, owned by the panel.
#pragma once
#include "ui/enginelink.h"

#include <QFutureSynchronizer>
#include <QFutureWatcher>
#include <QHash>
#include <QSet>

#include <functional>

class QWidget;

namespace superinstance {

class ConversationFiles : public QObject {
    Q_OBJECT
public:
    ConversationFiles(EngineLink *link, QWidget *window);

    void exportAs(const QString &format, const ConversationInfo &conversation); // "md", "html", "pdf" or "json"
    void import();
    void writePdf(const QString &html, const QString &path); // page by page; can be stopped where it takes long
    // Replaced by tests: asks for a file, empty when the person thinks better of it.
    std::function<QString(const QString &suggestion, const QString &filter)> chooseTarget;
    std::function<QString()> chooseSource;

Q_SIGNALS:
    void noticed(const QString &sentence);
    void imported(const QList<qint64> &conversations);

private:
    void showProgress(QFutureWatcher<QString> *watcher, const QString &title);

    EngineLink *const m_link;
    QWidget *const m_window;
    QHash<quint64, QString> m_pdfs; // requests for a text → where it goes
    QSet<quint64> m_exports, m_imports;
    QFutureSynchronizer<QString> m_writing; // its end stops what is still being written
};

} // namespace superinstance
