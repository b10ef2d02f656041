#include "ui/reader/readerpane.h"

#include "ui/announcement.h"
#include "ui/enginelink.h"
#include "ui/library/filesmodel.h"
#include "ui/reader/desktop.h"
#include "ui/reader/documentnotes.h"
#include "ui/reader/documentviewer.h"
#include "ui/wording.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace superinstance {

namespace {

constexpr char16_t isolateBegins = 0x2068, isolateEnds = 0x2069;
constexpr int leastCharacters = 22; // across the pane, at any size of text

// A name within a text of the other reading direction keeps its own.
QString isolated(const QString &text, const QString &name)
{
    return QString(text).replace(name, QChar(isolateBegins) + name + QChar(isolateEnds));
}

bool samePlace(const Citation &a, const Citation &b)
{
    return a.path == b.path && a.start == b.start && a.quote == b.quote;
}

} // namespace

ReaderPane::ReaderPane(EngineLink *link, QWidget *parent)
    : QWidget(parent), m_link(link), m_title(new QLabel(this)), m_heading(new QLabel(this)), m_note(new QLabel(this))
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
    buildToolBar();
    m_viewer = new DocumentViewer(m_link, this); // behind the tools: the focus comes to them first
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tools);
    layout->addWidget(m_title);
    layout->addWidget(m_heading);
    layout->addWidget(m_noteArea);
    layout->addWidget(m_viewer, 1);
    fitFont();
    turnArrows();
    connectEngine();
    updateTools();
}

void ReaderPane::fitFont()
{
    setMinimumWidth(leastCharacters * fontMetrics().averageCharWidth());
}

// They point along the reading direction.
void ReaderPane::turnArrows()
{
    const QString left = QStringLiteral("◀"), right = QStringLiteral("▶");
    m_previous->setIconText(isRightToLeft() ? right : left);
    m_next->setIconText(isRightToLeft() ? left : right);
}

// ---- what its tools do -------------------------------------------------------------------------------------------------

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
    m_asText->setEnabled(m_document.onDisk && m_viewer->layoutMode() != DocumentViewer::Mode::Text);
    m_asText->setChecked(m_viewer->mode() == DocumentViewer::Mode::Text);
    for (QAction *each : std::as_const(m_onDisk))
        each->setEnabled(m_document.onDisk);
    m_copy->setEnabled(!m_citation.quote.isEmpty() || !m_viewer->selectedText().isEmpty());
    const int pages = m_viewer->pages();
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
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        if (request != 0 && request == m_openRequest && !stopped)
            showNote(sentence);
    });
    connect(engine, &Engine::filesReady, this, [this](quint64 request, const QList<FileStatus> &files) {
        if (request == 0 || request != m_stateRequest || files.isEmpty())
            return;
        m_whyEmpty = tr("There is no text of this file here. %1").arg(FilesModel::stateOf(files.first()));
        showNote();
    });
    connect(m_pageNumber, &QSpinBox::valueChanged, m_viewer, &DocumentViewer::goToPage);
    connect(m_viewer, &DocumentViewer::placeShown, this, &ReaderPane::placeShown);
    connect(m_viewer, &DocumentViewer::noted, this, &ReaderPane::showNote);
    connect(m_viewer, &DocumentViewer::modeChanged, this, &ReaderPane::updateTools);
    connect(m_viewer, &DocumentViewer::selectionChanged, this, &ReaderPane::updateTools);
    connect(m_viewer, &DocumentViewer::pageShown, this, &ReaderPane::showPage);
}

bool ReaderPane::tells(quint64 request) const
{
    return request != 0 && (request == m_openRequest || m_viewer->tells(request));
}

void ReaderPane::openCitation(const Citation &citation, const QList<Citation> &siblings)
{
    m_siblings = siblings;
    m_sibling = -1;
    for (qsizetype i = 0; i < siblings.size() && m_sibling < 0; ++i)
        if (samePlace(siblings[i], citation))
            m_sibling = i;
    request(citation);
}

bool ReaderPane::goesThrough(const QList<Citation> &citations) const
{
    return std::equal(m_siblings.begin(), m_siblings.end(), citations.begin(), citations.end(), samePlace);
}

