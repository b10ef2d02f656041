#include "engine/agents/conflicts.h"

#include "engine/agents/citation.h"
#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

// The shares below are set by hand, so that the contradictions planted in rowanswers_test are recognised; of the first 600 questions
// of squad2-a and all of wikiqa-dev, whose documents do not contradict one another, none was taken for a conflict by them.
constexpr int sentencesCompared = 40;
constexpr int mostValues = 4; // shown side by side
constexpr double nearlyAsGood = 0.75; // share of the best sentence's score and cover
constexpr double sameStatement = 0.6; // of the words of both, the value aside

constexpr double allAsked = 0.99, alikeEnough = 0.25; // cover by the question above which less alike sentences say the same
constexpr qsizetype fewestShared = 2; // words

QString tr(const char *text)
{
    return QCoreApplication::translate("Logos", text);
}

// A sentence of a passage, taken apart into what it says and of what.
struct Statement {
    const Passage *passage = nullptr;
    TextSpan span;
    double score = 0, cover = 0; // of the sentence, by the question
    QStringList values; // as written
    QSet<QString> keys; // the values, comparable
    QSet<QString> words; // the rest
    QSet<int> years; // that are no value
    QSet<QString> names; // of the sentence and the title, that are no value
};

bool overlap(const TextSpan &a, const TextSpan &b) { return a.start < b.end && b.start < a.end; }

QString keyOf(const NumberMention &number) { return QString::number(number.value, 'g', 15) + QLatin1Char(' ') + number.unit; }

QString keyOf(const DateMention &date)
{
    return QStringLiteral("%1-%2-%3").arg(date.year.value_or(0)).arg(date.month.value_or(0)).arg(date.day.value_or(0));
}

// Takes the values of the kind that is asked for out of the sentence; gives where they stand.
QList<TextSpan> takeValues(Statement &statement, const QString &text, const Intent &intent, const QList<DateMention> &dates)
{
    QList<TextSpan> spans;
    const auto take = [&](const TextSpan &span, const QString &key) {
        statement.values.append(text.mid(span.start, span.length()));
        statement.keys.insert(key);
        spans.append(span);
    };
    const QString &language = statement.passage->language, asked = folded(intent.standalone);
    const bool any = intent.expects == AnswerType::Any; // "What is the membership fee?": whatever can differ
    if (intent.expects == AnswerType::Date || any)
        for (const DateMention &date : dates)
            if (!intent.standalone.contains(text.mid(date.span.start, date.span.length())))
                take(date.span, keyOf(date));
    if (intent.expects == AnswerType::Number || any)
        for (const NumberMention &number : numberMentions(text, language)) {
            const QString written = text.mid(number.span.start, number.span.length());
            const bool inDate = std::any_of(dates.begin(), dates.end(), [&](const DateMention &date) { return overlap(date.span, number.span); });
            if (!inDate && !number.ordinal && !intent.standalone.contains(written))
                take(number.span, keyOf(number));
        }
    if (intent.expects == AnswerType::Person)
        for (const NameMention &name : nameMentions(text, language))
            if (!name.code && !asked.contains(folded(name.text)))
                take(name.span, folded(name.text));
    return spans;
}

// Rare words of names: "Oslo" of "Oslo Office".
QSet<QString> namesIn(const QString &text, const QString &language, const QList<TextSpan> &values)
{
    static const QRegularExpression joint(QStringLiteral("[\\s-]+"));
    QSet<QString> names;
    for (const NameMention &name : nameMentions(text, language)) {
        if (std::any_of(values.begin(), values.end(), [&](const TextSpan &value) { return overlap(value, name.span); }))
            continue;
        const QStringList words = folded(name.text).split(joint, Qt::SkipEmptyParts);
        for (const QString &word : words)
            if (commonWordRank(word, QStringLiteral("en")) == 0)
                names.insert(word);
    }
    return names;
}

// The day that is asked for lies in years before the one of the title: that is when it was written, not when it happened.
bool tellsOfAnEarlierTime(const Statement &statement, const Intent &intent, int titleYear)
{
    return intent.expects == AnswerType::Date && !statement.keys.isEmpty() && std::all_of(statement.keys.begin(), statement.keys.end(), [&](const QString &key) {
        const int year = key.section(QLatin1Char('-'), 0, 0).toInt();
        return year > 0 && year < titleYear - 1;
    });
}

