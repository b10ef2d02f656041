#include "engine/indexing/preview.h"

#include "engine/indexing/passedover.h"
#include "engine/indexing/walker.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QMimeDatabase>

#include <algorithm>

namespace superinstance {

namespace {

constexpr qint64 tellEveryMs = 250;

QString tr(const char *text)
{
    return QCoreApplication::translate("Preview", text);
}

// Why a file of this ending will hold no text to read, in words; empty: it may. The reader decides by content.
QString whyWithoutText(const QString &suffix)
{
    static const QSet<QString> compressed { QStringLiteral("gz"), QStringLiteral("bz2"), QStringLiteral("xz"), QStringLiteral("zst") };
    if (compressed.contains(suffix))
        return tr("Compressed files");
    static const QMimeDatabase database;
    const QMimeType type = database.mimeTypeForFile(QStringLiteral("x.") + suffix, QMimeDatabase::MatchExtension);
    const QString group = type.name().section(QLatin1Char('/'), 0, 0);
    const bool picture = group == QLatin1String("image"), sound = group == QLatin1String("audio") || group == QLatin1String("video");
    if ((!picture && !sound) || type.inherits(QStringLiteral("text/plain")))
        return {};
    return picture ? tr("Pictures, whose text is read only where a folder’s options say so") : tr("Sound and films");
}

class Counting {
public:
    Counting(AddPreview *preview, const QSet<QString> &held) : m_preview(preview), m_held(held) { }

    void add(const FolderListing &listing)
    {
        for (auto file = listing.files.begin(); file != listing.files.end(); ++file) {
            const QString suffix = QFileInfo(file.key()).suffix().toLower();
            const auto known = m_bySuffix.constFind(suffix);
            const QString why = known != m_bySuffix.constEnd() ? *known : *m_bySuffix.insert(suffix, whyWithoutText(suffix));
            if (!why.isEmpty()) {
                ++m_skipped[why];
                continue;
            }
            ++m_preview->files;
            m_preview->bytes += file.value().size;
            m_preview->known += m_held.contains(file.key());
        }
        for (const Trouble &trouble : listing.troubles)
            ++m_skipped[trouble.reason.inWords()];
        for (auto why = listing.passedOver.begin(); why != listing.passedOver.end(); ++why)
            m_skipped[why.key()] += why.value();
    }
    void sort()
    {
        m_preview->skipped.clear();
        for (auto why = m_skipped.begin(); why != m_skipped.end(); ++why)
            m_preview->skipped.append({ why.key(), why.value() });
        std::sort(m_preview->skipped.begin(), m_preview->skipped.end(), [](const auto &one, const auto &two) {
            return one.second != two.second ? one.second > two.second : one.first < two.first;
        });
    }

private:
    AddPreview *m_preview;
    const QSet<QString> &m_held;
    QHash<QString, QString> m_bySuffix;
    QHash<QString, int> m_skipped;
};

} // namespace

AddPreview previewOf(const QStringList &paths, const KnownPaths &library, int longestMs, const std::function<void(AddPreview)> &grew, std::stop_token stop)
{
    AddPreview preview;
    preview.paths = paths;
    for (const QString &path : paths) {
        const QString why = whyNamedIsUnusual(path);
        if (!why.isEmpty())
            preview.unusual.append(tr("%1: %2").arg(QDir::toNativeSeparators(path), why));
    }
    QElapsedTimer time, sinceTold;
    time.start();
    sinceTold.start();
    const AddPreview named = preview;
    QList<FolderListing> walked;
    const auto count = [&](const FolderListing *open) {
        preview = named;
        Counting counting(&preview, library.held);
        for (const FolderListing &listing : std::as_const(walked))
            counting.add(listing);
        if (open)
            counting.add(*open);
        counting.sort();
    };
    bool complete = true;
    const auto goOn = [&](const FolderListing &listing) {
        if (sinceTold.elapsed() >= tellEveryMs) {
            count(&listing);
            preview.complete = false;
            grew(preview);
            sinceTold.restart();
        }
        complete = complete && time.elapsed() < longestMs;
        return complete;
    };
    for (const QString &path : paths)
        walked.append(listFolder(path, true, stop, { {}, library.excluded, goOn, library.options }));
    count(nullptr);
    preview.complete = complete;
    return preview;
}

} // namespace superinstance
