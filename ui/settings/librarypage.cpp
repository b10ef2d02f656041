#include "ui/settings/librarypage.h"

#include "ui/enginelink.h"
#include "ui/library/exclusionsdialog.h"
#include "ui/settings/enginesetting.h"
#include "ui/wrappingbutton.h"

#include <QPushButton>

namespace superinstance {

LibraryPage::LibraryPage(EngineLink *link, QWidget *parent) : SettingsPage(parent)
{
    addHeading(tr("Reading"));
    auto *paused = new Wrapping<QCheckBox>(tr("&Pause reading"), this);
    addWidget(paused);
    addNote(tr("While it is paused, new and changed files wait; what has been read can be asked about. It stays paused after a restart."));
    auto *setting = new EngineSetting(link, QStringLiteral("indexing/paused"), this);
    connect(setting, &EngineSetting::told, paused, [paused](const QString &value) { paused->setChecked(value == QLatin1String("true")); });
    connect(link->engine(), &Engine::progressChanged, paused, [paused](const IndexProgress &progress) { paused->setChecked(progress.paused); });
    // By the engine's own slot, so that the tray and the library's page hear of it as well.
    connect(paused, &QCheckBox::clicked, this, [link](bool on) { link->send([on](Engine *engine, quint64) { engine->setPaused(on); }); });

    auto *idle = new Wrapping<QCheckBox>(tr("&Read only when idle"), this);
    addWidget(idle);
    auto *explanation = new Explanation(this);
    addWidget(explanation);
    addNote(tr("Otherwise files are read at once. Idle means: for a minute you neither use this window nor ask anything, and other programs have little to do. "
               "On battery, reading is slow; while a question is answered, it waits."));
    auto *whenIdle = new EngineSetting(link, QStringLiteral("indexing/whenIdle"), this);
    connect(whenIdle, &EngineSetting::told, idle, [idle](const QString &value) { idle->setChecked(value == QLatin1String("true")); });
    connect(whenIdle, &EngineSetting::refused, explanation, &Explanation::tell);
    connect(idle, &QCheckBox::clicked, explanation, &QWidget::hide);
    connect(idle, &QCheckBox::clicked, whenIdle, [whenIdle](bool on) { whenIdle->set(on ? QStringLiteral("true") : QStringLiteral("false")); });

    addHeading(tr("What is passed over"));
    addNote(tr("Within a folder, hidden files, keys and certificates, password stores, browser profiles, and what version control and programs keep for themselves are "
               "passed over. All other files are read only, never moved, changed or sent anywhere."));
    auto *exclusions = new QPushButton(tr("What &you took out…"), this);
    exclusions->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addWidget(exclusions);
    connect(exclusions, &QPushButton::clicked, this, [this, link] { (new ExclusionsDialog(link, window()))->open(); });
    addEnd();
}

} // namespace superinstance
