#include "engine/agents/rowanswer.h"

#include "engine/agents/citation.h"
#include "engine/agents/comparison.h"
#include "engine/agents/derivation.h"
#include "engine/agents/pathos.h"
#include "engine/agents/questionforms.h"
#include "engine/retrieval/measure.h"
#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace superinstance {

namespace {

constexpr int mostShown = 50; // rows; all are counted
constexpr int passagesTried = 10; // of the best, for rows that tell what is asked
constexpr int mostTelling = 3; // rows
constexpr int mostOperands = mostRowsKept - 1; // of a number that is reckoned, since each is shown

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Logos", text, meaning, n);
}

Operation operationOf(Reckoning reckoning)
{
    switch (reckoning) {
    case Reckoning::Average: return Operation::Average;
    case Reckoning::Highest: return Operation::Highest;
    case Reckoning::Lowest: return Operation::Lowest;
    case Reckoning::Latest: return Operation::Latest;
    case Reckoning::Earliest: return Operation::Earliest;
    case Reckoning::None:
    case Reckoning::Sum: break;
    }
    return Operation::Sum;
}

bool picksOne(Reckoning reckoning)
{
    return reckoning != Reckoning::None && reckoning != Reckoning::Sum && reckoning != Reckoning::Average;
}

// What the numbers are of, where no column says so.
QString nameOf(const FoundRow &row)
{
    const QString named = row.passage.title.isEmpty() ? QFileInfo(row.passage.path).completeBaseName() : row.passage.title;
    if (row.document)
        return named;
    const QString heading = row.headed && !row.under.isEmpty() ? row.under : row.passage.heading.section(QStringLiteral(" › "), -1);
    return heading.isEmpty() ? named : heading;
}

// The operands of what is to be reckoned, each with its row.
struct Operands {
    QString name;
    NumberStyle style = NumberStyle::DecimalPoint;
    QList<int> rows;
    QStringList written;
    QStringList units; // that differ
};

std::optional<Operands> operandsOf(const QList<FoundRow> &rows, const RowQuestion &question)
{
    Operands operands;
    if (question.reckoning == Reckoning::Latest || question.reckoning == Reckoning::Earliest) {
        for (const Dated &dated : daysOf(rows)) {
            operands.rows.append(dated.row);
            operands.written.append(dated.written);
            operands.name = operands.name.isEmpty() ? dated.column : operands.name;
        }
    } else if (const std::optional<Measure> measure = measureOf(rows, question)) {
        operands.name = measure->name;
        operands.style = measure->style;
        for (const Measured &each : measure->amounts) {
            operands.rows.append(each.row);
            operands.written.append(each.written);
            const QString unit = each.quantity.unit.isEmpty() ? tr("none", "unit of a number") : each.quantity.unit;
            if (!operands.units.contains(unit))
                operands.units.append(unit);
        }
    }
    if (operands.rows.isEmpty())
        return std::nullopt;
    if (operands.name.isEmpty())
        operands.name = nameOf(rows[operands.rows.first()]);
    return operands;
}

// Without the tables and lists that hold nothing to reckon.
QList<FoundRow> withValues(const QList<FoundRow> &rows, const RowQuestion &question)
{
    const std::optional<Operands> operands = question.reckoning == Reckoning::None ? std::nullopt : operandsOf(rows, question);
    if (!operands)
        return rows;
    QSet<std::pair<qint64, qsizetype>> tables;
    for (const int row : operands->rows)
        tables.insert(rows[row].sheet());
    QList<FoundRow> kept;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(kept), [&](const FoundRow &row) { return tables.contains(row.sheet()); });
    return kept;
}

QString note(const QString &said, const QString &sentence)
{
    return (said + QLatin1Char(' ') + sentence).trimmed();
}

