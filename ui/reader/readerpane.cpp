#include "ui/reader/readerpane.h"

#include "ui/announcement.h"
#include "ui/enginelink.h"
#include "ui/reader/desktop.h"
#include "ui/reader/findbar.h"
#include "ui/reader/layoutview.h"
#include "ui/reader/pagesource.h"
#include "ui/reader/pageview.h"
#include "ui/reader/textview.h"
#include "ui/wording.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace superinstance {

namespace {

constexpr double zoomStep = 1.15, leastScale = 0.3, mostScale = 8; // pixels for a point
constexpr int resizePauseMs = 150; // then a page is drawn anew for its new width

constexpr qsizetype quotedInNote = 80; // characters: enough to know the sentence by
constexpr int leastCharacters = 22; // across the pane, at any size of text

QString shortened(const QString &quote)
{
    const QString line = quote.simplified();
    return line.size() <= quotedInNote ? line : line.left(quotedInNote - 1) + QChar(0x2026);
}

} // namespace

ReaderPane::ReaderPane(EngineLink *link, QWidget *parent)
    : QWidget(parent), m_link(link), m_title(new QLabel(this)), m_heading(new QLabel(this)), m_note(new QLabel(this)), m_views(new QStackedWidget(this)),
      m_text(new TextView(this)), m_layout(new LayoutView(this)), m_page(new PageView(this)), m_source(new PageSource(link, this)), m_findBar(new FindBar(this))
{
    setAccessibleName(tr("Reader"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : { m_title, m_heading, m_note }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(8, 2, 8, 2);
    }
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_note->setAutoFillBackground(true);
    m_note->setBackgroundRole(QPalette::ToolTipBase);
    m_note->setForegroundRole(QPalette::ToolTipText);
    m_noteArea = new QScrollArea(this);
    m_noteArea->setFrameShape(QFrame::NoFrame);
    m_noteArea->setWidgetResizable(true);
    m_noteArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noteArea->setFocusPolicy(Qt::NoFocus);
    m_noteArea->setWidget(m_note);
    m_noteArea->hide();
    for (QWidget *view : { static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_layout), static_cast<QWidget *>(m_page) })
        m_views->addWidget(view);
    buildToolBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_title);
    layout->addWidget(m_heading);
    layout->addWidget(m_noteArea);
    layout->addWidget(m_findBar);
    layout->addWidget(m_views, 1);
    setMinimumWidth(leastCharacters * fontMetrics().averageCharWidth());
    connectEngine();
    updateTools();
}

// ---- tools -------------------------------------------------------------------------------------------------------------

