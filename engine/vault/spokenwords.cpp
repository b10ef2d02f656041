#include "engine/vault/spokenwords.h"

#include "engine/text/analyzer.h"
#include "engine/text/plainwords.h"
#include "engine/vault/fulltext.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype mostWords = 12; // more narrow nothing down
constexpr qsizetype excerptLength = 160, beforeFirstMark = 40; // characters
constexpr qsizetype pieceLength = 500; // of a long text, looked through at a time

QStringList split(const QString &words)
{
    return words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(0, mostWords);
}

QStringList termsOf(const QString &word)
{
    QStringList terms;
    for (const Term &term : analyze(word, {}))
        terms.append(term.text);
    return terms;
}

} // namespace

QStringList expressionsFor(const QString &words, const QStringList &languages)
{
    QStringList expressions;
    const QStringList all = split(words);
    for (qsizetype i = 0; i < all.size(); ++i) {
        QStringList said;
        for (const QString &term : termsOf(all[i]))
            said.append(quotedTerm(term));
        if (said.isEmpty())
            continue;
        if (i == all.size() - 1)
            said.last() += QLatin1String(" *");
        QString expression = QStringLiteral("(words : (%1))").arg(said.join(QLatin1String(" AND ")));
        QStringList stems;
        for (const QString &form : termForms(all[i], languages))
            stems.append(quotedTerm(form));
        if (!stems.isEmpty())
            expression += QStringLiteral(" OR (terms : (%1))").arg(stems.join(QLatin1String(" OR ")));
        expressions.append(expression);
    }
    return expressions;
}

SpokenWords::SpokenWords(const QString &words, const QStringList &languages)
{
    const QStringList all = split(words);
    for (const QString &word : all) {
        for (const QString &term : termsOf(word) + termForms(word, languages))
            m_terms.insert(term);
        if (word == all.last())
            m_beginning = termsOf(word).value(0);
    }
}

QList<TextRange> SpokenWords::marksIn(const QString &text, const QString &language) const
{
    QList<TextRange> marks;
    const auto begins = [&](const Term &term) { return !m_beginning.isEmpty() && term.text.startsWith(m_beginning); };
    for (const Term &term : analyze(text, {}))
        if (m_terms.contains(term.text) || begins(term))
            marks.append({ term.start, term.end });
    if (!language.isEmpty())
        for (const Term &term : analyze(text, language))
            if (m_terms.contains(term.text))
                marks.append({ term.start, term.end });
    std::sort(marks.begin(), marks.end(), [](const TextRange &a, const TextRange &b) { return a.start < b.start || (a.start == b.start && a.end > b.end); });
    QList<TextRange> apart;
    for (const TextRange &mark : std::as_const(marks))
        if (apart.isEmpty() || mark.start >= apart.last().end)
            apart.append(mark);
    return apart;
}

void SpokenWords::excerptOf(const QString &text, const QString &language, ConversationInfo &info) const
{
    QString line = text;
    std::replace_if(line.begin(), line.end(), [](QChar c) { return c.isSpace(); }, QLatin1Char(' '));
    for (qsizetype from = 0, to = 0; from < line.size(); from = to) {
        to = line.indexOf(QLatin1Char(' '), std::min(from + pieceLength, line.size()));
        to = to < 0 ? line.size() : to;
        const QList<TextRange> first = marksIn(line.mid(from, to - from), language);
        if (first.isEmpty())
            continue;
        const qsizetype mark = from + first.first().start;
        const qsizetype space = mark > beforeFirstMark ? line.indexOf(QLatin1Char(' '), mark - beforeFirstMark) : -1;
        const qsizetype begin = mark <= beforeFirstMark ? 0 : space >= 0 && space < mark ? space + 1 : mark;
        info.excerpt = (begin > 0 ? QStringLiteral("…") : QString()) + plainWords(text.mid(begin, excerptLength)) + (begin + excerptLength < line.size() ? QStringLiteral("…") : QString());
        info.marks = marksIn(info.excerpt, language);
        return;
    }
}

} // namespace superinstance
