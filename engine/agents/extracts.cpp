#include "engine/agents/extracts.h"

#include "engine/agents/citation.h"
#include "engine/agents/derivation.h"
#include "engine/retrieval/rowquestion.h"
#include "engine/retrieval/tables.h"
#include "engine/text/analyzer.h"
#include "engine/text/mentions.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int passagesTried = 3; // the best ones, for steps
constexpr double tellsOfIt = 0.5; // share of the question's words that a passage with steps must hold
constexpr double partlyTold = 0.5; // of what cannot be told
constexpr int mostRows = 3; // of the lines that one claim quotes
constexpr int mostSteps = 20, mostSections = 8, mostOfOneSection = 5;
constexpr qsizetype longestExtract = 600; // characters of a sentence of a summary
const QString fence = QStringLiteral("```");

// The blocks between fences, with these; one that does not end in this passage ends with it.
QList<TextSpan> codeIn(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("^[ \\t]{0,3}(`{3,}|~{3,})[^`\\n]*$"), QRegularExpression::MultilineOption);
    QList<TextSpan> blocks;
    QString open;
    auto marks = mark.globalMatch(text);
    while (marks.hasNext()) {
        const auto match = marks.next();
        if (open.isEmpty()) {
            open = match.captured(1);
            blocks.append({ match.capturedStart(), text.size() });
        } else if (match.captured(1).startsWith(open)) {
            blocks.back().end = match.capturedEnd();
            open.clear();
        }
    }
    while (!blocks.isEmpty() && blocks.back().end > blocks.back().start && text[blocks.back().end - 1].isSpace())
        --blocks.back().end;
    return blocks;
}

Claim codeClaim(const Passage &passage, const TextSpan &block, double confidence)
{
    QString code = passage.text.mid(block.start, block.length());
    const bool closed = code.count(fence) > 1 || code.count(QLatin1String("~~~")) > 1;
    return quotation(passage, block, closed ? code : code + QLatin1Char('\n') + fence, confidence);
}

TextSpan trimmed(const QString &text, TextSpan span)
{
    while (span.start < span.end && text[span.start].isSpace())
        ++span.start;
    while (span.end > span.start && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

QString plain(const QString &text)
{
    static const QRegularExpression marker(QStringLiteral("^\\s*(?:[-*+•–]|#{1,6})\\s+"));
    return text.simplified().remove(marker);
}

// A run of numbered items: where it begins and ends, its items with what belongs to each.
struct Steps {
    QList<TextSpan> parts; // items and code, in order
    TextSpan intro; // the line before
    int items = 0;
};

class StepReader {
public:
    explicit StepReader(const QString &text) : m_text(text), m_code(codeIn(text)) { }

    // The longest run.
    Steps read()
    {
        for (qsizetype start = 0; start < m_text.size();) {
            const auto block = std::find_if(m_code.begin(), m_code.end(), [&](const TextSpan &code) { return code.start <= start && start < code.end; });
            qsizetype end = m_text.indexOf(QLatin1Char('\n'), start);
            end = end < 0 ? m_text.size() : end;
            if (block != m_code.end()) {
                if (m_run.items > 0)
                    m_run.parts.append(*block);
                end = block->end;
            } else {
                line({ start, end });
            }
            start = end + 1;
        }
        finish();
        return m_best;
    }

private:
    void line(const TextSpan &span)
    {
        static const QRegularExpression item(QStringLiteral("^\\s{0,3}\\d{1,3}[.)]\\s+\\S"));
        const QString text = m_text.mid(span.start, span.length());
        if (item.match(text).hasMatch()) {
            m_run.intro = m_run.items == 0 ? m_before : m_run.intro;
            ++m_run.items;
            m_run.parts.append(trimmed(m_text, span));
        } else if (m_run.items > 0 && text.startsWith(QLatin1String("   ")) && !text.trimmed().isEmpty()) {
            m_run.parts.back().end = trimmed(m_text, span).end; // goes on with its step
        } else if (!text.trimmed().isEmpty()) {
            finish();
            m_before = trimmed(m_text, span);
        }
    }
    void finish()
    {
        if (m_run.items >= 2 && m_run.items > m_best.items)
            m_best = m_run;
        m_run = {};
    }

    const QString &m_text;
    const QList<TextSpan> m_code;
    Steps m_run, m_best;
    TextSpan m_before;
};

// How many of the question's words stand in a text.
qsizetype wordsTold(const Intent &intent, const QString &text, const QString &language)
{
    QSet<QString> said;
    for (const Term &term : analyze(text, language))
        said.insert(term.text);
    return std::count_if(intent.terms.begin(), intent.terms.end(), [&](const QString &word) {
        const QStringList forms = termForms(word, { language });
        return std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return said.contains(form); });
    });
}

