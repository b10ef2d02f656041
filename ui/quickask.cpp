#include "ui/quickask.h"

#include "ui/activation.h"
#include "ui/announcement.h"
#include "ui/chat/chatview.h"
#include "ui/chat/composer.h"
#include "ui/chat/councilbar.h"
#include "ui/column.h"
#include "ui/enginelink.h"
#include "ui/wording.h"

#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
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
    connectAnswering();
    beginAnew();
}

void QuickAsk::buildWidgets()
{
    m_composer = new Composer(this);
    m_chat = new ChatView(this);
    m_council = new CouncilBar(this);
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
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::hide);
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this, &QuickAsk::grow);
    connect(new QShortcut(Qt::CTRL | Qt::Key_Enter, this), &QShortcut::activated, this, &QuickAsk::grow);
}

void QuickAsk::connectEngine()
{
    Engine *engine = m_link->engine();
    connect(engine, &Engine::opened, this, [this] {
        m_engineOpen = true;
        if (!m_text.isEmpty())
            send(std::exchange(m_text, {}));
    });
    connect(engine, &Engine::openFailed, this, [this](const QString &sentence) {
        takeBack();
        say(sentence);
        m_composer->setEnabled(false);
    });
    connect(engine, &Engine::conversationCreated, this, [this](quint64 request, qint64 conversation) {
        if (m_givenUp.remove(request)) // the question went back to where it was typed
            m_link->send([conversation](Engine *to, quint64 number) { to->removeConversation(number, conversation); });
        if (request != m_createRequest)
            return;
        m_createRequest = 0;
        m_conversation = conversation;
        askNow(m_text);
    });
    connect(engine, &Engine::failed, this, &QuickAsk::failed);
}

// What the engine says of the question that is open.
void QuickAsk::connectAnswering()
{
    Engine *engine = m_link->engine();
    const auto whenOurs = [this](auto act) {
        return [this, act](quint64 request, const auto &...said) {
            if (m_entry && request == m_request)
                act(said...);
        };
    };
    connect(engine, &Engine::passagesFound, this, whenOurs([this](const auto &...found) { m_chat->showPassages(*m_entry, found...); }));
    connect(engine, &Engine::councilStep, this, whenOurs([this](const CouncilStep &step) { m_council->show(step); }));
    connect(engine, &Engine::draftRestarted, this, whenOurs([this](int) { m_chat->restartDraft(*m_entry); }));
    connect(engine, &Engine::draftToken, this, whenOurs([this](const QString &text) { m_chat->appendToken(*m_entry, text); }));
    connect(engine, &Engine::claimChanged, this, whenOurs([this](int index, const Claim &claim) { m_chat->showClaim(*m_entry, index, claim); }));
    connect(engine, &Engine::answered, this, whenOurs([this](const Answer &answer) { answered(answer); }));
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
    m_text = text;
    if (!m_engineOpen)
        return; // asked as soon as the engine is there
    if (m_conversation != 0)
        askNow(text);
    else
        m_createRequest = m_link->send([text](Engine *engine, quint64 request) { engine->newConversation(request, text); });
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
    question.history = m_chat->turnsBefore(m_chat->addQuestion(text), ChatView::mostTurns);
    m_entry = m_chat->addAnswer();
    m_council->begin();
    m_request = m_link->ask(question);
}

void QuickAsk::answered(const Answer &answer)
{
    m_chat->showFinal(*m_entry, answer);
    if (answer.outcome == Outcome::Failed)
        m_composer->giveBack(m_text); // to try again
    m_text.clear();
    m_entry.reset();
    m_council->end();
    m_composer->setBusy(false);
    m_unseen = !isVisible();
    announce(m_chat, outcomeInWords(answer) + QStringLiteral(". ") + answer.text.left(400));
    if (std::exchange(m_growWhenDone, false))
        grow();
}

void QuickAsk::failed(quint64 request, const QString &sentence, bool stopped)
{
    if (!tells(request))
        return;
    if (!m_entry) {
        takeBack();
        say(sentence);
        return;
    }
    Answer answer;
    answer.question = m_text;
    answer.outcome = stopped ? Outcome::Stopped : Outcome::Failed;
    answer.reason = sentence;
    answered(answer);
}

void QuickAsk::stop()
{
    if (m_entry)
        m_link->stop(m_request);
    else
        takeBack();
}

// A question that has not reached the council goes back to where it was typed.
void QuickAsk::takeBack()
{
    if (m_createRequest != 0)
        m_givenUp.insert(std::exchange(m_createRequest, 0));
    m_composer->setBusy(false);
    m_composer->giveBack(std::exchange(m_text, {}));
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
    hide();
    const QString typed = m_composer->text().trimmed();
    Q_EMIT grown(m_conversation);
    if (!typed.isEmpty())
        Q_EMIT askedInWindow(typed);
    beginAnew();
}

void QuickAsk::beginAnew()
{
    m_conversation = 0;
    m_request = 0;
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
