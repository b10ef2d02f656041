#include "ui/search/searchpage.h"

#include "ui/accessiblenames.h"
#include "ui/announcement.h"
#include "ui/enginelink.h"
#include "ui/search/facetpanel.h"
#include "ui/search/hitdelegate.h"
#include "ui/search/hitsmodel.h"
#include "ui/steadysplitter.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace superinstance {

namespace {

constexpr int pauseMs = 12; // gathers keys that come together; no one types as fast
constexpr int patienceMs = 300; // then it is said that it is being looked for
constexpr int pageOfHits = 20, mostHits = 400; // two screens at a time: a key must not wait for more
constexpr int mostAskedAbout = 20; // documents of one question

} // namespace

SearchPage::SearchPage(EngineLink *link, QWidget *parent)
    : QWidget(parent), m_link(link), m_field(new QLineEdit(this)), m_order(new QComboBox(this)), m_facets(new FacetPanel(this)), m_state(new QLabel(this)),
      m_corrected(new QLabel(this)), m_anything(new QPushButton(tr("Sea&rch everything"), this)), m_ask(new QPushButton(tr("Ask about &these"), this)),
      m_list(new QListView(this)), m_model(new HitsModel(this)), m_limit(pageOfHits)
{
    buildWidgets();
    connectEngine();
    showState();
}

void SearchPage::buildWidgets()
{
    m_field->setPlaceholderText(tr("Search your documents"));
    m_field->setAccessibleName(tr("Search your documents"));
    m_field->setToolTip(tr("“words in order”, -without, path:folder and type:pdf narrow the search."));
    m_field->setWhatsThis(tr("Down goes to the documents found, Enter opens the first of them."));
    addClearButton(m_field);
    m_field->setAcceptDrops(false);
    m_field->installEventFilter(this);
    m_order->addItems({ tr("Best match first"), tr("Newest first"), tr("By name") });
    nameBox(m_order, tr("Order"));
    for (QLabel *label : { m_state, m_corrected }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setAccessibleName(tr("Documents found"));
    m_list->setWhatsThis(tr("Enter opens the document, Space shows it and stays in the list. Up from the first one goes back to the field."));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAcceptDrops(false);
    m_list->installEventFilter(this);

    auto *top = new QHBoxLayout;
    top->addWidget(m_field, 1);
    top->addWidget(m_order);
    auto *found = new QWidget(this);
    auto *results = new QVBoxLayout(found);
    results->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->addWidget(m_state, 1);
    line->addWidget(m_anything);
    line->addWidget(m_ask);
    results->addLayout(line);
    results->addWidget(m_corrected);
    results->addWidget(m_list, 1);
    auto *splitter = new SteadySplitter(this);
    splitter->addWidget(m_facets);
    splitter->addWidget(found);
    splitter->setChildrenCollapsible(false);
    splitter->divide(m_facets->sizeHint().width());
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_field);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchPage::searchNow);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &SearchPage::showState);
    const auto anew = [this] {
        m_limit = pageOfHits;
        m_pause.start();
    };
    connect(m_field, &QLineEdit::textChanged, this, anew);
    connect(m_order, &QComboBox::currentIndexChanged, this, anew);
    connect(m_facets, &FacetPanel::changed, this, anew);
    connect(m_anything, &QPushButton::clicked, m_facets, &FacetPanel::clear);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { openHit(index.row(), false); });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchPage::askForMore);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchPage::showWhatIsAskedAbout);
    connect(m_ask, &QPushButton::clicked, this, [this] { Q_EMIT askAboutRequested(pathsToAskAbout()); });
}

void SearchPage::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::documentsFound, this, [this](quint64 request, const SearchResults &results) {
        if (request != 0 && request == m_request)
            showResults(results);
    });
    connect(engine, &Engine::facetsCounted, this, [this](quint64 request, const SearchFacets &facets) {
        if (request == 0 || request != m_facetsRequest)
            return;
        m_facetsRequest = 0;
        m_counts = facets;
        m_counted = true;
        m_facets->show(facets);
        showState();
    });
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence, bool stopped) {
        if (request == 0 || stopped)
            return;
        if (request == m_request) {
            m_failed = std::exchange(m_request, 0);
            m_failure = sentence;
            m_model->show({});
            showState();
        }
    });
    connect(engine, &Engine::libraryChanged, this, [this] {
        if (!m_last.query.isEmpty() && isVisible())
            m_pause.start();
    });
}

void SearchPage::load()
{
    m_open = true;
    m_failure.clear();
    m_field->setEnabled(true);
    searchNow();
}

void SearchPage::giveUp(const QString &sentence)
{
    m_failure = sentence;
    m_field->setEnabled(false);
    showState();
}

void SearchPage::search(const QString &words)
{
    m_field->setText(words);
    focusField();
}

void SearchPage::focusField()
{
    m_field->setFocus();
    m_field->selectAll();
}

SearchRequest SearchPage::query() const
{
    SearchRequest request;
    request.query = m_field->text().trimmed().isEmpty() ? QString() : m_field->text();
    request.limit = m_limit;
    request.unfinished = true;
    request.order = SearchOrder(m_order->currentIndex());
    m_facets->narrow(request);
    return request;
}