// The part of a passage between two headings that holds a place.
TextSpan sectionAround(const Passage &passage, qsizetype place)
{
    const QString &text = passage.text;
    qsizetype start = 0, end = text.size();
    for (const TextSpan &span : sentences(text)) {
        if (text[span.start] != QLatin1Char('#') && !isTitle(text, span))
            continue;
        if (span.start <= place)
            start = span.start;
        else
            end = std::min(end, span.start);
    }
    return { start, end };
}

// The same of the section that holds a place, with the names that stand above it.
qsizetype wordsToldAround(const Intent &intent, const Passage &passage, qsizetype place)
{
    const TextSpan section = sectionAround(passage, place);
    return wordsTold(intent, passage.title + QLatin1Char('\n') + passage.heading + QLatin1Char('\n') + passage.text.mid(section.start, section.length()), passage.language);
}

// Sentences that say something: no headings, rows, code, questions.
QList<TextSpan> tellingSentences(const Passage &passage)
{
    const QList<TextSpan> code = codeIn(passage.text);
    QList<TextSpan> telling;
    for (const TextSpan &span : sentences(passage.text)) {
        const QString text = passage.text.mid(span.start, span.length()).trimmed();
        const bool inCode = std::any_of(code.begin(), code.end(), [&](const TextSpan &block) { return span.start < block.end && block.start < span.end; });
        const bool spaced = text.front().script() != QChar::Script_Han;
        const bool slight = spaced ? text.count(QLatin1Char(' ')) < 2 : text.size() < 5;
        if (!inCode && !slight && text.size() <= longestExtract && !text.startsWith(QLatin1Char('#')) && !text.startsWith(QLatin1Char('|')) && !text.endsWith(QLatin1Char('?')) && !isTitle(passage.text, span)
            && folded(text) != folded(passage.title))
            telling.append(span);
    }
    return telling;
}

// Whether a line of a passage is the row that names the columns of the table under it.
bool namesColumns(const Passage &passage, const QList<Line> &lines, qsizetype at)
{
    const LineKind before = at > 0 ? lines[at - 1].kind : LineKind::Prose, behind = at + 1 < lines.size() ? lines[at + 1].kind : LineKind::Prose;
    if (lines[at].kind != LineKind::Row || before == LineKind::Row || before == LineKind::Rule)
        return false;
    if (behind != LineKind::Row || (at == 0 && passage.start > 0))
        return behind == LineKind::Rule;
    QStringList cells;
    for (const TextSpan &cell : cellsOf(passage, lines[at], separatorOf(passage, lines[at])))
        cells.append(passage.text.mid(cell.start, cell.length()));
    return superinstance::namesColumns(cells);
}

// The passage that a claim quotes one span of.
const Passage *quotedPassage(const Claim &claim, const QList<Passage> &passages)
{
    const qint64 chunk = claim.quoted && claim.citations.size() == 1 ? claim.citations.first().chunk : -1;
    const auto passage = std::find_if(passages.begin(), passages.end(), [&](const Passage &each) { return each.chunk == chunk; });
    return passage == passages.end() ? nullptr : &*passage;
}

