// Finds the sentences that are finished in a stream of words, so that each is read out once, in order.
// Lives on the GUI thread, owned by the page.
#pragma once
#include <QSet>
#include <QString>
#include <QStringList>

namespace superinstance {

class SpokenSentences {
public:
    // What has been finished by it and was not said before.
    QStringList add(const QString &text);
    // The last one, though nothing followed it; empty when there is none.
    QString finish();
    // A new draft: what was not finished is gone, what was said stays said.
    void restart() { m_open.clear(); }
    bool saidAnything() const { return !m_said.isEmpty(); }

private:
    QString m_open;
    QSet<QString> m_said;
};

} // namespace superinstance
