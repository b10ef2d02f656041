// Tells of what has ended while nobody looked, as the desktop's notifications do; a click on one brings the window back. Never
// a word of a document: notifications are seen on locked screens. Lives on the GUI thread.
#pragma once
#include "engine/types.h"

#include <QObject>

#include <functional>
#include <optional>

namespace superinstance {

class Notifier : public QObject {
    Q_OBJECT
public:
    explicit Notifier(QObject *parent = nullptr);

    // A later notification of the same kind takes the place of the former. `tag` comes back with opened().
    void tell(const QString &kind, const QString &title, const QString &text, const QString &tag = {});

Q_SIGNALS:
    void opened(const QString &tag, const QString &activationToken);
    void unsupported(const QString &title, const QString &text); // the desktop shows none: to be told in another way

private Q_SLOTS:
    void tokenCame(uint id, const QString &token);
    void actionInvoked(uint id, const QString &action);

private:
    void learnMarkup(const std::function<void()> &then);
    struct Shown {
        uint id = 0;
        QString tag;
    };
    QHash<QString, Shown> m_shown; // by kind
    std::optional<bool> m_markup; // the desktop reads the text as markup; asked before the first one
    QString m_token; // of the click that is being told
};

// What a notification says of an answer; empty when there is nothing to tell. question: may be said as well.
QString answerForNotification(const Answer &answer, bool withQuestion);

} // namespace superinstance
