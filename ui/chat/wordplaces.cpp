#include "ui/chat/wordplaces.h"

#include "ui/chat/richwriter.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace superinstance {

namespace {

// Han and Kana know no beginning of a word.
QString patternOf(const QString &word)
{
    const QChar::Script script = word[0].script();
    const bool spaced = word[0].isLetterOrNumber() && script != QChar::Script_Han && script != QChar::Script_Hiragana && script != QChar::Script_Katakana;
    return (spaced ? QStringLiteral("\\b") : QString()) + QRegularExpression::escape(word);
}

} // namespace

WordPlaces::WordPlaces(const QString &words)
{
    QStringList all = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::sort(all.begin(), all.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); }); // of two that begin alike, the longer
    std::transform(all.begin(), all.end(), all.begin(), patternOf);
    m_pattern = QRegularExpression(all.join(QLatin1Char('|')), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

int WordPlaces::countIn(const QList<RichRun> &paragraph) const
{
    QString text, small; // the latter says which letters are
    for (const RichRun &run : paragraph) {
        text += run.text;
        small += QString(run.text.size(), QLatin1Char(run.looks & RichRun::Small ? 's' : ' '));
    }
    int count = 0;
    for (auto all = m_pattern.globalMatch(text); all.hasNext();)
        count += small[all.next().capturedEnd() - 1] == QLatin1Char(' ');
    return count;
}

int WordPlaces::countIn(const QList<RichBlock> &blocks) const
{
    int count = 0;
    for (const RichBlock &block : blocks) {
        if (isEmpty())
            break;
        count += countIn(block.runs);
        for (const QList<RichRun> &cell : block.cells)
            count += countIn(cell);
    }
    return count;
}

QList<QTextCursor> WordPlaces::in(QTextDocument *document, int most) const
{
    QList<QTextCursor> places;
    for (QTextBlock block = document->begin(); block.isValid() && !isEmpty(); block = block.next())
        for (auto all = m_pattern.globalMatch(block.text()); all.hasNext() && places.size() < most;) {
            const QRegularExpressionMatch match = all.next();
            QTextCursor place(block);
            place.setPosition(block.position() + int(match.capturedStart()));
            place.setPosition(block.position() + int(match.capturedEnd()), QTextCursor::KeepAnchor);
            if (!RichWriter::isSmallPrint(place.charFormat()))
                places.append(place);
        }
    return places;
}

} // namespace superinstance
