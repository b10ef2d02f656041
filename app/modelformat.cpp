#include "app/modelformat.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QLocale>

namespace superinstance {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("CommandLine", text, meaning, n);
}

template <class Number> QJsonValue orNull(const std::optional<Number> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue knownOrNull(qint64 number) { return number >= 0 ? QJsonValue(number) : QJsonValue(); }

QString size(qint64 bytes) { return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); }

QString sourceOf(const ModelInfo &model)
{
    switch (model.source) {
    case ModelSource::BuiltIn:
        break;
    case ModelSource::File:
        return QStringLiteral("file");
    case ModelSource::Server:
        return QStringLiteral("server");
    }
    return QStringLiteral("built-in");
}

QString stateOf(const ModelInfo &model)
{
    switch (model.state) {
    case ModelState::Ready:
        break;
    case ModelState::Starting:
        return QStringLiteral("starting");
    case ModelState::Running:
        return QStringLiteral("running");
    case ModelState::Unusable:
        return QStringLiteral("unusable");
    }
    return QStringLiteral("ready");
}

QStringList rolesOf(const ModelInfo &model, const ModelRoles &roles)
{
    QStringList names;
    const auto add = [&](const QString &id, const QString &name, bool builtInStandsIn) {
        const bool builtIn = model.source == ModelSource::BuiltIn && builtInStandsIn && id.isEmpty();
        if (id == model.id || builtIn)
            names += name;
    };
    add(roles.pathos, QStringLiteral("pathos"), true);
    add(roles.logos, QStringLiteral("logos"), true);
    add(roles.ethos, QStringLiteral("ethos"), true);
    add(roles.embedding, QStringLiteral("embedding"), false);
    return names;
}

QString seconds(const std::optional<double> &each)
{
    return !each ? QString() : *each < 1 ? tr("less than a second for an answer") : tr("about %1 s for an answer").arg(qRound(*each));
}

QString joined(const QStringList &parts)
{
    QStringList known = parts;
    known.removeAll(QString());
    return known.join(QStringLiteral(", "));
}

QString yesOrNo(bool yes) { return yes ? tr("yes") : tr("no"); }

} // namespace

QJsonObject toCommandJson(const ModelInfo &model, const ModelRoles &roles)
{
    return { { QStringLiteral("id"), model.id },
             { QStringLiteral("name"), model.name },
             { QStringLiteral("family"), model.family },
             { QStringLiteral("size"), model.size },
             { QStringLiteral("quantization"), model.quantization },
             { QStringLiteral("licence"), model.licence },
             { QStringLiteral("source"), sourceOf(model) },
             { QStringLiteral("place"), model.place },
             { QStringLiteral("server"), model.server },
             { QStringLiteral("answers"), model.answers },
             { QStringLiteral("embeds"), model.embeds },
             { QStringLiteral("bytes"), orNull(model.bytes) },
             { QStringLiteral("context_tokens"), orNull(model.contextTokens) },
             { QStringLiteral("memory_bytes"), orNull(model.memory) },
             { QStringLiteral("seconds_per_answer"), orNull(model.secondsPerAnswer) },
             { QStringLiteral("state"), stateOf(model) },
             { QStringLiteral("reason"), model.reason },
             { QStringLiteral("roles"), QJsonArray::fromStringList(rolesOf(model, roles)) } };
}

QJsonObject toCommandJson(const ModelOffer &offer)
{
    return { { QStringLiteral("name"), offer.name },
             { QStringLiteral("family"), offer.family },
             { QStringLiteral("quantization"), offer.quantization },
             { QStringLiteral("licence"), offer.licence },
             { QStringLiteral("embeds"), offer.embeds },
             { QStringLiteral("bytes"), offer.bytes },
             { QStringLiteral("memory_bytes"), offer.memory },
             { QStringLiteral("seconds_per_answer"), orNull(offer.secondsPerAnswer) },
             { QStringLiteral("fits"), offer.fits },
             { QStringLiteral("reason"), offer.reason },
             { QStringLiteral("best"), offer.best },
             { QStringLiteral("present"), offer.present } };
}

