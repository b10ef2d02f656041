#include "engine/agents/relation.h"

#include "engine/agents/roles.h"
#include "engine/models/askedvalue.h"
#include "engine/models/askedwords.h"
#include "engine/text/analyzer.h"
#include "engine/text/irregularverbs.h"
#include "engine/text/mentions.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

// Words for the same deed, a row each: verbs in their present and what they become as nouns.
constexpr const char *sameDeeds[] = {
    "found establish create form start begin launch open set introduce institute constitute organise organize incorporate founder origin",
    "begin start commence open launch beginning outbreak", "end finish stop cease conclude expire close terminate complete last until",
    "die kill murder assassinate execute perish fall death dead", "bear birth native", "build construct erect complete finish raise make",
    "write author compose pen draft publish book novel poem", "publish release issue print appear", "discover find identify detect observe discovery",
    "invent create devise develop design introduce build pioneer patent invention", "create make found establish invent design develop form build produce", "design draw plan create build architect",
    "win beat defeat victory winner champion", "defeat beat conquer rout overcome win victory", "lose defeat loss", "buy purchase acquire", "reject refuse decline veto oppose deny", "sell sale", "marry wed wife husband spouse marriage",
    "leave resign retire quit depart withdraw departure", "destroy demolish raze ruin burn fire devastate", "kill murder assassinate execute shoot slay death", "elect choose appoint vote name", "appoint name elect choose hire make",
    "hire employ appoint engage", "lead head chair direct command run rule leader", "direct lead head film", "rule reign govern king queen emperor", "call name know term refer", "name call know title",
    "move relocate transfer migrate settle", "arrive come reach land", "join enter accede become member", "sign conclude ratify agree", "introduce bring present launch start adopt",
    "pay spend cost", "repair mend fix restore", "say state tell announce declare claim", "grow rise increase", "rise grow increase", "fall drop sink decrease decline", "play perform act star role",
    "record sing perform release", "sing perform record song singer", "launch start begin introduce open", "attack invade bomb raid assault", "approve accept adopt pass agree", "offer propose", "teach train instruct professor", "inspire influence base",
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Ethos", text);
}

QRegularExpression insensitive(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// A verb as it stands in the rows above: "founded" and "wrote" give "found" and "write".
QStringList formsOf(const QString &verb)
{
    static const QString english = QStringLiteral("en"), born = QStringLiteral("born");
    const QString present = presentOf(verb);
    QStringList forms = termForms(verb, { english });
    if (!present.isEmpty() || verb == born)
        forms += termForms(verb == born ? QStringLiteral("bear") : present, { english });
    for (const QString &ending : { QStringLiteral("d"), QStringLiteral("ed") }) // "die", "died"
        if (verb.endsWith(ending))
            forms += termForms(verb.chopped(ending.size()), { english });
    return forms;
}

// All words for the deed; empty where no other is known, since then its being missed tells nothing.
QStringList wordsFor(const QString &verb)
{
    const QStringList own = formsOf(verb);
    QStringList words;
    for (const char *row : sameDeeds)
        for (const QStringList deeds = QString::fromLatin1(row).split(QLatin1Char(' ')); const QString &deed : deeds)
            if (own.contains(termForms(deed, { QStringLiteral("en") }).value(0))) {
                words += deeds;
                break;
            }
    return words.isEmpty() ? words : words << verb;
}

// The verb of a question that is sure to be one: it stands behind "who", or at the end.
QString askedVerb(const QString &question)
{
    // What began is often told by its date alone.
    static const QStringList told { QStringLiteral("begin"), QStringLiteral("began"), QStringLiteral("begun"), QStringLiteral("start"), QStringLiteral("started"), QStringLiteral("launch"), QStringLiteral("launched"), QStringLiteral("end"), QStringLiteral("appear"), QStringLiteral("sign"), QStringLiteral("signed") };
    const QString at = QStringLiteral("(?:when|why|how|(?:in |on |by |since )?(?:what|which) (?:year|month|day|date|decade|century))"), particles = QStringLiteral("(?:down|up|off|away|over|back|apart)"),
                  verb = QStringLiteral("(?<v>(?!%1\\b)\\p{L}+)").arg(particles), particle = QStringLiteral("(?: %1)?\\W*$").arg(particles);
    static const QList<QRegularExpression> forms {
        insensitive(QStringLiteral("^\\W*who (?:(?:also|first|then|originally|actually|has|had|have) )*+(?<v>\\p{L}+(?:ed|(?<!e)d|t|n|e|k|g|w|m)) (?!(?:is|was|were|are|has|had|did)\\b)\\S")),
        insensitive(QStringLiteral("^\\W*(?:by whom|who) (?:was|were|has|have) \\S.* (?:been )?%1(?: by)?").arg(verb) + particle),
        insensitive(QStringLiteral("^\\W*%1 (?:did|does|do|was|were|has|have) \\S.* (?:been )?%2").arg(at, verb) + particle),
    };
    for (const QRegularExpression &form : forms)
        if (const QString found = form.match(question).captured(QStringLiteral("v")).toLower(); !found.isEmpty() && !told.contains(found) && !wordsFor(found).isEmpty())
            return found;
    return {};
}

// "Bismarck (1815–98)": it tells birth and death. "Wang's book" tells who wrote it.
bool tellsByItsForm(const QString &verb, const QString &text, bool who)
{
    static const QRegularExpression years(QStringLiteral("\\d{3,4}\\D{1,16}\\d{2,4}")), owner(QStringLiteral("\\p{Lu}\\p{L}+['’]s\\b"), QRegularExpression::UseUnicodePropertiesOption);
    static const QStringList ofALife { QStringLiteral("die"), QStringLiteral("died"), QStringLiteral("born") };
    return (ofALife.contains(verb) && years.match(text).hasMatch()) || (who && owner.match(text).hasMatch());
}

bool says(const SaidWords &said, const QString &word, const QString &language)
{
    Intent asked;
    asked.terms = { word };
    return AskedWords(asked, language, {}).saidBy(said) > 0;
}

bool saysDeed(const QString &verb, const QString &text)
{
    const QString language = QStringLiteral("en");
    const SaidWords said = saidWords(text, language);
    const QStringList words = wordsFor(verb);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return says(said, word, language) || says(said, word + (word.endsWith(QLatin1Char('e')) ? QStringLiteral("d") : QStringLiteral("ed")), language);
    });
}

