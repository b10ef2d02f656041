#include "engine/agents/ethos.h"

#include "engine/agents/derivation.h"
#include "engine/agents/relevance.h"
#include "engine/agents/rules.h"
#include "engine/agents/safety.h"
#include "engine/async/offload.h"
#include "engine/models/askedvalue.h"
#include "engine/text/orders.h"
#include "engine/text/sentences.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int mostWarnings = 3; // about what stands in the passages
constexpr double asideShare = 0.2; // of the vote on claims that are not about what was asked: a tenth of them answer all the same

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Ethos", text, meaning, n);
}

} // namespace

struct PreparedPassage {
    Passage passage;
    QList<TextSpan> sentences;
    bool intact = false;
};

struct Preparation {
    std::shared_ptr<const Evidence> evidence;
    QHash<qint64, PreparedPassage> passages; // by chunk
    QStringList warnings; // about what stands in them
};

namespace {

// The cited span with the sentence before and after it.
QString surroundingsOf(const Citation &citation, const PreparedPassage &prepared)
{
    const qsizetype start = citation.start - prepared.passage.start, end = citation.end - prepared.passage.start;
    qsizetype from = start, to = end;
    for (qsizetype i = 0; i < prepared.sentences.size(); ++i) {
        const TextSpan &sentence = prepared.sentences[i];
        if (sentence.end <= start || sentence.start >= end)
            continue;
        from = std::min(from, prepared.sentences[std::max<qsizetype>(0, i - 1)].start);
        to = std::max(to, prepared.sentences[std::min(prepared.sentences.size() - 1, i + 1)].end);
    }
    return prepared.passage.text.mid(from, to - from);
}

// E2: the passage was found for this question, is what was indexed, and says at that place what is quoted.
bool citationHolds(const Citation &citation, const Preparation &preparation)
{
    const auto found = preparation.passages.constFind(citation.chunk);
    if (found == preparation.passages.constEnd() || !found->intact)
        return false;
    const qsizetype start = citation.start - found->passage.start;
    return start >= 0 && citation.end >= citation.start && !citation.quote.isEmpty()
        && QStringView(found->passage.text).mid(start, citation.end - citation.start) == citation.quote;
}

bool deniesFinding(const QString &claim)
{
    static const QRegularExpression denial(QStringLiteral("\\b(?:not|nothing|no)\\b[^.]{0,60}\\b(?:documents?|passages?|sources?)\\b|\\b(?:documents?|passages?|sources?)\\b[^.]{0,40}\\b(?:do(?:es)? not|don['’]t)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    return denial.match(claim).hasMatch();
}

void apply(Claim &claim, const Judgement &judgement)
{
    claim.verdict = judgement.verdict;
    claim.findings = judgement.findings;
    if (!judgement.critical)
        return;
    claim.verdict = Verdict::Contradicted; // never shown as an answer, even where it is word for word what its passage says
    claim.findings.append({ QStringLiteral("safety"), tr("This would do harm if it were followed."), Verdict::Contradicted });
}

// A row of a table as it stands, or a number reckoned from such rows (E10); nothing for any other claim.
std::optional<Judgement> judgeRows(const QString &claim, const QStringList &quotes, const QString &about)
{
    std::optional<Judgement> judgement;
    if (quotes.size() == 1 && standsAsRow(claim, quotes.first()))
        judgement = Judgement { Verdict::Supported, 1, {}, false };
    else
        judgement = judgeDerivation(claim, quotes, about + QLatin1Char('\n') + quotes.join(QLatin1Char('\n')));
    if (judgement)
        judgement->critical = ordersDanger(claim, quotes.join(QLatin1Char('\n')));
    return judgement;
}

// E12: "not in your documents" passes only if little was found. Nothing, where the claim does not say so.
std::optional<Finding> nothingFoundRule(const Claim &claim, const Preparation &preparation)
{
    if (!deniesFinding(claim.text) || !claim.citations.isEmpty())
        return {};
    const bool found = preparation.evidence->strength >= refusalThreshold;
    return Finding { QStringLiteral("E12"), tr("Passages that fit the question were found all the same."), found ? Verdict::Contradicted : Verdict::Supported };
}

// E1: every sentence carries a citation.
std::optional<Finding> citationRule(const Claim &claim)
{
    if (!claim.citations.isEmpty())
        return {};
    return Finding { QStringLiteral("E1"), tr("This sentence names no passage."), Verdict::Unverified };
}

// E2: every cited passage is what was read and found.
std::optional<Finding> passageRule(const Claim &claim, const Preparation &preparation)
{
    if (std::all_of(claim.citations.begin(), claim.citations.end(), [&](const Citation &citation) { return citationHolds(citation, preparation); }))
        return {};
    return Finding { QStringLiteral("E2"), tr("The cited passage is not what was read and found for this question."), Verdict::Unverified };
}

// E15: a sentence is meant for the reader. What is drawn from an order to the program is what the order wants said.
std::optional<Finding> orderRule(const Claim &claim, const Passage &passage)
{
    const auto isOrder = [&](const QString &text) { return !wordsToTheProgram(text, passage.text).isEmpty(); };
    if (!isOrder(claim.text) && std::none_of(claim.citations.begin(), claim.citations.end(), [&](const Citation &citation) { return isOrder(citation.quote); }))
        return {};
    return Finding { QStringLiteral("E15"), tr("This sentence is meant for the program and not for you."), Verdict::Unverified };
}

// The rules about where a claim comes from: true when one of them decides.
bool settledByItsPlace(Claim &claim, const Preparation &preparation)
{
    std::optional<Finding> finding = nothingFoundRule(claim, preparation);
    if (!finding)
        finding = citationRule(claim);
    if (!finding)
        finding = passageRule(claim, preparation);
    if (!finding)
        return false;
    claim.verdict = finding->verdict;
    if (finding->verdict != Verdict::Supported)
        claim.findings.append(*finding);
    if (claim.citations.isEmpty() && ordersDanger(claim.text, {}))
        claim.findings.append({ QStringLiteral("safety"), tr("This would do harm if it were followed."), Verdict::Contradicted });
    return true;
}

// A row or item that was looked up, since it holds what the question names: unlike one that is quoted for its likeness.
bool wasLookedUp(const Claim &claim, const Evidence &evidence)
{
    const Citation cited = claim.citations.first();
    return std::any_of(evidence.rows.begin(), evidence.rows.end(), [&](const FoundRow &row) { return row.passage.chunk == cited.chunk && row.passage.start + row.start == cited.start; });
}

// E14: whether it is about what was asked. A row of another thing is no support at all; of a sentence it is only said.
void holdAgainstTheQuestion(Claim &claim, bool isRow, const PreparedPassage &cited, const Intent &intent, const Evidence &evidence)
{
    if (const std::optional<Finding> other = isRow ? rowOfAnother(claim, cited.passage, intent, evidence) : std::nullopt) {
        claim.verdict = std::max(claim.verdict, other->verdict);
        claim.findings.append(*other);
    } else if (const std::optional<Finding> beside = besideTheQuestion(claim, cited.passage, intent, evidence)) {
        claim.findings.append(*beside);
    }
}

Claim checkClaim(Claim claim, const Intent &intent, const Preparation &preparation, const std::stop_token &stop)
{
    claim.findings.clear();
    if (settledByItsPlace(claim, preparation))
        return claim;
    QStringList sources, quotes, about { intent.standalone };
    for (const Citation &citation : std::as_const(claim.citations)) {
        const PreparedPassage prepared = preparation.passages[citation.chunk];
        sources.append(surroundingsOf(citation, prepared));
        quotes.append(citation.quote);
        about << prepared.passage.title << prepared.passage.heading; // a passage seldom repeats what its document is about
    }
    const QString around = about.join(QLatin1Char('\n'));
    for (const QString &term : intent.terms)
        about += measuresCalled(term); // who asks what is heavier asks for the weight
    const std::optional<Judgement> rows = judgeRows(claim.text, quotes, about.join(QLatin1Char('\n')));
    apply(claim, rows ? *rows : judge(claim.text, sources.join(QStringLiteral("\n\n")), around, stop));
    if (const std::optional<Finding> order = orderRule(claim, preparation.passages[claim.citations.first().chunk].passage)) {
        claim.verdict = std::max(claim.verdict, order->verdict);
        claim.findings.append(*order);
    }
    const bool reckoned = rows && quotes.size() > 1;
    if (!reckoned && !wasLookedUp(claim, *preparation.evidence))
        holdAgainstTheQuestion(claim, rows.has_value(), preparation.passages[claim.citations.first().chunk], intent, *preparation.evidence);
    return claim;
}

// What of a passage is addressed to the program; empty when nothing is.
QString warningOf(const Passage &passage)
{
    const QString file = QFileInfo(passage.path).fileName(), words = wordsToTheProgram(passage.text);
    if (!words.isEmpty())
        return tr("“%1” holds words that are meant for the program and not for you (“%2”). They were read as text and not obeyed.").arg(file, words);
    return hidesSigns(passage.text) ? tr("“%1” holds signs that cannot be seen. They may hide words; they had no effect.").arg(file) : QString();
}

bool hasFinding(const Claim &claim, QLatin1String rule)
{
    return std::any_of(claim.findings.begin(), claim.findings.end(), [&](const Finding &finding) { return finding.rule == rule; });
}

} // namespace

Task<Result<std::shared_ptr<const Preparation>>> Ethos::prepare(std::shared_ptr<const Evidence> evidence, std::stop_token stop)
{
    auto work = [evidence, stop] {
        auto preparation = std::make_shared<Preparation>();
        preparation->evidence = evidence;
        for (const Passage &passage : evidence->passages) {
            if (stop.stop_requested())
                break;
            preparation->passages.insert(passage.chunk, { passage, sentences(passage.text), isIntact(passage) });
            const QString warning = preparation->warnings.size() < mostWarnings ? warningOf(passage) : QString();
            if (!warning.isEmpty() && !preparation->warnings.contains(warning))
                preparation->warnings.append(warning);
        }
        return std::shared_ptr<const Preparation>(preparation);
    };
    auto preparing = offload(m_workers, work, Priority::Question, stop);
    Result<std::shared_ptr<const Preparation>> preparation = co_await preparing;
    if (stop.stop_requested()) // it may have been cut short
        co_return Error::stopped();
    co_return preparation;
}

Task<Result<Claim>> Ethos::check(Claim claim, Intent intent, std::shared_ptr<const Preparation> preparation, std::stop_token stop)
{
    auto work = [claim, intent, preparation, stop] { return checkClaim(claim, intent, *preparation, stop); };
    auto checking = offload(m_workers, work, Priority::Question, stop);
    const Result<Claim> checked = co_await checking;
    if (!checked || stop.stop_requested())
        co_return checked ? Error::stopped() : checked.error();
    auto examining = examine(*checked, stop);
    const Result<Claim> examined = co_await examining;
    if (!examined)
        co_return examined.error();
    const bool lenient = examined->verdict < checked->verdict; // verdicts go from good to bad
    co_return Claim(lenient ? *checked : *examined);
}

Task<Result<Claim>> Ethos::examine(Claim checked, std::stop_token)
{
    co_return Claim(checked);
}

Review Ethos::conclude(QList<Claim> checked, const Intent &) const
{
    Review review;
    int supported = 0, contradicted = 0, beside = 0;
    bool critical = false;
    for (const Claim &claim : std::as_const(checked)) {
        supported += claim.verdict == Verdict::Supported;
        contradicted += claim.verdict == Verdict::Contradicted;
        beside += hasFinding(claim, QLatin1String("E14"));
        critical = critical || hasFinding(claim, QLatin1String("safety"));
    }
    const int count = int(checked.size());
    review.claims = std::move(checked);
    review.revisionAsked = supported < count || count == 0;
    review.besideTheQuestion = count > 0 && beside == count;
    // Even a word-for-word quotation may come from a document that was read wrongly.
    const double confidence = count == 0 ? 0 : 0.98 * supported / count * (contradicted > 0 ? 0.5 : 1);
    QString statement = count == 0 ? tr("There is nothing to check.")
        : supported == count       ? tr("Every claim is supported by its passage.")
                                   : tr("%1 of %n claims are supported by their passage.", nullptr, count).arg(supported);
    if (review.besideTheQuestion)
        statement = tr("None of this is about what was asked.");
    if (critical) {
        review.reason = tr("Ethos withholds this answer, because following it could do harm. The passages are shown below.");
        statement = tr("Following this answer could do harm.");
    }
    review.vote = { Agent::Ethos, review.besideTheQuestion ? confidence * asideShare : confidence, statement, critical };
    return review;
}

QStringList warningsOf(const Preparation &preparation)
{
    return preparation.warnings;
}

QString sourceOf(const Claim &claim, const Preparation &preparation)
{
    QStringList sources;
    for (const Citation &citation : claim.citations) {
        const PreparedPassage prepared = preparation.passages.value(citation.chunk);
        sources.append(prepared.passage.title + QStringLiteral(": ") + surroundingsOf(citation, prepared));
    }
    return sources.join(QLatin1Char('\n'));
}

ClaimVerdict verifyClaim(const ClaimCheck &check)
{
    const Judgement judgement = judge(check.claim, check.source, check.question);
    return { check.id, judgement.verdict, judgement.confidence, judgement.findings };
}

} // namespace superinstance
