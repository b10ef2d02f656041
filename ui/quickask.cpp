#include "ui/quickask.h"

#include "ui/activation.h"
#include "ui/announcement.h"
#include "ui/chat/chatview.h"
#include "ui/chat/composer.h"
#include "ui/chat/councilbar.h"
#include "ui/chat/openquestion.h"
#include "ui/column.h"
#include "ui/enginelink.h"

#include <QAction>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

namespace superinstance {

namespace {

constexpr int wide = 100, high = 30; // characters and lines, with an answer
constexpr int leastMargin = 20; // as the composer's

} // namespace

QuickAsk::QuickAsk(EngineLink *link, QWidget *parent) : QFrame(parent, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint), m_link(link)
{
    setWindowTitle(tr("Ask SuperInstance"));
    setAccessibleName(windowTitle());
    setFrameShape(QFrame::StyledPanel);
    buildWidgets();
    connectEngine();
    beginAnew();
}

void QuickAsk::buildWidgets()
{
    m_composer = new Composer(this);
    m_chat = new ChatView(this);
    m_council = new CouncilBar(this);
    m_open = new OpenQuestion(m_link, m_chat, m_council, this);
    m_hint = new QLabel(tr("Enter asks, Ctrl+Enter opens the window, Esc closes."), this);
    m_hint->setWordWrap(true);
    m_grow = new QPushButton(this);
    m_grow->setAutoDefault(false);
    m_foot = new QHBoxLayout;
    m_foot->setSpacing(12);
    m_foot->addWidget(m_hint, 1);
    m_foot->addStretch();
    m_foot->addWidget(m_grow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_composer);
    column->addWidget(m_chat, 1);
    column->addWidget(m_council);
    column->addLayout(m_foot);

    connect(m_composer, &Composer::sent, this, &QuickAsk::send);
    connect(m_composer, &Composer::stopped, this, &QuickAsk::stop);
    connect(m_chat, &ChatView::citationOpened, this, &QuickAsk::citationOpened);
    connect(m_grow, &QPushButton::clicked, this, &QuickAsk::grow);
    addKeys(tr("Close this window"), { Qt::Key_Escape }, [this] { hide(); });
    addKeys(tr("Open in the window"), { Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter }, [this] { grow(); });
}

void QuickAsk::addKeys(const QString &name, const QList<QKeySequence> &keys, const std::function<void()> &act)
{
    auto *action = new QAction(name, this);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, act);
    addAction(action);
}

void QuickAsk::connectEngine()
{
    connect(m_link->engine(), &Engine::opened, this, [this] {
        m_engineOpen = true;
        m_composer->setEnabled(true); // it may have failed before
        if (!m_unsent.isEmpty())
            send(m_unsent);
    });
    connect(m_link->engine(), &Engine::openFailed, this, [this](const QString &sentence) {
        takeBack();
        say(sentence);
        m_composer->setEnabled(false);
    });
    connect(m_open, &OpenQuestion::conversationMade, this, [this](qint64 conversation) {
        m_conversation = conversation;
        askNow(std::exchange(m_unsent, {}));
    });
    connect(m_open, &OpenQuestion::conversationFailed, this, [this](const QString &sentence) {
        takeBack();
        say(sentence);
    });
    connect(m_open, &OpenQuestion::answered, this, &QuickAsk::answered);
}

bool QuickAsk::tells(quint64 request) const
{
    return m_open->tells(request);
}

void QuickAsk::open(const QString &question, const QString &activationToken)
{
    if (!m_composer->busy() && !m_unseen)
        beginAnew();
    showAgain(activationToken);
    if (question.trimmed().isEmpty())
        return;
    if (m_composer->busy())
        m_composer->giveBack(question); // one at a time: it is not lost
    else
        send(question.trimmed());
}

