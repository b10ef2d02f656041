#include "ui/chat/transcriptblocks.h"

#include "ui/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int passagesShown = 5;
constexpr int citationsShown = 24; // of one claim
constexpr qsizetype passageLength = 160; // characters of a passage in a list
constexpr int smallPrint = RichRun::Small | RichRun::Faint;

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Transcript", text, meaning, n);
}

bool isMarkdownFile(const QString &path)
{
    return path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) || path.endsWith(QLatin1String(".markdown"), Qt::CaseInsensitive);
}

RichBlock small(const QString &text, int below = 10)
{
    return { .runs = { { harmless(text), smallPrint, {} } }, .below = below };
}

RichBlock title(const QString &text)
{
    return { .runs = { { text, smallPrint | RichRun::Bold, {} } }, .above = 2, .below = 4 };
}

void add(RichBlock &line, const QString &text, const QString &link = {})
{
    line.runs.append({ harmless(text), link.isEmpty() ? smallPrint : int(RichRun::Small), link });
}

void addAction(RichBlock &line, const QString &text, const QString &link)
{
    if (!line.runs.isEmpty())
        add(line, QStringLiteral("  ·  "));
    add(line, text, link);
}

void addVersions(RichBlock &line, qint64 entry, VersionPlace place)
{
    if (place.count < 2)
        return;
    if (!line.runs.isEmpty())
        add(line, QStringLiteral("  ·  "));
    if (place.number > 1)
        add(line, tr("‹ Earlier version"), QStringLiteral("version:%1:-1").arg(entry));
    add(line, QLatin1Char(' ') + tr("%1 of %2").arg(QLocale().toString(place.number), QLocale().toString(place.count)) + QLatin1Char(' '));
    if (place.number < place.count)
        add(line, tr("Later version ›"), QStringLiteral("version:%1:1").arg(entry));
}

bool isRecognised(const Claim &claim, const QList<Passage> &passages)
{
    return std::any_of(passages.begin(), passages.end(), [&](const Passage &passage) {
        return passage.recognised && std::any_of(claim.citations.begin(), claim.citations.end(), [&](const Citation &citation) { return citation.path == passage.path; });
    });
}

RichBlock noteOf(const Claim &claim, const QList<Passage> &passages, qint64 entry, int index)
{
    RichBlock note { .above = 1, .below = 10 };
    if (claim.verdict == Verdict::Contradicted)
        add(note, tr("Struck:") + QLatin1Char(' '));
    if (claim.citations.isEmpty()) {
        add(note, claim.verdict == Verdict::Draft ? tr("draft") : tr("names no passage"));
    } else {
        add(note, verdictInWords(claim) + QLatin1Char(' '));
        QString last;
        for (int i = 0; i < std::min<qsizetype>(claim.citations.size(), citationsShown); ++i) {
            const Citation &citation = claim.citations[i];
            const QString place = placeInWords(citation.path, citation.page, citation.modified);
            if (i > 0)
                add(note, QStringLiteral(", "));
            add(note, place == last ? QString::number(i + 1) : place, QStringLiteral("cite:%1:%2:%3").arg(entry).arg(index).arg(i)); // more of one file by number
            last = place;
        }
        if (claim.citations.size() > citationsShown)
            add(note, QStringLiteral(" …"));
        if (isRecognised(claim, passages))
            add(note, QStringLiteral(". ") + misreadInWords());
    }
    if (claim.verdict == Verdict::Contradicted || claim.verdict == Verdict::Unverified)
        for (const Finding &finding : claim.findings)
            add(note, QStringLiteral(". ") + finding.text);
    return note;
}

QList<RichBlock> claimBlocks(const Claim &claim, const ShownAnswer &shown, qint64 entry, int index)
{
    QList<RichBlock> blocks, heading;
    if (!claim.heading.isEmpty())
        heading.append({ .runs = { { harmless(claim.heading), RichRun::Bold, {} } }, .above = 8, .below = 4 });
    if (claim.verdict == Verdict::Contradicted) {
        blocks = paragraphs(claim.text, RichRun::Struck);
        blocks.first().above = 6;
    } else {
        MarkdownOptions options;
        options.codeLinks = QStringLiteral("code:%1:%2").arg(entry).arg(index);
        options.looks = !shown.final && claim.verdict == Verdict::Draft ? RichRun::Italic | RichRun::Faint : RichRun::Plain;
        for (const QString &which : shown.wrapped)
            if (which.section(QLatin1Char(':'), 0, 0).toInt() == index)
                options.wrapped.insert(which.section(QLatin1Char(':'), 1).toInt());
        const bool asItIs = claim.quoted && !isCode(claim.text); // whatever a document says is no markup of ours
        blocks = asItIs ? paragraphs(claim.text, options.looks) : readMarkdown(claim.text, options).blocks;
        if (asItIs)
            blocks.first().above = 6;
    }
    blocks.append(noteOf(claim, shown.shownPassages(), entry, index));
    return heading + blocks;
}

