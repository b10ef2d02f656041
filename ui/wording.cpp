#include "ui/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace superinstance {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("Wording", text, meaning, n);
}

constexpr QChar leftToRight(0x2066), firstStrong(0x2068), end(0x2069);

constexpr int longSeconds = 90, fewSeconds = 5; // said in minutes; not worth saying

// Among words that run the other way, the slashes and numbers of a name would change places with its parts. Where nothing does,
// no invisible character gets in, which would go along with what is copied.
QString isolated(const QString &name, QChar direction)
{
    const bool mixed = QGuiApplication::layoutDirection() == Qt::RightToLeft
        || std::any_of(name.begin(), name.end(), [](QChar each) { return each.direction() == QChar::DirR || each.direction() == QChar::DirAL; });
    return mixed ? direction + name + end : name;
}

// Nothing waits; not everything was readable.
QString outcomeInWords(const IndexProgress &progress, bool linked)
{
    const QString toEmbed = progress.toEmbed > 0 ? QLatin1Char(' ') + tr("%Ln passages are still prepared for the search by meaning.", nullptr, progress.toEmbed) : QString();
    if (progress.failed == 0 && progress.skipped == 0)
        return progress.read > 0 ? tr("Everything is read.") + toEmbed : tr("Nothing is in the library yet.");
    QStringList others;
    const auto add = [&](FileState state, const QString &words) {
        others.append(linked ? QStringLiteral("<a href=\"%1\">%2</a>").arg(int(state)).arg(words) : words);
    };
    if (progress.failed > 0)
        add(FileState::Failed, tr("%Ln could not be read", nullptr, progress.failed));
    if (progress.skipped > 0)
        add(FileState::Skipped, tr("%Ln were skipped", nullptr, progress.skipped));
    return tr("%Ln files are read; %1.", nullptr, progress.read).arg(others.join(tr(", ", "between two parts of a sentence"))) + toEmbed;
}

} // namespace

QString inWords(FileState state)
{
    switch (state) {
    case FileState::Waiting: return tr("Waiting");
    case FileState::Indexed: return tr("Read");
    case FileState::Partial: return tr("Read in part");
    case FileState::Skipped: return tr("Skipped");
    case FileState::Failed: return tr("Not readable");
    case FileState::Offline: return tr("Offline");
    case FileState::Unchanged: return tr("Read");
    case FileState::Removed: return tr("Removed");
    }
    return {};
}

IndexProgress progressOf(const EngineStatus &status)
{
    IndexProgress progress;
    progress.waiting = int(status.waiting);
    progress.paused = status.paused;
    progress.read = int(status.documents);
    progress.failed = int(status.failed);
    progress.skipped = int(status.skipped);
    return progress;
}

QString inWords(const IndexProgress &progress, bool linked)
{
    if (progress.paused)
        return progress.waiting > 0 ? tr("Paused; %Ln files wait.", nullptr, progress.waiting) : tr("Paused.");
    if (progress.waiting == 0)
        return outcomeInWords(progress, linked);
    if (progress.givesWay == GivesWay::Question)
        return tr("Reading waits while a question is answered; %Ln files to go.", nullptr, progress.waiting);
    if (progress.givesWay == GivesWay::Person)
        return tr("Reading waits until the computer is idle; %Ln files to go.", nullptr, progress.waiting);
    QStringList sentences;
    if (progress.givesWay == GivesWay::Battery)
        sentences.append(tr("Reading slowly: on battery."));
    sentences.append(tr("Reading: %1 done, %Ln files to go.", nullptr, progress.waiting).arg(QLocale().toString(progress.done)));
    const QString pace = paceInWords(progress.filesPerSecond, progress.secondsLeft);
    if (!pace.isEmpty())
        sentences.append(pace);
    return sentences.join(QLatin1Char(' '));
}

QString paceInWords(double filesPerSecond, int secondsLeft)
{
    QStringList sentences;
    if (filesPerSecond >= 1)
        sentences.append(tr("%Ln files a second.", nullptr, int(filesPerSecond)));
    if (secondsLeft > longSeconds)
        sentences.append(tr("About %n minutes left.", nullptr, (secondsLeft + 30) / 60));
    else if (secondsLeft > fewSeconds)
        sentences.append(tr("About %n seconds left.", nullptr, secondsLeft));
    return sentences.join(QLatin1Char(' '));
}

QString misreadInWords()
{
    return tr("Text recognised from a picture; it may be misread.");
}

QString durationInWords(int seconds)
{
    const int minutes = (seconds + 30) / 60;
    if (seconds < 0)
        return {};
    if (seconds < longSeconds)
        return tr("about %n seconds", nullptr, std::max(seconds, 1));
    return minutes < 90 ? tr("about %n minutes", nullptr, minutes) : tr("about %n hours", nullptr, (minutes + 30) / 60);
}

