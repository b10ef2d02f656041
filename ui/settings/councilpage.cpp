#include "ui/settings/councilpage.h"

#include "ui/enginelink.h"
#include "ui/settings/enginesetting.h"
#include "ui/settings/numberfield.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QLocale>

namespace superinstance {

namespace {

constexpr int mostRounds = 10;
constexpr int longestSeconds = 600;
constexpr int millisecond = 1000; // of a second
constexpr double often = 0.7, balanced = 0.78, sure = 0.9; // weighted agreement that an answer needs

} // namespace

CouncilPage::CouncilPage(EngineLink *link, QWidget *parent) : SettingsPage(parent), m_link(link)
{
    addHeading(tr("How the council works"));
    addNote(tr("Pathos, Logos and Ethos must agree before an answer counts. What you change here holds from the next question on."));
    addSureness();
    addNumber(tr("Most &rounds for one question"), QString(), QStringLiteral("council/maxRounds"), 1, mostRounds, 1);
    addNote(tr("Where they do not agree, they look further and try again, as many times as this."));
    addNumber(tr("&Time for each agent in a round"), tr(" s", "unit: seconds"), QStringLiteral("council/agentTimeoutMs"), 1, longestSeconds, millisecond);
    addNote(tr("An agent that takes longer has no vote in that round, and the answer says so."));
    addEnd();
}

// unit: how many of the engine's units one of the field's is.
void CouncilPage::addNumber(const QString &label, const QString &suffix, const QString &key, int least, int most, int unit)
{
    auto *field = new NumberField(least, most, this);
    field->setName(withoutMnemonic(label));
    field->setSuffix(suffix);
    auto *setting = new EngineSetting(m_link, key, this);
    connect(setting, &EngineSetting::told, field, [field, unit](const QString &value) { field->show(qRound(value.toDouble() / unit)); });
    connect(setting, &EngineSetting::refused, field, &NumberField::explain);
    connect(field, &NumberField::chosen, setting, [setting, unit](int value) { setting->set(QString::number(value * unit)); });
    addRow(label, field);
}

void CouncilPage::addSureness()
{
    auto *choice = new QComboBox(this);
    choice->addItem(tr("Answer more often"), often);
    choice->addItem(tr("Balanced"), balanced);
    choice->addItem(tr("Only when quite sure"), sure);
    choice->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addRow(tr("How &sure they must be"), choice);
    addNote(tr("Where they are less sure, you still see the closest passages, and that they may not answer you."));
    auto *explanation = new Explanation(this);
    addWidget(explanation);
    auto *setting = new EngineSetting(m_link, QStringLiteral("council/threshold"), this);
    connect(setting, &EngineSetting::told, choice, [choice](const QString &value) {
        const double threshold = value.toDouble();
        int found = choice->findData(threshold);
        if (found < 0) { // chosen on the command line
            choice->addItem(tr("As you set it yourself (%1)").arg(QLocale().toString(threshold)), threshold);
            found = choice->count() - 1;
        }
        choice->setCurrentIndex(found);
    });
    connect(setting, &EngineSetting::refused, explanation, &Explanation::tell);
    connect(choice, &QComboBox::activated, setting, [=] {
        explanation->tell({});
        setting->set(QString::number(choice->currentData().toDouble()));
    });
}

} // namespace superinstance
