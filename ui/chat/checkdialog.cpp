#include "ui/chat/checkdialog.h"

#include "ui/chat/answerhtml.h"
#include "ui/reader/harmlessbrowser.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QVBoxLayout>

namespace superinstance {

namespace {

constexpr double thresholdShown = 0.80; // the default policy's, for the meter

} // namespace

CheckDialog::CheckDialog(const Answer &answer, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("How this was checked"));
    resize(660, 520);
    auto *text = new HarmlessBrowser(this);
    text->setAccessibleName(windowTitle());
    text->setAccessibleDescription(QString());
    text->setHtml(checkedHtml(answer, thresholdShown));
    auto *meter = new QProgressBar(this);
    const double score = answer.rounds.isEmpty() ? 0 : answer.rounds.last().score;
    meter->setRange(0, 100);
    meter->setValue(int(score * 100));
    meter->setFormat(tr("agreement %1").arg(QLocale().toString(score, 'f', 2)));
    meter->setAccessibleName(tr("Agreement of the three agents"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 14);
    layout->setSpacing(12);
    layout->addWidget(text, 1);
    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(20, 0, 20, 0);
    bottom->addWidget(meter);
    bottom->addWidget(buttons);
    layout->addLayout(bottom);
    text->setFocus();
}

} // namespace superinstance
