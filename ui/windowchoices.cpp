#include "ui/windowchoices.h"

#include "ui/statefile.h"

#include <QSettings>

namespace superinstance {

namespace {

const QString closingKey = QStringLiteral("window/closing");
const QString notificationsKey = QStringLiteral("notifications/question");
const QString languageKey = QStringLiteral("window/language");
const QString keepName = QStringLiteral("keep"), quitName = QStringLiteral("quit");

} // namespace

WindowChoices WindowChoices::load(const QString &stateFile)
{
    const QSettings state(stateFile, QSettings::IniFormat);
    WindowChoices choices;
    const QString closing = state.value(closingKey).toString();
    choices.closing = closing == keepName ? Closing::KeepWatching : closing == quitName ? Closing::Quit : Closing::Undecided;
    choices.questionInNotifications = state.value(notificationsKey).toBool();
    choices.language = state.value(languageKey).toString();
    return choices;
}

Result<void> WindowChoices::save(const QString &stateFile) const
{
    QSettings state(stateFile, QSettings::IniFormat);
    state.setValue(closingKey, closing == Closing::KeepWatching ? keepName : closing == Closing::Quit ? quitName : QString());
    state.setValue(notificationsKey, questionInNotifications);
    state.setValue(languageKey, language);
    return writtenTo(state);
}

} // namespace superinstance