// What was asked before is of no use any more, and must not keep this waiting.
void SearchPage::searchNow()
{
    m_pause.stop();
    if (!m_open)
        return;
    m_link->withdraw(m_request);
    m_link->withdraw(m_facetsRequest);
    m_last = query();
    if (m_last.query.isEmpty()) {
        m_model->show({});
        m_more = m_counted = false;
        m_failure.clear();
        showState();
        return;
    }
    m_request = m_link->send([request = m_last](Engine *engine, quint64 number) { engine->searchDocuments(number, request); });
    m_patience.start();
}

void SearchPage::showResults(const SearchResults &results)
{
    m_request = 0;
    m_failure.clear();
    m_more = results.more;
    const bool same = m_limit > pageOfHits; // only more of the same
    m_model->show(results.hits);
    if (!same)
        m_list->scrollToTop();
    QStringList corrected;
    for (const auto &[typed, taken] : results.corrections)
        corrected.append(tr("Showing results for “%1”; “%2” occurs nowhere.").arg(taken, typed));
    m_corrected->setText(corrected.join(QLatin1Char(' ')));
    m_counted = m_counted && same;
    showState();
    Q_EMIT resultsShown();
    if (same)
        return;
    m_facetsRequest = m_link->send([request = m_last](Engine *engine, quint64 number) { engine->countFacets(number, request, FacetPanel::sinces()); });
}

void SearchPage::say(const QString &sentence)
{
    if (m_state->text() == sentence)
        return;
    m_state->setText(sentence);
    announce(m_state, sentence);
}

void SearchPage::showState()
{
    const int rows = m_model->rowCount();
    m_corrected->setVisible(rows > 0 && !m_corrected->text().isEmpty());
    showWhatIsAskedAbout();
    m_anything->setVisible(m_facets->anythingChosen());
    if (!m_failure.isEmpty())
        say(m_failure);
    else if (!m_open)
        say(tr("The library is being opened…"));
    else if (m_last.query.isEmpty())
        say(tr("Type what you are looking for. Results come as you type."));
    else if (rows == 0 && m_request != 0)
        say(tr("Searching…"));
    else if (rows == 0 && m_facets->anythingChosen())
        say(tr("Nothing is found with these choices. “Search everything” takes them away."));
    else if (rows == 0)
        say(tr("Nothing is found. Try other words, or fewer."));
    else if (m_counted)
        say(tr("%n document(s)", nullptr, std::max(rows, m_counts.documents)));
    else
        say(m_more ? tr("More than %n documents", nullptr, rows) : tr("%n document(s)", nullptr, rows));
}

void SearchPage::askForMore()
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    if (!m_more || m_request != 0 || m_limit >= mostHits || bar->value() < bar->maximum() - bar->pageStep())
        return;
    m_limit += pageOfHits;
    searchNow();
}

void SearchPage::openHit(int row, bool preview)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    QList<Citation> all;
    for (int i = 0; i < m_model->rowCount(); ++i)
        all.append(citationOf(m_model->at(i)));
    if (preview)
        Q_EMIT previewed(all[row]);
    else
        Q_EMIT citationOpened(all[row], all);
}

// Where that is not all, the button says so.
void SearchPage::showWhatIsAskedAbout()
{
    const int rows = m_model->rowCount(), selected = int(m_list->selectionModel()->selectedIndexes().size());
    const int all = selected > 0 ? selected : m_counted ? std::max(rows, m_counts.documents) : rows;
    m_ask->setEnabled(rows > 0);
    if (all > mostAskedAbout)
        m_ask->setText(tr("Ask about &the first %1 of %2").arg(QLocale().toString(mostAskedAbout), QLocale().toString(all)));
    else
        m_ask->setText(m_more && selected == 0 ? tr("Ask about &the first %1").arg(QLocale().toString(rows)) : selected == 1 ? tr("Ask about &this") : tr("Ask about &these"));
}

// Those selected, or else the best.
QStringList SearchPage::pathsToAskAbout() const
{
    QStringList paths;
    const QModelIndexList selected = m_list->selectionModel()->selectedIndexes();
    if (!selected.isEmpty())
        for (const QModelIndex &index : selected)
            paths.append(m_model->at(index.row()).passage.path);
    else
        for (int row = 0; row < m_model->rowCount(); ++row)
            paths.append(m_model->at(row).passage.path);
    return paths.mid(0, mostAskedAbout);
}

bool SearchPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : 0;
    if (watched == m_field && key == Qt::Key_Down && m_model->rowCount() > 0) {
        m_list->setFocus();
        m_list->setCurrentIndex(m_model->index(row));
        return true;
    }
    if (watched == m_field && enter) {
        openHit(0, false);
        return true;
    }
    if (watched == m_list && key == Qt::Key_Up && row == 0) {
        focusField();
        return true;
    }
    if (watched == m_list && (enter || key == Qt::Key_Space)) {
        openHit(row, !enter);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace superinstance