QAction *ReaderPane::addTool(const QString &sign, const QString &name, const QList<QKeySequence> &keys, const std::function<void()> &act)
{
    auto *action = new QAction(name, this);
    action->setIconText(sign);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(keys.isEmpty() ? name : tr("%1 (%2)").arg(name, keys.first().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, act);
    m_tools->addAction(action);
    addAction(action);
    m_tools->widgetForAction(action)->setAccessibleName(name);
    m_tools->widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    return action;
}

void ReaderPane::buildToolBar()
{
    m_tools = new QToolBar(tr("Reader"), this);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_previous = addTool(QStringLiteral("◀"), tr("Previous citation"), { Qt::SHIFT | Qt::Key_F4, Qt::ALT | Qt::Key_Up }, [this] { stepCitation(-1); });
    m_next = addTool(QStringLiteral("▶"), tr("Next citation"), { Qt::Key_F4, Qt::ALT | Qt::Key_Down }, [this] { stepCitation(1); });
    m_previous->setShortcutContext(Qt::WindowShortcut); // also while one reads the answer
    m_next->setShortcutContext(Qt::WindowShortcut);
    m_tools->addSeparator();
    m_pageNumber = new QSpinBox(this);
    m_pageNumber->setAccessibleName(tr("Page"));
    m_pageNumber->setToolTip(tr("Go to page"));
    m_pageNumber->setKeyboardTracking(false);
    m_pageNumber->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_pageNumber->findChild<QLineEdit *>()->setAcceptDrops(false);
    m_pageCount = new QLabel(this);
    m_pageField = m_tools->addWidget(m_pageNumber);
    m_pageOf = m_tools->addWidget(m_pageCount);
    connect(m_pageNumber, &QSpinBox::valueChanged, this, &ReaderPane::goToPage);
    m_tools->addSeparator();
    addTool(QStringLiteral("−"), tr("Smaller"), { QKeySequence(Qt::Key_Minus) }, [this] { zoom(-1); });
    addTool(QStringLiteral("+"), tr("Larger"), { QKeySequence(Qt::Key_Plus) }, [this] { zoom(1); });
    addTool(QStringLiteral("↔"), tr("Fit the width, usual size"), { QKeySequence(Qt::Key_0) }, [this] { fitWidth(); });
    m_tools->addSeparator();
    addTool(tr("Find"), tr("Find in this document"), { QKeySequence::Find }, [this] { m_findBar->begin(); });
    m_asText = addTool(tr("Text"), tr("Show as text"), { Qt::CTRL | Qt::Key_T }, [this] { enter(m_asText->isChecked() ? Mode::Text : layoutMode()); });
    m_asText->setCheckable(true);
    buildMenu();
    auto *spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(spacer);
    addTool(QStringLiteral("✕"), tr("Close the reader (Esc)"), {}, [this] { Q_EMIT closed(); });
}

void ReaderPane::buildMenu()
{
    auto *button = new QToolButton(this);
    button->setText(QStringLiteral("⋯"));
    button->setToolTip(tr("More"));
    button->setAccessibleName(tr("More"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(button);
    QAction *copy = menu->addAction(tr("&Copy the sentence with its source"), this, &ReaderPane::copyQuote);
    copy->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    menu->addSeparator();
    QAction *open = menu->addAction(tr("&Open"), this, [this] { onDisk(openFile); });
    QAction *with = menu->addAction(tr("Open &with…"), this, [this] { onDisk(openFileWith); });
    QAction *folder = menu->addAction(tr("Show in &folder"), this, [this] { onDisk(showInFolder); });
    m_onDisk = { open, with, folder };
    for (QAction *each : menu->actions()) {
        each->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(each);
    }
    button->setMenu(menu);
    m_tools->addWidget(button);
}

// With the file, if it is still there: it may have gone since it was opened.
void ReaderPane::onDisk(void (*act)(const QString &path))
{
    m_document.onDisk = QFileInfo::exists(m_document.path);
    if (m_document.onDisk) {
        act(m_document.path);
        return;
    }
    updateTools();
    showNote();
}

void ReaderPane::updateTools()
{
    const bool several = m_siblings.size() > 1;
    m_previous->setEnabled(several && m_sibling > 0);
    m_next->setEnabled(several && m_sibling + 1 < m_siblings.size());
    m_asText->setEnabled(m_document.onDisk && layoutMode() != Mode::Text);
    m_asText->setChecked(m_mode == Mode::Text);
    for (QAction *each : std::as_const(m_onDisk))
        each->setEnabled(m_document.onDisk);
    const int pages = m_mode == Mode::Pages && m_page->page().pages > 0 ? m_page->page().pages : m_document.pages.isEmpty() ? 0 : m_document.pages.last().page;
    m_pageField->setVisible(pages > 0);
    m_pageOf->setVisible(pages > 0);
    m_pageCount->setText(tr(" of %1").arg(QLocale().toString(pages)));
    const QSignalBlocker quiet(m_pageNumber);
    m_pageNumber->setRange(1, std::max(1, pages));
}

// ---- opening -----------------------------------------------------------------------------------------------------------

void ReaderPane::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::documentOpened, this, [this](quint64 request, const OpenedDocument &document) {
        if (request != 0 && request == m_openRequest)
            showDocument(document);
    });
    connect(engine, &Engine::textReady, this, [this](quint64 request, qint64 start, const QString &text) {
        if (request == 0)
            return;
        if (request == m_textRequest)
            m_text->add(start, text);
        if (request != m_placeRequest)
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
        else if (request == m_openRequest || request == m_placeRequest || request == m_findRequest)
            showNote(sentence);
    });
    connect(m_text, &TextView::textWanted, this, [this](qsizetype start, qsizetype end) {
        m_textRequest = m_link->send([path = m_document.path, start, end](Engine *to, quint64 number) { to->textOf(number, path, start, end); });
    });
    connect(m_text, &TextView::placeWanted, this, [this](qsizetype place) {
        constexpr qsizetype around = 6000;
        m_wantedPlace = place;
        const qsizetype start = std::max<qsizetype>(0, place - around), end = place + around;
        m_placeRequest = m_link->send([path = m_document.path, start, end](Engine *to, quint64 number) { to->textOf(number, path, start, end); });
    });
    connect(m_layout, &LayoutView::quoteReached, this, &ReaderPane::placeShown);
    connect(m_layout, &LayoutView::findsChanged, this, [this](qsizetype count) {
        if (m_mode != Mode::Layout)
            return;
        m_findCount = count;
        m_find = count > 0 ? 0 : -1;
        showFind();
    });
    connect(m_source, &PageSource::ready, this, &ReaderPane::showPage);
    connect(m_source, &PageSource::failed, this, &ReaderPane::fallBack);
    connect(m_page, &PageView::pageWanted, this, &ReaderPane::wantPage);
    connect(m_page, &PageView::zoomWanted, this, &ReaderPane::zoom);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(resizePauseMs);
    connect(m_page, &PageView::resized, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] {
        if (m_mode == Mode::Pages && m_scale == 0 && m_page->page().pages > 0 && m_page->page().width != m_page->fitWidth())
            wantPage(m_page->page().page);
    });
    connect(m_findBar, &FindBar::wordsChanged, this, &ReaderPane::find);
    connect(m_findBar, &FindBar::stepped, this, &ReaderPane::stepFind);
    connect(m_findBar, &FindBar::closed, this, &ReaderPane::closeFind);
}