void ReaderPane::comeBack()
{
    show();
    request(m_citation);
    focusView();
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
    m_stateRequest = 0;
    m_whyEmpty.clear();
    m_openRequest = m_link->send([place](Engine *engine, quint64 number) { engine->openDocument(number, place); });
}

QString ReaderPane::stepCitation(int direction)
{
    if (m_citation.path.isEmpty())
        return tr("No document is open. Choose a citation of an answer to open one.");
    if (m_siblings.size() < 2)
        return tr("There is no other citation to go to.");
    const qsizetype wanted = m_sibling + direction;
    if (wanted < 0)
        return tr("This is the first citation of the answer.");
    if (wanted >= m_siblings.size())
        return tr("This is the last citation of the answer.");
    m_sibling = wanted;
    request(m_siblings[wanted]);
    return {};
}

void ReaderPane::leaveAnswer()
{
    if (m_siblings.isEmpty())
        return;
    m_siblings.clear();
    m_sibling = -1;
    if (isHidden())
        m_citation = {};
    showHeading();
    updateTools();
}

void ReaderPane::showDocument(const OpenedDocument &document)
{
    m_document = document;
    m_page = document.page;
    m_atPlace = true;
    if (!std::exchange(m_askedForChoice, true)) // only now: it may start a program of the desktop
        whenChoiceIsOffered(this, [this] { m_openWith->setVisible(true); });
    showTitle();
    announce(this, m_title->text());
    showNote();
    m_viewer->open(document, m_citation);
    if (document.known && document.length == 0)
        askWhyEmpty();
}

void ReaderPane::askWhyEmpty()
{
    FileFilter itself;
    itself.below = m_document.path;
    itself.limit = 1;
    m_stateRequest = m_link->send([itself](Engine *engine, quint64 number) { engine->files(number, itself); });
}

void ReaderPane::showTitle()
{
    const QString title = placeInWords(m_document.path, m_page, m_document.modified);
    m_title->setText(isRightToLeft() ? isolated(title, QFileInfo(m_document.path).fileName()) : title);
    m_title->setToolTip(isolated(QDir::toNativeSeparators(m_document.path), QDir::toNativeSeparators(m_document.path)));
    showHeading();
}

// Where one is looking, however one got there.
void ReaderPane::showPage(int page, bool atPlace)
{
    updateTools();
    const QSignalBlocker quiet(m_pageNumber);
    m_pageNumber->setValue(page);
    m_page = page;
    m_atPlace = atPlace;
    showTitle();
}

void ReaderPane::showHeading()
{
    QStringList place;
    if (m_atPlace && !m_document.heading.isEmpty())
        place.append(m_document.heading);
    else if (!m_document.title.isEmpty())
        place.append(m_document.title);
    if (m_atPlace && m_document.line > 0)
        place.append(tr("line %1").arg(QLocale().toString(m_document.line)));
    if (m_siblings.size() > 1 && m_sibling >= 0)
        place.append(tr("citation %1 of %2").arg(m_sibling + 1).arg(m_siblings.size()));
    m_heading->setText(place.join(QStringLiteral(" · ")));
    m_heading->setVisible(!place.isEmpty());
}

void ReaderPane::showNote(const QString &more)
{
    QStringList notes = notesOn(m_document, m_citation.quote);
    for (const QString &each : { m_whyEmpty, more })
        if (!each.isEmpty())
            notes.append(each);
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

// ---- keys and the clipboard --------------------------------------------------------------------------------------------

void ReaderPane::focusView()
{
    m_viewer->setFocus();
}

void ReaderPane::copyQuote()
{
    const QString sentence = m_citation.quote.isEmpty() ? m_viewer->selectedText() : m_citation.quote;
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
    if (event->type() == QEvent::FontChange)
        fitFont();
    if (event->type() == QEvent::LayoutDirectionChange)
        turnArrows();
    return QWidget::event(event);
}

void ReaderPane::keyPressEvent(QKeyEvent *event)
{
    if (!takesKey(event))
        QWidget::keyPressEvent(event);
    else if (event->key() == Qt::Key_Escape && m_viewer->closeFind())
        event->accept();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_0)
        m_viewer->fitWidth();
    else
        m_viewer->zoom(event->matches(QKeySequence::ZoomOut) ? -1 : 1);
}

} // namespace superinstance