void QuickAsk::showAgain(const QString &activationToken)
{
    m_unseen = false;
    if (!isVisible()) {
        fit();
        const QScreen *screen = QGuiApplication::screenAt(QCursor::pos());
        const QRect room = (screen ? screen : QGuiApplication::primaryScreen())->availableGeometry();
        move(room.x() + (room.width() - width()) / 2, room.y() + room.height() / 5);
    }
    bringToFront(this, activationToken);
    m_composer->focus();
}

// ---- asking ------------------------------------------------------------------------------------------------------------

void QuickAsk::send(const QString &text)
{
    m_composer->setBusy(true);
    m_unsent = text;
    if (!m_engineOpen)
        return; // asked as soon as the engine is there
    if (m_conversation != 0)
        askNow(std::exchange(m_unsent, {}));
    else
        m_open->makeConversation(text);
}

void QuickAsk::askNow(const QString &text)
{
    Question question;
    question.text = text;
    question.conversation = m_conversation;
    if (m_chat->isEmpty())
        m_chat->clearTranscript();
    m_chat->show();
    fit();
    const int entry = m_chat->addQuestion(text);
    question.history = m_chat->turnsBefore(entry, ChatView::mostTurns);
    m_open->ask(question, entry);
}

void QuickAsk::answered(const QString &question, const Answer &answer)
{
    if (answer.outcome == Outcome::Failed)
        m_composer->giveBack(question); // to try again
    m_composer->setBusy(false);
    m_unseen = !isVisible();
    if (std::exchange(m_growWhenDone, false))
        grow();
}

void QuickAsk::stop()
{
    if (m_open->isAsked())
        m_open->stop();
    else
        takeBack();
}

// A question that has not reached the council goes back to where it was typed.
void QuickAsk::takeBack()
{
    m_open->leave();
    m_composer->setBusy(false);
    m_composer->giveBack(std::exchange(m_unsent, {}));
}

void QuickAsk::say(const QString &sentence)
{
    m_chat->showEmptyState(sentence.toHtmlEscaped());
    m_chat->show();
    fit();
    announce(m_chat, sentence);
}

// ---- the window ----------------------------------------------------------------------------------------------------------

// The main window shows a conversation as it was saved, so an answer that is being worked on is awaited.
void QuickAsk::grow()
{
    m_growWhenDone = m_composer->busy();
    m_grow->setText(m_growWhenDone ? tr("Opens in the window with the answer") : tr("&Open in the window"));
    if (m_growWhenDone)
        return;
    const QString typed = m_composer->text().trimmed();
    Q_EMIT grown(m_conversation);
    hide(); // only now: Wayland lets the other window come up because this one has the keyboard
    if (!typed.isEmpty())
        Q_EMIT askedInWindow(typed);
    beginAnew();
}

void QuickAsk::beginAnew()
{
    m_conversation = 0;
    m_growWhenDone = false;
    m_grow->setText(tr("&Open in the window"));
    m_composer->setText({});
    m_chat->clearTranscript();
    m_chat->hide();
    fit();
}

void QuickAsk::fit()
{
    m_hint->setVisible(m_chat->isHidden()); // then it is known, and the room is the answer's
    const QSize room = QGuiApplication::primaryScreen()->availableSize();
    const int width = std::min(std::max(wide * fontMetrics().averageCharWidth(), minimumSizeHint().width()), room.width());
    const int least = std::max(layout()->totalHeightForWidth(width), minimumSizeHint().height()); // with all that is said in full
    resize(width, m_chat->isHidden() ? least : std::min(std::max(high * fontMetrics().lineSpacing(), least), room.height()));
}

bool QuickAsk::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest) // the question has become longer or shorter
        fit();
    return done;
}

void QuickAsk::resizeEvent(QResizeEvent *event)
{
    const int margin = columnMargin(this, leastMargin);
    m_foot->setContentsMargins(margin, 8, margin, 12);
    QFrame::resizeEvent(event);
}

// It has no title bar: its ground is what it is moved by.
void QuickAsk::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && windowHandle())
        windowHandle()->startSystemMove();
}

} // namespace superinstance