bool ReaderPane::tells(quint64 request) const
{
    return request != 0
        && (request == m_openRequest || request == m_textRequest || request == m_placeRequest || request == m_layoutRequest || request == m_findRequest
            || m_source->isOurs(request));
}

void ReaderPane::openCitation(const Citation &citation, const QList<Citation> &siblings)
{
    m_siblings = siblings;
    m_sibling = -1;
    for (qsizetype i = 0; i < siblings.size() && m_sibling < 0; ++i)
        if (siblings[i].path == citation.path && siblings[i].start == citation.start && siblings[i].quote == citation.quote)
            m_sibling = i;
    request(citation);
}

void ReaderPane::openDocument(const QString &path)
{
    Citation beginning;
    beginning.path = path;
    m_siblings.clear();
    m_sibling = -1;
    request(beginning);
}

void ReaderPane::request(const Citation &place)
{
    m_citation = place;
    m_openRequest = m_link->send([place](Engine *engine, quint64 number) { engine->openDocument(number, place); });
}

void ReaderPane::stepCitation(int direction)
{
    const qsizetype wanted = m_sibling + direction;
    if (wanted < 0 || wanted >= m_siblings.size())
        return;
    m_sibling = wanted;
    request(m_siblings[wanted]);
}

void ReaderPane::showDocument(const OpenedDocument &document)
{
    const bool another = document.path != m_document.path || document.modified != m_document.modified;
    m_document = document;
    if (another) {
        m_source->forget();
        m_layout->clearAll();
        m_findBar->hide();
        forgetFinds();
        m_page->clear(tr("The page is being drawn…"));
    }
    m_text->setFinds({}, -1);
    showTitle();
    showNote();
    enter(m_document.onDisk && m_document.known && m_document.match != QuoteMatch::Similar ? layoutMode() : Mode::Text);
}

void ReaderPane::showTitle()
{
    m_title->setText(placeInWords(m_document.path, m_document.page, m_document.modified));
    m_title->setToolTip(QDir::toNativeSeparators(m_document.path));
    QStringList place;
    if (!m_document.heading.isEmpty())
        place.append(m_document.heading);
    else if (!m_document.title.isEmpty())
        place.append(m_document.title);
    if (m_siblings.size() > 1 && m_sibling >= 0)
        place.append(tr("citation %1 of %2").arg(m_sibling + 1).arg(m_siblings.size()));
    m_heading->setText(place.join(QStringLiteral(" · ")));
    m_heading->setVisible(!place.isEmpty());
    announce(this, m_title->text());
}

