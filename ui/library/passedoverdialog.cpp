#include "ui/library/passedoverdialog.h"

#include "ui/accessiblenames.h"
#include "ui/enginelink.h"
#include "ui/roomfortext.h"
#include "ui/wording.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace superinstance {

namespace {

QTreeWidgetItem *line(const QString &words, int files)
{
    auto *item = new QTreeWidgetItem({ words, QLocale().toString(files) });
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(0, words);
    return item;
}

// A reason with the places that it keeps out.
QTreeWidgetItem *linesOf(const PassedOver &reason)
{
    QTreeWidgetItem *why = line(reason.why, reason.files);
    int more = reason.files;
    for (const auto &[path, files] : reason.places) {
        why->addChild(line(pathInWords(path), files));
        why->child(why->childCount() - 1)->setData(0, Qt::UserRole, path);
        more -= files;
    }
    if (more > 0)
        why->addChild(line(PassedOverDialog::tr("And others: type a part of the name to find them"), more));
    return why;
}

} // namespace

PassedOverDialog::PassedOverDialog(EngineLink *link, const QStringList &folders, const QString &words, QWidget *parent)
    : QDialog(parent), m_link(link), m_folders(folders), m_words(new QLineEdit(words, this)), m_count(new QLabel(this)), m_list(new QTreeWidget(this)),
      m_add(new QPushButton(tr("&Add to the library…"), this))
{
    setWindowTitle(tr("What is passed over"));
    setAttribute(Qt::WA_DeleteOnClose);
    resizeToText(this, { 620, 420 });
    buildWidgets();
    connectEngine();
    look();
}

void PassedOverDialog::buildWidgets()
{
    m_words->setPlaceholderText(tr("Name or folder"));
    m_words->setAccessibleName(tr("Part of the name of a file that you miss"));
    addClearButton(m_words);
    m_count->setWordWrap(true);
    m_list->setAccessibleName(tr("What is passed over, and why"));
    m_list->setHeaderLabels({ tr("Why, and what"), tr("Files") });
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *hint = new QLabel(tr("What you add by itself is read whatever it is. What else is not found was read, skipped or not readable: the list of files says so."), this);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    m_add->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(m_count);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_words, &QLineEdit::textChanged, this, &PassedOverDialog::look);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] { m_add->setEnabled(!selected().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QStringList paths = selected();
        accept();
        Q_EMIT chosen(paths);
    });
}

void PassedOverDialog::connectEngine()
{
    const Engine *engine = m_link->engine();
    connect(engine, &Engine::passedOverReady, this, [this](quint64 request, const QList<PassedOver> &reasons, bool complete) {
        if (request == m_request)
            showReasons(reasons, complete);
    });
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence) {
        if (request == m_request)
            m_count->setText(sentence);
    });
    connect(this, &QDialog::finished, this, [this] { m_link->withdraw(m_request); });
}

void PassedOverDialog::look()
{
    m_link->withdraw(m_request);
    m_count->setText(tr("Looking…"));
    m_request = m_link->send([folders = m_folders, words = m_words->text()](Engine *engine, quint64 request) { engine->passedOver(request, folders, words); });
}

void PassedOverDialog::showReasons(const QList<PassedOver> &reasons, bool complete)
{
    m_list->clear();
    int files = 0;
    for (const PassedOver &reason : reasons) {
        m_list->addTopLevelItem(linesOf(reason));
        files += reason.files;
    }
    if (reasons.size() == 1 || !m_words->text().trimmed().isEmpty())
        m_list->expandAll();
    m_count->setText(!complete ? tr("%Ln file(s) passed over so far; there is more than could be looked at in a moment.", nullptr, files)
                     : files > 0 ? tr("%Ln file(s) are passed over.", nullptr, files)
                                 : tr("Nothing like that is passed over."));
    growToText(this);
}

QStringList PassedOverDialog::selected() const
{
    QStringList paths;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        if (const QString path = item->data(0, Qt::UserRole).toString(); !path.isEmpty())
            paths.append(path);
    return paths;
}

} // namespace superinstance
