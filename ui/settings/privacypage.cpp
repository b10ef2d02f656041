#include "ui/settings/privacypage.h"

#include "ui/enginelink.h"
#include "ui/settings/enginesetting.h"
#include "ui/wrappingbutton.h"

namespace superinstance {

PrivacyPage::PrivacyPage(EngineLink *link, QWidget *parent) : SettingsPage(parent)
{
    addHeading(tr("Other computers"));
    auto *offline = new Wrapping<QCheckBox>(tr("Stay &offline"), this);
    offline->setChecked(true);
    addWidget(offline);
    addNote(tr("While this is on, no connection to any other computer is ever made, so no model can be downloaded. While it is off, one is made only when you have a model "
               "downloaded. Your documents, questions and answers stay on this computer with either choice. The switch holds at once."));
    auto *explanation = new Explanation(this);
    addWidget(explanation);
    auto *setting = new EngineSetting(link, QStringLiteral("privacy/offline"), this);
    connect(setting, &EngineSetting::told, offline, [offline](const QString &value) { offline->setChecked(value == QLatin1String("true")); });
    connect(setting, &EngineSetting::refused, explanation, &Explanation::tell);
    connect(offline, &QCheckBox::clicked, setting, [setting](bool on) { setting->set(on ? QStringLiteral("true") : QStringLiteral("false")); });

    addHeading(tr("This computer"));
    addNote(tr("What is kept lies in one folder that only you can open. “Advanced” shows it, and can forget all of it."));
    addEnd();
}

} // namespace superinstance
