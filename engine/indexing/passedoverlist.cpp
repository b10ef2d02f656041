#include "engine/indexing/passedoverlist.h"

#include "engine/indexing/indexerstate.h"
#include "engine/indexing/passedover.h"
#include "engine/vault/places.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <filesystem>

namespace superinstance {

namespace {

namespace fs = std::filesystem;

class PassedOverWalk {
public:
    PassedOverWalk(const QString &words, const QSet<QString> &excluded, const OptionsByPath &options)
        : m_words(words.split(QLatin1Char(' '), Qt::SkipEmptyParts)), m_excluded(excluded), m_options(options)
    {
    }

    void add(const QString &folder) { m_open.append(named(QFile::encodeName(folder))); }
    bool ended() const { return m_open.isEmpty(); }
    void lookIntoNext()
    {
        const Folder folder = m_open.takeLast();
        std::error_code failure; // what cannot be looked into has a state of its own, or lies in what is passed over
        fs::directory_iterator entry(folder.path.toStdString(), fs::directory_options::skip_permission_denied, failure);
        for (const fs::directory_iterator end; !failure && entry != end; entry.increment(failure))
            if (std::error_code unknown; !entry->is_symlink(unknown))
                visit(QByteArray::fromStdString(entry->path().native()), entry->is_directory(unknown), entry->is_regular_file(unknown), folder);
    }
    QList<PassedOver> reasons() const
    {
        QList<PassedOver> all = m_reasons.values();
        for (PassedOver &reason : all)
            reason.places.removeIf([](const QPair<QString, int> &place) { return place.second == 0; });
        all.removeIf([](const PassedOver &reason) { return reason.files == 0; });
        std::sort(all.begin(), all.end(), [](const PassedOver &one, const PassedOver &two) {
            return one.files != two.files ? one.files > two.files : one.why < two.why;
        });
        return all;
    }

private:
    static constexpr int none = -1, unlisted = -2; // there is no place; there is one, beyond those that are listed
    struct Folder {
        QByteArray path;
        FolderRules rules; // for what lies in it
        QString why; // it is passed over; empty: it is read
        int place = none; // that it belongs to, of that reason
    };

    Folder named(const QByteArray &path) const { return { path, FolderRules(path, m_options.value(QFile::decodeName(path))).in(path), {} }; }

    void visit(const QByteArray &path, bool folder, bool file, const Folder &around)
    {
        if (m_options.contains(QFile::decodeName(path))) { // it was named, and is read
            if (folder)
                m_open.append(named(path));
            return;
        }
        const QString why = !around.why.isEmpty() ? around.why : folder || file ? whyPassedOver(path, folder, around.rules, m_excluded) : QString();
        const int place = why.isEmpty() ? none : around.place == none && fits(path) ? begin(why, path) : around.place;
        if (folder)
            m_open.append({ path, why.isEmpty() ? around.rules.in(path) : around.rules, why, place });
        else if (file && place != none)
            count(why, place);
    }
    bool fits(const QByteArray &path) const
    {
        const QString shown = QFile::decodeName(path);
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return shown.contains(word, Qt::CaseInsensitive); });
    }
    int begin(const QString &why, const QByteArray &path)
    {
        PassedOver &reason = m_reasons[why];
        reason.why = why;
        if (reason.places.size() >= PassedOver::mostPlaces)
            return unlisted;
        reason.places.append({ QFile::decodeName(path), 0 });
        return int(reason.places.size()) - 1;
    }
    void count(const QString &why, int place)
    {
        PassedOver &reason = m_reasons[why];
        ++reason.files;
        if (place >= 0)
            ++reason.places[place].second;
    }

    const QStringList m_words;
    const QSet<QString> &m_excluded;
    const OptionsByPath &m_options;
    QList<Folder> m_open; // a stack of our own: folders may be nested deeper than the thread's
    QHash<QString, PassedOver> m_reasons;
};

} // namespace

PassedOverFiles listPassedOver(const QStringList &folders, const QString &words, const QSet<QString> &excluded, const OptionsByPath &options,
                               int longestMs, std::stop_token stop)
{
    QElapsedTimer time;
    time.start();
    PassedOverWalk walk(words, excluded, options);
    for (const QString &folder : folders) // what lies in another is met there
        if (std::none_of(folders.begin(), folders.end(), [&](const QString &other) { return other != folder && covers(other, folder); }))
            walk.add(folder);
    while (!walk.ended() && time.elapsed() < longestMs && !stop.stop_requested())
        walk.lookIntoNext();
    return { walk.reasons(), walk.ended() };
}

Task<Result<PassedOverFiles>> Indexer::passedOver(QStringList folders, QString words, std::stop_token stop)
{
    auto reading = m_state->readRoots(stop);
    const Result<void> read = co_await reading;
    if (!read)
        co_return read.error();
    auto list = [folders, words, excluded = m_state->excluded, options = m_state->folderOptions, longest = m_state->options.previewMs, stop] {
        return listPassedOver(folders, words, excluded, options, longest, stop);
    };
    auto listing = offload(m_state->workers, list, Priority::Question, stop);
    Result<PassedOverFiles> listed = co_await listing;
    if (stop.stop_requested())
        co_return Error::stopped();
    co_return listed;
}

} // namespace superinstance
