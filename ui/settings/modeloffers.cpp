#include "ui/settings/modeloffers.h"

#include "ui/settings/modelstree.h"
#include "ui/settings/modelswatch.h"
#include "ui/settings/modelwording.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace superinstance {

ModelOffersView::ModelOffersView(ModelsWatch *watch, QWidget *parent)
    : QWidget(parent), m_watch(watch), m_list(modelsTree(this, { tr("Model"), tr("Download"), tr("An answer takes"), tr("What it is for") })), m_details(new QLabel(this)),
      m_download(new QPushButton(tr("&Download"), this))
{
    m_list->setAccessibleName(tr("Models to download"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_download->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addWidget(m_details);
    column->addWidget(m_download);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ModelOffersView::showDetails);
    connect(m_download, &QPushButton::clicked, this, &ModelOffersView::download);
    showDetails();
}

QWidget *ModelOffersView::last() const
{
    return m_download;
}

// The recommended ones first.
void ModelOffersView::show(const ModelsOverview &overview)
{
    QList<ModelOffer> offers = overview.offers;
    std::stable_sort(offers.begin(), offers.end(), [](const ModelOffer &a, const ModelOffer &b) { return a.best && !b.best; });
    QList<ModelLine> lines;
    for (const ModelOffer &offer : std::as_const(offers))
        lines.append({ offer.name,
                       { offer.best ? tr("%1 (recommended)").arg(offer.name) : offer.name, sizeInWords(offer.bytes),
                         offer.embeds ? QString() : answerTimeInWords(offer.secondsPerAnswer), offer.embeds ? tr("Search by meaning") : tr("Writing answers") },
                       offer.fits && !offer.present });
    showLines(m_list, lines);
    showDetails();
}

const ModelOffer *ModelOffersView::chosen() const
{
    for (const ModelOffer &offer : m_watch->overview().offers)
        if (offer.name == chosenLine(m_list))
            return &offer;
    return nullptr;
}

void ModelOffersView::showDetails()
{
    const ModelOffer *offer = chosen();
    const QList<ModelDownload> &downloads = m_watch->overview().downloads;
    const bool underWay = offer && std::any_of(downloads.begin(), downloads.end(), [offer](const ModelDownload &each) { return each.name == offer->name; });
    QString text = offer ? detailsInWords(*offer) : QString();
    if (offer && offer->present)
        text = tr("It is on this computer already.") + QLatin1Char('\n') + text;
    m_details->setText(text);
    m_download->setEnabled(offer && offer->fits && !offer->present && !underWay);
}

void ModelOffersView::download()
{
    if (const ModelOffer *offer = chosen())
        m_watch->change([name = offer->name](Engine *engine, quint64 request) { engine->downloadModel(request, name); });
}

} // namespace superinstance
