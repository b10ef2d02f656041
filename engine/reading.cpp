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
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->renderer.page(page, stop); },
        [=, this](const RenderedPage &rendered) { Q_EMIT pageRendered(request, rendered); });
}

void Engine::renderText(quint64 request, const QString &path, const QuotePlace &quote)
{
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->renderer.text(path, quote, stop); },
        [=, this](const RenderedText &rendered) { Q_EMIT textRendered(request, rendered); });
}

void Engine::searchDocuments(quint64 request, const SearchRequest &query)
{
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->retriever.documents(query, stop); },
        [=, this](const SearchResults &results) { Q_EMIT documentsFound(request, results); });
}

void Engine::countFacets(quint64 request, const SearchRequest &query, const QList<QDateTime> &since)
{
    serveResult(
        request, [=, this](std::stop_token stop) { return m_rooms->retriever.facets(query, since, stop); },
        [=, this](const SearchFacets &facets) { Q_EMIT facetsCounted(request, facets); });
}

} // namespace superinstance
