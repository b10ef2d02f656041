#include "ui/reader/pagesource.h"

#include "ui/enginelink.h"

namespace superinstance {

namespace {

constexpr qsizetype mostBytes = 64'000'000; // of kept pictures

bool isSame(const PageRequest &a, const PageRequest &b)
{
    return a.path == b.path && a.page == b.page && a.fitWidth == b.fitWidth && (a.fitWidth > 0 || qFuzzyCompare(a.scale, b.scale)) && a.quote == b.quote
        && a.find == b.find;
}

} // namespace

PageSource::PageSource(EngineLink *link, QObject *parent) : QObject(parent), m_link(link)
{
    connect(link->engine(), &Engine::pageRendered, this, [this](quint64 request, const RenderedPage &page) {
        if (request == m_neighbourRequest && request != 0) {
            m_neighbourRequest = 0;
            keep(m_neighbour, page);
            askForNeighbours(page.page == m_wanted.page + 1 ? page : RenderedPage());
        }
        if (request != m_request || request == 0)
            return;
        m_request = 0;
        keep(m_wanted, page);
        Q_EMIT ready(page);
        askForNeighbours(page);
    });
    connect(link->engine(), &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        if (isOurs(request))
            m_failed = request; // others hear of it after us
        if (request == m_neighbourRequest)
            m_neighbourRequest = 0;
        if (request != m_request || request == 0)
            return;
        m_request = 0;
        if (!stopped)
            Q_EMIT failed(sentence);
    });
}

void PageSource::want(const PageRequest &request)
{
    withdraw(); // the page now wanted must not wait for others
    m_wanted = request;
    if (const Kept *have = kept(request)) {
        const RenderedPage page = have->page;
        keep(request, page);
        Q_EMIT ready(page);
        askForNeighbours(page);
        return;
    }
    m_request = m_link->send([request](Engine *engine, quint64 number) { engine->renderPage(number, request); });
}

void PageSource::forget()
{
    m_kept.clear();
    withdraw();
}

void PageSource::withdraw()
{
    m_link->withdraw(m_request);
    m_link->withdraw(m_neighbourRequest);
}

const PageSource::Kept *PageSource::kept(const PageRequest &request) const
{
    for (const Kept &each : m_kept)
        if (isSame(each.request, request))
            return &each;
    return nullptr;
}

void PageSource::keep(const PageRequest &request, const RenderedPage &page)
{
    m_kept.removeIf([&](const Kept &each) { return isSame(each.request, request); });
    m_kept.prepend({ request, page });
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        bytes += m_kept[i].page.pixels.size();
        if (bytes > mostBytes && i > 0) {
            m_kept.resize(i);
            break;
        }
    }
}

// One at a time: the page behind, then the one before.
void PageSource::askForNeighbours(const RenderedPage &page)
{
    if (m_neighbourRequest != 0 || m_request != 0 || page.pages == 0)
        return;
    for (const int number : { m_wanted.page + 1, m_wanted.page - 1 }) {
        PageRequest request = m_wanted;
        request.page = number;
        if (number < 1 || number > page.pages || kept(request))
            continue;
        m_neighbour = request;
        m_neighbourRequest = m_link->send([request](Engine *engine, quint64 asked) { engine->renderPage(asked, request); });
        return;
    }
}

} // namespace superinstance
