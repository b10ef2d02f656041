#include "ui/chat/wronglist.h"

#include "ui/announcement.h"
#include "ui/enginelink.h"
#include "ui/newfile.h"
#include "ui/roomfortext.h"
#include "ui/wording.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace superinstance {

WrongList::WrongList(EngineLink *link, QWidget *parent)
    : QDialog(parent), m_link(link), m_text(new QLabel(this)), m_said(new QLabel(this)), m_list(new QTreeWidget(this)), m_export(new QPushButton(tr("&Export…"), this)),
      m_takeOff(new QPushButton(tr("&Take off the list"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Answers marked as wrong"));
    resizeToText(this, { 680, 420 });
    chooseTarget = [this](const QString &suggestion) {
        return chooseNewFile(this, QStringLiteral("cases"), tr("Export the cases"), suggestion, tr("Cases for tests (*.json)"));
    };
    buildWidgets();
    connectEngine();
    showAnswers({});
    m_request = m_link->send([](Engine *engine, quint64 request) { engine->wrongAnswers(request); });
}

void WrongList::buildWidgets()
{
    m_text->setWordWrap(true);
    m_said->setWordWrap(true);
    m_said->hide();
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({ tr("Question"), tr("What would have been right"), tr("Marked") });
    m_list->setRootIsDecorated(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    buttons->addButton(m_takeOff, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_said);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &WrongList::exportChosen);
    connect(m_takeOff, &QPushButton::clicked, this, &WrongList::takeOff);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { m_takeOff->setEnabled(!m_list->selectedItems().isEmpty()); });
}

void WrongList::connectEngine()
{
    const Engine *engine = m_link->engine();
    connect(engine, &Engine::wrongAnswersReady, this, [this](quint64 request, const QList<WrongAnswer> &answers) {
        if (request == m_request)
            showAnswers(answers);
    });
    connect(engine, &Engine::exported, this, [this](quint64 request, const QString &path) {
        if (request != m_exportRequest || request == 0)
            return;
        m_said->setText(tr("The cases were written to %1.").arg(QDir::toNativeSeparators(path)));
        m_said->show();
        announce(m_list, m_said->text());
    });
}

void WrongList::showAnswers(const QList<WrongAnswer> &answers)
{
    m_list->clear();
    for (const WrongAnswer &answer : answers) {
        auto *line = new QTreeWidgetItem(m_list, { answer.question.simplified(), answer.note.simplified(), dateInWords(answer.marked.toLocalTime().date()) });
        line->setData(0, Qt::UserRole, answer.message);
        line->setToolTip(0, answer.answer.left(1'000).toHtmlEscaped());
        line->setToolTip(1, answer.note.left(1'000).toHtmlEscaped());
    }
    if (!answers.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_export->setEnabled(!answers.isEmpty());
    m_takeOff->setEnabled(!m_list->selectedItems().isEmpty());
    m_text->setText(answers.isEmpty() ? tr("You have not marked any answer as wrong; “This was wrong” beside an answer does.")
                                      : tr("Export writes the chosen cases into one file that a test of the program can ask again. It holds the passages they draw on; look at it before you give it away."));
    growToText(this);
}

QList<qint64> WrongList::chosen() const
{
    QList<qint64> messages;
    for (const QTreeWidgetItem *line : m_list->selectedItems())
        messages.append(line->data(0, Qt::UserRole).toLongLong());
    return messages;
}

void WrongList::exportChosen()
{
    QList<qint64> messages = chosen();
    if (messages.isEmpty()) // all
        for (int i = 0; i < m_list->topLevelItemCount(); ++i)
            messages.append(m_list->topLevelItem(i)->data(0, Qt::UserRole).toLongLong());
    const QString path = chooseTarget(QStringLiteral("wrong-answers.json"));
    if (path.isEmpty())
        return;
    m_exportRequest = m_link->send([messages, path](Engine *engine, quint64 request) { engine->exportWrong(request, messages, path); });
}

void WrongList::takeOff()
{
    m_request = m_link->send([messages = chosen()](Engine *engine, quint64 request) { engine->unmarkWrong(request, messages); });
}

} // namespace superinstance
