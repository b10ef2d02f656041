#include "ui/chat/conversationfind.h"

#include "ui/chat/chatview.h"
#include "ui/enginelink.h"
#include "ui/reader/findbar.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace superinstance {

ConversationFind::ConversationFind(EngineLink *link, ChatView *chat, QWidget *parent)
    : QWidget(parent), m_link(link), m_chat(chat), m_bar(new FindBar(tr("Find in this conversation"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    hide();
    connect(m_bar, &FindBar::wordsChanged, this, &ConversationFind::find);
    connect(m_bar, &FindBar::stepped, this, &ConversationFind::step);
    connect(m_bar, &FindBar::closed, this, &ConversationFind::close);
    connect(chat, &ChatView::arrived, this, [this] {
        if (!isHidden() && !m_found.isEmpty())
            showCount();
    });
    connect(link->engine(), &Engine::messagesFound, this, &ConversationFind::showFound);
    connect(link->engine(), &Engine::failed, this, [this](quint64 request) { showFound(request, {}); });
}

void ConversationFind::begin(qint64 conversation)
{
    m_conversation = conversation;
    show();
    m_bar->begin();
}

void ConversationFind::end()
{
    m_link->withdraw(m_request);
    m_found.clear();
    m_current = -1;
    m_chat->markWords({});
    hide();
}

void ConversationFind::close()
{
    end();
    m_chat->setFocus();
}

// Escape belongs to the menu otherwise.
bool ConversationFind::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
        return QWidget::event(event);
    event->accept();
    return true;
}

void ConversationFind::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void ConversationFind::find(const QString &words)
{
    if (isHidden())
        return;
    m_link->withdraw(m_request);
    m_chat->markWords(words);
    m_shown = {};
    m_request = m_link->send([id = m_conversation, words](Engine *engine, quint64 request) { engine->findInConversation(request, id, words); });
}

// The latest comes first: one looks for what was said of late.
void ConversationFind::showFound(quint64 request, const QList<qint64> &messages)
{
    if (request == 0 || request != m_request)
        return;
    m_request = 0;
    m_found = messages;
    m_current = messages.size() - 1;
    m_place = -1;
    goToPlace();
}

// A word that is said in another form there is not marked: its message is one place.
int ConversationFind::placesIn(qsizetype found) const
{
    return std::max(1, m_chat->placesIn(m_found[found]));
}

void ConversationFind::step(int direction)
{
    if (m_found.isEmpty())
        return;
    const int last = placesIn(m_current) - 1;
    m_place = (m_place < 0 ? last : std::min(m_place, last)) + direction;
    if (m_place < 0 || m_place > last) {
        m_current = (m_current + direction + m_found.size()) % m_found.size();
        m_place = direction > 0 ? 0 : -1;
    }
    goToPlace();
}

void ConversationFind::goToPlace()
{
    showCount();
    if (m_current >= 0)
        m_chat->goTo(m_found[m_current], m_place);
}

// Of a message that is far above, the places are known once it is there.
void ConversationFind::showCount()
{
    qsizetype before = 0, count = 0;
    for (qsizetype i = 0; i < m_found.size(); ++i) {
        const int places = placesIn(i);
        if (i == m_current)
            before = count + (m_place < 0 ? places - 1 : std::min(m_place, places - 1));
        count += places;
    }
    const Shown shown { before, count };
    if (count > 0 && std::exchange(m_shown, shown) == shown)
        return; // it is said
    m_bar->showPlace(m_found.isEmpty() ? -1 : before, count);
}

} // namespace superinstance
