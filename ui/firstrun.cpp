#include "ui/firstrun.h"

#include "ui/announcement.h"
#include "ui/column.h"
#include "ui/enginelink.h"
#include "ui/wording.h"

#include <QApplication>
#include <QDir>
#include <QFrame>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int leastMargin = 24;

// They are in English, as the samples are.
const QStringList sampleQuestions { QStringLiteral("When was the lighthouse of Sankt Anders built?"), QStringLiteral("What does a lost key cost?"),
                                    QStringLiteral("When will the pump be installed?") };

QLabel *sentence(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QVBoxLayout *columnIn(QWidget *widget, int spacing, int above = 0)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, above, 0, 0);
    column->setSpacing(spacing);
    return column;
}

// As wide as its text, or as there is room.
QPushButton *button(const QString &text, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return made;
}

} // namespace

FirstRun::FirstRun(EngineLink *link, QWidget *parent) : QScrollArea(parent), m_link(link), m_content(new QWidget(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("First steps"));
    viewport()->setBackgroundRole(QPalette::Base);
    m_content->setBackgroundRole(QPalette::Base);
    m_beginning = makeBeginning();
    m_progress = makeProgress();
    auto *column = new QVBoxLayout(m_content);
    column->addWidget(m_beginning);
    column->addWidget(m_progress);
    column->addStretch(1);
    setWidget(m_content);
    offer(samplesFolder(), likelyFolders());
    connectEngine();
    hide();
}

QWidget *FirstRun::makeBeginning()
{
    auto *page = new QWidget(m_content);
    QVBoxLayout *column = columnIn(page, 10);
    column->addWidget(sentence(tr("<h2>Ask your own documents</h2><p>They stay where they are. SuperInstance reads them on this computer only, follows later changes, "
                                  "and answers with sentences from them, each with the place it comes from.</p>"), page));
    auto *drop = new QFrame(page);
    drop->setFrameShape(QFrame::StyledPanel);
    auto *dropColumn = new QVBoxLayout(drop);
    dropColumn->setContentsMargins(20, 20, 20, 20);
    dropColumn->addWidget(sentence(tr("Drop a folder or some files anywhere on this window, or choose them:"), drop));
    auto *row = new QHBoxLayout;
    auto *folder = button(tr("Add f&older…"), drop);
    m_files = button(tr("Add fi&les…"), drop);
    row->addWidget(folder);
    row->addWidget(m_files);
    row->addStretch(1);
    dropColumn->addLayout(row);
    column->addWidget(drop);
    connect(folder, &QPushButton::clicked, this, &FirstRun::addFolderWanted);
    connect(m_files, &QPushButton::clicked, this, &FirstRun::addFilesWanted);
    return page;
}

void FirstRun::offer(const QString &samples, const QStringList &folders)
{
    delete m_offers;
    m_offers = new QWidget(m_beginning); // a layout within a layout would not be asked how high its wrapped texts are
    m_beginning->layout()->addWidget(m_offers);
    QVBoxLayout *column = columnIn(m_offers, 6);
    m_samples = samples;
    QWidget *before = m_files; // in the order of the focus
    const auto add = [&](QPushButton *offered) {
        column->addWidget(offered, 0, Qt::AlignLeft); // or the texts would be measured at its width
        setTabOrder(std::exchange(before, offered), offered);
    };
    if (!folders.isEmpty())
        column->addWidget(sentence(tr("Or begin with a folder of yours:"), m_offers));
    for (const QString &path : folders) {
        auto *suggestion = button(QDir(path).dirName(), m_offers);
        suggestion->setAccessibleName(tr("Add the folder %1").arg(QDir(path).dirName()));
        suggestion->setToolTip(pathInWords(path));
        add(suggestion);
        connect(suggestion, &QPushButton::clicked, this, [this, path] { Q_EMIT pathsChosen({ path }); });
    }
    if (samples.isEmpty())
        return;
    column->addWidget(sentence(tr("Or see first how it works, with five short documents that came with the program:"), m_offers));
    auto *attempt = button(tr("&Try with samples"), m_offers);
    add(attempt);
    connect(attempt, &QPushButton::clicked, this, [this] {
        m_link->send([folder = m_samples](Engine *engine, quint64 request) { engine->index(request, { folder }, samplesCollection, false); });
    });
}

QWidget *FirstRun::makeProgress()
{
    auto *page = new QWidget(m_content);
    QVBoxLayout *column = columnIn(page, 10);
    m_sentence = sentence(QString(), page);
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setAccessibleName(tr("Reading progress"));
    m_questions = new QWidget(page);
    QVBoxLayout *questions = columnIn(m_questions, 6, 8);
    questions->addWidget(sentence(tr("The samples are in English. They answer, for example:"), m_questions));
    for (const QString &question : sampleQuestions) {
        auto *choice = button(question, m_questions);
        questions->addWidget(choice);
        connect(choice, &QPushButton::clicked, this, [this, question] { Q_EMIT questionChosen(question); });
    }
    column->addWidget(m_sentence);
    column->addWidget(m_bar);
    column->addWidget(m_questions);
    return page;
}