// The rows among the lines that a claim quotes which hold most of the question's words, as claims.
QList<Claim> tellingRows(const Intent &intent, const Claim &claim, const Passage &passage)
{
    const qsizetype start = claim.citations.first().start - passage.start, end = claim.citations.first().end - passage.start;
    QList<Claim> rows;
    qsizetype most = 0;
    const QList<Line> lines = linesOf(passage);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        if (line.kind != LineKind::Row || line.start < start || line.end > end || namesColumns(passage, lines, i))
            continue; // names of columns are told by the heading
        QStringList cells;
        for (const TextSpan &cell : cellsOf(passage, line, separatorOf(passage, line)))
            cells.append(passage.text.mid(cell.start, cell.length()));
        const qsizetype told = wordsTold(intent, cells.join(QLatin1Char('\n')), passage.language);
        if (told > most)
            rows.clear();
        most = std::max(most, told);
        if (told == most && rows.size() < mostRows)
            rows.append(quotation(passage, { line.start, line.end }, shownRow(cells), claim.confidence));
    }
    return rows;
}

// Whether the title or the name of its file says the time that is asked for: "minutes-2024-05-14.md" that of May.
bool bearsTheTime(const Intent &intent, const Passage &passage)
{
    const QList<DateMention> asked = dateMentions(intent.standalone, intent.language), borne = dateMentions(passage.title + QLatin1Char('\n') + QFileInfo(passage.path).completeBaseName(), passage.language);
    const auto fits = [](const std::optional<int> &wanted, const std::optional<int> &said) { return !wanted || !said || *wanted == *said; };
    const auto isOf = [&](const DateMention &wanted, const DateMention &said) {
        const bool precise = (!wanted.month || said.month) && (!wanted.day || said.day);
        return precise && fits(wanted.year, said.year) && fits(wanted.month, said.month) && fits(wanted.day, said.day);
    };
    return std::any_of(asked.begin(), asked.end(), [&](const DateMention &wanted) {
        return std::any_of(borne.begin(), borne.end(), [&](const DateMention &said) { return isOf(wanted, said); });
    });
}

} // namespace

QList<Claim> stepsOf(const Intent &intent, const QList<Passage> &passages, const QList<ScoredSentence> &ranked)
{
    QList<int> tried;
    const auto best = std::find_if(ranked.begin(), ranked.end(), [](const ScoredSentence &sentence) { return sentence.features.unfit == 0; });
    // How a document begins holds for all of it.
    const bool opens = best == ranked.end() || passages[best->passage].start + sectionAround(passages[best->passage], best->start).start == 0;
    const qsizetype needed = opens ? 0 : wordsToldAround(intent, passages[best->passage], best->start);
    for (const ScoredSentence &sentence : ranked) {
        if (tried.size() >= passagesTried)
            break;
        if (tried.contains(sentence.passage) || sentence.passageCover < tellsOfIt)
            continue;
        tried.append(sentence.passage);
        const Passage &passage = passages[sentence.passage];
        const Steps steps = StepReader(passage.text).read();
        QList<Claim> claims;
        if (steps.items == 0)
            continue;
        if (wordsToldAround(intent, passage, steps.parts.first().start) < needed)
            continue; // steps of something else
        const QString intro = passage.text.mid(steps.intro.start, steps.intro.length());
        if (!intro.isEmpty() && !intro.startsWith(QLatin1Char('#')) && !intro.startsWith(QLatin1Char('|')))
            claims.append(quotation(passage, steps.intro, plain(intro), sentence.score));
        for (const TextSpan &part : steps.parts.mid(0, mostSteps)) {
            const bool code = passage.text.mid(part.start).trimmed().startsWith(fence);
            claims.append(code ? codeClaim(passage, part, sentence.score) : quotation(passage, part, passage.text.mid(part.start, part.length()).simplified(), sentence.score));
        }
        claims.first().heading = passage.heading.section(QStringLiteral(" › "), -1);
        return claims;
    }
    return {};
}

