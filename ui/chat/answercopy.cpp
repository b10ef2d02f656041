#include "ui/chat/answercopy.h"

#include "ui/chat/markdown.h"
#include "ui/wording.h"

#include <algorithm>

namespace superinstance {

namespace {

// What is withheld on the page is not given away either, and nothing goes unmarked that was not confirmed.
QList<Claim> claimsToCopy(const Answer &answer)
{
    QList<Claim> claims;
    if (answer.outcome == Outcome::Vetoed || answer.outcome == Outcome::Refused)
        return claims;
    std::copy_if(answer.claims.begin(), answer.claims.end(), std::back_inserter(claims), [](const Claim &claim) {
        return claim.verdict == Verdict::Supported;
    });
    return claims;
}

QString place(const Citation &citation)
{
    return placeInWords(citation.path, citation.page, citation.modified);
}

// Footnotes in the order in which they are referred to.
class Notes {
public:
    QString refer(const Claim &claim)
    {
        QString references;
        for (const Citation &citation : claim.citations) {
            const QString number = QString::number(m_notes.size() + 1);
            references += QStringLiteral("[^%1]").arg(number);
            m_notes.append(QStringLiteral("[^%1]: %2: “%3”").arg(number, escaped(place(citation)), escaped(citation.quote.simplified())));
        }
        return references;
    }
    QStringList all() const { return m_notes; }

private:
    QStringList m_notes;
};

// The footnote of each row stands in its last cell. first: the number of its first claim.
QString tableAsMarkdown(const QuotedTable &table, const QList<Claim> &claims, qsizetype first, Notes &notes)
{
    const auto line = [](QStringList cells) {
        for (QString &cell : cells)
            cell = cell.simplified();
        return QStringLiteral("| %1 |").arg(cells.join(QStringLiteral(" | ")));
    };
    const auto plain = [](QStringList cells) {
        std::transform(cells.begin(), cells.end(), cells.begin(), escaped);
        return cells;
    };
    QStringList lines { line(plain(table.columns)), line(QStringList(table.columns.size(), QStringLiteral("---"))) };
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        QStringList cells = plain(table.rows[i]);
        cells.last() += QLatin1Char(' ') + notes.refer(claims[first + i]);
        lines.append(line(cells));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString answerAsText(const Answer &answer)
{
    QStringList paragraphs;
    if (!answer.reason.isEmpty())
        paragraphs.append(answer.reason);
    for (const Claim &claim : claimsToCopy(answer)) {
        QStringList places;
        if (!claim.heading.isEmpty())
            paragraphs.append(claim.heading);
        for (const Citation &citation : claim.citations)
            if (!places.contains(place(citation)))
                places.append(place(citation));
        paragraphs.append(places.isEmpty() ? claim.text : claim.text + QStringLiteral(" (%1)").arg(places.join(QStringLiteral("; "))));
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

QString answerAsMarkdown(const Answer &answer)
{
    QStringList paragraphs;
    Notes notes;
    if (!answer.reason.isEmpty())
        paragraphs.append(answer.reason);
    const QList<Claim> claims = claimsToCopy(answer);
    for (qsizetype i = 0; i < claims.size(); ++i) {
        const Claim &claim = claims[i];
        const QuotedTable table = quotedTable(claims, i);
        const QString heading = table.rows.isEmpty() ? claim.heading : table.title;
        if (!heading.isEmpty())
            paragraphs.append(QStringLiteral("**%1**").arg(escaped(heading)));
        if (!table.rows.isEmpty()) {
            paragraphs.append(tableAsMarkdown(table, claims, i, notes));
            i += table.rows.size() - 1;
            continue;
        }
        const bool code = claim.text.trimmed().endsWith(QStringLiteral("```")); // a fence takes nothing behind it
        paragraphs.append((claim.quoted && !isCode(claim.text) ? escaped(claim.text) : claim.text) + (code ? QStringLiteral("\n\n") : QString()) + notes.refer(claim));
    }
    if (!notes.all().isEmpty())
        paragraphs.append(notes.all().join(QLatin1Char('\n')));
    return paragraphs.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

} // namespace superinstance