// The rows that have what the reckoning found; several when they are equal.
QList<FoundRow> winners(const QList<FoundRow> &rows, const Operands &operands, const QString &formula)
{
    const QString best = formula.section(QStringLiteral(" = "), -1);
    QList<FoundRow> winning;
    for (qsizetype i = 0; i < operands.rows.size(); ++i)
        if (operands.written[i] == best)
            winning.append(rows[operands.rows[i]]);
    return winning;
}

Claim derived(const QString &formula, const QList<FoundRow> &rows, const QList<int> &which)
{
    Claim claim;
    claim.text = formula;
    claim.quoted = false;
    claim.confidence = std::any_of(which.begin(), which.end(), [&](int row) { return rows[row].partly; }) ? rowsAnswerPartly : rowsAnswer;
    for (const int row : which)
        claim.citations.append(cite(rows[row].passage, rows[row].start, rows[row].end));
    if (const auto &head = rows[which.first()].head)
        claim.citations.append(cite(head->passage, head->start, head->end));
    return claim;
}

// Under the names of their columns, or in a list under its heading.
void showRows(const QList<FoundRow> &rows, RowAnswer &answer)
{
    std::pair<qint64, qsizetype> sheet { -1, -2 };
    QString under;
    for (const FoundRow &row : rows.mid(0, mostShown)) {
        Claim claim = rowClaim(row);
        if (row.sheet() != sheet || row.under != under)
            claim.heading = row.columns.isEmpty() ? nameOf(row) : shownRow(row.columns);
        sheet = row.sheet();
        under = row.under;
        answer.claims.append(claim);
    }
}

// What was reckoned; the rows that it picks come first.
void reckon(const QList<FoundRow> &rows, const RowQuestion &question, RowAnswer &answer)
{
    const std::optional<Operands> operands = operandsOf(rows, question);
    if (!operands)
        return;
    if (operands->units.size() > 1) {
        answer.note = note(answer.note, tr("Their units differ (%1), so they are not reckoned together.").arg(operands->units.join(QStringLiteral(", "))));
        return;
    }
    if (operands->rows.size() == 1) { // it tells itself
        if (picksOne(question.reckoning))
            showRows({ rows[operands->rows.first()] }, answer);
        return;
    }
    if (operands->rows.size() > mostOperands) {
        answer.note = note(answer.note, tr("These are more numbers than I reckon with while showing each of them; ask about a part of them."));
        return;
    }
    if (const qsizetype without = rows.size() - operands->rows.size(); without > 0)
        answer.note = note(answer.note, tr("%Ln of them hold no such value and were left out.", nullptr, int(without)));
    const std::optional<QString> formula = derivation(operationOf(question.reckoning), operands->name, operands->written, operands->style);
    if (!formula)
        return;
    if (picksOne(question.reckoning))
        showRows(winners(rows, *operands, *formula), answer);
    answer.claims.append(derived(*formula, rows, operands->rows));
}

// "How many days": a number of them stands in the rows, so the rows are not what is to be counted. measured: the name of the
// column of amounts, if any.
bool statesTheNumber(const FoundRow &row, const QSet<QString> &counted, const QString &measured)
{
    static const QRegularExpression next(QStringLiteral("\\G\\W*((?:\\w+\\W+){0,2}\\w+)"), QRegularExpression::UseUnicodePropertiesOption);
    const auto isCounted = [&](const QString &text) {
        const QList<Term> terms = analyze(text, row.passage.language.isEmpty() ? QStringLiteral("en") : row.passage.language);
        return std::any_of(terms.begin(), terms.end(), [&](const Term &term) { return counted.contains(term.text); });
    };
    if (row.table >= 0)
        return isCounted(measured);
    const QString text = row.passage.text.mid(row.start, row.end - row.start);
    const QList<NumberMention> numbers = numberMentions(text, row.passage.language);
    return std::any_of(numbers.begin(), numbers.end(), [&](const NumberMention &number) {
        const qsizetype digits = number.span.start + 1;
        return isCounted(text.mid(digits, number.span.end - digits) + QLatin1Char(' ') + next.match(text, number.span.end).captured(1));
    });
}

