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

// What is held begins with the end of a block. Where the answer itself wrote of such tags it stays what it is.
void ReasoningSplitter::withdraw(SplitText *out)
{
    m_mayBeReasoning = false;
    if (std::exchange(m_answer, {}).contains(opening))
        return;
    m_held.remove(0, closing.size());
    out->reasoning += std::exchange(out->answer, {});
    out->anew = true;
    m_place = Place::Before;
}

// Goes as far as what is held allows; true: to another place, from which it may go further.
bool ReasoningSplitter::step(SplitText *out)
{
    if (m_place == Place::Answer) {
        const qsizetype end = m_mayBeReasoning ? m_held.indexOf(closing) : -1;
        const qsizetype doubtful = m_mayBeReasoning ? beginningAtEnd(m_held, closing) : 0;
        const QString sure = m_held.first(end >= 0 ? end : m_held.size() - doubtful);
        m_held.remove(0, sure.size());
        out->answer += sure;
        m_answer += m_mayBeReasoning ? sure : QString();
        if (end >= 0)
            withdraw(out);
        return end >= 0;
    }
    if (m_place == Place::Thinking) {
        const qsizetype end = m_held.indexOf(closing);
        const qsizetype sure = end >= 0 ? end : m_held.size() - beginningAtEnd(m_held, closing);
        out->reasoning += m_held.first(sure);
        m_held.remove(0, end >= 0 ? end + closing.size() : sure);
        m_place = end >= 0 ? Place::Before : Place::Thinking;
        m_mayBeReasoning = m_mayBeReasoning && end < 0;
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
