#include "ui/library/adddialog.h"

#include "ui/enginelink.h"
#include "ui/roomfortext.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace superinstance {

AddDialog::AddDialog(EngineLink *link, const QStringList &folders, const QStringList &collections, QWidget *parent)
    : QDialog(parent), m_link(link), m_folders(folders), m_count(new QLabel(this)), m_unusual(new QLabel(this)), m_skipped(new QTreeWidget(this)),
      m_collection(new QComboBox(this))
{
    setWindowTitle(tr("Add to the library"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildWidgets(collections);
    connectEngine();
    showPreview({}, true);
    connect(this, &QDialog::finished, this, [this] { m_link->withdraw(m_request); });
    m_request = m_link->send([folders](Engine *engine, quint64 request) { engine->previewPaths(request, folders); });
}

void AddDialog::buildWidgets(const QStringList &collections)
{
    auto *title = new QLabel(m_folders.size() == 1 ? tr("Add “%1” to the library?").arg(pathInWords(m_folders.first()))
                                                   : tr("Add %n folder(s) to the library?", nullptr, int(m_folders.size())), this);
    QFont large = title->font();
    large.setBold(true);
    title->setFont(large);
    title->setWordWrap(true);
    title->setToolTip(m_folders.join(QLatin1Char('\n')));
    m_count->setWordWrap(true);
    m_unusual->setWordWrap(true);
    m_skipped->setAccessibleName(tr("What will be skipped"));
    m_skipped->setHeaderLabels({ tr("Will be skipped"), tr("How many") });
    m_skipped->setRootIsDecorated(false);
    m_skipped->header()->setStretchLastSection(false);
    m_skipped->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_skipped->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_collection->setEditable(true);
    m_collection->addItem(QString());
    m_collection->addItems(collections);
    m_collection->lineEdit()->setPlaceholderText(tr("None"));
    m_collection->lineEdit()->setAccessibleName(tr("Collection")); // the focus is in it
    m_collection->setAccessibleName(tr("Collection"));
    auto *form = new QFormLayout;
    form->addRow(tr("C&ollection:"), m_collection);
    auto *meaning = new QLabel(tr("“Watch” reads it now and follows later changes. “Read once” reads it as it is today."), this);
    meaning->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *watch = buttons->addButton(tr("&Watch"), QDialogButtonBox::YesRole);
    QPushButton *once = buttons->addButton(tr("&Read once"), QDialogButtonBox::NoRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    watch->setDefault(true);
    watch->setFocus();
    connect(watch, &QPushButton::clicked, this, [this] { answer(true); });
    connect(once, &QPushButton::clicked, this, [this] { answer(false); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(m_count);
    layout->addWidget(m_unusual);
    layout->addWidget(m_skipped, 1);
    layout->addLayout(form);
    layout->addWidget(meaning);
    layout->addWidget(buttons);
    resizeToText(this, { 520, 420 });
}

void AddDialog::connectEngine()
{
    const Engine *engine = m_link->engine();
    connect(engine, &Engine::previewGrew, this, [this](quint64 request, const AddPreview &preview) {
        if (request == m_request)
            showPreview(preview, true);
    });
    connect(engine, &Engine::pathsPreviewed, this, [this](quint64 request, const AddPreview &preview) {
        if (request != m_request)
            return;
        m_request = 0;
        showPreview(preview, false);
    });
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence) {
        if (request == m_request)
            m_count->setText(sentence);
    });
}

void AddDialog::showPreview(const AddPreview &preview, bool counting)
{
    const QString size = QLocale().formattedDataSize(preview.bytes, 1);
    const QString files = tr("%Ln file(s), %1,", nullptr, preview.files).arg(size);
    if (counting && preview.files == 0)
        m_count->setText(tr("Counting…"));
    else if (counting)
        m_count->setText(tr("%1 so far; still counting. You need not wait.").arg(files));
    else if (!preview.complete)
        m_count->setText(tr("%1 and more than could be counted in a moment will be read.").arg(files));
    else if (preview.files == 0)
        m_count->setText(tr("There is nothing to read in it at present."));
    else
        m_count->setText(tr("%1 will be read.").arg(files));
    if (preview.known > 0)
        m_count->setText(m_count->text() + QLatin1Char(' ')
                         + (preview.known == preview.files ? tr("All of them are in the library already.") : tr("%Ln of them are in the library already.", nullptr, preview.known)));
    m_unusual->setVisible(!preview.unusual.isEmpty());
    m_unusual->setText(tr("This is usually passed over, and is read because you named it: %1.").arg(preview.unusual.join(QStringLiteral("; "))));
    m_skipped->clear();
    for (const auto &[why, count] : preview.skipped)
        (new QTreeWidgetItem(m_skipped, { why, QLocale().toString(count) }))->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    if (preview.skipped.isEmpty() && !counting)
        new QTreeWidgetItem(m_skipped, { tr("Nothing") });
    growToText(this);
}

void AddDialog::answer(bool watch)
{
    Q_EMIT chosen(m_folders, m_collection->currentText().trimmed(), watch);
    accept();
}

} // namespace superinstance
