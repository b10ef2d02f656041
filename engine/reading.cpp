// The façade's slots for the reader and the search page.
#include "engine/rooms.h"

namespace superinstance {

void Engine::openDocument(quint64 request, const Citation &place)
{
    serveRead(
        request, [=](VaultReader &vault) { return vault.open(place); },
        [=, this](const OpenedDocument &document) { Q_EMIT documentOpened(request, document); });
}

void Engine::textOf(quint64 request, const QString &path, qint64 start, qint64 end)
{
    serveRead(
        request, [=](VaultReader &vault) { return vault.text(path, start, end); },
        [=, this](const QString &text) { Q_EMIT textReady(request, start, text); });
}

void Engine::findInText(quint64 request, const QString &path, const QString &words)
{
    serveRead(
        request, [=](VaultReader &vault) { return vault.occurrences(path, words); },
        [=, this](const QList<TextRange> &places) { Q_EMIT textFound(request, places); });
}

void Engine::renderPage(quint64 request, const PageRequest &page)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto rendering = m_rooms->renderer.page(page, stop);
        const Result<RenderedPage> rendered = co_await rendering;
        if (!rendered)
            co_return rendered.error();
        Q_EMIT pageRendered(request, *rendered);
        co_return {};
    });
}

void Engine::renderText(quint64 request, const QString &path, const QString &quote)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto rendering = m_rooms->renderer.text(path, quote, stop);
        const Result<RenderedText> rendered = co_await rendering;
        if (!rendered)
            co_return rendered.error();
        Q_EMIT textRendered(request, *rendered);
        co_return {};
    });
}

void Engine::searchDocuments(quint64 request, const SearchRequest &query)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto searching = m_rooms->retriever.documents(query, stop);
        const Result<SearchResults> results = co_await searching;
        if (!results)
            co_return results.error();
        Q_EMIT documentsFound(request, *results);
        co_return {};
    });
}

void Engine::countFacets(quint64 request, const SearchRequest &query, const QList<QDateTime> &since)
{
    serve(request, [=, this](std::stop_token stop) -> Task<Result<void>> {
        auto counting = m_rooms->retriever.facets(query, since, stop);
        const Result<SearchFacets> facets = co_await counting;
        if (!facets)
            co_return facets.error();
        Q_EMIT facetsCounted(request, *facets);
        co_return {};
    });
}

} // namespace superinstance