// Whether all that a sentence tells, but for when, is in the question.
bool tellsNoMore(const QString &sentence, const Intent &intent, const QString &language)
{
    const SaidWords asked = saidWords(intent.standalone, language);
    const QList<DateMention> dates = dateMentions(sentence, language);
    const QList<Term> terms = analyze(sentence, language);
    return !terms.isEmpty() && std::all_of(terms.begin(), terms.end(), [&](const Term &term) {
        const bool inADate = std::any_of(dates.begin(), dates.end(), [&](const DateMention &date) { return date.span.start <= term.start && term.end <= date.span.end; });
        return term.stop || inADate || says(asked, sentence.mid(term.start, term.end - term.start), language);
    });
}

bool asksForCircumstances(const Intent &intent)
{
    static const QRegularExpression how = insensitive(QString::fromUtf8("^\\W*(?:how (?:did|was|were|is|are|has|had|have|come|does|do)|wie (?:wurde|wurden|ist|kam|hat|haben|war)|(?:wieso|weshalb|warum|why))\\b"));
    return intent.expects == AnswerType::Reason || how.match(intent.standalone).hasMatch();
}

// "Who leases the hall to whom?"
bool asksForTwo(const QString &question)
{
    static const QRegularExpression two = insensitive(QString::fromUtf8("^\\W*who\\b.*\\bwho(?:m|se)?\\b|^\\W*wer\\b.*\\b(?:wem|wen|wessen)\\b"));
    return two.match(question).hasMatch();
}

// "Did Peter Simms found the association?"
std::optional<AskedRole> askedWhether(const QString &question)
{
    static const QRegularExpression whether = insensitive(QStringLiteral("^\\W*(?:did|has|had|does) (?:the )?(?<n>(?-i:\\p{Lu})[\\p{L}'’-]*(?: (?:(?:of|&|and) )?(?-i:\\p{Lu})[\\p{L}'’-]*)*) (?:(?:ever|really|also|already|first) )?(?<v>\\p{Ll}{4,})\\b"));
    const auto match = whether.match(question);
    return match.hasMatch() ? std::optional(AskedRole { match.captured(QStringLiteral("v")), match.captured(QStringLiteral("n")), true }) : std::nullopt;
}

Finding beside(const QString &text)
{
    return { QStringLiteral("E14"), text, Verdict::Unverified };
}

} // namespace

std::optional<Finding> unsaidRelation(const QString &sentence, const QString &heads, const Intent &intent, const QString &language)
{
    const QString &question = intent.standalone;
    const bool circumstances = asksForCircumstances(intent), who = intent.expects == AnswerType::Person;
    if ((circumstances || who || intent.expects == AnswerType::Place) && tellsNoMore(sentence, intent, language))
        return beside(circumstances ? tr("This says that it was so, and not what you asked about it.") : tr("This says no more than your question does."));
    const auto isNew = [&](const NameMention &name) { return !name.code && !question.contains(name.text); };
    const QList<NameMention> names = nameMentions(sentence, language);
    if (asksForTwo(question) && std::count_if(names.begin(), names.end(), isNew) < 2)
        return beside(tr("You asked for two, and this does not name both."));
    if (intent.language != QLatin1String("en") || (!language.isEmpty() && language != QLatin1String("en")))
        return std::nullopt;
    const std::optional<AskedRole> whether = askedWhether(question);
    if (whether && isDoneByAnother(*whether, sentence, QStringLiteral("en")))
        return beside(tr("You asked whether %1 did this, and here somebody else did.").arg(whether->name));
    const QString verb = whether && !wordsFor(whether->verb).isEmpty() ? whether->verb : askedVerb(question);
    const bool told = verb.isEmpty() || saysDeed(verb, sentence + QLatin1Char('\n') + heads) || tellsByItsForm(verb, sentence, who)
        || (isLabelledValue(sentence) && hasExpectedType(intent.expects, sentence, language, question)); // "Date: 2024-02-05"
    if (told || (circumstances && hasExpectedType(AnswerType::Reason, sentence, language, question)))
        return std::nullopt;
    return beside(tr("You asked about “%1”, and this does not say that.").arg(verb));
}

} // namespace superinstance
