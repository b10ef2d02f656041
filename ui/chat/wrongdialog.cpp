#include "ui/chat/wrongdialog.h"

#include "ui/enginelink.h"
#include "ui/roomfortext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace superinstance {

WrongDialog::WrongDialog(EngineLink *link, qint64 message, QWidget *parent)
    : QDialog(parent), m_link(link), m_message(message), m_note(new QPlainTextEdit(this)), m_mark(new QPushButton(tr("&Mark as wrong"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("This was wrong"));
    resizeToText(this, { 520, 320 });
    auto *what = new QLabel(tr("The question, what was said before it, the passages and the sentences of this answer are kept together as a case that can be "
                               "looked into. It stays on this computer, and goes when you delete the conversation or take one of its files out of the library."), this);
    what->setWordWrap(true);
    auto *name = new QLabel(tr("What &would have been right? You may leave this empty."), this);
    name->setWordWrap(true);
    name->setBuddy(m_note);
    m_note->setTabChangesFocus(true);
    m_note->setAccessibleName(tr("What would have been right"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_mark, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &WrongDialog::mark);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(what);
    layout->addWidget(name);
    layout->addWidget(m_note, 1);
    layout->addWidget(buttons);
    m_note->setFocus();
    growToText(this);
    connect(link->engine(), &Engine::wrongAnswersReady, this, [this](quint64 request) {
        if (request != m_request || request == 0)
            return;
        Q_EMIT marked();
        accept();
    });
    connect(link->engine(), &Engine::failed, this, [this](quint64 request) {
        if (request == m_request)
            m_mark->setEnabled(true); // the window says why
    });
}

void WrongDialog::mark()
{
    m_mark->setEnabled(false);
    m_request = m_link->send([message = m_message, note = m_note->toPlainText().trimmed()](Engine *engine, quint64 request) { engine->markWrong(request, message, note); });
}

} // namespace superinstance
