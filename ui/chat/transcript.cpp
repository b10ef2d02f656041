#include "ui/chat/transcript.h"

#include <algorithm>

namespace superinstance {

namespace {

constexpr qsizetype keptAtEnd = 20; // entries that a follow-up may refer to

VersionPlace placeOf(const Message &message)
{
    const qsizetype index = message.versions.indexOf(message.id);
    return { int(std::max<qsizetype>(0, index)) + 1, int(std::max<qsizetype>(1, message.versions.size())) };
}

} // namespace

void Transcript::clear()
{
    m_firstNumber += int(m_entries.size()); // a number never means another entry than it did
    m_entries.clear();
    m_changed.clear();
    m_first = m_last = 0;
    m_more = false;
    m_writer.clear();
}

int Transcript::numberOf(qint64 message) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [message](const Entry &entry) { return entry.message.id == message; });
    return found == m_entries.end() ? m_firstNumber - 1 : m_firstNumber + int(found - m_entries.begin());
}

void Transcript::setPalette(const QPalette &palette)
{
    m_writer.setPalette(palette);
    for (Entry &entry : m_entries)
        entry.blocks.outdate();
    changeAll();
}

void Transcript::changeAll()
{
    for (qsizetype i = m_first; i < m_last; ++i)
        change(m_firstNumber + int(i));
}

int Transcript::append(Entry entry)
{
    const bool here = showsEnd();
    m_entries.append(std::move(entry));
    if (here)
        growDown();
    return lastNumber();
}

void Transcript::cut(int number)
{
    const qsizetype keep = std::clamp<qsizetype>(number - m_firstNumber, 0, m_entries.size());
    while (m_last > std::max(keep, m_first)) {
        m_entries[m_last - 1].blocks.remove(paragraphOf(lastShown()), m_writer);
        --m_last;
    }
    m_entries.resize(keep);
    m_first = std::min(m_first, keep);
    m_last = std::min(m_last, keep);
}

Entry *Transcript::find(int number)
{
    const qsizetype index = number - m_firstNumber;
    return index >= 0 && index < m_entries.size() ? &m_entries[index] : nullptr;
}

Entry Transcript::entryOf(const Message &message)
{
    Entry entry;
    entry.message = message;
    entry.message.answer = {};
    entry.shown.final = !message.fromPerson;
    entry.shown.answer = message.answer;
    return entry;
}

void Transcript::fill(const QList<Message> &messages, qint64 before, bool more)
{
    qsizetype index = m_entries.size() - 1;
    while (before != 0 && index >= 0 && m_entries[index].message.id != before)
        --index;
    if (before != 0 && index-- < 0)
        return; // of a line that is not shown any more
    for (qsizetype i = messages.size() - 1; i >= 0; --i) {
        while (index >= 0 && m_entries[index].message.id == 0)
            --index; // not saved: the engine does not know it
        if (index >= 0 && m_entries[index].message.id != messages[i].id)
            return; // of another line than is shown
        if (index < 0) {
            m_entries.prepend(entryOf(messages[i]));
            --m_firstNumber;
            ++m_first;
            ++m_last;
            m_more = more;
            continue;
        }
        if (!m_entries[index].loaded)
            m_entries[index] = entryOf(messages[i]);
        --index;
    }
    if (index < 0)
        m_more = more;
}

Transcript::Gap Transcript::gapAbove() const
{
    if (m_first > 0 ? m_entries[m_first - 1].loaded : !m_more)
        return {};
    return { true, m_first < m_entries.size() ? m_entries[m_first].message.id : 0 };
}

Transcript::Gap Transcript::gapBelow() const
{
    constexpr qsizetype pieces = 20;
    if (showsEnd() || m_entries[m_last].loaded)
        return {};
    return { true, m_last + pieces < m_entries.size() ? m_entries[m_last + pieces].message.id : 0 };
}

QList<RichBlock> Transcript::wanted(Entry &entry, int number) const
{
    const bool saved = entry.message.id != 0;
    if (entry.message.fromPerson)
        return questionBlocks(entry.message.text, number, saved, placeOf(entry.message));
    const bool streaming = !entry.shown.final && !entry.streamed.isEmpty();
    return answerBlocks(entry.shown, streaming ? entry.streamed.blocks() : QList<RichBlock>(), number, saved, placeOf(entry.message));
}

QList<RichBlock> Transcript::blocksOf(int number)
{
    Entry *entry = find(number);
    return entry && entry->loaded ? wanted(*entry, number) : QList<RichBlock>();
}

void Transcript::write(WritingBudget &budget)
{
    for (const int number : QList<int>(m_changed.begin(), m_changed.end())) {
        if (budget.spent())
            return;
        Entry *entry = find(number);
        const bool shown = entry && number >= firstShown() && number <= lastShown();
        if (!shown || entry->blocks.become(wanted(*entry, number), paragraphOf(number), m_writer, budget))
            m_changed.remove(number);
    }
}

void Transcript::growUp()
{
    if (!canGrowUp())
        return;
    --m_first;
    change(firstShown());
}

void Transcript::growDown()
{
    if (!canGrowDown())
        return;
    ++m_last;
    change(lastShown());
}

bool Transcript::mayUnload(const Entry &entry)
{
    return entry.message.id != 0 && (entry.message.fromPerson || entry.shown.final);
}

void Transcript::unload(Entry &entry)
{
    entry.blocks = {};
    if (!mayUnload(entry))
        return;
    Entry bare;
    bare.message.id = entry.message.id;
    bare.message.fromPerson = entry.message.fromPerson;
    bare.loaded = false;
    entry = bare;
}

void Transcript::shrinkTop()
{
    Entry &entry = m_entries[m_first];
    entry.blocks.remove(0, m_writer);
    if (m_first < m_entries.size() - keptAtEnd)
        unload(entry);
    ++m_first;
}

void Transcript::shrinkBottom()
{
    const qsizetype index = m_last - 1;
    m_entries[index].blocks.remove(paragraphOf(lastShown()), m_writer);
    if (index < m_entries.size() - keptAtEnd)
        unload(m_entries[index]);
    --m_last;
}

void Transcript::standAt(int number)
{
    leaveDocument();
    m_first = m_last = std::clamp<qsizetype>(number - m_firstNumber, 0, m_entries.size());
    growDown();
}

void Transcript::unloadHidden()
{
    const qsizetype end = m_entries.size() - keptAtEnd;
    for (qsizetype i = 0; i < end; ++i)
        if ((i < m_first || i >= m_last) && m_entries[i].loaded)
            unload(m_entries[i]);
}

Transcript::Gap Transcript::gapBefore() const
{
    return { m_more && !m_entries.isEmpty(), m_entries.isEmpty() ? 0 : m_entries.first().message.id };
}

void Transcript::leaveDocument()
{
    for (qsizetype i = m_first; i < m_last; ++i)
        m_entries[i].blocks = {};
    m_changed.clear();
    m_first = m_last = m_entries.size();
    m_writer.clear();
}

int Transcript::paragraphOf(int number) const
{
    int paragraph = 0;
    for (qsizetype i = m_first; i < std::min(m_last, qsizetype(number - m_firstNumber)); ++i)
        paragraph += m_entries[i].blocks.paragraphs();
    return paragraph;
}

int Transcript::entryAt(int paragraph) const
{
    for (qsizetype i = m_first; i < m_last; ++i) {
        paragraph -= m_entries[i].blocks.paragraphs();
        if (paragraph < 0)
            return m_firstNumber + int(i);
    }
    return lastShown();
}

} // namespace superinstance
