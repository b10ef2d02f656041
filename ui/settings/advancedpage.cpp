#include "ui/settings/advancedpage.h"

#include "ui/enginelink.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace superinstance {

AdvancedPage::AdvancedPage(EngineLink *link, QWidget *parent) : SettingsPage(parent), m_link(link)
{
    forgetQuestion = [this](const Holdings &holdings) { return askForgetting(holdings); };
    addPlace();
    addSizes();
    addEnd();
    Engine *engine = link->engine();
    connect(engine, &Engine::statusReady, this, [this](quint64 request, const EngineStatus &status) {
        if (request == m_statusRequest)
            m_place->setText(QDir::toNativeSeparators(status.dataDir));
    });
    connect(engine, &Engine::holdingsReady, this, [this](quint64 request, const Holdings &holdings) {
        if (request == m_holdingsRequest)
            showHoldings(holdings);
    });
    connect(engine, &Engine::failed, this, [this](quint64 request) {
        if (request != m_forgetRequest)
            return;
        setWindowsEnabled(true); // it was not open
        refresh();
    });
    connect(engine, &Engine::opened, this, &AdvancedPage::refresh);
}

void AdvancedPage::addPlace()
{
    addHeading(tr("Where everything is kept"));
    m_place = new QLineEdit(this);
    m_place->setReadOnly(true);
    addRow(tr("&Data folder"), m_place);
    auto *open = new QPushButton(tr("&Open the folder"), this);
    auto *copy = new QPushButton(tr("&Copy the path"), this);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(open);
    row->addWidget(copy);
    row->addStretch(1);
    addWidget(buttons);
    addNote(tr("To keep everything elsewhere, quit, move the folder and start with: superinstance --data-dir FOLDER"));
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QDir::fromNativeSeparators(m_place->text()))); });
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_place->text()); });
}

void AdvancedPage::addSizes()
{
    addHeading(tr("What is kept"));
    m_sizes = addNote(tr("Being counted…"));
    m_sizes->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_sizes->setAccessibleDescription(tr("What is kept"));
    m_forget = new QPushButton(tr("&Forget everything…"), this);
    m_forget->setEnabled(false); // until it is known what that is
    m_forget->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addWidget(m_forget);
    addNote(tr("SuperInstance then is as at its first start. Your own files are not touched."));
    connect(m_forget, &QPushButton::clicked, this, &AdvancedPage::forget);
}

void AdvancedPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    refresh();
}

void AdvancedPage::refresh()
{
    m_statusRequest = m_link->send([](Engine *engine, quint64 request) { engine->status(request); });
    m_holdingsRequest = m_link->send([](Engine *engine, quint64 request) { engine->holdings(request); });
}

void AdvancedPage::showHoldings(const Holdings &holdings)
{
    m_holdings = holdings;
    const QLocale locale;
    const auto size = [&](qint64 bytes) { return locale.formattedDataSize(bytes, 1); };
    m_sizes->setText(QStringList {
        tr("The library, %n documents: %1", nullptr, int(holdings.documents)).arg(size(holdings.library)),
        tr("The conversations, %n messages: %1", nullptr, int(holdings.messages)).arg(size(holdings.conversations)),
        tr("The settings: %1").arg(size(holdings.settings)),
        tr("The log, which holds no word of a document: %1").arg(size(holdings.logs)),
    }.join(QLatin1Char('\n')));
    m_forget->setEnabled(true);
}

// The application makes the window anew when all is forgotten; until then nothing can be begun in it.
void AdvancedPage::forget()
{
    if (!forgetQuestion(m_holdings))
        return;
    m_sizes->setText(tr("Being forgotten…"));
    setWindowsEnabled(false);
    m_forgetRequest = m_link->send([](Engine *engine, quint64 request) { engine->forgetEverything(request); });
}

void AdvancedPage::setWindowsEnabled(bool enabled)
{
    for (QWidget *each = window(); each; each = each->parentWidget() ? each->parentWidget()->window() : nullptr)
        each->setEnabled(enabled);
}

bool AdvancedPage::askForgetting(const Holdings &holdings)
{
    QMessageBox box(QMessageBox::Warning, tr("Forget everything"), tr("Forget everything that SuperInstance keeps? This cannot be undone."), QMessageBox::Cancel, window());
    const QString size = QLocale().formattedDataSize(holdings.library + holdings.conversations + holdings.settings + holdings.logs, 1);
    box.setInformativeText(QStringList {
        tr("What was read of %n documents is erased, with the list of your folders.", nullptr, int(holdings.documents)),
        tr("The conversations are erased, with %n messages.", nullptr, int(holdings.messages)),
        tr("The settings are as at the first start, and the log is emptied."),
        tr("This frees %1. Your own files and folders stay as they are.").arg(size),
    }.join(QLatin1Char('\n')));
    const auto *forget = box.addButton(tr("&Forget everything"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == forget;
}

} // namespace superinstance
