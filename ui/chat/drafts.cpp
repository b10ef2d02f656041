#include "ui/chat/drafts.h"

#include <QSettings>

#include <algorithm>

namespace superinstance {

namespace {

constexpr int mostDrafts = 20; // the state file stays small
const QString listKey = QStringLiteral("drafts"), conversationKey = QStringLiteral("conversation"), textKey = QStringLiteral("text");

} // namespace

void Drafts::put(qint64 conversation, const QString &text)
{
    take(conversation);
    if (!text.trimmed().isEmpty())
        m_list.append({ conversation, text });
    if (m_list.size() > mostDrafts)
        m_list.removeFirst();
}

QString Drafts::take(qint64 conversation)
{
    const auto found = std::find_if(m_list.begin(), m_list.end(), [conversation](const auto &each) { return each.first == conversation; });
    if (found == m_list.end())
        return {};
    const QString text = found->second;
    m_list.erase(found);
    return text;
}

Drafts Drafts::load(const QString &stateFile)
{
    QSettings state(stateFile, QSettings::IniFormat);
    Drafts drafts;
    const int count = state.beginReadArray(listKey);
    for (int i = 0; i < count; ++i) {
        state.setArrayIndex(i);
        drafts.put(state.value(conversationKey).toLongLong(), state.value(textKey).toString());
    }
    return drafts;
}

void Drafts::save(const QString &stateFile) const
{
    QSettings state(stateFile, QSettings::IniFormat);
    state.remove(listKey); // those that are no more
    state.beginWriteArray(listKey, int(m_list.size()));
    for (int i = 0; i < m_list.size(); ++i) {
        state.setArrayIndex(i);
        state.setValue(conversationKey, m_list[i].first);
        state.setValue(textKey, m_list[i].second);
    }
    state.endArray();
}

} // namespace superinstance
