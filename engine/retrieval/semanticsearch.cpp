#include "engine/retrieval/semanticsearch.h"

#include "engine/async/span.h"
#include "engine/async/timeout.h"

#include <QCoreApplication>

#include <cmath>

namespace superinstance {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SemanticSearch", text);
}

Embedding ofLengthOne(Embedding vector)
{
    double square = 0;
    for (const float each : std::as_const(vector))
        square += double(each) * double(each);
    for (float &each : vector)
        each = square > 0 ? float(double(each) / std::sqrt(square)) : 0;
    return vector;
}

} // namespace

SemanticSearch::SemanticSearch(const VectorIndex *index, std::function<void(QString)> notice, SemanticLimits limits)
    : m_index(index), m_notice(std::move(notice)), m_limits(limits)
{
}

void SemanticSearch::setEmbedder(std::shared_ptr<Embedder> embedder)
{
    const auto searched = m_index->searched();
    m_former = !embedder || !searched ? nullptr : embedderOf(searched->set);
    m_embedder = std::move(embedder);
    m_sinceFailure.invalidate();
}

std::shared_ptr<Embedder> SemanticSearch::embedderOf(const VectorSet &set) const
{
    for (const std::shared_ptr<Embedder> &each : { m_embedder, m_former })
        if (each && each->tag() == set.tag)
            return each;
    return nullptr;
}

// As the models are now: what lies at a place may be another than it was. Null: none of them made the set.
Task<Result<std::shared_ptr<Embedder>>> SemanticSearch::embedderNow(VectorSet set, std::stop_token stop)
{
    Result<std::shared_ptr<Embedder>> found = std::shared_ptr<Embedder>();
    const QList<std::shared_ptr<Embedder>> both { m_embedder, m_former };
    for (const std::shared_ptr<Embedder> &each : both) {
        if (!each)
            continue;
        auto identifying = each->identify(stop);
        const Result<void> identified = co_await identifying;
        if (identified && each->tag() == set.tag)
            co_return std::shared_ptr<Embedder>(each);
        if (!identified && each == m_embedder)
            found = identified.error();
    }
    co_return found;
}

Task<std::shared_ptr<const Meaning>> SemanticSearch::meaningOf(QString question, std::stop_token stop)
{
    const auto searched = m_index->searched();
    if (!searched || question.trimmed().isEmpty() || (rests() && !embedderOf(searched->set)))
        co_return std::shared_ptr<const Meaning>();
    auto identifying = withTimeout(m_limits.deadline, [this, set = searched->set](std::stop_token token) { return embedderNow(set, token); }, stop);
    const Result<std::shared_ptr<Embedder>> embedder = co_await identifying;
    if (!embedder && !embedder.stopped() && m_embedder)
        failed(m_embedder.get(), embedder.error());
    if (!embedder || !*embedder)
        co_return std::shared_ptr<const Meaning>();
    const QString key = (*embedder)->tag() + QChar(0) + question;
    if (const Embedding *known = m_known.object(key))
        co_return std::make_shared<const Meaning>(Meaning { *searched, *known, (*embedder)->name() });
    if (rests() || !(*embedder)->awake())
        co_return std::shared_ptr<const Meaning>();
    auto understanding = understand(*searched, *embedder, question, stop);
    std::shared_ptr<const Meaning> meaning = co_await understanding;
    if (meaning)
        m_known.insert(key, new Embedding(meaning->question));
    co_return meaning;
}

Task<std::shared_ptr<const Meaning>> SemanticSearch::understand(VectorIndex::Searched searched, std::shared_ptr<Embedder> embedder, QString question, std::stop_token stop)
{
    const Span span("question.embed");
    auto embedding = withTimeout(m_limits.deadline, [embedder, question](std::stop_token token) { return embedder->embed({ question }, true, token); }, stop);
    const Result<QList<Embedding>> made = co_await embedding;
    if (made.stopped() || embedder->tag() != searched.set.tag) // the model was replaced meanwhile
        co_return std::shared_ptr<const Meaning>();
    if (!made && !embedder->awake()) // its server has to load it first, as was seen when it was asked
        co_return std::shared_ptr<const Meaning>();
    if (!made || made->size() != 1 || made->first().size() != searched.set.dimensions) {
        failed(embedder.get(), made ? Error::failed(tr("Its vectors are not as those that were kept.")) : made.error());
        co_return std::shared_ptr<const Meaning>();
    }
    m_sinceFailure.invalidate();
    embedder->failureTold = false;
    co_return std::make_shared<const Meaning>(Meaning { searched, ofLengthOne(made->first()), embedder->name() });
}

void SemanticSearch::failed(Embedder *embedder, const Error &error)
{
    const QString name = embedder->name();
    const bool said = m_sinceFailure.isValid();
    m_sinceFailure.start();
    if (!said && !std::exchange(embedder->failureTold, true) && m_notice)
        m_notice(error.kind == Error::Kind::TimedOut
                     ? tr("The embedding model “%1” takes too long, so answers are found by their words alone for now.").arg(name)
                     : tr("The embedding model “%1” does not work, so answers are found by their words alone for now. %2").arg(name, error.message));
}

} // namespace superinstance
