#include "ui/reader/documentviewer.h"

#include "ui/enginelink.h"
#include "ui/reader/findbar.h"
#include "ui/reader/layoutview.h"
#include "ui/reader/pagesource.h"
#include "ui/reader/pageview.h"
#include "ui/reader/textview.h"

#include <QFocusEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace superinstance {

namespace {

constexpr double zoomStep = 1.15, leastScale = 0.3, mostScale = 8; // pixels for a point
constexpr int resizePauseMs = 150; // then a page is drawn anew for its new width
constexpr qsizetype aroundPlace = 6000; // characters on either side of a place that is gone to

} // namespace

DocumentViewer::DocumentViewer(EngineLink *link, QWidget *parent)
    : QWidget(parent), m_link(link), m_findBar(new FindBar(tr("Find in this document"), this)), m_views(new QStackedWidget(this)), m_text(new TextView(this)), m_layout(new LayoutView(this)),
      m_page(new PageView(this)), m_source(new PageSource(link, this))
{
    for (QWidget *view : { static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_layout), static_cast<QWidget *>(m_page) })
        m_views->addWidget(view);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_findBar);
    layout->addWidget(m_views, 1);
    connectEngine();
    connectViews();
}

void DocumentViewer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        for (HarmlessBrowser *each : { static_cast<HarmlessBrowser *>(m_text), static_cast<HarmlessBrowser *>(m_layout) })
            each->takeFont();
}

// No focus proxy: Tab would come to it first as well, past the search.
void DocumentViewer::focusInEvent(QFocusEvent *event)
{
    m_views->currentWidget()->setFocus(event->reason());
}

void DocumentViewer::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::textReady, this, [this](quint64 request, qint64 start, const QString &text) {
        if (request != 0 && request == m_textRequest)
            m_text->add(start, text);
        if (request == 0 || request != m_placeRequest)
            return;
        m_text->open(m_document.length, start, text);
        m_text->goTo(m_wantedPlace);
    });
    connect(engine, &Engine::textRendered, this, [this](quint64 request, const RenderedText &text) {
        if (request == 0 || request != m_layoutRequest)
            return;
        m_layout->open(text);
        if (text.quoteBlock < 0 && !m_citation.quote.isEmpty() && m_document.match != QuoteMatch::None)
            fallBack({}); // its sentence stands in the text
        else if (text.quoteBlock < 0)
            Q_EMIT placeShown();
    });
    connect(engine, &Engine::textFound, this, [this](quint64 request, const QList<TextRange> &places) {
        if (request != 0 && request == m_findRequest)
            showFinds(places);
    });
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        if (request == 0 || stopped)
            return;
        if (request == m_layoutRequest)
            fallBack(sentence);
        else if (request == m_textRequest || request == m_placeRequest || request == m_findRequest)
            Q_EMIT noted(sentence);
    });
    connect(m_source, &PageSource::ready, this, &DocumentViewer::showPage);
    connect(m_source, &PageSource::failed, this, &DocumentViewer::fallBack);
}

void DocumentViewer::connectViews()
{
    connect(m_text, &TextView::textWanted, this, [this](qsizetype start, qsizetype end) {
        m_textRequest = m_link->send([path = m_document.path, start, end](Engine *to, quint64 number) { to->textOf(number, path, start, end); });
    });
    connect(m_text, &TextView::placeWanted, this, &DocumentViewer::wantText);
    connect(m_layout, &LayoutView::quoteReached, this, &DocumentViewer::placeShown);
    for (const HarmlessBrowser *each : { static_cast<HarmlessBrowser *>(m_text), static_cast<HarmlessBrowser *>(m_layout) }) {
        connect(each->verticalScrollBar(), &QScrollBar::valueChanged, this, &DocumentViewer::tellPage);
        connect(each, &QTextBrowser::selectionChanged, this, &DocumentViewer::selectionChanged);
    }
    connect(m_layout, &LayoutView::findsChanged, this, [this](qsizetype count) {
        if (m_mode != Mode::Layout)
            return;
        m_findCount = count;
        m_find = count > 0 ? 0 : -1;
        showFind();
    });
    connect(m_page, &PageView::pageWanted, this, &DocumentViewer::wantPage);
    connect(m_page, &PageView::zoomWanted, this, &DocumentViewer::zoom);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(resizePauseMs);
    connect(m_page, &PageView::resized, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] {
        if (m_mode == Mode::Pages && m_scale == 0 && m_page->page().pages > 0 && m_page->page().width != m_page->fitWidth())
            wantPage(m_page->page().page);
    });
    connect(m_findBar, &FindBar::wordsChanged, this, &DocumentViewer::find);
    connect(m_findBar, &FindBar::stepped, this, &DocumentViewer::stepFind);
    connect(m_findBar, &FindBar::closed, this, &DocumentViewer::closeFind);
}

