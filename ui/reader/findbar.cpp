#include "ui/reader/findbar.h"

#include "ui/accessiblenames.h"

#include "ui/announcement.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

namespace superinstance {

namespace {

constexpr int pauseMs = 120; // of typing, before it is looked for
constexpr int besideField = 34; // characters: where the bar is narrower, the field has a line of its own

} // namespace

FindBar::FindBar(const QString &name, QWidget *parent) : QWidget(parent), m_field(new QLineEdit(this)), m_count(new QLabel(this)), m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_field->setPlaceholderText(name);
    m_field->setAccessibleName(name);
    addClearButton(m_field);
    m_field->setAcceptDrops(false); // files are the window's
    m_field->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true); // rather than be cut off in a narrow pane
    auto *layout = new QHBoxLayout;
    m_rows->setContentsMargins(6, 2, 6, 2);
    m_rows->addWidget(m_field, 1);
    m_rows->addLayout(layout);
    layout->addWidget(m_count, 1);
    const auto button = [&](const QString &sign, const QString &name) {
        auto *made = new QToolButton(this);
        made->setText(sign);
        made->setAccessibleName(name);
        made->setToolTip(name);
        made->setAutoRaise(true);
        layout->addWidget(made);
        return made;
    };
    connect(button(QStringLiteral("▲"), tr("Previous place (Shift+Enter)")), &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(button(QStringLiteral("▼"), tr("Next place (Enter)")), &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(button(QStringLiteral("✕"), tr("Close the search (Esc)")), &QToolButton::clicked, this, &FindBar::closed);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(pauseMs);
    connect(m_field, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] { Q_EMIT wordsChanged(words()); });
    hide();
}

void FindBar::begin()
{
    show();
    m_field->setFocus();
    m_field->selectAll();
    if (!words().isEmpty())
        Q_EMIT wordsChanged(words());
}

QString FindBar::words() const
{
    return m_field->text().simplified();
}

void FindBar::showPlace(qsizetype current, qsizetype count)
{
    const QLocale locale;
    if (words().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else
        m_count->setText(tr("%1 of %2").arg(locale.toString(current + 1), locale.toString(count)));
    if (!m_count->text().isEmpty())
        announce(m_field, m_count->text());
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rows->setDirection(width() < besideField * fontMetrics().averageCharWidth() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT stepped(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace superinstance
