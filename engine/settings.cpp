#include "engine/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QUrl>

#include <functional>

namespace superinstance {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Settings", text);
}

QString fileOf(const QString &dataDir)
{
    return QDir(dataDir).filePath(QStringLiteral("settings.ini"));
}

// One setting: how it is written, and how a text becomes it. `write` is false for impossible values.
struct Field {
    QString key;
    std::function<QString(const Settings &)> read;
    std::function<bool(Settings &, const QString &)> write;
    std::function<QString()> rule; // which values are possible, a sentence
};

Field flag(const char *key, bool Settings::*member)
{
    return { QString::fromLatin1(key),
             [member](const Settings &s) { return s.*member ? QStringLiteral("true") : QStringLiteral("false"); },
             [member](Settings &s, const QString &text) {
                 const bool known = text == QLatin1String("true") || text == QLatin1String("false");
                 if (known)
                     s.*member = text == QLatin1String("true");
                 return known;
             },
             [] { return tr("It is either true or false."); } };
}

template <class Number> Field number(const char *key, Number Settings::*member, Number least, Number most)
{
    return { QString::fromLatin1(key), [member](const Settings &s) { return QString::number(s.*member); },
             [=](Settings &s, const QString &text) {
                 bool ok = false;
                 const double value = text.toDouble(&ok);
                 if (!ok || value < least || value > most || double(Number(value)) != value)
                     return false;
                 s.*member = Number(value);
                 return true;
             },
             [=] {
                 const QString text = std::is_integral_v<Number> ? tr("It is a whole number from %1 to %2.") : tr("It is a number from %1 to %2.");
                 return text.arg(QString::number(least), QString::number(most));
             } };
}

// Any text. `of` gives the settings' own place of it.
template <class Of> Field text(const char *key, Of of)
{
    return { QString::fromLatin1(key), [of](const Settings &s) { return of(s); },
             [of](Settings &s, const QString &text) {
                 of(s) = text.trimmed();
                 return true;
             },
             [] { return QString(); } };
}

// Written one below the other.
Field list(const char *key, QStringList Settings::*member)
{
    return { QString::fromLatin1(key), [member](const Settings &s) { return (s.*member).join(QLatin1Char('\n')); },
             [member](Settings &s, const QString &text) {
                 s.*member = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
                 (s.*member).removeDuplicates();
                 return true;
             },
             [] { return QString(); } };
}

Field address(const char *key, QString Settings::*member)
{
    return { QString::fromLatin1(key), [member](const Settings &s) { return s.*member; },
             [member](Settings &s, const QString &text) {
                 const QUrl url(text.trimmed(), QUrl::StrictMode);
                 const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
                 const bool possible = text.trimmed().isEmpty() || (url.isValid() && web && !url.host().isEmpty());
                 if (possible)
                     s.*member = text.trimmed();
                 return possible;
             },
             [] { return tr("It is an address that begins with https:// or http://, or nothing."); } };
}

const QList<Field> &fields()
{
    static const QList<Field> all {
        flag("indexing/paused", &Settings::indexingPaused),
        flag("indexing/whenIdle", &Settings::indexingWhenIdle),
        number<double>("council/threshold", &Settings::consensusThreshold, 0, 1),
        number<double>("council/leastConfidence", &Settings::leastConfidence, 0, 1),
        number<double>("council/pathosWeight", &Settings::pathosWeight, 0, 1),
        number<double>("council/logosWeight", &Settings::logosWeight, 0, 1),
        number<double>("council/ethosWeight", &Settings::ethosWeight, 0, 1),
        number<int>("council/maxRounds", &Settings::maxRounds, 1, 10),
        number<int>("council/agentTimeoutMs", &Settings::agentTimeoutMs, 100, 600'000),
        flag("privacy/offline", &Settings::offline),
        text("models/pathos", [](auto &s) -> auto & { return s.models.pathos; }),
        text("models/logos", [](auto &s) -> auto & { return s.models.logos; }),
        text("models/ethos", [](auto &s) -> auto & { return s.models.ethos; }),
        text("models/embedding", [](auto &s) -> auto & { return s.models.embedding; }),
        list("models/folders", &Settings::modelPlaces),
        list("models/endpoints", &Settings::modelEndpoints),
        text("models/server", [](auto &s) -> auto & { return s.modelServer; }),
        address("models/mirror", &Settings::modelMirror),
    };
    return all;
}

const Field *find(const QString &key)
{
    for (const Field &field : fields())
        if (field.key == key)
            return &field;
    return nullptr;
}

} // namespace

Settings Settings::load(const QString &dataDir)
{
    Settings settings;
    const QSettings file(fileOf(dataDir), QSettings::IniFormat);
    for (const Field &field : fields())
        if (file.contains(field.key))
            field.write(settings, file.value(field.key).toString()); // an impossible value leaves the default
    return settings;
}

Result<void> Settings::set(const QString &key, const QString &value)
{
    const Field *field = find(key);
    if (!field)
        return Error::failed(tr("There is no setting named “%1”.").arg(key));
    if (!field->write(*this, value))
        return Error::failed(tr("“%1” is not a possible value of the setting “%2”.").arg(value, key) + QLatin1Char(' ') + field->rule());
    return {};
}

Result<QString> Settings::get(const QString &key) const
{
    const Field *field = find(key);
    if (!field)
        return Error::failed(tr("There is no setting named “%1”.").arg(key));
    return field->read(*this);
}

QStringList Settings::keys()
{
    QStringList names;
    for (const Field &field : fields())
        names.append(field.key);
    return names;
}

Result<void> Settings::save(const QString &dataDir) const
{
    QSettings file(fileOf(dataDir), QSettings::IniFormat);
    for (const Field &field : fields())
        file.setValue(field.key, field.read(*this));
    file.sync();
    if (file.status() != QSettings::NoError)
        return Error::failed(tr("The settings could not be saved in %1.").arg(QDir::toNativeSeparators(dataDir)));
    return {};
}

} // namespace superinstance