// What the person should know about what is shown.
void ReaderPane::showNote(const QString &more)
{
    QStringList notes;
    const bool cited = !m_citation.quote.isEmpty();
    if (!m_document.known)
        notes.append(cited ? tr("This document is no longer in the library; only the sentence is left of it.") : tr("This document is not in the library."));
    else if (!m_document.onDisk)
        notes.append(tr("This file is not there now: it was moved or deleted, or its disk is not plugged in. It is shown as it was read."));
    if (m_document.known && cited && m_document.match == QuoteMatch::None)
        notes.append(tr("The file has changed since the answer; the sentence is no longer in it: “%1”").arg(shortened(m_citation.quote)));
    else if (m_document.known && m_document.match == QuoteMatch::Similar)
        notes.append(tr("The file has changed since the answer. The sentence is no longer there word for word; the most similar one is marked. It was: “%1”")
                         .arg(shortened(m_citation.quote)));
    else if (m_document.changedSinceAnswer && cited)
        notes.append(tr("The file has changed since the answer; the sentence was found again."));
    if (m_document.known && m_document.changedSinceRead)
        notes.append(tr("The file has changed since it was read; what is shown may not be all that is in it now."));
    if (!more.isEmpty())
        notes.append(more);
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_noteArea->setVisible(!notes.isEmpty());
    fitNote();
    if (!notes.isEmpty())
        announce(m_note, m_note->text());
}

// As high as its words, but never so high that the document has no room.
void ReaderPane::fitNote()
{
    const int words = m_note->heightForWidth(width());
    m_noteArea->setFixedHeight(std::clamp(words, 0, std::max(height() / 3, 3 * m_note->fontMetrics().lineSpacing())));
}

void ReaderPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitNote();
}

// ---- the three ways to show it -------------------------------------------------------------------------------------------

ReaderPane::Mode ReaderPane::layoutMode() const
{
    if (m_document.mime == QLatin1String("application/pdf"))
        return Mode::Pages;
    const bool layout = m_document.mime == QLatin1String("text/html") || m_document.mime == QLatin1String("text/markdown");
    return layout ? Mode::Layout : Mode::Text;
}

void ReaderPane::enter(Mode mode)
{
    m_mode = mode;
    switch (mode) {
    case Mode::Text:
        enterText();
        break;
    case Mode::Layout:
        m_views->setCurrentWidget(m_layout);
        m_layoutRequest = m_link->send([path = m_document.path, quote = m_citation.quote](Engine *engine, quint64 number) { engine->renderText(number, path, quote); });
        break;
    case Mode::Pages:
        enterPages();
        break;
    }
    updateTools();
    if (m_findBar->isVisible())
        find(m_findBar->words());
}

void ReaderPane::enterText()
{
    m_views->setCurrentWidget(m_text);
    if (m_document.known) {
        m_text->open(m_document.length, m_document.textStart, m_document.text);
        m_text->setQuote(m_document.match == QuoteMatch::None ? TextRange() : TextRange { m_document.quoteStart, m_document.quoteEnd });
        m_text->goTo(m_document.match == QuoteMatch::None ? m_document.textStart : m_document.quoteStart);
    } else {
        m_text->open(m_citation.quote.size(), 0, m_citation.quote);
        m_text->setQuote({ 0, m_citation.quote.size() });
    }
    const QSignalBlocker quiet(m_pageNumber);
    m_pageNumber->setValue(m_document.page);
    Q_EMIT placeShown();
}

void ReaderPane::enterPages()
{
    m_views->setCurrentWidget(m_page);
    wantPage(std::max(1, m_document.page));
}

void ReaderPane::fallBack(const QString &sentence)
{
    enter(Mode::Text);
    if (!sentence.isEmpty())
        showNote(sentence);
}

void ReaderPane::wantPage(int page, bool atEnd)
{
    m_atEnd = atEnd;
    PageRequest wanted;
    wanted.path = m_document.path;
    wanted.page = page;
    wanted.scale = m_scale;
    wanted.fitWidth = m_scale == 0 ? m_page->fitWidth() : 0;
    wanted.quote = m_document.match == QuoteMatch::None ? QString() : m_citation.quote;
    wanted.find = m_findBar->isVisible() ? m_findBar->words() : QString();
    m_source->want(wanted);
}

