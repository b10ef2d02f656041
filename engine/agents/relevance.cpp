#include "engine/agents/relevance.h"

#include "engine/agents/answerability.h"
#include "engine/agents/relation.h"
#include "engine/agents/roles.h"
#include "engine/models/askedvalue.h"
#include "engine/models/askedwords.h"
#include "engine/retrieval/rowquestion.h"
#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"
#include "engine/text/sentences.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

// Of the question's weight. On squad2-a one answerable question in a hundred has such a word, on questions whose
// article was not read one in six of those that pass for answerable.
constexpr double tellingShare = 0.2;
// Of a word that occurs elsewhere, but not in the passage: on squad2-a of six right answers a thousand lose their agreement by
// it, of wrong ones and of answers to what is not said eleven to thirty.
constexpr double unsaidShare = 0.28;
constexpr qsizetype shortestDeed = 4; // letters
constexpr int passagesForRoles = 10; // that answers are drawn from
constexpr int severalWords = 2; // one word of a relation is often another for the same: "rival" for "opponent"

QString tr(const char *text)
{
    return QCoreApplication::translate("Ethos", text);
}

// A thing rather than a word for what is done to it: it stands after an article or a preposition, or is a name.
// Another word for the same deed ("flee", "fled") is to be expected, for the same thing less so.
bool namesAThing(const QString &word, const QString &question)
{
    const QRegularExpression articled(QStringLiteral("\\b(?:the|an?|any|some|my|our|your|his|her|their|its|this|that|of|in|on|at|for|from|with|by|about|into|near|"
                                                     "der|die|das|den|dem|des|eine?|einen|einem|einer|im|am|vom|zum|zur|mit|von|auf|für|le|la|les|un|une|el|los|las|del|du|des)\\s+[\"“„]?%1\\b")
                                          .arg(QRegularExpression::escape(word)),
                                      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const bool capital = word.front().isUpper() && question.indexOf(word) > 0;
    return capital || articled.match(question).hasMatch();
}

// What of a text can make a claim of the passage be about a word of the question.
struct Ground {
    SaidWords head, said, around, passage; // head: title, heading, name of the file; around: of the claim, the sentences beside it
    bool speaksOf(const SaidWords &words, const QString &word, const QString &language) const
    {
        Intent asked;
        asked.terms = { word };
        return word.contains(QLatin1Char('-')) || AskedWords(asked, language, {}).saidBy(words) > 0; // the parts of a hyphened word are words as well
    }
};

QString headOf(const Claim &claim, const Passage &passage)
{
    return QStringList { passage.title, passage.heading, claim.heading, QFileInfo(passage.path).completeBaseName() }.join(QLatin1Char('\n'));
}

bool isRow(QStringView text)
{
    return text.contains(QLatin1Char('|'));
}

// The lines round one that is labelled and are so as well: a form ("Firma: …", "Betrag: …") is about one thing.
QString formRound(const QString &text, qsizetype at)
{
    static const QRegularExpression forms(QStringLiteral("^(?:[ \\t]*\\p{L}[\\p{L} .-]{0,30}(?::\\s|：).*(?:\\n|$))+"), QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    for (auto matches = forms.globalMatch(text); matches.hasNext();)
        if (const auto form = matches.next(); form.capturedStart() <= at && at < form.capturedEnd())
            return form.captured();
    return {};
}

// The claim with the sentences before and after it. The rows beside one speak of other things; the first names the columns.
QString aroundOf(const Claim &claim, const Passage &passage)
{
    QStringList around { claim.text, formRound(passage.text, claim.citations.value(0).start - passage.start) };
    const Citation cited = claim.citations.value(0);
    const qsizetype start = cited.start - passage.start, end = cited.end - passage.start;
    const QList<TextSpan> spans = sentences(passage.text);
    for (qsizetype i = 0; i < spans.size(); ++i) {
        const QStringView text = QStringView(passage.text).mid(spans[i].start, spans[i].length());
        const bool beside = (i + 1 < spans.size() && spans[i + 1].start < end && spans[i + 1].end > start) || (i > 0 && spans[i - 1].end > start && spans[i - 1].start < end);
        if (beside && !isRow(claim.text) && !isRow(text))
            around.append(text.toString());
    }
    if (isRow(claim.text))
        for (const QString &line : passage.text.left(std::max<qsizetype>(0, start)).split(QLatin1Char('\n')))
            if (isRow(line)) {
                around.append(line);
                break;
            }
    return around.join(QLatin1Char('\n'));
}

bool isOfAName(const QString &word, const Intent &intent)
{
    return std::any_of(intent.names.begin(), intent.names.end(), [&](const QString &name) { return name.contains(word); });
}

// The words that tell what is named from others of its kind: "Mirador" of "Hotel Mirador".
QStringList tellingWords(const Intent &intent)
{
    QStringList words, telling;
    for (const QString &word : intent.terms)
        if (isOfAName(word, intent))
            words.append(word);
    std::copy_if(words.begin(), words.end(), std::back_inserter(telling), [&](const QString &word) { return commonWordRank(folded(word), QStringLiteral("en")) == 0; });
    return telling.isEmpty() ? words : telling;
}

bool isOfATime(const QString &word, const Intent &intent)
{
    const QList<DateMention> dates = dateMentions(intent.standalone, intent.language);
    return std::any_of(dates.begin(), dates.end(), [&](const DateMention &date) { return intent.standalone.mid(date.span.start, date.span.length()).contains(word); });
}

// A name that the question did not bring along.
bool bringsAName(const Claim &claim, const Passage &passage, const Intent &intent)
{
    const QList<NameMention> names = nameMentions(claim.text, passage.language);
    return isRow(claim.text) || std::any_of(names.begin(), names.end(), [&](const NameMention &name) { return !name.code && !intent.standalone.contains(name.text, Qt::CaseInsensitive); });
}

bool isOfTheKindAskedFor(const Claim &claim, const Passage &passage, const Intent &intent)
{
    if (asksForAForm(intent.standalone))
        return hasExpectedType(intent.expects, claim.text, passage.language, intent.standalone);
    switch (intent.expects) {
    case AnswerType::Person:
    case AnswerType::Place:
    case AnswerType::Organisation:
        return bringsAName(claim, passage, intent);
    case AnswerType::Number:
        return !numberMentions(claim.text, passage.language).isEmpty();
    case AnswerType::Date:
        return !dateMentions(claim.text, passage.language).isEmpty();
    default:
        return false;
    }
}

// The passage speaks of the rest of the question, but not of a telling thing in it.
std::optional<Finding> unsaidThing(const Passage &passage, const Intent &intent, const Evidence &evidence, const Ground &ground)
{
    for (const QString &word : intent.terms) {
        const QString known = evidence.corrections.value(word, word);
        if (!isOfAName(word, intent) && !isOfATime(word, intent) && shareOf(word, intent, evidence) >= unsaidShare && namesAThing(word, intent.standalone)
            && !ground.speaksOf(ground.head, known, passage.language) && !ground.speaksOf(ground.passage, known, passage.language))
            return Finding { QStringLiteral("E14"), tr("You asked about “%1”, and this passage does not speak of it.").arg(word), Verdict::Unverified };
    }
    return std::nullopt;
}

// The question is about something of that name, the sentence about something of another name; or it is about that name, but says
// nothing of what was asked about it.
std::optional<Finding> anotherThing(const Claim &claim, const Passage &passage, const Intent &intent, const Evidence &evidence, const Ground &ground)
{
    const QStringList telling = tellingWords(intent);
    bool named = false, near = false, related = false;
    int words = 0;
    for (const QString &word : intent.terms) {
        const QString known = evidence.corrections.value(word, word);
        const bool around = ground.speaksOf(ground.head, known, passage.language) || ground.speaksOf(ground.around, known, passage.language);
        if (isOfAName(word, intent)) {
            named = named || ground.speaksOf(ground.said, known, passage.language);
            near = near || (around && telling.contains(word));
        } else {
            related = related || around;
            ++words;
        }
    }
    if (!near && bringsAName(claim, passage, intent))
        return Finding { QStringLiteral("E14"), tr("You asked about %1, and this speaks of something else.").arg(intent.names.first()), Verdict::Unverified };
    if (!related && words >= severalWords && !(named && isOfTheKindAskedFor(claim, passage, intent)))
        return Finding { QStringLiteral("E14"), tr("This does not say of %1 what you asked.").arg(intent.names.first()), Verdict::Unverified };
    return std::nullopt;
}

// Whether the date is of the year that is asked for, or of the month.
bool isOf(const DateMention &asked, const DateMention &date)
{
    const bool otherYear = asked.year && date.year && *asked.year != *date.year;
    return asked.month ? !otherYear && date.month && *date.month == *asked.month : !asked.year || (date.year && !otherYear);
}

// The question is about one year or month, the claim about another, or else its document, and the passage does not speak of the first.
std::optional<Finding> anotherTime(const Claim &claim, const Passage &passage, const Intent &intent)
{
    const QString head = headOf(claim, passage), whole = head + QLatin1Char('\n') + passage.text;
    const QList<DateMention> asked = dateMentions(intent.standalone, intent.language), spoken = dateMentions(whole, passage.language);
    QString saying = claim.text;
    QList<DateMention> said = dateMentions(saying, passage.language);
    if (said.isEmpty())
        said = dateMentions(saying = head, passage.language);
    for (const DateMention &wanted : asked) {
        const auto same = [&](const DateMention &date) { return isOf(wanted, date); };
        const bool yearStands = !wanted.month && whole.contains(QString::number(wanted.year.value_or(0)));
        if (yearStands || std::any_of(spoken.begin(), spoken.end(), same))
            return std::nullopt;
    }
    if (asked.isEmpty() || said.isEmpty())
        return std::nullopt;
    const auto written = [](const QString &text, const DateMention &date) { return text.mid(date.span.start, date.span.length()); };
    return Finding { QStringLiteral("E14"), tr("This speaks of %1, and you asked about %2.").arg(written(saying, said.first()), written(intent.standalone, asked.first())), Verdict::Unverified };
}

// Of the passages that were found, a sentence tells the deed the other way round, and none as it is asked for.
bool isToldTurnedRound(const AskedRole &asked, const Evidence &evidence, const QString &language)
{
    bool turned = false;
    for (const Passage &passage : evidence.passages.mid(0, passagesForRoles))
        for (const TextSpan &span : sentences(passage.text)) {
            const QString sentence = passage.text.mid(span.start, span.length());
            if (!tellsTheDeed(asked, sentence, language))
                continue;
            if (!hasRolesChanged(asked, sentence, language))
                return false;
            turned = true;
        }
    return turned;
}

// The deed that is asked about, but done by the one it was to be done to; or another sentence, found beside one that says so.
std::optional<Finding> anotherRole(const Claim &claim, const Passage &passage, const Intent &intent, const Evidence &evidence)
{
    const std::optional<AskedRole> asked = askedRole(intent.standalone);
    const QString language = passage.language.isEmpty() ? intent.language : passage.language;
    if (!asked || !(hasRolesChanged(*asked, claim.text, language) || (!tellsTheDeed(*asked, claim.text, language) && isToldTurnedRound(*asked, evidence, language))))
        return std::nullopt;
    const QString text = asked->acts ? tr("You asked what %1 did, and here it was done to %1.") : tr("You asked what was done to %1, and here %1 did it.");
    return Finding { QStringLiteral("E14"), text.arg(asked->name), Verdict::Unverified };
}

// A count or a measure without a number; or a line that only names what has the value.
std::optional<Finding> withoutTheValue(const Claim &claim, const Passage &passage, const Intent &intent)
{
    const QString &question = intent.standalone, &language = passage.language;
    if (intent.kind == QuestionKind::Count)
        return holdsACount(claim.text, language, question) ? std::nullopt : std::optional(Finding { QStringLiteral("E14"), tr("You asked how many there are, and this holds no such number."), Verdict::Unverified });
    const bool measures = intent.expects == AnswerType::Number && asksForAMeasure(question), typed = intent.expects == AnswerType::Number || intent.expects == AnswerType::Date;
    const bool header = intent.kind == QuestionKind::Fact && isHeaderLine(claim.text, language) && (typed || rowQuestion(question).reckoning != Reckoning::None);
    const bool opens = header && claim.citations.value(0).start == 0 && intent.expects == AnswerType::Number && onlyNames(claim.text, language);
    if ((!measures && !header && !asksForAForm(question)) || (!opens && hasExpectedType(intent.expects, claim.text, language, question)))
        return std::nullopt;
    return Finding { QStringLiteral("E14"), tr("This holds no value of the kind that you asked for."), Verdict::Unverified };
}

// A row that was found by its likeness, though the question says which rows it means.
std::optional<Finding> rowOfUnknownKind(const Claim &claim, const Intent &intent)
{
    if (!isRow(claim.text) || intent.kind == QuestionKind::Compare)
        return std::nullopt;
    const RowQuestion asked = rowQuestion(intent.standalone);
    const bool bounded = std::any_of(asked.conditions.begin(), asked.conditions.end(), [](const CellCondition &condition) { return condition.denied || !condition.onDates(); });
    if (!bounded && !asked.unread && asked.denied.isEmpty() && asked.either.isEmpty())
        return std::nullopt;
    return Finding { QStringLiteral("E14"), tr("This row is only like what you asked for: whether it meets your condition was not told."), Verdict::Unverified };
}

// All that is asked of what is named is a word that occurs nowhere: "born", "wife".
std::optional<Finding> unknownDeed(const Intent &intent, const QStringList &unknown)
{
    QStringList asked;
    for (const QString &word : intent.terms)
        if (!isOfAName(word, intent) && !isOfATime(word, intent))
            asked.append(word);
    // Short words and those of other languages have forms that do not tell ("die", "died"; "sang").
    const bool nowhere = !asked.isEmpty() && std::all_of(asked.begin(), asked.end(), [&](const QString &word) { return word.size() >= shortestDeed && unknown.contains(word); });
    if (intent.language != QLatin1String("en") || intent.names.isEmpty() || intent.kind != QuestionKind::Fact || intent.expects == AnswerType::Any || !nowhere)
        return std::nullopt;
    return Finding { QStringLiteral("E14"), tr("This does not say of %1 what you asked: “%2” occurs nowhere.").arg(intent.names.first(), asked.first()), Verdict::Unverified };
}

// Only words of one language can be told to be missing, and lists, comparisons and summaries are made of more than a passage.
bool canBeCompared(const Passage &passage, const Intent &intent)
{
    return intent.kind == QuestionKind::Fact && (passage.language.isEmpty() || passage.language == intent.language);
}

} // namespace

std::optional<Finding> rowOfAnother(const Claim &row, const Passage &passage, const Intent &intent, const Evidence &evidence)
{
    const QStringList asked = tellingWords(intent);
    const Ground ground { saidWords(headOf(row, passage), passage.language), {}, saidWords(aroundOf(row, passage), passage.language), {} };
    const auto isSaid = [&](const QString &word) {
        const QString known = evidence.corrections.value(word, word);
        return ground.speaksOf(ground.head, known, passage.language) || ground.speaksOf(ground.around, known, passage.language);
    };
    const bool ofOneThing = intent.kind == QuestionKind::Fact || intent.kind == QuestionKind::Count || intent.kind == QuestionKind::List;
    if (asked.isEmpty() || !ofOneThing || std::any_of(asked.begin(), asked.end(), isSaid))
        return std::nullopt;
    return Finding { QStringLiteral("E14"), tr("You asked about %1, and this speaks of something else.").arg(intent.names.first()), Verdict::Unverified };
}

std::optional<Finding> besideTheQuestion(const Claim &claim, const Passage &passage, const Intent &intent, const Evidence &evidence)
{
    const QStringList unknown = unknownWords(evidence);
    for (const QString &word : unknown)
        if (shareOf(word, intent, evidence) >= tellingShare && namesAThing(word, intent.standalone))
            return Finding { QStringLiteral("E14"),
                             (evidence.everywhere ? tr("You asked about “%1”, and that word occurs nowhere in your documents.")
                                                  : tr("You asked about “%1”, and that word does not occur in the documents you chose.")).arg(word),
                             Verdict::Unverified };
    std::optional<Finding> finding = anotherTime(claim, passage, intent);
    for (const auto &check : { unknownDeed(intent, unknown), withoutTheValue(claim, passage, intent), rowOfUnknownKind(claim, intent), anotherRole(claim, passage, intent, evidence) })
        finding = finding ? finding : check;
    if (!finding && intent.kind == QuestionKind::Fact && !isRow(claim.text))
        finding = unsaidRelation(claim.text, headOf(claim, passage), intent, passage.language);
    if (finding || !canBeCompared(passage, intent))
        return finding;
    const Ground ground { saidWords(headOf(claim, passage), passage.language), saidWords(claim.text, passage.language),
                          saidWords(aroundOf(claim, passage), passage.language), saidWords(passage.text, passage.language) };
    finding = unsaidThing(passage, intent, evidence, ground);
    return finding || intent.names.isEmpty() ? finding : anotherThing(claim, passage, intent, evidence, ground);
}

QList<Passage> citedFirst(QList<Passage> passages, const QList<Claim> &claims)
{
    QHash<qint64, int> places;
    for (const Claim &claim : claims)
        for (const Citation &citation : claim.citations)
            if (!places.contains(citation.chunk))
                places.insert(citation.chunk, int(places.size()));
    std::stable_sort(passages.begin(), passages.end(), [&](const Passage &a, const Passage &b) {
        return places.value(a.chunk, int(places.size())) < places.value(b.chunk, int(places.size()));
    });
    return passages;
}

} // namespace superinstance
