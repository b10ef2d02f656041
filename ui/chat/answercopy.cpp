#include "ui/chat/answercopy.h"

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
    QStringList paragraphs, notes;
    if (!answer.reason.isEmpty())
        paragraphs.append(answer.reason);
    for (const Claim &claim : claimsToCopy(answer)) {
        QString references;
        if (!claim.heading.isEmpty())
            paragraphs.append(QStringLiteral("**%1**").arg(claim.heading));
        for (const Citation &citation : claim.citations) {
            const QString number = QString::number(notes.size() + 1);
            references += QStringLiteral("[^%1]").arg(number);
            notes.append(QStringLiteral("[^%1]: %2: “%3”").arg(number, place(citation), citation.quote.simplified()));
        }
        const bool code = claim.text.trimmed().endsWith(QStringLiteral("```")); // a fence takes nothing behind it
        paragraphs.append(claim.text + (code ? QStringLiteral("\n\n") : QString()) + references);
    }
    if (!notes.isEmpty())
        paragraphs.append(notes.join(QLatin1Char('\n')));
    return paragraphs.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

} // namespace superinstance