QJsonObject toCommandJson(const ModelTest &test)
{
    return { { QStringLiteral("id"), test.id },
             { QStringLiteral("problem"), test.problem },
             { QStringLiteral("load_ms"), knownOrNull(test.loadMs) },
             { QStringLiteral("first_token_ms"), knownOrNull(test.firstTokenMs) },
             { QStringLiteral("tokens_per_second"), test.tokensPerSecond > 0 ? QJsonValue(test.tokensPerSecond) : QJsonValue() },
             { QStringLiteral("answers"), test.answers },
             { QStringLiteral("streams"), test.streams },
             { QStringLiteral("keeps_to_schema"), test.keepsToSchema },
             { QStringLiteral("embeds"), test.embeds },
             { QStringLiteral("dimensions"), test.dimensions > 0 ? QJsonValue(test.dimensions) : QJsonValue() },
             { QStringLiteral("cached_tokens"), knownOrNull(test.cachedTokens) } };
}

QString forPeople(const ModelInfo &model, const ModelRoles &roles)
{
    QStringList lines { model.name };
    const QString facts = joined({ model.server, model.size, model.quantization, model.bytes ? size(*model.bytes) : QString(), model.licence,
                                   model.embeds ? tr("embeds") : QString(), seconds(model.secondsPerAnswer) });
    if (!facts.isEmpty())
        lines.first() += QStringLiteral(" — ") + facts;
    if (model.source != ModelSource::BuiltIn)
        lines += QStringLiteral("   ") + model.id;
    if (const QStringList used = rolesOf(model, roles); !used.isEmpty())
        lines += QStringLiteral("   ") + tr("Used by: %1.").arg(used.join(QStringLiteral(", ")));
    if (!model.reason.isEmpty())
        lines += QStringLiteral("   ") + model.reason;
    return lines.join(QLatin1Char('\n'));
}

QString forPeople(const ModelOffer &offer)
{
    QString line = offer.name + QStringLiteral(" — ")
        + joined({ offer.quantization, size(offer.bytes), tr("%1 of memory").arg(size(offer.memory)), offer.licence, offer.embeds ? tr("embeds") : QString(), seconds(offer.secondsPerAnswer) });
    if (offer.present)
        line += QStringLiteral("\n   ") + tr("It is on this computer.");
    if (offer.best)
        line += QStringLiteral("\n   ") + (offer.embeds ? tr("The best for this computer, to find passages by their meaning.") : tr("The best for this computer, to write answers."));
    return offer.reason.isEmpty() ? line : line + QStringLiteral("\n   ") + offer.reason;
}

QString forPeople(const ModelTest &test)
{
    if (!test.problem.isEmpty())
        return test.problem;
    QStringList lines;
    if (test.loadMs >= 0)
        lines += tr("Loaded in %1 s.").arg(double(test.loadMs) / 1000, 0, 'f', 1);
    if (test.firstTokenMs >= 0 && test.tokensPerSecond <= 0)
        lines += tr("First word after %1 s.").arg(double(test.firstTokenMs) / 1000, 0, 'f', 1);
    else if (test.firstTokenMs >= 0)
        lines += tr("First word after %1 s, then %2 tokens a second.").arg(double(test.firstTokenMs) / 1000, 0, 'f', 1).arg(test.tokensPerSecond, 0, 'f', 1);
    lines += tr("Answers: %1. Streams: %2. Keeps to a JSON schema: %3.").arg(yesOrNo(test.answers), yesOrNo(test.streams), yesOrNo(test.keepsToSchema));
    lines += test.embeds ? tr("Embeds, with %n dimensions.", nullptr, test.dimensions) : tr("Does not embed.");
    if (test.cachedTokens >= 0)
        lines += tr("Found %n tokens of a repeated prompt in its cache.", nullptr, int(test.cachedTokens));
    return lines.join(QLatin1Char('\n'));
}

QString forPeople(const ModelDownload &download)
{
    QString line = tr("%1: %2 of %3").arg(download.name, size(download.received), size(download.total));
    if (download.bytesPerSecond > 0)
        line += tr(", %1 a second").arg(size(qint64(download.bytesPerSecond)));
    if (download.secondsLeft)
        line += tr(", %n seconds left", nullptr, int(*download.secondsLeft));
    return download.reason.isEmpty() ? line : line + QStringLiteral(" — ") + download.reason;
}

} // namespace superinstance
