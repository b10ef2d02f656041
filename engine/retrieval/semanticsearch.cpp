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

Task<std::shared_ptr<const Meaning>> SemanticSearch::meaningOf(QString question, std::stop_token stop)
{
    const auto searched = m_index->searched();
    const std::shared_ptr<Embedder> embedder = searched ? embedderOf(searched->set) : nullptr;
    if (!embedder || question.trimmed().isEmpty())
        co_return std::shared_ptr<const Meaning>();
    const QString key = embedder->tag() + QChar(0) + question;
    if (const Embedding *known = m_known.object(key))
        co_return std::make_shared<const Meaning>(Meaning { *searched, *known });
    if (m_sinceFailure.isValid() && m_sinceFailure.elapsed() < m_limits.rest.count())
        co_return std::shared_ptr<const Meaning>();
    const Span span("question.embed");
    auto embedding = withTimeout(m_limits.deadline, [embedder, question](std::stop_token token) { return embedder->embed({ question }, true, token); }, stop);
    const Result<QList<Embedding>> made = co_await embedding;
    if (made.stopped())
        co_return std::shared_ptr<const Meaning>();
    if (!made || made->size() != 1 || made->first().size() != searched->set.dimensions) {
        failed(embedder->name(), made ? Error::failed(tr("Its vectors are not as those that were kept.")) : made.error());
        co_return std::shared_ptr<const Meaning>();
    }
    m_sinceFailure.invalidate();
    const Embedding vector = ofLengthOne(made->first());
    m_known.insert(key, new Embedding(vector));
    co_return std::make_shared<const Meaning>(Meaning { *searched, vector });
}

void SemanticSearch::failed(const QString &name, const Error &error)
{
    const bool said = m_sinceFailure.isValid();
    m_sinceFailure.start();
    if (!said && m_notice)
        m_notice(error.kind == Error::Kind::TimedOut
                     ? tr("The embedding model “%1” takes too long, so answers are found by their words alone for now.").arg(name)
                     : tr("The embedding model “%1” does not work, so answers are found by their words alone for now. %2").arg(name, error.message));
}

} // namespace superinstance