void ReaderPane::showPage(const RenderedPage &page)
{
    if (m_mode != Mode::Pages)
        return;
    m_page->show(page, m_atEnd);
    m_atEnd = false;
    updateTools();
    {
        const QSignalBlocker quiet(m_pageNumber);
        m_pageNumber->setValue(page.page);
    }
    const bool unmarked = page.page == m_document.page && page.marks.isEmpty() && !m_citation.quote.isEmpty() && m_document.match != QuoteMatch::None;
    showNote(unmarked ? tr("The sentence could not be marked on this page; it is marked in the text.") : QString());
    if (m_find >= 0 && m_find < m_finds.size() && pageOf(m_finds[m_find].start) == page.page) {
        int before = 0; // of those on this page
        for (qsizetype i = m_find - 1; i >= 0 && pageOf(m_finds[i].start) == page.page; --i)
            ++before;
        m_page->setCurrentFind(before);
    }
    Q_EMIT placeShown();
}

int ReaderPane::pageOf(qsizetype place) const
{
    int page = 0;
    for (const PageMark &mark : m_document.pages)
        if (mark.start <= place)
            page = mark.page;
    return page;
}

void ReaderPane::goToPage(int page)
{
    if (m_mode == Mode::Pages) {
        wantPage(page);
        return;
    }
    for (const PageMark &mark : std::as_const(m_document.pages))
        if (mark.page == page) {
            if (!m_text->goTo(mark.start))
                Q_EMIT m_text->placeWanted(mark.start);
            return;
        }
}

void ReaderPane::zoom(int steps)
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

void ReaderPane::fitWidth()
{
    m_scale = 0;
    m_text->resetZoom();
    m_layout->resetZoom();
    if (m_mode == Mode::Pages)
        wantPage(std::max(1, m_page->page().page));
}

// ---- finding -----------------------------------------------------------------------------------------------------------

void ReaderPane::forgetFinds()
{
    m_finds.clear();
    m_find = -1;
    m_findCount = 0;
}

void ReaderPane::find(const QString &words)
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
void ReaderPane::showFinds(const QList<TextRange> &places)
{
    m_finds = places;
    m_findCount = places.size();
    const auto behind = std::find_if(places.begin(), places.end(), [this](const TextRange &place) {
        return m_mode == Mode::Pages ? pageOf(place.start) >= m_page->page().page : place.start >= m_text->topPlace();
    });
    m_find = places.isEmpty() ? -1 : behind == places.end() ? 0 : behind - places.begin();
    showFind();
}

void ReaderPane::stepFind(int direction)
{
    if (m_findCount == 0)
        return;
    m_find = (m_find + direction + m_findCount) % m_findCount;
    showFind();
}

void ReaderPane::showFind()
{
    m_findBar->showPlace(m_find, m_findCount);
    if (m_mode == Mode::Layout) {
        m_layout->showFind(m_find);
    } else if (m_mode == Mode::Pages) {
        wantPage(m_find >= 0 ? std::max(1, pageOf(m_finds[m_find].start)) : std::max(1, m_page->page().page));
    } else {
        m_text->setFinds(m_finds, m_find);
        if (m_find >= 0 && !m_text->goTo(m_finds[m_find].start))
            Q_EMIT m_text->placeWanted(m_finds[m_find].start);
    }
}

void ReaderPane::closeFind()
{
    m_findBar->hide();
    forgetFinds();
    m_text->setFinds({}, -1);
    m_layout->find({});
    if (m_mode == Mode::Pages)
        wantPage(std::max(1, m_page->page().page));
    focusView();
}

// ---- keys and the clipboard --------------------------------------------------------------------------------------------

void ReaderPane::focusView()
{
    m_views->currentWidget()->setFocus();
}

void ReaderPane::copyQuote()
{
    const QString sentence = m_citation.quote.isEmpty() ? m_text->textCursor().selectedText() : m_citation.quote;
    QGuiApplication::clipboard()->setText(tr("“%1” (%2)").arg(sentence.simplified(), placeInWords(m_document.path, m_document.page, m_document.modified)));
}

// Keys that mean something else in the rest of the window.
bool ReaderPane::takesKey(const QKeyEvent *event) const
{
    return event->key() == Qt::Key_Escape || event->matches(QKeySequence::ZoomIn) || event->matches(QKeySequence::ZoomOut)
        || (event->modifiers() == Qt::ControlModifier && (event->key() == Qt::Key_0 || event->key() == Qt::Key_Equal));
}

bool ReaderPane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ReaderPane::keyPressEvent(QKeyEvent *event)
{
    if (!takesKey(event))
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Escape && m_findBar->isVisible())
        closeFind();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_0)
        fitWidth();
    else
        zoom(event->matches(QKeySequence::ZoomOut) ? -1 : 1);
}

} // namespace superinstance