QList<Claim> summaryOf(const Intent &intent, const QList<Passage> &passages)
{
    const auto timely = std::find_if(passages.begin(), passages.end(), [&](const Passage &passage) { return bearsTheTime(intent, passage); });
    const qint64 document = timely == passages.end() ? passages.first().document : timely->document;
    QList<Passage> own;
    std::copy_if(passages.begin(), passages.end(), std::back_inserter(own), [&](const Passage &passage) { return passage.document == document; });
    std::sort(own.begin(), own.end(), [](const Passage &a, const Passage &b) { return a.start < b.start; });
    const qsizetype each = own.size() > 2 ? 1 : mostOfOneSection;
    QList<Claim> claims;
    QString heading;
    QSet<QString> said; // passages may overlap
    for (const Passage &passage : std::as_const(own)) {
        qsizetype taken = 0;
        for (const TextSpan &span : tellingSentences(passage)) {
            const QString text = plain(passage.text.mid(span.start, span.length()));
            if (taken >= each || claims.size() >= mostSections)
                break;
            if (said.contains(text))
                continue;
            said.insert(text);
            claims.append(quotation(passage, span, text, passage.score));
            const QString section = passage.heading.section(QStringLiteral(" › "), -1);
            claims.last().heading = section != heading ? section : QString();
            heading = section;
            ++taken;
        }
    }
    return claims;
}

QList<Claim> withWholeCode(const QList<Claim> &claims, const QList<Passage> &passages)
{
    QList<Claim> whole;
    QSet<QString> said;
    const auto add = [&](const Claim &claim) {
        if (said.contains(claim.text))
            return; // two sentences of one block
        said.insert(claim.text);
        whole.append(claim);
    };
    for (const Claim &claim : claims) {
        const qint64 chunk = claim.quoted && claim.citations.size() == 1 ? claim.citations.first().chunk : -1;
        const auto passage = std::find_if(passages.begin(), passages.end(), [&](const Passage &each) { return each.chunk == chunk; });
        const bool fenced = passage != passages.end() && passage->text.contains(fence);
        const TextSpan span = fenced ? TextSpan { claim.citations.first().start - passage->start, claim.citations.first().end - passage->start } : TextSpan();
        const QList<TextSpan> blocks = fenced ? codeIn(passage->text) : QList<TextSpan>();
        const auto block = std::find_if(blocks.begin(), blocks.end(), [&](const TextSpan &each) { return span.start < each.end && each.start < span.end; });
        if (block == blocks.end()) {
            add(claim);
            continue;
        }
        const TextSpan before = trimmed(passage->text, { std::min(span.start, block->start), block->start });
        if (before.length() > 0)
            add(quotation(*passage, before, plain(passage->text.mid(before.start, before.length())), claim.confidence));
        add(codeClaim(*passage, *block, claim.confidence));
    }
    return whole;
}

QList<Claim> withWholeRows(const Intent &intent, const QList<Claim> &claims, const QList<Passage> &passages)
{
    QList<Claim> whole;
    for (const Claim &claim : claims) {
        const qint64 chunk = claim.quoted && claim.citations.size() == 1 ? claim.citations.first().chunk : -1;
        const auto passage = std::find_if(passages.begin(), passages.end(), [&](const Passage &each) { return each.chunk == chunk; });
        const bool lines = passage != passages.end() && claim.citations.first().quote.contains(QLatin1Char('\n'));
        QList<Claim> rows = lines ? tellingRows(intent, claim, *passage) : QList<Claim>();
        if (rows.isEmpty())
            rows.append(claim);
        rows.first().heading = claim.heading;
        whole += rows;
    }
    return whole;
}

bool onlyNamesColumns(const Claim &claim, const QList<Passage> &passages)
{
    const Passage *passage = quotedPassage(claim, passages);
    if (!passage)
        return false;
    const qsizetype start = claim.citations.first().start - passage->start, end = claim.citations.first().end - passage->start;
    const QList<Line> lines = linesOf(*passage);
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        if (lines[i].start <= start && start < lines[i].end)
            return namesColumns(*passage, lines, i) && (end <= lines[i].end || (end <= lines[i + 1].end && lines[i + 1].kind == LineKind::Rule));
    return false;
}

double shareTold(const Intent &intent, const Claim &claim, const QList<Passage> &passages)
{
    const Passage *passage = quotedPassage(claim, passages);
    Intent asked = intent;
    const QStringList measures = measureWords(intent.standalone);
    asked.terms.removeIf([&](const QString &term) { return measures.contains(term, Qt::CaseInsensitive); });
    if (!passage || asked.terms.isEmpty())
        return partlyTold;
    return double(wordsTold(asked, claim.text, passage->language)) / double(asked.terms.size());
}

} // namespace superinstance
