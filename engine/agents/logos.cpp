#include "engine/agents/logos.h"

#include "engine/agents/answerability.h"
#include "engine/models/extractive.h"
#include "engine/text/sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int claimsAtFirst = 3;
constexpr int passagesForModel = 8;

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Logos", text, meaning, n);
}

// The question's words as the index knows them, where some had to be corrected.
Intent corrected(Intent intent, const Evidence &evidence)
{
    for (QString &term : intent.terms)
        term = evidence.corrections.value(term, term);
    return intent;
}

// The rows of the evidence as parts of its passages.
QList<PassagePart> partsOf(const Evidence &evidence)
{
    QHash<qint64, int> places;
    for (int i = 0; i < evidence.passages.size(); ++i)
        places.insert(evidence.passages[i].chunk, i);
    QList<PassagePart> parts;
    for (const FoundRow &row : evidence.rows)
        if (const auto place = places.constFind(row.passage.chunk); place != places.constEnd())
            parts.append({ *place, row.start, row.end });
    return parts;
}

// The part of passage n that a written sentence is most likely taken from: its best-matching sentence.
Citation citationOf(const QString &sentence, const Passage &passage)
{
    Intent intent;
    intent.standalone = sentence;
    intent.terms = sentence.split(QRegularExpression(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption), Qt::SkipEmptyParts);
    const QList<ScoredSentence> best = rankSentences(intent, { passage });
    Citation citation { passage.chunk, passage.path, passage.title, passage.page, passage.start, passage.end, passage.startPoint, passage.endPoint, passage.text, passage.modified };
    if (best.isEmpty())
        return citation;
    citation.start = passage.start + best.first().start;
    citation.end = passage.start + best.first().end;
    citation.quote = passage.text.mid(best.first().start, best.first().end - best.first().start);
    citation.startPoint = passage.startPoint + passage.text.left(best.first().start).toUcs4().size();
    citation.endPoint = citation.startPoint + citation.quote.toUcs4().size();
    return citation;
}

// A text with [n] references as claims; numbers of no passage are dropped.
QList<Claim> parseClaims(const QString &text, const QList<Passage> &passages)
{
    static const QRegularExpression reference(QStringLiteral("\\s*\\[(\\d{1,3})\\]"));
    // References stand before or after the full stop: move them before it, so that each stays with its sentence.
    QString tidy = text;
    static const QRegularExpression after(QStringLiteral("([.!?])((?:\\s*\\[\\d{1,3}\\])+)"));
    tidy.replace(after, QStringLiteral("\\2\\1"));
    QList<Claim> claims;
    for (const TextSpan &span : sentences(tidy)) {
        QString sentence = tidy.mid(span.start, span.length());
        Claim claim;
        claim.quoted = false;
        auto matches = reference.globalMatch(sentence);
        QList<int> numbers;
        while (matches.hasNext())
            numbers.append(matches.next().captured(1).toInt());
        claim.text = sentence.remove(reference).simplified();
        for (const int number : std::as_const(numbers))
            if (number >= 1 && number <= passages.size())
                claim.citations.append(citationOf(claim.text, passages[number - 1]));
        if (!claim.text.isEmpty())
            claims.append(claim);
    }
    return claims;
}

} // namespace

Task<Result<Draft>> Logos::compose(Intent intent, std::shared_ptr<const Evidence> evidence, Revision revision,
                                   std::function<void(Claim)> onClaim, std::function<void(QString)> onToken, std::stop_token stop)
{
    GenerationRequest request;
    request.intent = corrected(intent, *evidence);
    request.passages = m_backend->capabilities().quotes ? evidence->passages : evidence->passages.mid(0, passagesForModel);
    if (m_backend->capabilities().quotes)
        request.rows = partsOf(*evidence);
    request.termWeights = evidence->termWeights;
    request.avoid = revision.struck;
    request.feedback = revision.feedback;
    request.maxClaims = claimsAtFirst;
    auto generating = m_backend->generate(request, onToken, stop);
    const Result<Generation> generation = co_await generating;
    if (!generation)
        co_return generation.error();
    Draft draft;
    draft.backend = m_backend->capabilities().name;
    draft.claims = generation->claims.isEmpty() ? parseClaims(generation->text, request.passages) : generation->claims;
    for (const Claim &claim : std::as_const(draft.claims))
        if (onClaim)
            onClaim(claim);
    if (draft.claims.isEmpty()) {
        draft.vote = { Agent::Logos, 0, tr("I found no sentence that answers."), false };
        co_return draft;
    }
    // What was written freely is judged by how well the passages would have answered word for word.
    const QList<ScoredSentence> considered = generation->ranked.isEmpty()
        ? rankSentences(request.intent, evidence->passages.mid(0, passagesForModel), evidence->termWeights)
        : generation->ranked;
    const AnswerFeatures features = answerFeatures(request.intent, *evidence, considered);
    draft.confidence = answerProbability(features);
    draft.vote = { Agent::Logos, quotingProbability(features),
                   tr("If the documents answer this, one of these %n sentences does.", nullptr, int(draft.claims.size())),
                   false };
    co_return draft;
}

} // namespace superinstance
