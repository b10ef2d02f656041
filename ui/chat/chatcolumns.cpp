#include "ui/chat/chatcolumns.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int leastCharacters = 30; // across the transcript, at any size of text
constexpr int readableCharacters = 56; // that the conversations leave it

} // namespace

ChatColumns::ChatColumns(QWidget *conversations, QWidget *transcript, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), m_conversations(conversations), m_transcript(transcript)
{
    addWidget(conversations);
    addWidget(transcript);
    setStretchFactor(1, 1);
    setSizes({ 260, 760 });
    setChildrenCollapsible(false);
    fitFont();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (m_wanted && now && window()->isAncestorOf(now) && !m_conversations->isAncestorOf(now)) {
            m_wanted = false;
            share();
        }
    });
}

void ChatColumns::showConversations()
{
    m_wanted = true;
    share();
}

// The margins of what stands in a column are part of its own hint: they would keep it as wide as it is.
QSize ChatColumns::minimumSizeHint() const
{
    return { m_transcript->minimumWidth(), QSplitter::minimumSizeHint().height() };
}

void ChatColumns::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    share();
}

void ChatColumns::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitFont();
        share();
    }
}

void ChatColumns::fitFont()
{
    m_transcript->setMinimumWidth(leastCharacters * fontMetrics().averageCharWidth());
}

void ChatColumns::share()
{
    if (!m_conversations->isHidden() && sizes()[0] > 0)
        m_beside = sizes()[0];
    const int rest = width() - handleWidth() - std::max(m_beside, m_conversations->minimumSizeHint().width());
    m_conversations->setVisible(m_wanted || rest >= readableCharacters * fontMetrics().averageCharWidth());
}

} // namespace superinstance