QSet<QString> countedThing(const Intent &intent)
{
    static const QRegularExpression asked(QStringLiteral("\\b(?:how many|wie ?viele)\\s+((?:\\p{L}+\\s+)?\\p{L}+)"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> terms;
    for (const Term &term : analyze(asked.match(intent.standalone).captured(1), intent.language.isEmpty() ? QStringLiteral("en") : intent.language))
        if (!term.stop)
            terms.insert(term.text);
    return terms;
}

QString counted(int found, int shown, bool documents)
{
    if (documents)
        return tr("I counted %Ln documents that hold all you named.", nullptr, found);
    if (found > shown)
        return tr("I counted %Ln rows that hold all you named; the first %1 are shown.", nullptr, found).arg(QLocale().toString(shown));
    return tr("I counted %Ln rows that hold all you named.", nullptr, found);
}

// A word that occurs nowhere and is no name; empty where there is none.
QString lessTelling(const Evidence &evidence, const RowQuestion &question)
{
    const QString time = timeWord(evidence.question); // its cell tells the year without the word
    for (const QString &word : evidence.missingWords)
        if (word != time && question.words.contains(word) && !evidence.corrections.contains(word) && word.front().isLower() && word.front().script() != QChar::Script_Han)
            return word;
    return {};
}

// That rows were found without a word, since it occurs nowhere.
QString leftOut(const Evidence &evidence, const RowQuestion &question)
{
    const QString word = lessTelling(evidence, question);
    const QRegularExpression inflected(QStringLiteral("\\b%1(?:e?s|e?d|ing|e?n)\\b").arg(QRegularExpression::escape(word)), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto holdsIt = [&](const Passage &passage) { return passage.text.contains(inflected); }; // of a language that was not told
    return word.isEmpty() || std::any_of(evidence.passages.begin(), evidence.passages.end(), holdsIt) || (question.light + question.deeds).contains(word, Qt::CaseInsensitive) ? QString() : tr("The word “%1” occurs nowhere, so it was left out.").arg(word);
}

// Rows of tables among the best passages that hold all of a plain question, at least a word of it by themselves; none
// where these are more than a few.
QList<FoundRow> rowsThatTell(const Intent &intent, const Evidence &evidence)
{
    const RowQuestion question = rowQuestion(intent.standalone);
    const Intent asked = question.conditions.isEmpty() ? intent : interpretQuestion(question.words, {}).intent;
    QList<Passage> passages = evidence.passages.mid(0, passagesTried);
    QStringList languages { intent.language };
    for (const Passage &passage : std::as_const(passages))
        if (!languages.contains(passage.language))
            languages.append(passage.language);
    QList<QStringList> words;
    const QString unknown = lessTelling(evidence, question);
    QStringList measures = measureWords(intent.standalone);
    if (!intent.names.isEmpty()) // a row of that name tells the year; of a word, "What day is the meeting?", it may tell any
        measures.append(timeWord(intent.standalone));
    for (const QString &term : asked.terms)
        if (term != unknown && !question.light.contains(term, Qt::CaseInsensitive) && !measures.contains(term, Qt::CaseInsensitive))
            words.append(termForms(evidence.corrections.value(term, term), languages));
    QList<FoundRow> telling;
    for (const FoundRow &row : meetingConditions(matchingRows(words, passages), question)) {
        const QList<Term> terms = analyze(row.passage.text.mid(row.start, row.end - row.start), row.passage.language);
        const bool holdsOne = std::any_of(words.begin(), words.end(), [&](const QStringList &forms) {
            return std::any_of(terms.begin(), terms.end(), [&](const Term &term) { return forms.contains(term.text); });
        });
        if (holdsOne && !row.columns.isEmpty())
            telling.append(row);
    }
    return telling.size() <= mostTelling ? telling : QList<FoundRow>();
}

// "Who are the members?", "Welche Tarife gibt es?"
bool asksForSeveral(const QString &question)
{
    static const QRegularExpression several(QStringLiteral("^\\W*(?:\\p{L}{3,}(?:s with(?:out)?| mit| ohne) \\p{L}+\\W*$|who (?!is|was|does)\\p{L}+s\\b|who (?:does|do|did|is|has|have)(?:n['’]t| not)\\b|(?:in )?(?:which|what) \\p{L}+ (?:(?:must|may|can|should|include|serve|offer|provide|allow|need)s?|was|has|were|is)\\b|in welchen\\b|(?:who|what|which) (?:are|were) (?:the|all|our|my|their)\\b|which \\p{L}+ (?:are|do|did|have)\\b|what \\p{L}{3,}s (?:do|does) .+ (?:need|have|contain|include|require)\\W*$|wer sind\\b|was sind\\b|welche[rsn]? \\p{L}+ (?:gibt|sind|haben|hat|bieten?|bietet)\\b)|哪些|有谁"),
                                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return several.match(question).hasMatch();
}

// "Which members live in Leeds or York?", "Wer wohnt nicht in Lindau?"
bool picksRows(const QString &text, const RowQuestion &question)
{
    static const QRegularExpression asked(QStringLiteral("^\\W*(?:which|who|welche[rsn]?|wer)\\b|哪|谁"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return (!question.denied.isEmpty() || !question.either.isEmpty()) && asked.match(text).hasMatch();
}

// The rows as they stand, and how many there are, where not one of them tells the number itself.
void list(const Intent &intent, const Evidence &evidence, const QList<FoundRow> &rows, const RowQuestion &question, RowAnswer &answer)
{
    answer.note = note(answer.note, leftOut(evidence, question));
    const QSet<QString> thing = intent.kind == QuestionKind::Count ? countedThing(intent) : QSet<QString>();
    const std::optional<Measure> measure = thing.isEmpty() ? std::nullopt : measureOf(rows, question);
    QList<FoundRow> stating;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(stating), [&](const FoundRow &row) { return !thing.isEmpty() && statesTheNumber(row, thing, measure ? measure->name : QString()); });
    // One row with a bare number tells it, whatever its column is called.
    const bool tellsIt = rows.size() == 1 && ((measure && measure->amounts.first().quantity.unit.isEmpty()) || question.past || question.reckoning == Reckoning::Sum);
    if (stating.isEmpty() && !tellsIt)
        answer.note = note(counted(evidence.rowsFound - int(evidence.rows.size() - rows.size()), int(std::min<qsizetype>(rows.size(), mostShown)), rows.first().document), answer.note);
    showRows(stating.isEmpty() ? rows : stating, answer);
}

// Whether the rows themselves answer, and not only what is reckoned from them.
bool areAskedFor(const Intent &intent, const QList<FoundRow> &rows, const RowQuestion &question)
{
    return intent.kind == QuestionKind::List || intent.kind == QuestionKind::Count || !question.conditions.isEmpty() || question.contents || question.past || question.ticked || question.mentions
        || question.reckoning == Reckoning::Sum || picksRows(intent.standalone, question) || (asksForSeveral(intent.standalone) && (rows.size() > 1 || !rows.first().columns.isEmpty()));
}

// Which part of the rows is so: side 0 are those that are, side 1 are all.
RowAnswer sharedRows(const Intent &intent, const QList<FoundRow> &rows)
{
    const Share share = shareIn(intent.standalone);
    QList<FoundRow> part, all;
    for (const FoundRow &row : rows)
        (row.side == 0 ? part : all).append(row);
    RowAnswer answer;
    if (all.isEmpty() || all.size() > mostOperands)
        return answer;
    Claim claim = derived({}, all, [&] { QList<int> each(all.size()); std::iota(each.begin(), each.end(), 0); return each; }());
    claim.citations = claim.citations.mid(0, all.size()); // without the head: each citation counts
    const std::optional<QString> formula = derivation(Operation::Share, share.part, { QString::number(part.size()), QString::number(all.size()) }, NumberStyle::DecimalPoint);
    if (!formula)
        return answer;
    claim.text = *formula;
    answer.claims.append(claim);
    showRows(part, answer);
    return answer;
}

} // namespace

Share shareIn(const QString &question)
{
    static const QRegularExpression asked(QStringLiteral("^\\W*(?:what|which) (?:percentage|percent|share|proportion|fraction|part) of (?:all |the |all the |my |our )*(?<w>.+?) (?:is|are|was|were|has|have|comes? from|goes to) (?<p>.+?)\\W*$|"
                                                          "^\\W*(?:wie ?viel prozent|welcher (?:anteil|prozentsatz)) (?:aller |der |von )*(?<v>.+?) (?:ist|sind|war|waren|hat|haben) (?<t>.+?)\\W*$"),
                                          QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = asked.match(question);
    return { match.captured(QStringLiteral("w")) + match.captured(QStringLiteral("v")), match.captured(QStringLiteral("p")) + match.captured(QStringLiteral("t")) };
}

Claim rowClaim(const FoundRow &row)
{
    static const QRegularExpression marker(QStringLiteral("^(?:[-*+•–]|\\d{1,3}[.)])\\s+(?:\\[[ xX]\\]\\s+)?"));
    QStringList cells;
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        cells.append(row.cell(i));
    const QString text = row.table < 0 ? row.cell(0).remove(marker) : shownRow(cells);
    return quotation(row.passage, { row.start, row.end }, text, row.partly ? rowsAnswerPartly : rowsAnswer);
}

bool asksForRows(const QString &question)
{
    const QuestionKind kind = formOf(question).kind;
    const RowQuestion asked = rowQuestion(question);
    const bool tellsDeeds = asked.past && kind == QuestionKind::Fact;
    return kind == QuestionKind::List || kind == QuestionKind::Count || tellsDeeds || asked.ticked || asked.mentions || asksForSeveral(question) || asked.reckoning != Reckoning::None || asked.contents || picksRows(question, asked)
        || std::any_of(asked.conditions.begin(), asked.conditions.end(), [](const CellCondition &condition) { return condition.denied || !condition.onDates() || !condition.from.isValid() || !condition.to.isValid() || condition.from.year() != condition.to.year(); });
}

RowAnswer answerFromRows(const Intent &intent, const Evidence &evidence)
{
    RowAnswer answer;
    if (evidence.rows.isEmpty()) {
        if (intent.kind == QuestionKind::Fact && !rowQuestion(intent.standalone).unread)
            showRows(rowsThatTell(intent, evidence), answer);
        answer.note = answer.claims.isEmpty() ? QString() : leftOut(evidence, rowQuestion(intent.standalone));
        return answer;
    }
    const RowQuestion question = rowQuestion(intent.standalone);
    if (!shareIn(intent.standalone).part.isEmpty())
        return sharedRows(intent, evidence.rows);
    if (evidence.rows.first().side >= 0 || (intent.kind == QuestionKind::Compare && question.reckoning == Reckoning::None))
        return { comparedRows(intent, evidence.rows), {} };
    if (question.unread)
        return answer; // they would hold it all, and be the wrong ones
    if (question.reckoning == Reckoning::Sum && question.spending && !operandsOf(evidence.rows, question))
        return answer; // what was spent is told by amounts
    const QList<FoundRow> rows = withValues(evidence.rows, question);
    if (question.reckoning != Reckoning::None)
        reckon(rows, question, answer);
    if (question.ofParts && !answer.claims.isEmpty())
        answer.note = note(answer.note, tr("This compares single rows; what belongs together is not added up."));
    if (picksOne(question.reckoning) && (!answer.claims.isEmpty() || rows.first().document))
        return answer; // documents without the value are none that were asked for
    if (answer.claims.isEmpty() && answer.note.isEmpty() && !areAskedFor(intent, rows, question))
        return answer;
    list(intent, evidence, rows, question, answer);
    return answer;
}

} // namespace superinstance