bool DocumentViewer::tells(quint64 request) const
{
    return request == m_textRequest || request == m_placeRequest || request == m_layoutRequest || request == m_findRequest || m_source->isOurs(request);
}

// ---- the three ways to show it -------------------------------------------------------------------------------------------

void DocumentViewer::open(const OpenedDocument &document, const Citation &citation)
{
    const bool another = document.path != m_document.path || document.modified != m_document.modified;
    m_document = document;
    m_citation = citation;
    m_textRequest = m_placeRequest = m_layoutRequest = m_findRequest = 0; // of the former one
    if (another) {
        m_source->forget();
        m_layout->clearAll();
        m_findBar->hide();
        forgetFinds();
        m_page->clear(tr("The page is being drawn…"));
    }
    m_text->setFinds({}, -1);
    enter(m_document.onDisk && m_document.known && m_document.match != QuoteMatch::Similar ? layoutMode() : Mode::Text);
}

DocumentViewer::Mode DocumentViewer::layoutMode() const
{
    if (m_document.mime == QLatin1String("application/pdf"))
        return Mode::Pages;
    const bool layout = m_document.mime == QLatin1String("text/html") || m_document.mime == QLatin1String("text/markdown");
    return layout ? Mode::Layout : Mode::Text;
}

int DocumentViewer::pages() const
{
    if (m_mode == Mode::Pages && m_page->page().pages > 0)
        return m_page->page().pages;
    return m_document.pages.isEmpty() ? 0 : m_document.pages.last().page;
}

void DocumentViewer::enter(Mode mode)
{
    m_mode = mode;
    switch (mode) {
    case Mode::Text:
        m_views->setCurrentWidget(m_text);
        enterText();
        break;
    case Mode::Layout:
        m_views->setCurrentWidget(m_layout);
        m_layoutRequest = m_link->send([path = m_document.path, quote = m_document.quoted](Engine *engine, quint64 number) { engine->renderText(number, path, quote); });
        break;
    case Mode::Pages:
        m_views->setCurrentWidget(m_page);
        wantPage(std::max(1, m_document.page));
        break;
    }
    Q_EMIT modeChanged();
    if (m_findBar->isVisible())
        find(m_findBar->words());
}

void DocumentViewer::enterText()
{
    m_text->setFixedPitch(m_document.mime == QLatin1String("text/x-source"));
    if (m_document.known) {
        m_text->open(m_document.length, m_document.textStart, m_document.text);
        m_text->setQuote(m_document.match == QuoteMatch::None ? TextRange() : TextRange { m_document.quoteStart, m_document.quoteEnd });
        m_text->goTo(m_document.match == QuoteMatch::None ? m_document.textStart : m_document.quoteStart);
    } else {
        m_text->open(m_citation.quote.size(), 0, m_citation.quote);
        m_text->setQuote({ 0, m_citation.quote.size() });
    }
    Q_EMIT pageShown(m_document.page, true);
    Q_EMIT placeShown();
}

void DocumentViewer::tellPage()
{
    if (m_mode == Mode::Pages)
        Q_EMIT pageShown(m_page->page().page, m_page->page().page == m_document.page);
    else if (m_mode == Mode::Layout)
        Q_EMIT pageShown(m_document.page, !m_layout->quoteShown() || m_layout->isInSight(m_layout->quote()));
    else
        Q_EMIT pageShown(pageOf(m_text->placeInSight()), m_text->holdsInSight(m_document.match == QuoteMatch::None ? m_document.textStart : m_document.quoteStart));
}

void DocumentViewer::fallBack(const QString &sentence)
{
    enter(Mode::Text);
    if (!sentence.isEmpty())
        Q_EMIT noted(sentence);
}

void DocumentViewer::wantText(qsizetype place)
{
    m_wantedPlace = place;
    const qsizetype start = std::max<qsizetype>(0, place - aroundPlace), end = place + aroundPlace;
    m_placeRequest = m_link->send([path = m_document.path, start, end](Engine *to, quint64 number) { to->textOf(number, path, start, end); });
}

void DocumentViewer::wantPage(int page, bool atEnd)
{
    m_atEnd = atEnd;
    PageRequest wanted;
    wanted.path = m_document.path;
    wanted.page = page;
    wanted.scale = m_scale;
    wanted.fitWidth = m_scale == 0 ? m_page->fitWidth() : 0;
    wanted.quote = m_document.quoted;
    wanted.find = m_findBar->isVisible() ? m_findBar->words() : QString();
    m_source->want(wanted);
}

