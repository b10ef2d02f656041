#include "engine/agents/sentencestream.h"

#include "engine/models/extractive.h"
#include "engine/text/sentences.h"

#include <QRegularExpression>

namespace superinstance {

namespace {

constexpr qsizetype longestSentence = 2000; // characters; what goes on is taken as it is

// References stand before or after the full stop: they are moved before it, so that each stays with its sentence.
QString tidied(QString text)
{
    static const QRegularExpression after(QStringLiteral("([.!?。！？]+)((?:\\s*\\[\\d{1,3}(?:\\s*,\\s*\\d{1,3})*\\])+)"));
    return text.replace(after, QStringLiteral("\\2\\1 "));
}

// With the full stop of its script: the rules read a name to where its sentence ends.
QString ended(QString text)
{
    QString bare = text;
    while (bare.endsWith(QLatin1Char('.')) || bare.endsWith(QLatin1Char(' ')))
        bare.chop(1);
    const bool isChinese = !bare.isEmpty() && bare.back().script() == QChar::Script_Han;
    return isChinese ? bare + QChar(0x3002) : text;
}

// Nothing for what claims nothing: “[none]”, a list's mark, or a line that leads to others.
std::optional<WrittenSentence> read(QString text)
{
    static const QRegularExpression reference(QStringLiteral("(?:\\s*,)?\\s*\\[(\\d{1,3}(?:\\s*,\\s*\\d{1,3})*)\\]")), mark(QStringLiteral("^\\s*(?:[-*•]|\\d{1,2}[.)])(?:\\s+|$)")), letter(QStringLiteral("\\w"), QRegularExpression::UseUnicodePropertiesOption);
    WrittenSentence sentence;
    for (const QRegularExpressionMatch &match : reference.globalMatch(text))
        for (const QString &number : match.captured(1).split(QLatin1Char(',')))
            sentence.passages.append(number.trimmed().toInt());
    sentence.text = text.remove(mark).remove(QStringLiteral("**")).remove(reference).simplified();
    sentence.text = ended(sentence.text);
    const QString bare = QString(sentence.text).remove(QRegularExpression(QStringLiteral("[\\[\\].]"))).trimmed().toLower();
    const bool leads = sentence.passages.isEmpty() && sentence.text.endsWith(QLatin1Char(':'));
    return bare == QLatin1String("none") || leads || !sentence.text.contains(letter) ? std::nullopt : std::optional(sentence);
}

// The part of a passage that a written sentence is most likely taken from: its best-matching sentence.
Citation citationOf(const QString &sentence, const Passage &passage)
{
    static const QRegularExpression between(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption);
    Intent intent;
    intent.standalone = sentence;
    intent.terms = sentence.split(between, Qt::SkipEmptyParts);
    const QList<ScoredSentence> best = rankSentences(intent, { passage });
    return best.isEmpty() ? cite(passage, 0, passage.text.size()) : cite(passage, best.first().start, best.first().end);
}

// Whether a sentence has begun for good: a word of it is whole, and it is no reference to the one before.
bool hasBegun(QStringView text)
{
    static const QRegularExpression begun(QStringLiteral("^\\s*[^\\s\\[]\\S*\\s|^[^\\s\\[].{7}"), QRegularExpression::DotMatchesEverythingOption);
    return begun.match(text.toString()).hasMatch();
}

} // namespace

QList<WrittenSentence> SentenceStream::add(const QString &piece)
{
    m_text += piece;
    m_any = m_any || !piece.isEmpty();
    const QString text = tidied(m_text);
    const QList<TextSpan> spans = sentences(text);
    QList<WrittenSentence> whole;
    if (m_text.size() > longestSentence)
        return finish(false);
    if (spans.size() < 2 || !hasBegun(QStringView(text).mid(spans.last().start)))
        return whole;
    for (const TextSpan &span : spans.first(spans.size() - 1))
        if (const std::optional<WrittenSentence> sentence = read(text.mid(span.start, span.length())))
            whole.append(*sentence);
    m_text = text.mid(spans.last().start);
    return whole;
}

QList<WrittenSentence> SentenceStream::finish(bool cut)
{
    const QString text = tidied(m_text);
    QList<TextSpan> spans = sentences(text);
    static const QRegularExpression stop(QStringLiteral("[.!?。！？\\]][\"”“»)]*\\s*$"));
    if (cut && !spans.isEmpty() && !stop.match(text).hasMatch())
        spans.removeLast();
    QList<WrittenSentence> rest;
    for (const TextSpan &span : std::as_const(spans))
        if (const std::optional<WrittenSentence> sentence = read(text.mid(span.start, span.length())))
            rest.append(*sentence);
    m_text.clear();
    return rest;
}

Claim claimOf(const WrittenSentence &sentence, const QList<Passage> &passages)
{
    Claim claim;
    claim.quoted = false;
    claim.text = sentence.text;
    for (const int number : sentence.passages)
        if (number >= 1 && number <= passages.size())
            claim.citations.append(citationOf(claim.text, passages[number - 1]));
    return claim;
}

} // namespace superinstance
