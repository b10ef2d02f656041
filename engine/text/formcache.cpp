#include "engine/text/formcache.h"

#include <QHash>

#include <algorithm>
#include <cstdlib>

namespace superinstance {

FormCache &FormCache::of(const QString &language)
{
    thread_local QHash<QString, std::shared_ptr<FormCache>> byLanguage;
    std::shared_ptr<FormCache> &cache = byLanguage[language];
    if (!cache)
        cache = std::make_shared<FormCache>();
    return *cache;
}

FormCache::FormCache() : m_slots(static_cast<Slot *>(std::calloc(size_t(1) << placeBits, sizeof(Slot))))
{
}

void FormCache::insert(QStringView word, WordForm form)
{
    if (word.isEmpty() || word.size() + form.term.size() > qsizetype(std::size(Slot().letters)))
        return;
    Slot &slot = m_slots[placeOf(word)];
    slot.wordLength = quint8(word.size());
    slot.termLength = quint8(form.term.size());
    slot.stop = form.stop;
    std::copy(form.term.utf16(), form.term.utf16() + form.term.size(), std::copy(word.utf16(), word.utf16() + word.size(), slot.letters));
}

} // namespace superinstance
