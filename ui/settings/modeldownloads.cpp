#include "ui/settings/modeldownloads.h"

#include "ui/settings/downloadrow.h"
#include "ui/settings/modelswatch.h"
#include "ui/settings/modelwording.h"

#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace superinstance {

ModelDownloadsView::ModelDownloadsView(ModelsWatch *watch, QWidget *before, QWidget *parent) : QWidget(parent), m_watch(watch), m_before(before), m_column(new QVBoxLayout(this))
{
    discardQuestion = [this](const ModelDownload &download) { return ask(download); };
    m_column->setContentsMargins(0, 0, 0, 0);
    setVisible(false);
}

void ModelDownloadsView::show(const QList<ModelDownload> &downloads)
{
    QStringList gone = m_rows.keys();
    for (const ModelDownload &download : downloads) {
        update(download);
        gone.removeAll(download.name);
    }
    for (const QString &name : std::as_const(gone))
        m_rows.take(name)->deleteLater();
    setVisible(!m_rows.isEmpty());
}

void ModelDownloadsView::update(const ModelDownload &download)
{
    rowOf(download)->show(download);
    setVisible(true);
}

DownloadRow *ModelDownloadsView::rowOf(const ModelDownload &download)
{
    DownloadRow *&row = m_rows[download.name];
    if (row)
        return row;
    const QList<DownloadRow *> rows = findChildren<DownloadRow *>();
    row = new DownloadRow(download, this);
    row->tabAfter(rows.isEmpty() ? m_before : rows.last()->last());
    m_column->addWidget(row);
    connect(row, &DownloadRow::pauseWanted, this, [this, name = download.name] {
        m_watch->change([name](Engine *engine, quint64 request) { engine->pauseDownload(request, name); });
    });
    connect(row, &DownloadRow::resumeWanted, this, [this, name = download.name] {
        m_watch->change([name](Engine *engine, quint64 request) { engine->downloadModel(request, name); });
    });
    connect(row, &DownloadRow::discardWanted, this, [this, row] { discard(row->download()); });
    return row;
}

void ModelDownloadsView::discard(const ModelDownload &download)
{
    const QString name = download.name; // the row may go while the person is asked
    if (discardQuestion(download))
        m_watch->change([name](Engine *engine, quint64 request) { engine->discardDownload(request, name); });
}

bool ModelDownloadsView::ask(const ModelDownload &download)
{
    QMessageBox question(QMessageBox::Question, tr("Discard this download?"), tr("Discard the download of “%1”?").arg(download.name), QMessageBox::Cancel, window());
    question.setInformativeText(tr("%1 have come so far and are removed.", "an amount of bytes").arg(sizeInWords(download.received)));
    QPushButton *discard = question.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    question.exec();
    return question.clickedButton() == discard;
}

} // namespace superinstance