void FirstRun::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::opened, this, [this](const EngineStatus &status) {
        if (!m_ended && status.documents == 0)
            setState(status.waiting > 0 ? State::Reading : State::Empty);
        else
            end();
    });
    connect(engine, &Engine::fileChanged, this, [this](const FileStatus &status) {
        m_readable = m_readable || status.state == FileState::Indexed || status.state == FileState::Partial;
    });
    connect(engine, &Engine::progressChanged, this, &FirstRun::showProgress);
    connect(engine, &Engine::libraryChanged, this, &FirstRun::askForRoots);
    connect(engine, &Engine::rootsReady, this, [this](quint64 request, const QList<LibraryRoot> &roots) {
        if (request != m_rootsRequest)
            return;
        const auto sample = [](const LibraryRoot &root) { return root.collection == samplesCollection; };
        m_onlySamples = !roots.isEmpty() && std::all_of(roots.begin(), roots.end(), sample);
        showQuestions();
    });
}

void FirstRun::end()
{
    m_ended = true;
    setState(State::Hidden);
}

void FirstRun::setState(State state)
{
    if (m_state == state)
        return;
    const bool wasWanted = m_state != State::Hidden;
    m_state = state;
    const bool keyboardLeaves = state != State::Empty && m_beginning->isAncestorOf(QApplication::focusWidget());
    m_beginning->setVisible(state == State::Empty);
    m_progress->setVisible(state == State::Reading || state == State::Ready);
    m_bar->setVisible(state == State::Reading);
    showQuestions();
    if (wasWanted != (state != State::Hidden))
        Q_EMIT wantedChanged(!wasWanted);
    if (keyboardLeaves)
        Q_EMIT keyboardLeft();
}

void FirstRun::askForRoots()
{
    if (m_state != State::Hidden)
        m_rootsRequest = m_link->send([](Engine *engine, quint64 request) { engine->roots(request); });
}

// Those of the samples: what one's own files answer is not known before one asks.
void FirstRun::showQuestions()
{
    m_questions->setVisible(m_state == State::Ready && m_onlySamples);
}

void FirstRun::showProgress(const IndexProgress &progress)
{
    if (m_state == State::Hidden)
        return;
    if (progress.waiting > 0) {
        const int all = progress.done + progress.waiting;
        const QString sentence = m_readable ? tr("Reading: %1 of %n files so far. You can already ask.", nullptr, all) : tr("Reading: %1 of %n files so far.", nullptr, all);
        m_sentence->setText(progress.paused ? inWords(progress) : sentence.arg(QLocale().toString(progress.done)));
        m_bar->setRange(0, all);
        m_bar->setValue(progress.done);
        setState(State::Reading);
    } else if (m_readable) {
        const bool news = m_state != State::Ready;
        const bool everything = progress.failed + progress.skipped == 0;
        m_sentence->setText(everything
                ? tr("<h2>Everything is read</h2><p>Type your first question below. Every sentence of the answer is checked against the passage it comes from.</p>")
                : tr("<h2>Reading is done</h2><p>%1 The library says why.</p><p>Type your first question below. Every sentence of the answer is checked against the passage it comes from.</p>")
                      .arg(inWords(progress)));
        setState(State::Ready);
        if (news)
            announce(this, everything ? tr("Everything is read. You can ask now.") : tr("%1 You can ask now.").arg(inWords(progress)));
    } else {
        setState(State::Empty); // nothing could be read: the window says so
    }
}

void FirstRun::resizeEvent(QResizeEvent *event)
{
    const int margin = columnMargin(this, leastMargin);
    m_content->layout()->setContentsMargins(margin, leastMargin, margin, leastMargin);
    QScrollArea::resizeEvent(event);
}

// Installed beside the program, or in the source tree it was built in.
QString FirstRun::samplesFolder()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *place : { "../share/superinstance/samples", "../../../resources/samples" }) {
        const QString folder = QDir::cleanPath(here.filePath(QString::fromLatin1(place)));
        if (QFileInfo::exists(folder + QStringLiteral("/lighthouse-of-sankt-anders.md")))
            return folder;
    }
    return {};
}

QStringList FirstRun::likelyFolders()
{
    QStringList folders;
    for (const auto place : { QStandardPaths::DocumentsLocation, QStandardPaths::DownloadLocation, QStandardPaths::DesktopLocation }) {
        const QDir folder(QStandardPaths::writableLocation(place));
        const bool whole = folder == QDir::home(); // a desktop without such folders names the home instead
        if (!whole && folder.exists() && !folder.isEmpty() && !folders.contains(folder.path()))
            folders.append(folder.path());
    }
    return folders;
}

} // namespace superinstance