QString stateInWords(const LibraryRoot &root, bool paused, int secondsLeft)
{
    if (root.offline)
        return tr("Offline");
    if (root.options.paused || (root.waiting > 0 && paused))
        return tr("Paused");
    if (root.waiting > 0) {
        const QString share = QLocale().toString(root.files > 0 ? (root.files - root.waiting) * 100 / root.files : 0);
        return secondsLeft > longSeconds ? tr("Reading, %1 %, %Ln min left", nullptr, (secondsLeft + 30) / 60).arg(share)
            : secondsLeft > fewSeconds   ? tr("Reading, %1 %, %Ln s left", nullptr, secondsLeft).arg(share)
                                         : tr("Reading, %1 %").arg(share);
    }
    if (root.failed > 0)
        return QCoreApplication::translate("Wording", "%n not readable", nullptr, root.failed);
    if (root.watched && root.minutesLate > 0)
        return tr("Looked at every %n min", nullptr, root.minutesLate);
    return root.watched ? tr("Up to date") : tr("Read, not followed");
}

QString verdictInWords(const Claim &claim)
{
    switch (claim.verdict) {
    case Verdict::Draft: return tr("draft, from");
    case Verdict::Supported: return claim.quoted ? tr("quoted from") : tr("supported by");
    case Verdict::Unverified: return tr("not confirmed by");
    case Verdict::Contradicted: return tr("contradicted by");
    }
    return {};
}

QString outcomeInWords(const Answer &answer)
{
    if (answer.intent.kind == QuestionKind::Chat && answer.outcome == Outcome::Refused)
        return tr("SuperInstance"); // small talk is not looked for in documents
    switch (answer.outcome) {
    case Outcome::Consensus: return tr("Answer");
    case Outcome::Refused: return tr("Not found");
    case Outcome::NoConsensus: return tr("Closest passages; they may not answer you");
    case Outcome::Vetoed: return tr("Withheld by Ethos");
    case Outcome::Stopped: return tr("Stopped");
    case Outcome::Failed: return tr("No answer");
    }
    return {};
}

QString summaryLine(const Answer &answer)
{
    const auto count = [&](Verdict verdict) {
        return std::count_if(answer.claims.begin(), answer.claims.end(), [&](const Claim &claim) { return claim.verdict == verdict; });
    };
    const auto claims = answer.claims.size(), supported = count(Verdict::Supported);
    const QString pathos = answer.intent.followUp ? tr("Pathos understood “%1”").arg(answer.intent.standalone) : tr("Pathos understood the question as typed");
    QString logos = claims == 0 ? tr("Logos found nothing") : tr("Logos found %Ln sentences", nullptr, int(claims));
    QString ethos = claims == 0 ? tr("Ethos had nothing to check") : supported == claims ? tr("Ethos confirmed all") : tr("Ethos confirmed %1 of %Ln", "sentences", int(claims)).arg(QLocale().toString(supported));
    if (answer.outcome == Outcome::Refused) {
        logos = claims == 0 ? logos : tr("Logos found nothing close enough");
        ethos = tr("nothing was claimed");
    } else if (answer.outcome == Outcome::Vetoed) {
        ethos = tr("Ethos withheld the answer");
    }
    return QStringList { pathos, logos, ethos }.join(QStringLiteral(" · "));
}

QString placeInWords(const QString &path, int page, const QDateTime &modified)
{
    const QString name = isolated(QFileInfo(path).fileName(), firstStrong), date = dateInWords(modified.toLocalTime().date());
    if (page > 0 && modified.isValid())
        return tr("%1, page %2, %3", "file, page, date").arg(name, pageInWords(page), date);
    if (page > 0)
        return tr("%1, page %2", "file, page").arg(name, pageInWords(page));
    return modified.isValid() ? tr("%1, %2", "file, date").arg(name, date) : name;
}

// Qt has no form between figures only, which are read in two ways, and the long one with the day of the week.
QString withoutMnemonic(QString label)
{
    static const QRegularExpression behind(QStringLiteral("\\(&\\w\\)"));
    label.remove(behind);
    return label.replace(QLatin1String("&&"), QLatin1String("\n")).remove(QLatin1Char('&')).replace(QLatin1Char('\n'), QLatin1Char('&'));
}

QString dateInWords(const QDate &date)
{
    static const QRegularExpression dayOfWeek(QStringLiteral("[\\s,،、]*dddd[\\s,،、]*"));
    const QLocale locale;
    QString format = locale.dateFormat(QLocale::LongFormat);
    return locale.toString(date, format.remove(dayOfWeek).replace(QLatin1String("MMMM"), QLatin1String("MMM")));
}

QString timeInWords(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.isValid() ? dateInWords(local.date()) + QLatin1Char(' ') + QLocale().toString(local.time(), QLocale::ShortFormat) : QString();
}

QString pageInWords(int page)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(page);
}

QString pathInWords(const QString &path)
{
    return isolated(QDir::toNativeSeparators(path), leftToRight);
}

} // namespace superinstance