void DocumentViewer::showPage(const RenderedPage &page)
{
    if (m_mode != Mode::Pages)
        return;
    m_page->show(page, m_atEnd);
    m_atEnd = false;
    tellPage();
    const bool unmarked = page.page == m_document.page && page.marks.isEmpty() && !m_citation.quote.isEmpty() && m_document.match != QuoteMatch::None;
    Q_EMIT noted(unmarked ? tr("The sentence could not be marked on this page; it is marked in the text.") : QString());
    markFindOn(page.page);
    Q_EMIT placeShown();
}

void DocumentViewer::markFindOn(int page)
{
    if (m_find < 0 || m_find >= m_finds.size() || pageOf(m_finds[m_find].start) != page)
        return;
    int before = 0; // of those on this page
    for (qsizetype i = m_find - 1; i >= 0 && pageOf(m_finds[i].start) == page; --i)
        ++before;
    m_page->setCurrentFind(before);
}

int DocumentViewer::pageOf(qsizetype place) const
{
    int page = 0;
    for (const PageMark &mark : m_document.pages)
        if (mark.start <= place)
            page = mark.page;
    return page;
}

void DocumentViewer::goToPage(int page)
{
    if (m_mode == Mode::Pages) {
        wantPage(page);
        return;
    }
    const auto mark = std::find_if(m_document.pages.cbegin(), m_document.pages.cend(), [page](const PageMark &each) { return each.page == page; });
    if (mark != m_document.pages.cend() && !m_text->goTo(mark->start))
        wantText(mark->start);
}

void DocumentViewer::zoom(int steps)
{
    if (m_mode == Mode::Text)
        m_text->zoomBy(steps);
    else if (m_mode == Mode::Layout)
        m_layout->zoomBy(steps);
    else if (m_page->page().pages > 0) {
        m_scale = std::clamp(m_page->page().scale * (steps > 0 ? zoomStep : 1 / zoomStep), leastScale, mostScale);
        wantPage(m_page->page().page);
    }
}

void DocumentViewer::fitWidth()
{
    m_scale = 0;
    m_text->resetZoom();
    m_layout->resetZoom();
    if (m_mode == Mode::Pages)
        wantPage(std::max(1, m_page->page().page));
}

QString DocumentViewer::selectedText() const
{
    const QTextBrowser *shown = qobject_cast<QTextBrowser *>(m_views->currentWidget());
    return shown ? shown->textCursor().selectedText() : QString(); // of a page nothing can be selected
}

// ---- finding -----------------------------------------------------------------------------------------------------------

void DocumentViewer::beginFind()
{
    m_findBar->begin();
}

void DocumentViewer::forgetFinds()
{
    m_finds.clear();
    m_find = -1;
    m_findCount = 0;
}

void DocumentViewer::find(const QString &words)
{
    forgetFinds();
    if (m_mode == Mode::Layout) {
        m_layout->find(words);
        return;
    }
    if (words.isEmpty()) {
        showFinds({});
        return;
    }
    m_findRequest = m_link->send([path = m_document.path, words](Engine *engine, quint64 number) { engine->findInText(number, path, words); });
}

// Of all places the first behind what is looked at.
void DocumentViewer::showFinds(const QList<TextRange> &places)
{
    m_finds = places;
    m_findCount = places.size();
    const auto behind = std::find_if(places.begin(), places.end(), [this](const TextRange &place) {
        return m_mode == Mode::Pages ? pageOf(place.start) >= m_page->page().page : place.start >= m_text->topPlace();
    });
    m_find = places.isEmpty() ? -1 : behind == places.end() ? 0 : behind - places.begin();
    showFind();
}

void DocumentViewer::stepFind(int direction)
{
    if (m_findCount == 0)
        return;
    m_find = (m_find + direction + m_findCount) % m_findCount;
    showFind();
}

void DocumentViewer::showFind()
{
    m_findBar->showPlace(m_find, m_findCount);
    if (m_mode == Mode::Layout) {
        m_layout->showFind(m_find);
    } else if (m_mode == Mode::Pages) {
        wantPage(m_find >= 0 ? std::max(1, pageOf(m_finds[m_find].start)) : std::max(1, m_page->page().page));
    } else {
        m_text->setFinds(m_finds, m_find);
        if (m_find >= 0 && !m_text->goTo(m_finds[m_find].start))
            wantText(m_finds[m_find].start);
    }
}

bool DocumentViewer::closeFind()
{
    if (!m_findBar->isVisible())
        return false;
    m_findBar->hide();
    forgetFinds();
    m_text->setFinds({}, -1);
    m_layout->find({});
    if (m_mode == Mode::Pages)
        wantPage(std::max(1, m_page->page().page));
    setFocus();
    return true;
}

} // namespace superinstance
