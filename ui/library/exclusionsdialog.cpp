#include "ui/library/exclusionsdialog.h"

#include "ui/enginelink.h"
#include "ui/roomfortext.h"
#include "ui/wording.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace superinstance {

ExclusionsDialog::ExclusionsDialog(EngineLink *link, QWidget *parent)
    : QDialog(parent), m_link(link), m_text(new QLabel(this)), m_list(new QTreeWidget(this)), m_lift(new QPushButton(tr("&Let in again"), this))
{
    setWindowTitle(tr("Exclusions"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeToText(this, { 620, 380 });
    m_text->setWordWrap(true);
    m_list->setAccessibleName(tr("Excluded files and folders"));
    m_list->setHeaderLabels({ tr("File or folder"), tr("Since") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *always = new QLabel(tr("Hidden files, keys, password stores, browser profiles, and what version control and programs keep for themselves are "
                                 "never read with a folder; add such a file by itself to have it read."), this);
    always->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_lift, QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_list, 1);
    layout->addWidget(always);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_lift, &QPushButton::clicked, this, &ExclusionsDialog::lift);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { m_lift->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(link->engine(), &Engine::exclusionsReady, this, [this](quint64 request, const QList<Exclusion> &exclusions) {
        if (request == m_request)
            showExclusions(exclusions);
    });
    showExclusions({});
    m_request = m_link->send([](Engine *engine, quint64 request) { engine->exclusions(request); });
}

void ExclusionsDialog::showExclusions(const QList<Exclusion> &exclusions)
{
    m_list->clear();
    for (const Exclusion &exclusion : exclusions) {
        auto *line = new QTreeWidgetItem(m_list, { pathInWords(exclusion.path), dateInWords(exclusion.since.toLocalTime().date()) });
        line->setData(0, Qt::UserRole, exclusion.path);
        line->setToolTip(0, pathInWords(exclusion.path));
    }
    if (!exclusions.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_lift->setEnabled(!m_list->selectedItems().isEmpty());
    m_text->setText(exclusions.isEmpty() ? tr("You have not taken anything out of a folder of the library.")
                                         : tr("These lie in folders of the library; you took them out, and they are not read again:"));
    growToText(this);
}

void ExclusionsDialog::lift()
{
    for (const QTreeWidgetItem *line : m_list->selectedItems())
        m_request = m_link->send([path = line->data(0, Qt::UserRole).toString()](Engine *engine, quint64 request) { engine->liftExclusion(request, path); });
}

} // namespace superinstance
