#include "ui/chat/spokensentences.h"

#include <QRegularExpression>

namespace superinstance {

namespace {

constexpr qsizetype longestSaid = 400; // characters: what has no full stop is read in pieces

} // namespace

QStringList SpokenSentences::add(const QString &text)
{
    // A full stop ends a sentence when something follows it; that of a number or a name has no space behind it.
    static const QRegularExpression end(QStringLiteral("[.!?…](?:[\"'”’)]*)\\s+|[。！？]|\\n+"));
    m_open += text;
    QStringList finished;
    qsizetype from = 0;
    const auto finish = [&](qsizetype to) {
        const QString sentence = m_open.mid(from, to - from).simplified();
        from = to;
        if (sentence.isEmpty() || m_said.contains(sentence))
            return;
        m_said.insert(sentence);
        finished.append(sentence);
    };
    auto ends = end.globalMatch(m_open);
    while (ends.hasNext())
        finish(ends.next().capturedEnd());
    while (m_open.size() - from > longestSaid)
        finish(from + longestSaid);
    m_open.remove(0, from);
    return finished;
}

QString SpokenSentences::finish()
{
    return add(QStringLiteral("\n")).join(QLatin1Char(' '));
}

} // namespace superinstance
