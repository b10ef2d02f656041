#include "ui/chat/composer.h"

#include "ui/column.h"
#include "ui/dropoverlay.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>

namespace superinstance {

namespace {

constexpr int leastMargin = 20;
constexpr int mostLines = 6; // then the field scrolls
constexpr double mostOfScreen = 0.2; // for the field alone

} // namespace

// Files are no words: the menu and the middle button bring them here as well.
class Composer::Field final : public QPlainTextEdit {
public:
    explicit Field(Composer *composer) : QPlainTextEdit(composer), m_composer(composer) { }

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override { return isFiles(source) || QPlainTextEdit::canInsertFromMimeData(source); }
    void insertFromMimeData(const QMimeData *source) override
    {
        if (isFiles(source))
            Q_EMIT m_composer->filesPasted(source);
        else
            QPlainTextEdit::insertFromMimeData(source);
    }

private:
    bool isFiles(const QMimeData *source) const { return m_composer->m_takesFiles && !localPaths(source).isEmpty(); }

    Composer *const m_composer;
};

Composer::Composer(QWidget *parent)
    : QWidget(parent), m_edit(new Field(this)), m_send(new QPushButton(tr("Sen&d"), this)), m_stop(new QPushButton(tr("S&top"), this)),
      m_note(new QLabel(tr("Editing: Enter asks anew, Escape leaves it as it was."), this))
{
    m_edit->setPlaceholderText(tr("Ask a question about your documents…"));
    m_edit->setAccessibleName(tr("Question"));
    m_edit->setWhatsThis(tr("Enter sends the question, Shift and Enter begin a new line. Up in the empty field edits the last question."));
    m_edit->setAccessibleDescription(m_edit->whatsThis());
    m_edit->setTabChangesFocus(true);
    m_edit->setAcceptDrops(false); // the whole window takes drops
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    m_send->setAccessibleName(tr("Send the question"));
    m_stop->setAccessibleName(tr("Stop this answer"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    layout->addWidget(m_note);
    layout->addLayout(row);
    row->addWidget(m_edit, 1);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    row->addWidget(m_stop, 0, Qt::AlignBottom);
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_stop, &QPushButton::clicked, this, &Composer::stopped);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::fitHeight);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &Composer::changed);
    setBusy(false);
    fitHeight();
}

void Composer::setBusy(bool busy)
{
    m_busy = busy;
    m_send->setVisible(!busy);
    m_stop->setVisible(busy);
}

void Composer::setText(const QString &text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void Composer::giveBack(const QString &question)
{
    const QString typed = text();
    setText(question.isEmpty() || typed.trimmed().isEmpty() ? question + typed : question + QLatin1Char('\n') + typed);
}

void Composer::send()
{
    const QString question = m_edit->toPlainText().trimmed();
    if (m_busy || question.isEmpty())
        return;
    m_edit->clear();
    Q_EMIT sent(question); // in place of the one that is edited
}

void Composer::beginEditing(const QString &question)
{
    if (!std::exchange(m_editing, true))
        m_putAside = text();
    m_note->show();
    m_edit->setAccessibleDescription(m_note->text());
    setText(question);
    focus();
}

void Composer::endEditing()
{
    if (!std::exchange(m_editing, false))
        return;
    m_note->hide();
    m_edit->setAccessibleDescription(m_edit->whatsThis());
    setText(std::exchange(m_putAside, {}));
}

void Composer::fitHeight()
{
    m_note->setMinimumHeight(0); // else it is at least as high as it was
    m_note->setFixedHeight(m_note->heightForWidth(m_edit->width() + m_send->width())); // a layout of fixed height asks for no other
    int lines = int(m_edit->document()->size().height()); // as they are wrapped
    if (m_edit->document()->isEmpty()) {
        const QRect room(0, 0, std::max(1, m_edit->viewport()->width() - 8), 10'000);
        lines = m_edit->fontMetrics().boundingRect(room, Qt::TextWordWrap, m_edit->placeholderText()).height() / m_edit->fontMetrics().lineSpacing();
    }
    const int room = int(screen()->availableSize().height() * mostOfScreen) / m_edit->fontMetrics().lineSpacing(); // with large text
    lines = std::clamp(lines, 1, std::clamp(room, 1, mostLines));
    m_edit->setFixedHeight(lines * m_edit->fontMetrics().lineSpacing() + 18);
}

void Composer::keepColumn()
{
    const int margin = columnMargin(this, leastMargin);
    layout()->setContentsMargins(margin, 8, margin, 14);
}

void Composer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange || !layout())
        return;
    keepColumn();
    QMetaObject::invokeMethod(this, &Composer::fitHeight, Qt::QueuedConnection); // once the field has the font too
}

void Composer::resizeEvent(QResizeEvent *event)
{
    keepColumn();
    QWidget::resizeEvent(event);
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &Composer::fitHeight, Qt::QueuedConnection); // once it is laid out in its new width
    // Escape belongs to the menu otherwise.
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride && m_editing && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() == Qt::Key_Escape && m_editing) {
        endEditing();
        Q_EMIT editingGivenUp();
        return true;
    }
    if (key->key() == Qt::Key_Up && !(key->modifiers() & ~Qt::KeypadModifier) && !m_busy && !m_editing && m_edit->document()->isEmpty()) {
        Q_EMIT lastWanted();
        return true;
    }
    if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
        send();
        return true;
    }
    return false;
}

} // namespace superinstance
