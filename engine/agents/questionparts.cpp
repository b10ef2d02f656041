#include "engine/agents/questionparts.h"

#include "engine/agents/comparison.h"
#include "engine/agents/followup.h"
#include "engine/agents/questionforms.h"

#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype mostParts = 4;
constexpr qsizetype longestAsked = 600; // characters; beyond it is a text, no question

QRegularExpression insensitive(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const QString questionWord = QStringLiteral("(?:how|who|whom|whose|when|where|why|what|which|wer|wen|wem|wessen|wann|wo|woher|wohin|warum|weshalb|wieso|was|welche[mnrs]?|wie)");
const QString preposition = QStringLiteral("(?:(?:by|with|for|from|to|in|at|on|since|until|of|von|mit|für|seit|bis|in|an|auf|zu) )?");
const QString hanWord = QStringLiteral("(?:谁|什么|何时|多少|哪|怎么|怎样|如何|为什么|为何|几[个位人名点次]|多[高长大久远]|吗)");

// Quoted words with their signs replaced, so that nothing in them is taken for a joint.
QString masked(QString text)
{
    static const QRegularExpression quoted(QStringLiteral("[\"“„«《]([^\"”“»》]*)[\"”“»》]"));
    auto matches = quoted.globalMatch(QString(text));
    while (matches.hasNext()) {
        const auto match = matches.next();
        text.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), QLatin1Char('x')));
    }
    return text;
}

bool isQuestion(const QString &text)
{
    static const QRegularExpression begins = insensitive(QStringLiteral("^\\W*%1%2\\b").arg(preposition, questionWord)), han(hanWord);
    static const QRegularExpression verb = insensitive(QStringLiteral("^\\W*(?:is|are|was|were|do|does|did|can|could|has|have|had|will|should|must|may|list|compare|summari[sz]e|name|explain|describe|ist|sind|hat|haben|kann|darf|muss|war|nenne|liste|vergleiche)\\b"));
    return begins.match(text).hasMatch() || verb.match(text).hasMatch() || han.match(text).hasMatch();
}

// Where a further question begins within a sentence: the joint before it.
struct Joint {
    qsizetype start = 0, end = 0;
};

QList<Joint> jointsIn(const QString &sentence)
{
    static const QRegularExpression joint = insensitive(QStringLiteral(",?\\s+(?:and|und|sowie|as well as)(?:\\s+(?:also|auch|then|dann))?\\s+(?=%1%2\\b)").arg(preposition, questionWord));
    static const QRegularExpression han(QStringLiteral("[，,；;、]\\s*(?:并且|而且|以及|还有|另外|那么|又)?|(?:并且|而且|以及)"));
    static const QRegularExpression endsInWord = insensitive(QStringLiteral("\\b%1\\s*$").arg(questionWord)), asksAtAll(hanWord);
    static const QRegularExpression between = insensitive(QStringLiteral("\\b(?:between|zwischen|both|sowohl)\\b"));
    static const QRegularExpression bare = insensitive(QStringLiteral("^\\W*%1%2\\W*$").arg(preposition, questionWord));
    QList<Joint> joints;
    const QString plain = masked(sentence);
    auto matches = joint.globalMatch(plain);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString before = plain.mid(joints.isEmpty() ? 0 : joints.last().end, match.capturedStart() - (joints.isEmpty() ? 0 : joints.last().end));
        const bool onlyWord = bare.match(before).hasMatch();
        if (between.match(before).hasMatch() || (endsInWord.match(before).hasMatch() && !onlyWord) || !isQuestion(before))
            continue;
        joints.append({ match.capturedStart(), match.capturedEnd() });
    }
    auto hans = han.globalMatch(plain);
    while (joints.isEmpty() && hans.hasNext()) {
        const auto match = hans.next();
        if (asksAtAll.match(plain.left(match.capturedStart())).hasMatch() && asksAtAll.match(plain.mid(match.capturedEnd())).hasMatch())
            joints.append({ match.capturedStart(), match.capturedEnd() });
    }
    return joints;
}

QStringList clausesOf(const QString &sentence)
{
    QStringList clauses;
    qsizetype start = 0;
    for (const Joint &joint : jointsIn(sentence)) {
        clauses.append(sentence.mid(start, joint.start - start));
        start = joint.end;
    }
    clauses.append(sentence.mid(start));
    return clauses;
}

QString asQuestion(QString text)
{
    static const QRegularExpression opening = insensitive(QStringLiteral("^[\\s,，;；]*(?:(?:and|also|und|außerdem|then|dann|另外|还有|并且)[\\s,，]+(?=\\p{L}))+|^[\\s,，;；]+"));
    text = text.remove(opening).trimmed();
    while (!text.isEmpty() && QStringLiteral("?？.,，;； ").contains(text.back()))
        text.chop(1);
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return text + (han.match(text).hasMatch() ? QChar(0xFF1F) : QLatin1Char('?'));
}

// "When and where was X born?": the first asks what the second goes on to say.
void completeBareWords(QStringList &parts)
{
    static const QRegularExpression bare = insensitive(QStringLiteral("^(%1%2)\\?$").arg(preposition, questionWord)), leading = insensitive(QStringLiteral("^%1%2").arg(preposition, questionWord));
    for (qsizetype i = 0; i + 1 < parts.size(); ++i)
        if (const auto match = bare.match(parts[i]); match.hasMatch() && leading.match(parts[i + 1]).hasMatch())
            parts[i] = match.captured(1) + parts[i + 1].mid(leading.match(parts[i + 1]).capturedLength());
}

} // namespace

QStringList questionParts(const QString &question)
{
    if (question.size() > longestAsked)
        return { question };
    const QString asked = withoutPoliteness(question.simplified());
    if (!comparisonIn(asked).sides.isEmpty())
        return { question };
    QStringList parts;
    static const QRegularExpression end(QStringLiteral("[?？]+\\s*"));
    for (const QString &sentence : asked.split(end, Qt::SkipEmptyParts))
        for (const QString &clause : clausesOf(sentence))
            if (const QString part = asQuestion(clause); !part.isEmpty())
                parts.append(part);
    completeBareWords(parts);
    if (parts.size() < 2 || parts.size() > mostParts || !std::all_of(parts.begin(), parts.end(), isQuestion))
        return { question };
    QList<Turn> before;
    for (QString &part : parts) {
        const Resolution resolution = resolveFollowUp(part, before);
        part = resolution.changed ? asQuestion(resolution.standalone) : part;
        before.append({ part, {} });
    }
    return parts;
}

} // namespace superinstance