// "Tom Okafor is treasurer, since Karl Meyer resigned": who it is stands in the part that speaks of what was asked, if any does alone.
QString partAsked(const QString &text, const Intent &intent, const QString &language)
{
    if (intent.expects != AnswerType::Person)
        return text;
    static const QRegularExpression joint(QStringLiteral("[,;:]\\s+|\\s[–—-]\\s|[，；]"));
    QStringList asked, speaking;
    for (const QString &term : intent.terms)
        asked += termForms(term, { language });
    for (const QString &part : text.split(joint, Qt::SkipEmptyParts)) {
        const QList<Term> terms = analyze(part, language);
        if (std::any_of(terms.begin(), terms.end(), [&](const Term &term) { return asked.contains(term.text); }))
            speaking.append(part);
    }
    return speaking.size() == 1 && !nameMentions(speaking.first(), language).isEmpty() ? speaking.first() : text;
}

std::optional<QDate> wholeDay(const QList<DateMention> &dates)
{
    const bool whole = dates.size() == 1 && dates.first().year && dates.first().month && dates.first().day;
    return whole ? std::optional<QDate>(QDate(*dates.first().year, *dates.first().month, *dates.first().day)) : std::nullopt;
}

// The line "Date: …" of a letter: the last before that place, or else the first.
QString dateLine(const QString &text, qsizetype before)
{
    static const QRegularExpression line(QStringLiteral("^[\\s>*_#-]*(?:date|sent|datum|gesendet|日期|时间|发送时间)[*_]*\\s*[:：]\\s*(\\S.*)$"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    QString found;
    auto matches = line.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (found.isEmpty() || match.capturedStart() < before)
            found = match.captured(1);
    }
    return found;
}

// The day that a document bears in its title, its name or above what it says at that place; invalid where it bears none.
QDate dayWritten(const Passage &passage, qsizetype at)
{
    for (const QString &text : { dateLine(passage.text, at), passage.title, QFileInfo(passage.path).completeBaseName() })
        if (const std::optional<QDate> day = wholeDay(dateMentions(text, passage.language)))
            return *day;
    return {};
}

QString withoutMarker(QString text)
{
    static const QRegularExpression marker(QStringLiteral("^(?:[-*+•–]|\\d{1,3}[.)])\\s+")); // of an item
    return text.remove(marker);
}

Statement statementOf(const ScoredSentence &sentence, const Passage &passage, const Intent &intent)
{
    Statement statement { &passage, { sentence.start, sentence.end }, sentence.score, sentence.features.cover, {}, {}, {}, {}, {} };
    const QString text = partAsked(withoutMarker(passage.text.mid(sentence.start, sentence.end - sentence.start)), intent, passage.language);
    const QList<DateMention> dates = dateMentions(text, passage.language);
    const QList<TextSpan> values = takeValues(statement, text, intent, dates);
    const auto inValue = [&](const TextSpan &span) { return std::any_of(values.begin(), values.end(), [&](const TextSpan &value) { return overlap(value, span); }); };
    for (const Term &term : analyze(text, passage.language))
        if (!term.stop && !inValue({ term.start, term.end }))
            statement.words.insert(term.text);
    for (const DateMention &date : dates)
        if (date.year && !inValue(date.span))
            statement.years.insert(*date.year);
    const QString title = passage.title + QLatin1Char('\n') + QFileInfo(passage.path).completeBaseName() + QLatin1Char('\n') + passage.heading;
    for (const DateMention &date : dateMentions(title, passage.language))
        if (date.year && !date.day && !tellsOfAnEarlierTime(statement, intent, *date.year))
            statement.years.insert(*date.year);
    statement.names = namesIn(text, passage.language, values);
    for (const QString &line : title.split(QLatin1Char('\n')))
        statement.names += namesIn(line.section(QLatin1Char(' '), 1), passage.language, {}); // the first word is a capital in any case
    return statement;
}

// "Thermex 300", "W40": what a device is called.
QSet<QString> modelsIn(const QString &head)
{
    static const QRegularExpression model(QStringLiteral("\\b(?!(?:19|20)\\d{2}\\b)(?:\\p{Lu}\\p{L}+\\s\\d{2,4}|\\p{Lu}+-?\\d+\\p{L}?)\\b(?!\\.)"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression year(QStringLiteral("\\s(?:19|20)\\d{2}$"));
    QSet<QString> models;
    auto matches = model.globalMatch(head);
    while (matches.hasNext())
        if (const QString found = matches.next().captured(); !year.match(found).hasMatch())
            models.insert(folded(found));
    return models;
}

// The question is about one year or month, and all that the sentence and its document name are others.
bool isOfAnotherTime(const Statement &statement, const Intent &intent)
{
    const Passage &passage = *statement.passage;
    const QList<DateMention> asked = dateMentions(intent.standalone, intent.language);
    const QStringList heads { passage.title, passage.heading, QFileInfo(passage.path).completeBaseName(), dateLine(passage.text, statement.span.start) };
    const QList<DateMention> named = dateMentions(heads.join(QLatin1Char('\n')) + QLatin1Char('\n') + passage.text.mid(statement.span.start, statement.span.length()), passage.language);
    const auto agrees = [](std::optional<int> a, std::optional<int> b) { return !a || !b || *a == *b; };
    return !asked.isEmpty() && !named.isEmpty() && std::none_of(named.begin(), named.end(), [&](const DateMention &date) {
        return std::any_of(asked.begin(), asked.end(), [&](const DateMention &wanted) { return agrees(wanted.year, date.year) && agrees(wanted.month, date.month) && agrees(wanted.day, date.day); });
    });
}

// "The fair was moved to 13 July": it says so of what another document says otherwise, in fewer of its words.
bool tellsOfAChange(const Statement &statement)
{
    static const QRegularExpression change(QStringLiteral("\\b(?:moved|postponed|rescheduled|brought forward|put off|corrected|changed|amended|revised|raised|lowered|increased|reduced|now costs?|instead of|no longer|verschoben|verlegt|vorverlegt|geändert|korrigiert|"
                                                          "berichtigt|erhöht|gesenkt|angehoben|bleibt|nunmehr|statt bisher)\\b|改为|改到|改在|推迟|延期|提前|更正|调整|提高到|提高至|降到|降至|增至|保持"),
                                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return change.match(statement.passage->text.mid(statement.span.start, statement.span.length())).hasMatch();
}

// Each names something that the other does not: they are about different things.
bool aboutOthers(const Statement &a, const Statement &b)
{
    const auto head = [](const Passage &passage) { return passage.title + QLatin1Char('\n') + (passage.start == 0 ? passage.text.section(QLatin1Char('\n'), 0, 0) : QString()); };
    const QSet<QString> model = modelsIn(head(*a.passage)), other = modelsIn(head(*b.passage));
    if (!model.isEmpty() && !other.isEmpty() && !model.intersects(other))
        return true;
    const auto lacks = [](const Statement &one, const Statement &other) {
        const QString whole = folded(other.passage->path + QLatin1Char(' ') + other.passage->title + QLatin1Char(' ') + other.passage->heading + QLatin1Char(' ') + other.passage->text);
        return std::any_of(one.names.begin(), one.names.end(), [&](const QString &name) { return !whole.contains(name); });
    };
    return lacks(a, b) && lacks(b, a);
}

// Both speak of the same part of what was asked about; that it "takes place" need not be said twice.
bool sharesTheSubject(const Statement &a, const Statement &b, const Intent &intent)
{
    static const QSet<QString> happening = [] {
        const QStringList words = QStringLiteral("take takes taking place happen happens held hold start starts begin begins occur cost costs does findet finden statt stattfinden beginnt beginnen kostet kosten hoch lautet").split(QLatin1Char(' '));
        return QSet<QString>(words.begin(), words.end());
    }();
    bool shared = false;
    for (const QString &term : intent.terms) {
        if (happening.contains(folded(term)))
            continue;
        const QStringList forms = termForms(term, { intent.language });
        const auto isIn = [&](const Statement &statement) { return std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return statement.words.contains(form); }); };
        if (isIn(a) != isIn(b))
            return false;
        shared = shared || isIn(a);
    }
    return shared;
}

bool sayTheSame(const Statement &a, const Statement &b, const Intent &intent)
{
    const QSet<QString> both = QSet<QString>(a.words) & b.words, all = QSet<QString>(a.words) | b.words;
    const bool otherTime = !a.years.isEmpty() && !b.years.isEmpty() && !a.years.intersects(b.years);
    const bool tellAll = intent.expects != AnswerType::Any && std::min(a.cover, b.cover) >= allAsked && both.size() >= std::min(fewestShared, intent.terms.size());
    const bool changes = (tellsOfAChange(a) || tellsOfAChange(b)) && sharesTheSubject(a, b, intent);
    const double needed = changes ? 0 : tellAll ? alikeEnough : sameStatement;
    return !all.isEmpty() && double(both.size()) >= needed * double(all.size()) && !otherTime && !aboutOthers(a, b);
}

// "May 2024" and "3 May 2024" agree, and so do "Brekke" and "Jonas Brekke".
bool agree(const QString &a, const QString &b)
{
    const QStringList first = a.split(QLatin1Char('-')), second = b.split(QLatin1Char('-'));
    if (first.size() == 3 && second.size() == 3) {
        bool same = true;
        for (int i = 0; i < 3; ++i)
            same = same && (first[i] == QLatin1String("0") || second[i] == QLatin1String("0") || first[i] == second[i]);
        return same;
    }
    return a == b || a.endsWith(QLatin1Char(' ') + b) || b.endsWith(QLatin1Char(' ') + a);
}

// The sign of a difference: no value of one is a value of the other.
bool differ(const Statement &a, const Statement &b)
{
    return std::none_of(a.keys.begin(), a.keys.end(), [&](const QString &one) {
        return std::any_of(b.keys.begin(), b.keys.end(), [&](const QString &other) { return agree(one, other); });
    });
}

// When a file was changed says little of when it was written.
QString nameOf(const Statement &statement)
{
    const QString file = QFileInfo(statement.passage->path).fileName();
    const QDate written = dayWritten(*statement.passage, statement.span.start), changed = statement.passage->modified.toLocalTime().date();
    const QString format = tr("d MMM yyyy");
    if (written.isValid())
        return tr("%1 (%2)").arg(file, QLocale().toString(written, format));
    return changed.isValid() ? tr("%1 (file changed on %2)").arg(file, QLocale().toString(changed, format)) : file;
}

// The newest first; what bears no day comes last, however new its file is.
bool isNewer(const Statement &a, const Statement &b)
{
    const QDate written = dayWritten(*a.passage, a.span.start), other = dayWritten(*b.passage, b.span.start);
    return written.isValid() || other.isValid() ? written > other : a.passage->modified > b.passage->modified;
}

// The best statement of each value, the best of all first.
QList<Statement> opposed(const Intent &intent, const QList<Passage> &passages, const QList<ScoredSentence> &ranked)
{
    const auto best = std::find_if(ranked.begin(), ranked.end(), [](const ScoredSentence &sentence) { return sentence.features.unfit == 0; });
    const bool any = intent.expects == AnswerType::Any && (intent.kind == QuestionKind::Fact || intent.kind == QuestionKind::Definition);
    const auto isOfTheKind = [&](const ScoredSentence &sentence) { return any || sentence.features.expectedType > 0; };
    if (best == ranked.end() || !isOfTheKind(*best))
        return {};
    QList<Statement> statements { statementOf(*best, passages[best->passage], intent) };
    if (isOfAnotherTime(statements.first(), intent))
        return {};
    for (const ScoredSentence &other : ranked.mid(0, sentencesCompared)) {
        if (other.features.unfit != 0 || !isOfTheKind(other) || passages[other.passage].document == statements.first().passage->document)
            continue;
        const Statement statement = statementOf(other, passages[other.passage], intent);
        const bool close = other.score >= nearlyAsGood * best->score && other.features.cover >= nearlyAsGood * best->features.cover;
        if ((!close && !tellsOfAChange(statement)) || isOfAnotherTime(statement, intent))
            continue;
        const bool isNew = std::all_of(statements.begin(), statements.end(), [&](const Statement &each) { return each.passage->document != statement.passage->document && differ(each, statement); });
        if (!statement.keys.isEmpty() && isNew && sayTheSame(statements.first(), statement, intent) && statements.size() < mostValues)
            statements.append(statement);
    }
    return statements;
}

} // namespace

std::optional<Conflict> conflictAmong(const Intent &intent, const QList<Passage> &passages, const QList<ScoredSentence> &ranked)
{
    QList<Statement> statements = opposed(intent, passages, ranked);
    if (statements.size() < 2 || statements.first().keys.isEmpty())
        return std::nullopt;
    std::stable_sort(statements.begin(), statements.end(), isNewer);
    Conflict conflict;
    QStringList said;
    for (const Statement &statement : statements) {
        const QString text = withoutMarker(statement.passage->text.mid(statement.span.start, statement.span.length())).simplified();
        Claim claim = quotation(*statement.passage, statement.span, text, statement.score);
        claim.heading = nameOf(statement);
        conflict.claims.append(claim);
        said.append(tr("%1 says %2").arg(claim.heading, statement.values.join(QStringLiteral(", "))));
    }
    conflict.note = tr("Your documents do not agree: %1.").arg(said.join(QStringLiteral("; ")));
    return conflict;
}

} // namespace superinstance