// Rows as a table, the place of each beside it.
QList<RichBlock> tableBlocks(const QuotedTable &quoted, const QList<Claim> &claims, qint64 entry, int first)
{
    QList<RichBlock> blocks;
    if (!quoted.title.isEmpty())
        blocks.append({ .runs = { { harmless(quoted.title), RichRun::Bold, {} } }, .above = 8, .below = 4 });
    RichBlock table { .kind = RichBlock::Table, .above = 4, .below = 10 };
    table.columns = int(quoted.columns.size()) + 1;
    for (const QString &column : quoted.columns)
        table.cells.append(QList<RichRun> { { harmless(column), RichRun::Bold, {} } });
    table.cells.append(QList<RichRun> { { tr("Quoted from"), smallPrint, {} } });
    for (int row = 0; row < quoted.rows.size(); ++row) {
        for (const QString &cell : quoted.rows[row])
            table.cells.append(QList<RichRun> { { harmless(cell), RichRun::Plain, {} } });
        const Citation &citation = claims[first + row].citations.first();
        table.cells.append(QList<RichRun> { { placeInWords(citation.path, citation.page, citation.modified), RichRun::Small, QStringLiteral("cite:%1:%2:0").arg(entry).arg(first + row) } });
    }
    return blocks << table;
}

QList<RichBlock> renderedClaim(ShownAnswer &shown, qint64 entry, int index)
{
    const auto ready = shown.rendered.constFind(index);
    if (ready != shown.rendered.constEnd())
        return *ready;
    const QList<RichBlock> blocks = claimBlocks(shown.shownClaims()[index], shown, entry, index);
    shown.rendered.insert(index, blocks);
    return blocks;
}

QList<RichBlock> passageBlocks(const QList<Passage> &passages, qint64 entry)
{
    QList<RichBlock> blocks;
    for (int i = 0; i < std::min<qsizetype>(passages.size(), passagesShown); ++i) {
        const QString begin = passages[i].text.left(passageLength * 2);
        QString text = isMarkdownFile(passages[i].path) ? wordsOf(begin) : begin.simplified();
        if (text.size() > passageLength)
            text = text.left(passageLength - 1) + QChar(0x2026);
        RichBlock block { .above = 2, .below = 4 };
        block.runs = { { placeInWords(passages[i].path, passages[i].page, {}), RichRun::Small, QStringLiteral("passage:%1:%2").arg(entry).arg(i) },
                       { passages[i].recognised ? tr(" (OCR)", "behind the place of a passage") : QString(), smallPrint, {} },
                       { harmless(QStringLiteral(" — ") + text), RichRun::Small, {} } };
        blocks.append(block);
    }
    return blocks;
}

// Until the draft is styled as one, only what was found is shown: a sentence that is not checked never looks final.
QList<RichBlock> workingBlocks(ShownAnswer &shown, const QList<RichBlock> &streamed, qint64 entry)
{
    const bool drafting = shown.writing || (shown.draftStyled && !shown.claims.isEmpty());
    QList<RichBlock> blocks { title(drafting ? tr("Draft, being checked") : tr("Looking…")) };
    if (drafting) {
        for (int i = 0; i < shown.claims.size(); ++i)
            blocks += renderedClaim(shown, entry, i);
        return blocks + streamed;
    }
    if (!shown.passages.isEmpty())
        blocks << small(tr("Passages found so far:")) << passageBlocks(shown.passages, entry);
    return blocks;
}

