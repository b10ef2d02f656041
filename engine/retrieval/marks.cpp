#include "engine/retrieval/marks.h"

#include "engine/text/analyzer.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

QSet<QString> termsIn(const QString &text, const QString &language)
{
    QSet<QString> terms;
    for (const Term &term : analyze(text, language.isEmpty() ? QStringLiteral("en") : language))
        if (!term.stop)
            terms.insert(term.text);
    return terms;
}

// The columns that say yes or no in each of these rows of one table.
QList<qsizetype> markedColumns(const QList<FoundRow> &table)
{
    QList<qsizetype> marked;
    for (qsizetype c = 0; c < table.first().columns.size(); ++c)
        if (std::all_of(table.begin(), table.end(), [&](const FoundRow &row) { return row.cell(c).isEmpty() || saysYes(row.cell(c)); }))
            marked.append(c);
    return marked;
}

QString textOf(const FoundRow &row)
{
    return row.passage.text.mid(row.start, row.end - row.start);
}

// Whether the box of an item is ticked; nothing where it has none.
std::optional<bool> tick(const FoundRow &row)
{
    static const QRegularExpression box(QStringLiteral("^\\W{0,4}\\[([ xX])\\]"));
    const auto match = box.match(textOf(row));
    return match.hasMatch() ? std::optional(match.captured(1) != QLatin1String(" ")) : std::nullopt;
}

// All words of it: "Paper World".
bool holdsOneOf(const FoundRow &row, const QStringList &things)
{
    const QSet<QString> terms = termsIn(textOf(row), row.passage.language);
    return std::any_of(things.begin(), things.end(), [&](const QString &thing) {
        const QSet<QString> wanted = termsIn(thing, row.passage.language);
        return !wanted.isEmpty() && terms.contains(wanted);
    });
}

// Those of one table or list.
QList<FoundRow> meetingIn(QList<FoundRow> table, const RowQuestion &question)
{
    if (question.ticked)
        table.removeIf([&](const FoundRow &row) { return tick(row) != question.ticked; });
    if (!question.either.isEmpty())
        table.removeIf([&](const FoundRow &row) { return !holdsOneOf(row, question.either); });
    if (table.isEmpty())
        return table;
    // "Who works …", "How many people work …": the verb is no property.
    static const QRegularExpression verb(QStringLiteral("^(?:who|how many \\p{L}+)\\s+\\p{L}+(?=\\s+\\p{L})"), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString language = table.first().passage.language;
    const QSet<QString> asked = termsIn(QString(question.words).remove(verb), language), denied = termsIn(question.denied.join(QLatin1Char(' ')), language);
    bool answersDenial = denied.isEmpty();
    for (const qsizetype column : markedColumns(table)) {
        const QSet<QString> head = termsIn(table.first().columns[column], language);
        const bool denies = head.intersects(denied);
        answersDenial = answersDenial || denies;
        if (denies || head.intersects(asked))
            table.removeIf([&](const FoundRow &row) { return saysYes(row.cell(column)).value_or(false) == denies; });
        if (table.isEmpty())
            return table;
    }
    if (answersDenial)
        return table;
    const auto holdsIt = [&](const FoundRow &row) { return holdsOneOf(row, question.denied); };
    if (std::none_of(table.begin(), table.end(), holdsIt))
        return {}; // what is not told of cannot be denied
    table.removeIf(holdsIt);
    return table;
}

} // namespace

std::optional<bool> saysYes(const QString &cell)
{
    static const QSet<QString> yes { QStringLiteral("yes"), QStringLiteral("y"), QStringLiteral("true"), QStringLiteral("ja"), QStringLiteral("j"), QStringLiteral("x"), QStringLiteral("✓"), QStringLiteral("✔"), QStringLiteral("☑"), QStringLiteral("✅"),
                                     QStringLiteral("oui"), QStringLiteral("sí"), QStringLiteral("是"), QStringLiteral("有"), QStringLiteral("included"), QStringLiteral("inklusive") };
    static const QSet<QString> no { QStringLiteral("no"), QStringLiteral("n"), QStringLiteral("false"), QStringLiteral("nein"), QStringLiteral("-"), QStringLiteral("–"), QStringLiteral("—"), QStringLiteral("✗"), QStringLiteral("✘"), QStringLiteral("☐"), QStringLiteral("❌"),
                                    QStringLiteral("non"), QStringLiteral("否"), QStringLiteral("无"), QStringLiteral("没有"), QStringLiteral("none"), QStringLiteral("not included") };
    const QString word = cell.trimmed().toLower();
    if (yes.contains(word))
        return true;
    return no.contains(word) ? std::optional(false) : std::nullopt;
}

QList<FoundRow> meetingMarks(const QList<FoundRow> &rows, const RowQuestion &question)
{
    QList<FoundRow> meeting, table;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        table.append(rows[i]);
        const bool last = i + 1 == rows.size() || rows[i + 1].sheet() != rows[i].sheet();
        if (last)
            meeting += meetingIn(std::exchange(table, {}), question);
    }
    return meeting;
}

} // namespace superinstance
