#include "engine/agents/followup.h"

#include "engine/agents/doubt.h"
#include "engine/agents/pointing.h"
#include "engine/agents/questionforms.h"
#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace superinstance {

namespace {

QRegularExpression insensitive(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const QString questionWord = QStringLiteral("(?:how many|how much|how long|how often|how|who|whom|whose|when|where|why|what|which|wie ?viele?|wie lange|wie oft|wer|wen|wem|wann|wo|woher|wohin|warum|weshalb|wieso)");
const QString preposition = QStringLiteral("(?:(?:by|with|for|from|to|in|at|on|since|until|of|von|mit|für|seit|bis|aus|an|auf|zu) )?");

constexpr int mostOfAFragment = 3; // pairs of ideographs of a question without a subject

// The last turn as it stands alone, and the last thing that was spoken of in any: no person.
struct Said {
    QString standalone, answer, thing;
};

int contentWords(const QString &text)
{
    int count = 0;
    for (const Term &term : analyze(text, QStringLiteral("en")))
        count += !term.stop;
    return count;
}

// What a turn was about: its last name, or else what stands after its last article.
QString topicOf(const QString &question)
{
    const QList<NameMention> names = nameMentions(question, QStringLiteral("en"));
    static const QRegularExpression articled = insensitive(QStringLiteral("\\b((?:the|a|an|our|my|der|die|das|le|la|el)\\s+(?:\\p{L}[\\p{L}\\p{N}'-]*)(?:\\s+(?:of|de|von)\\s+(?:the\\s+)?[\\p{L}\\p{N}' -]+?)?)(?=\\s+(?:was|were|is|are|did|does|do|has|have|had|built|made|get|cost|costs|take|takes|open|close|begin|end|start|work|works|live|lives|come|comes|go|goes|mean|means)\\b|[?.!,]|$)"));
    QString topic;
    auto matches = articled.globalMatch(question);
    while (matches.hasNext())
        topic = matches.next().captured(1).trimmed();
    if (!names.isEmpty() && (topic.isEmpty() || !topic.contains(names.last().text)))
        return names.last().text;
    return topic;
}

// "When was the annual report published?", "Wann wurde die Firma gegründet?": what stands between the verbs.
QString topicBetweenVerbs(const QString &question)
{
    static const QRegularExpression framed = insensitive(QStringLiteral("\\b(?:was|were|is|are|did|does|do|has|have|had|will|can|wurde|wurden|wird|ist|sind|hat|haben|war|waren|kostet|endet|beginnt)\\s+((?:the|an?|our|my|this|that|der|die|das|ein|eine|unser|unsere|mein|meine)\\s+(?:[\\p{L}\\p{N}-]+\\s+){0,2}?[\\p{L}\\p{N}-]+)(?=\\s+\\p{L}+\\W*$|\\W*$)"));
    static const QRegularExpression severalOf = insensitive(QStringLiteral("^\\W*(?:which|what|welche)\\s+(\\p{L}{3,})\\s+(?:are|were|do|have|sind|waren|haben|gibt)\\b"));
    if (const auto several = severalOf.match(question); several.hasMatch() && !framed.match(question).hasMatch())
        return (question.contains(QLatin1String("welche"), Qt::CaseInsensitive) ? QStringLiteral("die ") : QStringLiteral("the ")) + several.captured(1);
    static const QRegularExpression asksThen(QStringLiteral("^(\\p{Han}{1,12}?)(?:是|在|有|由)?(?:什么时候|何时|在?哪|谁|多少|多[高长大久深远]|怎么|如何|为什么|什么)"));
    const auto match = framed.match(question);
    return match.hasMatch() ? match.captured(1) : asksThen.match(question).captured(1);
}

// The subject that a pronoun may stand for: a person for "he", anything for "it".
QString antecedent(const QString &standalone, const QString &answer)
{
    const QString between = topicBetweenVerbs(standalone), topic = between.isEmpty() ? topicOf(standalone) : between;
    if (!topic.isEmpty())
        return topic;
    const QList<NameMention> names = nameMentions(answer, QStringLiteral("en"));
    return names.isEmpty() ? QString() : names.first().text;
}

// "Who is the landlord of the hall?", "谁是房东？": who somebody is that has a role.
bool asksWhoSomebodyIs(const QString &question)
{
    static const QRegularExpression who = insensitive(QStringLiteral("^\\W*(?:who(?:'s| is| are| was| were)|wer (?:ist|sind|war|waren))(?: [\\p{L}'-]+){1,4}?(?: (?:of|for|in|at|on|von|für|des|der) .+)?(?<!\\b(?:by|to)) *[?.!]*$|^\\p{Han}{1,12}是谁\\W*$|^谁是\\p{Han}{1,12}\\W*$"));
    static const QRegularExpression done = insensitive(QStringLiteral("^\\W*who (?:is|are|was|were) .*(?:\\b(?:by|to|for|with|from)|ed)\\W*$"));
    return who.match(question).hasMatch() && !done.match(question).hasMatch();
}

// What was spoken of that is no person: of the landlord of the hall, the hall; of the landlord, nothing.
QString thingIn(const QString &standalone)
{
    if (!asksWhoSomebodyIs(standalone))
        return antecedent(standalone, {});
    static const QRegularExpression owner = insensitive(QStringLiteral("\\b(?:of|for|in|at|on|von|für)\\s+((?:(?:the|our|my|der|die|das|dem|den)\\s+)?[\\p{L}\\p{N}][\\p{L}\\p{N}' -]*)\\W*$|\\b(?-i:\\p{Lu})[\\p{L}-]+\\s+((?:des|der)\\s+[\\p{L}\\p{N}-]+)\\W*$"));
    const auto match = owner.match(standalone);
    return match.captured(match.captured(1).isEmpty() ? 2 : 1).trimmed();
}

// "How much is it?", "Was kostet das?": of a thing, never of a person.
bool asksForASum(const QString &question)
{
    static const QRegularExpression sum = insensitive(QString::fromUtf8("\\b(?:how much|how long|what (?:does|did|do|would) (?:it|they) cost|wie ?viel|wie (?:hoch|lange?|teuer)|was kostet)\\b|多少钱|多[贵久]"));
    return sum.match(question).hasMatch();
}
// "Who was the first keeper?" — "Jonas Brekke …" — "When did he die?": a person asked for is named in the answer.
QString personAntecedent(const QString &standalone, const QString &answer)
{
    static const QRegularExpression who = insensitive(QStringLiteral("^\\W*(?:who|whom|wer|qui|quién|quien|кто)\\b"));
    if (who.match(standalone).hasMatch())
        for (const NameMention &name : nameMentions(answer, QStringLiteral("en")))
            if (!name.code && !folded(standalone).contains(folded(name.text)))
                return name.text;
    return antecedent(standalone, answer);
}

// The question with something more at its end.
QString continued(QString question, const QString &more)
{
    static const QString marks = QStringLiteral("?.! ");
    while (!question.isEmpty() && marks.contains(question.back()))
        question.chop(1);
    return question + QLatin1Char(' ') + more + QLatin1Char('?');
}

// "How much did I spend on groceries in total?", "And on fuel?": what follows the same preposition.
std::optional<QString> substituteLike(const QString &standalone, const QString &fresh)
{
    const QString some = QStringLiteral("in|at|for|on|from|with|by|to|für|bei|mit|auf|aus|von|an");
    static const QRegularExpression begins = insensitive(QStringLiteral("^(%1)\\s+\\S").arg(some));
    const QString same = begins.match(fresh).captured(1);
    if (same.isEmpty())
        return std::nullopt;
    const QRegularExpression like = insensitive(QStringLiteral("\\b%1\\s+(?!total\\b|all\\b|average\\b)(?:(?!(?:%2)\\b)[\\p{L}\\p{N}'-]+)(?:\\s+(?!(?:%2|insgesamt|ausgegeben|zusammen|altogether)\\b)[\\p{L}\\p{N}'-]+){0,3}").arg(same, some));
    const auto match = like.match(standalone);
    return match.hasMatch() ? std::optional(QString(standalone).replace(match.capturedStart(), match.capturedLength(), fresh)) : std::nullopt;
}

// "The guarantee of the boiler": the boiler. What belongs to something is asked of the next thing; another property of the same thing
// takes the place of the first.
QString ownerIn(const QString &topic)
{
    static const QRegularExpression owner = insensitive(QStringLiteral("\\s(?:of|de|von)\\s+(.+)$"));
    const QString found = owner.match(topic).captured(1);
    return found.isEmpty() ? topic : found;
}
bool isAttribute(const QString &thing)
{
    static const QRegularExpression attribute = insensitive(QStringLiteral("\\b(?:weight|height|width|length|depth|size|area|volume|capacity|speed|temperature|pressure|power|price|cost|costs|fee|rent|deposit|salary|value|age|colou?r|name|address|number|date|time|place|author|owner|"
                                                                          "guarantee|warranty|duration|term|notice period|beginning|end|preis|kosten|gewicht|höhe|breite|länge|tiefe|größe|miete|kaution|gebühr|alter|farbe|name|adresse|nummer|datum|garantie|dauer|frist)$"));
    return attribute.match(thing).hasMatch();
}

// "and in 2019?", "what about Berlin?": what is new takes the place of its like in the last question.
QString substitute(const QString &standalone, const QString &fresh)
{
    const QList<DateMention> freshDates = dateMentions(fresh), oldDates = dateMentions(standalone);
    QString result = standalone;
    if (!freshDates.isEmpty()) {
        const TextSpan span = freshDates.first().span;
        const QString date = fresh.mid(span.start, span.length());
        if (!oldDates.isEmpty())
            return result.replace(oldDates.first().span.start, oldDates.first().span.length(), date);
        return continued(standalone, fresh);
    }
    if (const std::optional<QString> replaced = substituteLike(standalone, fresh))
        return *replaced;
    // "… die Garantie der Heizung?", "Und der Pumpe?": the case tells which of them.
    static const QRegularExpression german = insensitive(QStringLiteral("^(der|die|das|des|dem|den)\\s+(?-i:\\p{Lu})"));
    if (const QString article = german.match(fresh).captured(1); !article.isEmpty())
        if (const auto same = insensitive(QStringLiteral("\\b%1\\s+(?-i:\\p{Lu})[\\p{L}\\p{N}-]+").arg(article)).match(standalone); same.hasMatch())
            return result.replace(same.capturedStart(), same.capturedLength(), fresh);
    static const QRegularExpression preposition = insensitive(QStringLiteral("^(?:in|at|for|on|of|from|with|by|to|the|a|an)\\s+"));
    QString thing = fresh;
    const QString bare = thing.remove(preposition).trimmed();
    const QList<NameMention> oldNames = nameMentions(standalone, QStringLiteral("en"));
    if (!oldNames.isEmpty())
        return result.replace(oldNames.last().span.start, oldNames.last().span.length(), bare);
    const QString topic = topicOf(standalone);
    const QString old = isAttribute(bare) ? topic : ownerIn(topic);
    if (!topic.isEmpty())
        return result.replace(result.lastIndexOf(topic) + topic.lastIndexOf(old), old.size(), fresh.startsWith(QLatin1String("the "), Qt::CaseInsensitive) ? fresh : bare);
    return continued(standalone, fresh);
}

enum class Stands { ForAny, ForAPerson, ForAThing };
struct Pronoun {
    QRegularExpression pattern;
    bool possessive;
    Stands stands = Stands::ForAny;
};

const std::array<Pronoun, 10> &pronouns()
{
    // German "sie" is only one in a German question, and the polite "Sie" never is.
    static const QString german = QStringLiteral("^(?:und\\s+)?(?:seit |von |mit |für )?(?:wer|wen|wem|wann|wo|wie|warum|was|welche\\w*|ist|sind|hat|haben|kann|darf|wurde)\\b.*\\b");
    static const std::array<Pronoun, 10> all {
        Pronoun { insensitive(german + QStringLiteral("(?<!gibt )(?<!geht )\\K(?-i:er|sie|ihn|ihm)\\b")), false },
        Pronoun { insensitive(german + QStringLiteral("(?<!gibt )(?<!gab )(?<!geht )(?<!regnet )(?<!worum geht )\\K(?-i:es)(?=\\W*$| (?:gekostet|kostet|wiegt|statt)\\b)")), false, Stands::ForAThing },
        Pronoun { QRegularExpression(QStringLiteral("^(?:那么?|那)?\\K[它他她其](?:们)?")), false },
        Pronoun { insensitive(QStringLiteral("\\b(?:his|her(?=\\s+\\p{L}))\\b")), true, Stands::ForAPerson },
        Pronoun { insensitive(QStringLiteral("\\bits\\b")), true, Stands::ForAThing },
        Pronoun { insensitive(QStringLiteral("\\btheir\\b")), true },
        Pronoun { insensitive(QStringLiteral("\\b(?:he|she|him|her)\\b")), false, Stands::ForAPerson },
        Pronoun { insensitive(QStringLiteral("\\bit\\b")), false, Stands::ForAThing },
        Pronoun { insensitive(QStringLiteral("\\b(?:they|them)\\b")), false },
        Pronoun { insensitive(QStringLiteral("\\b(?:there|that one|this one)\\b(?!\\s+(?:is|are|was|were|any|be)\\b)")), false },
    };
    return all;
}
// "Is there", "are there": no reference.
bool isExistential(const QString &question, qsizetype at)
{
    static const QRegularExpression before = insensitive(QStringLiteral("\\b(?:is|are|was|were|will|be)\\s+$"));
    return before.match(question.left(at)).hasMatch();
}
// "Is it true", "does it matter": `it` stands for what follows.
bool isImpersonal(const QString &question)
{
    static const QRegularExpression impersonal = insensitive(QStringLiteral("\\bit\\s+(?:true|possible|necessary|take|takes|rain|matter|mean\\s+to)\\b|\\bis\\s+it\\s+(?:true|possible|necessary|allowed|forbidden)\\b"));
    return impersonal.match(question).hasMatch() && contentWords(question) >= 2;
}

// What a pronoun of a question stands for, after what was said.
QString referent(const Pronoun &pronoun, const QString &question, const Said &said)
{
    const bool thing = pronoun.stands == Stands::ForAThing || (pronoun.stands == Stands::ForAny && asksForASum(question));
    if (pronoun.stands == Stands::ForAPerson)
        return personAntecedent(said.standalone, said.answer);
    return thing && asksWhoSomebodyIs(said.standalone) ? said.thing : antecedent(said.standalone, said.answer);
}

Resolution resolvePronouns(const QString &question, const Said &said)
{
    Resolution resolution { question, false, false };
    for (const Pronoun &pronoun : pronouns()) {
        const auto match = pronoun.pattern.match(resolution.standalone);
        const bool there = match.captured().compare(QLatin1String("there"), Qt::CaseInsensitive) == 0;
        if (!match.hasMatch() || (there && isExistential(resolution.standalone, match.capturedStart())) || (pronoun.stands != Stands::ForAPerson && isImpersonal(question)))
            continue;
        const QString subject = referent(pronoun, question, said);
        if (subject.isEmpty()) {
            resolution.unresolved = true;
            continue;
        }
        const QString replacement = there ? QStringLiteral("at ") + subject : pronoun.possessive ? subject + QStringLiteral("'s") : subject;
        resolution.standalone.replace(match.capturedStart(), match.capturedLength(), replacement);
        resolution.changed = true;
        resolution.unresolved = false;
        break; // one reference; a second one nearly always means the same
    }
    return resolution;
}

// What Chinese leaves out, since it is understood.
std::optional<Resolution> resolveChinese(const QString &question, const Said &said)
{
    const QString &standalone = said.standalone;
    // "锅炉的保修期多长？洗衣机呢？": of the owner, or of the subject.
    static const QRegularExpression another = insensitive(QStringLiteral("^\\W*(?:那么?)?(\\p{Han}{1,12})呢\\W*$")), owned(QStringLiteral("^(\\p{Han}{1,12}?)的"));
    if (const QString fresh = another.match(question).captured(1); !fresh.isEmpty()) {
        const QString owner = owned.match(standalone).captured(1), old = owner.isEmpty() ? topicBetweenVerbs(standalone) : owner;
        if (!old.isEmpty())
            return Resolution { QString(standalone).replace(standalone.indexOf(old), old.size(), fresh), true, false };
    }
    // "公司什么时候成立？由谁领导？": Chinese leaves out what is understood.
    static const QRegularExpression headless(QStringLiteral("^(?:由|是|在|有|为什么|怎么|什么时候|何时|多少|多[高长大久深远重贵])")), han(QStringLiteral("\\p{Han}"));
    if (headless.match(question).hasMatch() && han.match(standalone).hasMatch() && contentWords(question) <= mostOfAFragment)
        if (const QString topic = asksWhoSomebodyIs(standalone) ? said.thing : topicBetweenVerbs(standalone); !topic.isEmpty() && !question.contains(topic))
            return Resolution { topic + question, true, false };
    if (headless.match(question).hasMatch() && asksForASum(question) && asksWhoSomebodyIs(standalone) && said.thing.isEmpty())
        return Resolution { question, false, true };
    return std::nullopt;
}

// One turn: `question` after what was said.
Resolution resolveOnce(const QString &question, const Said &said)
{
    const QString &standalone = said.standalone;
    // "Why?", "and for how much?", "and by which company?"
    static const QRegularExpression bareWord = insensitive(QStringLiteral("^\\W*(?:(?:and|but|und|aber)\\s+)?(%1%2|(?:%3)(?:which|what|welche[mnrs]?) \\p{L}+)\\W*$").arg(preposition, questionWord, preposition.chopped(1)));
    static const QRegularExpression elliptic = insensitive(QStringLiteral("^\\W*(?:and|what about|how about|und|et|y|or|but)\\s+(?:what about\\s+|how about\\s+)?(.+?)[?.!\\s]*$"));
    static const QRegularExpression asksItself = insensitive(QStringLiteral("^(?:%1|is|are|was|were|do|does|did|can|could|has|have|had|will|would|should)\\b").arg(questionWord));
    static const QRegularExpression leadingWord = insensitive(QStringLiteral("^\\W*%1(?:(?:what|which|welche[mnrs]?) \\p{L}+(?= (?:was|were|is|are|did|does|do|has|have|had|will|wurde|wurden|ist|sind|hat|haben)\\b)|%2\\b)").arg(preposition, questionWord));

    if (doubtsTheAnswer(question))
        return { standalone, true, false };
    if (const std::optional<Resolution> pointed = resolvePointing(question, standalone, said.answer))
        return *pointed;
    if (const auto match = bareWord.match(question); match.hasMatch()) {
        QString again = standalone;
        const auto leading = leadingWord.match(again);
        if (leading.hasMatch())
            again.replace(leading.capturedStart(), leading.capturedLength(), match.captured(1));
        else
            again = match.captured(1) + QLatin1Char(' ') + standalone;
        again[0] = again[0].toUpper();
        return { again, true, false };
    }
    if (const auto match = elliptic.match(question); match.hasMatch()) {
        const QString fresh = match.captured(1);
        if (!asksItself.match(fresh).hasMatch() && contentWords(fresh) <= 4)
            return { substitute(standalone, fresh), true, false };
        return resolvePronouns(fresh.left(1).toUpper() + fresh.mid(1) + QLatin1Char('?'), said);
    }
    if (const std::optional<Resolution> chinese = resolveChinese(question, said))
        return *chinese;
    // "Who bought?", "how wide?": of what was asked before.
    static const QRegularExpression unfinished = insensitive(QStringLiteral("^\\W*(?:who|when|where|why|how|wer|wann|wo|warum|wie) \\p{L}+\\W*$"));
    const Resolution resolution = resolvePronouns(question, said);
    const QString topic = resolution.changed || !unfinished.match(question).hasMatch() ? QString() : antecedent(standalone, said.answer);
    return topic.isEmpty() ? resolution : Resolution { continued(question, topic), true, false };
}

} // namespace

bool bringsItsSubject(const QString &question)
{
    static const QRegularExpression thing = insensitive(QStringLiteral("\\b(?:the|an?|der|die|das|dem|den|eine?)\\s+\\p{L}"));
    qsizetype first = question.size();
    for (const Pronoun &pronoun : pronouns())
        if (const auto match = pronoun.pattern.match(question); match.hasMatch())
            first = std::min(first, match.capturedStart());
    const QString before = question.left(first);
    return first < question.size() && (thing.match(before).hasMatch() || !nameMentions(before, QStringLiteral("en")).isEmpty());
}

Resolution resolveFollowUp(const QString &question, const QList<Turn> &history)
{
    if (history.isEmpty()) {
        // A pronoun may still refer forward ("when she was young, where did Maren Holt live?"): with names it is no riddle.
        Resolution alone = resolvePronouns(question, {});
        alone.unresolved = doubtsTheAnswer(question) || (alone.unresolved && contentWords(question) <= 2);
        return { question, false, alone.unresolved };
    }
    Said said;
    for (const Turn &turn : history) {
        said.standalone = said.standalone.isEmpty() ? turn.question : resolveOnce(turn.question, said).standalone;
        said.answer = turn.answer;
        const QString thing = thingIn(said.standalone);
        said.thing = thing.isEmpty() ? said.thing : thing;
    }
    return resolveOnce(question, said);
}

} // namespace superinstance
