#include "engine/agents/pathos.h"

#include "engine/agents/followup.h"
#include "engine/text/analyzer.h"
#include "engine/text/language.h"
#include "engine/text/mentions.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace superinstance {

namespace {

constexpr qsizetype longestQuestion = 4000; // characters; the rest is not looked at

// Confidence that the question was understood, by what is left of it.
constexpr double plainQuestion = 0.95, resolvedQuestion = 0.9, vagueQuestion = 0.6, unresolvedQuestion = 0.45, emptyQuestion = 0.2;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pathos", text);
}

struct Form {
    QRegularExpression pattern;
    QuestionKind kind;
    AnswerType expects;
};

// How questions begin, and what they expect; the first that fits decides.
const QList<Form> &forms()
{
    static const QList<Form> all = [] {
        QList<Form> list;
        const auto add = [&](const char *pattern, QuestionKind kind, AnswerType expects) {
            list.append({ QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption), kind, expects });
        };
        using K = QuestionKind;
        using A = AnswerType;
        add("^\\W*(?:hi|hello|hey|thanks|thank you|good (?:morning|evening|day)|hallo|danke|bonjour|merci|hola|gracias|привет|спасибо|你好|谢谢)\\W*$", K::Chat, A::Any);
        add("^\\W*(?:compare|what(?:'s| is) the difference|what are the differences|how do(?:es)? .+ (?:differ|compare)|vergleiche|was ist der unterschied)\\b|\\b(?:versus|vs\\.?)\\b", K::Compare, A::Any);
        add("^\\W*(?:summari[sz]e|give (?:me )?(?:a|an) (?:summary|overview)|what is .+ about\\W*$|fasse|résume)", K::Summary, A::Any);
        add("^\\W*(?:list|name|enumerate|which are|what are (?:all|the)\\b|what (?:kinds|types) of|nenne|liste|quels sont|enumere)", K::List, A::Any);
        add("\\bhow many\\b|\\bwie viele?\\b|\\bcombien de\\b|\\bcuánt[oa]s\\b|\\bquant[ie]\\b|\\bсколько\\b|多少|几个", K::Count, A::Number);
        add("^\\W*(?:how (?:do|can|should|would) (?:i|we|you|one)|how to|what are the steps|wie (?:kann|muss|soll) (?:ich|man)|comment (?:puis-je|faire)|cómo puedo)\\b|怎么|如何", K::HowTo, A::Any);
        add("\\bhow (?:much|long|far|old|high|tall|deep|big|large|often|fast|wide|heavy|hot|cold)\\b|\\bwhat (?:percentage|number|amount|price|age|height|population|year old)\\b|\\bwie (?:hoch|lang|alt|weit|groß|teuer|schwer|oft|tief)\\b|\\bwieviel\\b|\\bcuánto\\b", K::Fact, A::Number);
        add("^\\W*(?:when\\b|(?:in|on|by|since|until)? ?(?:what|which) (?:year|date|day|month|decade|century|time)\\b|wann\\b|seit wann|quand\\b|cuándo\\b|quando\\b|когда\\b)|(?:什么时候|哪一?年|何时)|\\b(?:what|which) (?:year|date|month|decade|century)\\b", K::Fact, A::Date);
        add("^\\W*(?:who\\b|whom\\b|whose\\b|(?:by|to|with|for) whom\\b|what (?:person|man|woman|king|queen|president|actor|author|scientist)\\b|which (?:person|man|woman|king|president|author)\\b|wer\\b|wem\\b|wen\\b|wessen\\b|qui\\b|quién\\b|chi\\b|кто\\b)|谁", K::Fact, A::Person);
        add("^\\W*(?:where\\b|(?:in|at|from|to)? ?(?:what|which) (?:country|city|place|town|region|state|river|island|continent|location)\\b|wo\\b|woher\\b|wohin\\b|où\\b|dónde\\b|dove\\b|где\\b|куда\\b)|哪里|哪儿|在哪", K::Fact, A::Place);
        add("^\\W*(?:why\\b|for what reason|what (?:is|was) the reason|what caused|warum\\b|weshalb\\b|wieso\\b|pourquoi\\b|por qué\\b|perché\\b|почему\\b|зачем\\b)|为什么", K::Fact, A::Reason);
        add("\\b(?:what|which) (?:company|organi[sz]ation|university|team|agency|institution|band|party)\\b", K::Fact, A::Organisation);
        add("^\\W*(?:define\\b|what does .+ mean|what is the meaning|(?:what|was|qu'est-ce) (?:is|are|ist|que c'est) (?:an? |ein |eine |the )?[\\p{L}-]+(?: [\\p{L}-]+)?\\W*$)|是什么\\W*$", K::Definition, A::Any);
        add("^\\W*(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|may|must|ist|sind|war|kann|darf|muss|hat)\\s", K::Fact, A::YesNo);
        return list;
    }();
    return all;
}

