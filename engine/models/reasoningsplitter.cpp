#include "engine/models/reasoningsplitter.h"

#include <algorithm>
#include <utility>

namespace superinstance {

namespace {

const QLatin1String opening("<think>"), closing("</think>");

// How many characters at the end of the text may be the beginning of the tag.
qsizetype beginningAtEnd(const QString &text, QLatin1String tag)
{
    for (qsizetype length = std::min(text.size(), tag.size() - 1); length > 0; --length)
        if (QStringView(text).endsWith(tag.first(length)))
            return length;
    return 0;
}

qsizetype leadingSpace(const QString &text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); });
    return first - text.begin();
}

} // namespace

SplitText ReasoningSplitter::add(const QString &piece)
{
    m_held += piece;
    SplitText out;
    while (step(&out)) { }
    return out;
}

SplitText ReasoningSplitter::finish()
{
    SplitText out;
    (m_place == Place::Thinking ? out.reasoning : out.answer) = std::exchange(m_held, {});
    return out;
}

// Goes as far as what is held allows; true: to another place, from which it may go further.
bool ReasoningSplitter::step(SplitText *out)
{
    if (m_place == Place::Answer) {
        out->answer += std::exchange(m_held, {});
        return false;
    }
    if (m_place == Place::Thinking) {
        const qsizetype end = m_held.indexOf(closing);
        const qsizetype sure = end >= 0 ? end : m_held.size() - beginningAtEnd(m_held, closing);
        out->reasoning += m_held.first(sure);
        m_held.remove(0, end >= 0 ? end + closing.size() : sure);
        m_place = end >= 0 ? Place::Before : Place::Thinking;
        return end >= 0;
    }
    const QStringView begun = QStringView(m_held).sliced(leadingSpace(m_held));
    if (begun.startsWith(opening)) {
        m_held = begun.sliced(opening.size()).toString();
        m_place = Place::Thinking;
        return true;
    }
    if (begun.isEmpty() || (begun.size() < opening.size() && opening.startsWith(begun)))
        return false; // it may still become one
    m_held = begun.toString(); // an answer does not begin with empty lines
    m_place = Place::Answer;
    return true;
}

} // namespace superinstance
