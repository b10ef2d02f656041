#include "ui/settings/settingsdialog.h"

#include "ui/roomfortext.h"
#include "ui/settings/advancedpage.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/councilpage.h"
#include "ui/settings/endpointspage.h"
#include "ui/settings/enginesetting.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/librarypage.h"
#include "ui/settings/modelspage.h"
#include "ui/settings/modelswatch.h"
#include "ui/settings/privacypage.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace superinstance {

SettingsDialog::SettingsDialog(EngineLink *link, const QString &stateFile, QWidget *parent)
    : QDialog(parent), m_names(new QListWidget(this)), m_pages(new QStackedWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    m_names->setAccessibleName(tr("Pages of the settings"));
    m_names->setSpacing(3);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_names->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_names->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    add(tr("General"), new GeneralPage(stateFile, Autostart(), this));
    add(tr("Library"), new LibraryPage(link, this));
    add(tr("Council"), new CouncilPage(link, this));
    add(tr("Appearance"), new AppearancePage(stateFile, this));
    add(tr("Models"), new ModelsPage(link, this));
    add(tr("Endpoints"), new EndpointsPage(link, this));
    add(tr("Privacy"), new PrivacyPage(link, this));
    add(tr("Advanced"), new AdvancedPage(link, this));
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_names->setCurrentRow(0);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_names);
    middle->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(buttons);
    for (QPushButton *each : findChildren<QPushButton *>())
        each->setAutoDefault(false); // Enter in a field presses none of them
    resize(fittingWidth(), 600);
    m_names->setFocus();
}

// As wide as its widest line, where the screen is.
int SettingsDialog::fittingWidth() const
{
    int widest = 0;
    for (const SettingsPage *page : findChildren<SettingsPage *>())
        widest = std::max(widest, page->minimumSizeHint().width());
    const int margins = 60; // and a scroll bar
    return std::min(std::max(820, m_names->sizeHint().width() + widest + margins), screen()->availableGeometry().width());
}

void SettingsDialog::add(const QString &name, QWidget *page)
{
    m_names->addItem(name);
    m_pages->addWidget(new ScrolledForm(page, this)); // with large text a page is longer than the dialog
}

bool SettingsDialog::tells(quint64 request) const
{
    const auto says = [request](const auto *each) { return each->tells(request); };
    const QList<EngineSetting *> settings = findChildren<EngineSetting *>();
    const QList<ModelsWatch *> watches = findChildren<ModelsWatch *>();
    return std::any_of(settings.begin(), settings.end(), says) || std::any_of(watches.begin(), watches.end(), says);
}

} // namespace superinstance