QString goalInWords(const Intent &intent)
{
    switch (intent.kind) {
    case QuestionKind::Definition: return tr("Say what this is: %1").arg(intent.standalone);
    case QuestionKind::List: return tr("List what the documents name: %1").arg(intent.standalone);
    case QuestionKind::Count: return tr("Find the number: %1").arg(intent.standalone);
    case QuestionKind::Compare: return tr("Compare what the documents say: %1").arg(intent.standalone);
    case QuestionKind::Summary: return tr("Sum up what the documents say: %1").arg(intent.standalone);
    case QuestionKind::HowTo: return tr("Find the steps: %1").arg(intent.standalone);
    case QuestionKind::Chat: return tr("Answer a greeting.");
    case QuestionKind::Fact: break;
    }
    return tr("Find the passage that answers: %1").arg(intent.standalone);
}

void takeMentions(Intent &intent)
{
    const QString &text = intent.standalone;
    const auto at = [&](const TextSpan &span) { return text.mid(span.start, span.length()); };
    for (const NameMention &name : nameMentions(text, intent.language))
        intent.names.append(name.text);
    for (const NumberMention &number : numberMentions(text, intent.language))
        intent.numbers.append(at(number.span));
    for (const DateMention &date : dateMentions(text, intent.language))
        intent.dates.append(at(date.span));
    static const QRegularExpression quoted(QStringLiteral("[\"“„«]([^\"”“»]{2,})[\"”“»]"));
    auto matches = quoted.globalMatch(text);
    while (matches.hasNext())
        intent.quoted.append(matches.next().captured(1));
    for (const QString &name : std::as_const(intent.names))
        intent.mustVerify.append(tr("The answer must be about %1.").arg(name));
    for (const QString &date : std::as_const(intent.dates))
        intent.mustVerify.append(tr("The answer must hold for %1.").arg(date));
}

void takeTerms(Intent &intent)
{
    const QString language = intent.language.isEmpty() ? QStringLiteral("en") : intent.language;
    QStringList all;
    for (const Term &term : analyze(intent.standalone, language)) {
        const QString word = intent.standalone.mid(term.start, term.end - term.start);
        if (!all.contains(word))
            all.append(word);
        if (!term.stop && !intent.terms.contains(word))
            intent.terms.append(word);
    }
    if (intent.terms.isEmpty())
        intent.terms = all;
}

double understanding(const Intent &intent, bool unresolved, bool onlyStopWords)
{
    if (intent.terms.isEmpty())
        return emptyQuestion;
    if (unresolved)
        return unresolvedQuestion;
    if (onlyStopWords)
        return vagueQuestion;
    return intent.followUp ? resolvedQuestion : plainQuestion;
}

} // namespace

Interpretation interpretQuestion(const QString &question, const QList<Turn> &history)
{
    Interpretation interpretation;
    Intent &intent = interpretation.intent;
    const QString asked = question.left(longestQuestion).simplified();
    const Resolution resolution = resolveFollowUp(asked, history);
    intent.standalone = resolution.standalone;
    intent.followUp = resolution.changed;
    intent.language = detectLanguage(intent.standalone);
    for (const Form &form : forms())
        if (form.pattern.match(intent.standalone).hasMatch()) {
            intent.kind = form.kind;
            intent.expects = form.expects;
            break;
        }
    takeTerms(intent);
    takeMentions(intent);
    intent.goal = goalInWords(intent);
    bool onlyStopWords = true;
    for (const QString &term : std::as_const(intent.terms))
        onlyStopWords = onlyStopWords && isStopWord(folded(term), intent.language.isEmpty() ? QStringLiteral("en") : intent.language);
    intent.confidence = understanding(intent, resolution.unresolved, onlyStopWords);
    interpretation.vote = { Agent::Pathos, intent.confidence,
                            intent.terms.isEmpty() ? tr("I found nothing that is asked.") : tr("I understood the question as: %1").arg(intent.standalone), false };
    return interpretation;
}

Task<Result<Interpretation>> Pathos::interpret(QString question, QList<Turn> history, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return Error::stopped();
    co_return interpretQuestion(question, history); // well under a millisecond: not worth a thread
}

} // namespace superinstance
