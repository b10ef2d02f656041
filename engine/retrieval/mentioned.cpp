#include "engine/retrieval/mentioned.h"

#include "engine/models/askedvalue.h"
#include "engine/retrieval/deeds.h"
#include "engine/text/analyzer.h"
#include "engine/text/sentences.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <map>

namespace superinstance {

namespace {

QRegularExpression insensitive(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// What documents are called (k), and what they must speak of (x).
const QList<QRegularExpression> &forms()
{
    static const QString kind = QStringLiteral("(?:of (?:my|our|the|these) )?(?<k>documents?|files?|papers?|texts?|pages?|e-?mails?|mails?|messages?|letters?|notes?|minutes|contracts?|invoices?|reports?|manuals?|articles?|chapters?)");
    static const QString speak = QStringLiteral("(?:mention(?:s|ed)?|refers? to|talks? (?:about|of)|speaks? (?:about|of)|deals? with|(?:is|are) about|contains? (?:the (?:words?|name|phrase) )|say(?:s)? (?:anything|something) about|(?:has|have) (?:anything|something) (?:about|on))");
    static const QString end = QStringLiteral("\\W*$");
    static const QList<QRegularExpression> all {
        insensitive(QStringLiteral("^\\W*(?:which|what|how many|(?:list|find|show)(?: me)?(?: all| every| the| my)*|all) %1 (?:(?:that|which) )?%2 (?<x>.+?)%3").arg(kind, speak, end)),
        insensitive(QStringLiteral("^\\W*(?:in )?(?:which|what|how many) %1 (?:is|are|was|were) (?<x>.+?) (?:mentioned|named|referred to|talked about)(?: in)?%2").arg(kind, end)),
        insensitive(QStringLiteral("^\\W*in (?:which|what|how many) %1 (?:does|do|did) (?<x>.+?) (?:occur|appear|come up|stand)%2").arg(kind, end)),
        insensitive(QStringLiteral("^\\W*where (?:is|are|was|were) (?<x>.+?) (?:mentioned|referred to|talked about)%1").arg(end)),
        insensitive(QStringLiteral("^\\W*(?:in )?(?:welche[nrms]?|wie ?viele[nr]?) (?<k>dokumente?n?|dateien|texte?n?|briefe?n?|notizen|protokolle?n?|verträge?n?|rechnungen|e-?mails?|mails?) "
                                   "(?:erwähnen|nennen|handeln von|sprechen von|(?:kommt|kommen|steht|stehen|wird|werden)) (?<x>.+?)(?: (?:vor|erwähnt|genannt))?%1").arg(end)),
        insensitive(QStringLiteral("^\\W*wo (?:wird|werden|ist|sind|kommt|kommen) (?<x>.+?) (?:erwähnt|genannt|vor)%1").arg(end)),
        insensitive(QStringLiteral("^\\W*(?:哪些|哪个|哪几个|列出)(?<k>文件|文档|资料|邮件|信件?|合同|会议记录)(?:中|里)?(?:提到|提及|谈到|讲到|写到|出现)了?(?<x>.+?)(?:的(?:文件|文档))?%1").arg(end)),
    };
    return all;
}

// Names for any document, and for mails, that stand in none of them.
bool namesAnyDocument(const QString &kind)
{
    static const QRegularExpression any = insensitive(QStringLiteral("^(?:documents?|files?|papers?|texts?|pages?|dokumente?n?|dateien|texte?n?|文件|文档|资料)$"));
    return kind.isEmpty() || any.match(kind).hasMatch();
}

bool namesMails(const QString &kind)
{
    static const QRegularExpression mails = insensitive(QStringLiteral("^(?:e-?mails?|mails?|messages?|邮件)$"));
    return mails.match(kind).hasMatch();
}

qsizetype wordsIn(const QSet<QString> &terms, const QList<QStringList> &words)
{
    return std::count_if(words.begin(), words.end(), [&](const QStringList &forms) {
        return std::any_of(forms.begin(), forms.end(), [&](const QString &form) { return terms.contains(form); });
    });
}

// Of rows and labelled lines that stand together, the one that holds most of the words.
TextSpan tellingLine(const Passage &passage, const TextSpan &span, const QList<QStringList> &words)
{
    TextSpan best = span;
    qsizetype most = 0;
    for (const Line &line : linesOf(passage)) {
        const QStringView text = QStringView(passage.text).mid(line.start, line.end - line.start);
        const qsizetype told = wordsIn(termsOf(text, passage.language), words);
        if (line.start < span.start || line.end > span.end || told <= most || (line.kind == LineKind::Prose && !isLabelledValue(text.toString().remove(QLatin1Char('*')))))
            continue;
        best = { line.start, line.end };
        most = told;
    }
    return best;
}

// The sentence of a passage that with the heading over it holds most of the words, and how well it tells; a heading only where nothing else
// stands there.
std::pair<TextSpan, qsizetype> tellingSentence(const Passage &passage, const QList<QStringList> &words)
{
    std::pair<TextSpan, qsizetype> best;
    QSet<QString> above;
    bool onlyHeads = true;
    for (const TextSpan &span : sentences(passage.text)) {
        const QStringView sentence = QStringView(passage.text).mid(span.start, span.length());
        const QSet<QString> terms = termsOf(sentence, passage.language);
        const bool heads = passage.text[span.start] == QLatin1Char('#') || sentence.trimmed() == passage.title || (isTitle(passage.text, span) && !isLabelledValue(sentence));
        above = heads ? terms : above;
        const qsizetype told = heads ? 0 : wordsIn(terms, words) + wordsIn(terms + above, words); // its own words count twice
        if (onlyHeads || (!heads && told > best.second))
            best = { span, told };
        onlyHeads = onlyHeads && heads;
    }
    return { tellingLine(passage, best.first, words), best.second };
}

} // namespace

void takeMentioned(const QString &question, RowQuestion &asked)
{
    for (const QRegularExpression &form : forms()) {
        const auto match = form.match(question);
        if (!match.hasMatch())
            continue;
        const QString kind = form.namedCaptureGroups().contains(QStringLiteral("k")) ? match.captured(QStringLiteral("k")) : QString();
        asked.mentions = true;
        asked.mailsOnly = namesMails(kind);
        asked.words = match.captured(QStringLiteral("x"));
        asked.unread = leavesUnread(asked.words);
        asked.kind = namesAnyDocument(kind) || asked.mailsOnly ? QString() : kind;
        return;
    }
}

namespace {

// Those that call themselves so, where any does: minutes need not.
QList<FoundRow> ofTheKind(const QList<FoundRow> &rows, const QString &kind)
{
    QList<FoundRow> named;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(named), [&](const FoundRow &row) {
        const QString opening = row.passage.start == 0 ? row.passage.text.section(QLatin1Char('\n'), 0, 0) : QString();
        const QSet<QString> names = termsOf(QStringList { row.passage.title, row.passage.heading, opening, QFileInfo(row.passage.path).completeBaseName() }.join(QLatin1Char('\n')), row.passage.language);
        return wordsIn(names, { termForms(kind, { row.passage.language, QStringLiteral("en") }) }) > 0;
    });
    return named.isEmpty() ? rows : named;
}

} // namespace

QList<FoundRow> mentioningSentences(const QList<QStringList> &words, const QList<Passage> &passages, const RowQuestion &asked)
{
    std::map<qint64, std::pair<FoundRow, qsizetype>> best; // by document, with how well its sentence tells
    for (const Passage &passage : passages) {
        const QFileInfo file(passage.path);
        const QString whole = passage.title + QLatin1Char('\n') + passage.heading + QLatin1Char('\n') + file.completeBaseName() + QLatin1Char('\n') + passage.text;
        if ((asked.mailsOnly && file.suffix().toLower() != QLatin1String("eml")) || wordsIn(termsOf(whole, passage.language), words) < words.size())
            continue;
        const auto [span, told] = tellingSentence(passage, words);
        auto &known = best[passage.document];
        if (span.length() == 0 || (!known.first.cells.isEmpty() && told <= known.second))
            continue;
        FoundRow row;
        row.passage = passage;
        row.start = span.start;
        row.end = span.end;
        row.cells = { span };
        row.document = true;
        known = { row, told };
    }
    QList<FoundRow> rows;
    for (const auto &[document, each] : best)
        if (!each.first.cells.isEmpty())
            rows.append(each.first);
    return asked.kind.isEmpty() ? rows : ofTheKind(rows, asked.kind);
}

} // namespace superinstance