// The claims that are shown, and a line where some are not.
QList<RichBlock> finalClaims(ShownAnswer &shown, qint64 entry)
{
    const QList<Claim> &claims = shown.answer.claims;
    QList<RichBlock> blocks;
    int folded = 0;
    qsizetype length = 0;
    for (int i = 0; i < claims.size(); ++i) {
        length += claims[i].text.size();
        if (i > 0 && length > longestRendered) {
            blocks << small(tr("The answer is longer than can be shown; the rest is left out."));
            break;
        }
        if (const QuotedTable table = quotedTable(claims, i); !table.rows.isEmpty()) {
            blocks += tableBlocks(table, claims, entry, i);
            i += int(table.rows.size()) - 1;
        } else if (claims[i].verdict == Verdict::Unverified && !shown.unfolded) {
            ++folded;
        } else {
            blocks += renderedClaim(shown, entry, i);
        }
    }
    if (folded > 0) {
        RichBlock fold { .below = 10 };
        add(fold, tr("%n sentences not confirmed; show them", nullptr, folded), QStringLiteral("fold:%1").arg(entry));
        blocks << fold;
    }
    return blocks;
}

// What can be done with an answer.
RichBlock actionsOf(const Answer &answer, qint64 entry, bool saved, VersionPlace place)
{
    RichBlock line { .above = 2, .below = 22 };
    const bool words = answer.outcome == Outcome::Consensus || answer.outcome == Outcome::NoConsensus;
    if (words && !answer.claims.isEmpty()) {
        addAction(line, tr("Copy"), QStringLiteral("text:%1").arg(entry));
        addAction(line, tr("Copy as Markdown"), QStringLiteral("markdown:%1").arg(entry));
    }
    if (saved)
        addAction(line, tr("Answer again"), QStringLiteral("again:%1").arg(entry));
    if (saved && hasOthers(answer))
        addAction(line, tr("Not this"), QStringLiteral("other:%1").arg(entry));
    if (saved && answer.outcome != Outcome::Stopped && answer.outcome != Outcome::Failed)
        addAction(line, tr("This was wrong"), QStringLiteral("wrong:%1").arg(entry));
    addVersions(line, entry, place);
    return line;
}

QList<RichBlock> finalBlocks(ShownAnswer &shown, qint64 entry, bool saved, VersionPlace place)
{
    const Answer &answer = shown.answer;
    QList<RichBlock> blocks { title(outcomeInWords(answer)) };
    const bool withheld = answer.outcome == Outcome::Vetoed, refused = answer.outcome == Outcome::Refused;
    if (!answer.reason.isEmpty()) {
        blocks += paragraphs(answer.reason, RichRun::Plain);
        blocks[1].above = 4;
        blocks.last().below = 8;
    }
    if (!withheld && !refused)
        blocks += finalClaims(shown, entry);
    const bool smallTalk = answer.intent.kind == QuestionKind::Chat;
    if ((withheld || refused || answer.outcome == Outcome::Stopped) && !answer.passages.isEmpty() && !smallTalk)
        blocks << small(tr("The nearest passages:")) << passageBlocks(answer.passages, entry);
    if (!smallTalk && (refused || !answer.notThese.isEmpty())) {
        RichBlock file { .above = 2, .below = 8 };
        add(file, tr("Do you know which file holds it?") + QLatin1Char(' '));
        add(file, tr("Ask that file alone"), QStringLiteral("file:%1").arg(entry));
        blocks << file;
    }
    RichBlock how { .below = 2 };
    add(how, summaryLine(answer), QStringLiteral("how:%1").arg(entry));
    return blocks << how << actionsOf(answer, entry, saved, place);
}

} // namespace

bool hasOthers(const Answer &answer)
{
    const bool shown = answer.outcome == Outcome::Consensus || answer.outcome == Outcome::NoConsensus;
    return shown && !answer.claims.isEmpty() && answer.backend == QLatin1String("built-in");
}

QList<RichBlock> questionBlocks(const QString &text, qint64 entry, bool saved, VersionPlace place)
{
    RichBlock head = title(tr("You asked"));
    if (saved)
        addAction(head, tr("Edit"), QStringLiteral("edit:%1").arg(entry));
    addVersions(head, entry, place);
    QList<RichBlock> words = paragraphs(text, RichRun::Bold | RichRun::Large);
    words.first().above = 2;
    words.last().below = 6;
    return QList<RichBlock> { head } + words;
}

QList<RichBlock> answerBlocks(ShownAnswer &shown, const QList<RichBlock> &streamed, qint64 entry, bool saved, VersionPlace place)
{
    return shown.final ? finalBlocks(shown, entry, saved, place) : workingBlocks(shown, streamed, entry);
}

} // namespace superinstance
