#include "ui/chat/replaydialog.h"

#include "ui/announcement.h"
#include "ui/chat/replayreport.h"
#include "ui/reader/harmlessbrowser.h"
#include "ui/roomfortext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace superinstance {

ReplayDialog::ReplayDialog(const Answer &answer, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How this was reached"));
    resizeToText(this, { 720, 640 });
    const QList<ReportSection> report = replayReport(answer);
    auto *text = new HarmlessBrowser(this);
    text->setAccessibleName(windowTitle());
    text->setAccessibleDescription(QString());
    text->document()->setDocumentMargin(16);
    text->setHtml(reportAsHtml(report));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [copy, report] {
        QGuiApplication::clipboard()->setText(reportAsText(report));
        announce(copy, tr("The report is copied."));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 14);
    layout->setSpacing(12);
    layout->addWidget(text, 1);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(20, 0, 20, 0);
    bottom->addWidget(buttons);
    layout->addLayout(bottom);
    text->setFocus();
}

} // namespace superinstance
