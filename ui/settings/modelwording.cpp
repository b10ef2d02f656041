#include "ui/settings/modelwording.h"

#include "ui/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace superinstance {

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("ModelWording", text, comment, n);
}

void addKnown(QStringList &lines, const QString &sentence, const QString &value)
{
    if (!value.isEmpty())
        lines.append(sentence.arg(value));
}

QString can(const ModelInfo &model)
{
    return model.answers && model.embeds ? tr("Can write answers and search by meaning.")
        : model.embeds                   ? tr("Can search by meaning.")
                                         : tr("Can write answers.");
}

QString known(std::optional<qint64> bytes)
{
    return bytes ? sizeInWords(bytes) : QString();
}

} // namespace

QString inWords(const ComputerInfo &computer)
{
    QStringList sentences;
    addKnown(sentences, tr("This computer: %1."), computer.processor);
    addKnown(sentences, tr("Memory: %1."), computer.memory);
    addKnown(sentences, tr("Graphics: %1."), computer.graphics);
    addKnown(sentences, tr("Disk: %1."), computer.disk);
    return sentences.join(QLatin1Char(' '));
}

QString sizeInWords(std::optional<qint64> bytes)
{
    return bytes ? QLocale().formattedDataSize(*bytes, 1, QLocale::DataSizeSIFormat) : tr("unknown", "a size");
}

QString answerTimeInWords(std::optional<double> seconds)
{
    return seconds ? durationInWords(std::max(1, qRound(*seconds))) : tr("unknown", "a time");
}

QString stateInWords(const ModelInfo &model)
{
    switch (model.state) {
    case ModelState::Ready: return tr("Ready");
    case ModelState::Starting: return tr("Starting");
    case ModelState::Running: return tr("Running");
    case ModelState::Unusable: return tr("Cannot be used");
    }
    return {};
}

QString detailsInWords(const ModelInfo &model)
{
    QStringList lines;
    if (!model.reason.isEmpty())
        lines.append(model.reason);
    lines.append(model.source == ModelSource::BuiltIn ? tr("Finds the sentences of your documents that answer, and quotes them. Needs no model.") : can(model));
    const QString place = model.source == ModelSource::File ? pathInWords(model.place) : model.place;
    addKnown(lines, model.server.isEmpty() ? tr("Where: %1.") : tr("Where: %1, by %2.").arg(QStringLiteral("%1"), model.server), place);
    QStringList kind { model.family, model.size, model.quantization };
    kind.removeAll(QString());
    addKnown(lines, tr("Kind: %1."), kind.join(QStringLiteral(", ")));
    addKnown(lines, tr("Size of the file: %1."), known(model.bytes));
    addKnown(lines, tr("Needs about %1 of memory."), known(model.memory));
    if (model.contextTokens)
        lines.append(tr("Reads up to %1 tokens at once.").arg(QLocale().toString(*model.contextTokens)));
    addKnown(lines, tr("Licence: %1."), model.licence);
    return lines.join(QLatin1Char('\n'));
}

QString detailsInWords(const ModelOffer &offer)
{
    QStringList lines;
    if (!offer.reason.isEmpty())
        lines.append(offer.reason);
    if (offer.best)
        lines.append(offer.embeds ? tr("Recommended for this computer, to search by meaning.") : tr("Recommended for this computer, to write answers."));
    lines.append(tr("A download of %1; needs about %2 of memory.").arg(sizeInWords(offer.bytes), sizeInWords(offer.memory)));
    if (!offer.embeds && offer.secondsPerAnswer)
        lines.append(tr("An answer takes %1 here, as far as can be told before it was tried.").arg(answerTimeInWords(offer.secondsPerAnswer)));
    addKnown(lines, tr("Licence: %1."), offer.licence);
    return lines.join(QLatin1Char('\n'));
}

QString testInWords(const ModelTest &test)
{
    if (!test.problem.isEmpty())
        return test.problem;
    const QLocale locale;
    QStringList sentences { tr("It works.") };
    if (test.loadMs >= 0)
        sentences.append(tr("It was ready after %1 s.").arg(locale.toString(double(test.loadMs) / 1000, 'f', 1)));
    if (test.firstTokenMs >= 0)
        sentences.append(tr("The first word came after %1 ms.").arg(locale.toString(test.firstTokenMs)));
    if (test.tokensPerSecond > 0)
        sentences.append(tr("It writes %1 tokens a second.").arg(locale.toString(test.tokensPerSecond, 'f', 1)));
    if (test.answers)
        sentences.append(test.streams ? tr("Words come as they are written.") : tr("The answer comes only when it is complete."));
    if (test.answers)
        sentences.append(test.keepsToSchema ? tr("It keeps to a form that is asked for, so it can serve all three agents.")
                                            : tr("It does not keep to a form that is asked for, so it should only write the answers."));
    if (test.embeds)
        sentences.append(tr("It can search by meaning, with vectors of %1 numbers.").arg(locale.toString(test.dimensions)));
    if (test.cachedTokens > 0)
        sentences.append(tr("What it has read once it does not read again."));
    return sentences.join(QLatin1Char(' '));
}

QString progressInWords(const ModelDownload &download)
{
    if (download.state == ModelDownload::State::Failed)
        return download.reason;
    QStringList parts { download.total > 0 ? tr("%1 of %2").arg(sizeInWords(download.received), sizeInWords(download.total))
                                           : sizeInWords(download.received) };
    if (download.state == ModelDownload::State::Paused) {
        parts.prepend(tr("Paused"));
    } else if (download.bytesPerSecond > 0) {
        parts.append(tr("%1 a second", "a size in a second").arg(sizeInWords(qint64(download.bytesPerSecond))));
        if (download.secondsLeft)
            parts.append(tr("%1 left", "about 2 minutes").arg(durationInWords(int(std::min<qint64>(*download.secondsLeft, 360'000)))));
    }
    const QString text = parts.join(QStringLiteral(", "));
    return download.reason.isEmpty() ? text : text + QLatin1Char('\n') + download.reason;
}

} // namespace superinstance
