#include "engine/text/plainwords.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <vector>

namespace superinstance {

namespace {

// What is replaced; of a pattern that names a part as "kept", all but that part, which stands before what comes instead.
struct Sign {
    QRegularExpression pattern;
    QString instead;
};

QRegularExpression expression(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
}

// In the order in which they are taken away. What an excerpt cuts off its end leaves the beginning of a link, or of emphasis.
const QList<Sign> &signs()
{
    static const QList<Sign> all {
        { expression("^[ \\t]*(?:```|~~~).*$"), {} },
        { expression("^[ \\t|:]*-{3}[ \\t|:-]*$|^={3,}[ \\t]*$"), {} }, // below the names of columns, or a heading
        { expression("^[ \\t]*(?:>[ \\t]?)+"), {} },
        { expression("^[ \\t]*#{1,6}(?:[ \\t]+|$)|[ \\t]+#+[ \\t]*$"), {} },
        { expression("^[ \\t]*[-*+][ \\t]+(?=\\S)"), QStringLiteral("• ") },
        { expression("^[ \\t]*[-*+]\\z"), {} },
        { expression("^[ \\t]*\\|[ \\t]*|[ \\t]*\\|[ \\t]*$"), {} },
        { expression("(?<kept>[ \\t]\\|[ \\t][^|\\n]*)\\s*\\n\\s*(?=\\S)"), QStringLiteral("; ") }, // behind a row
        { expression("[ \\t]+\\|(?=[ \\t])"), QStringLiteral(" ·") },
        { expression("!?\\[(?<kept>[^\\]\\n]*)\\]\\([^)\\n]*(?:\\)|\\z)"), {} },
        { expression("(?<sign>`+)(?<kept>[^`\\n]+)\\k<sign>"), {} },
        { expression("(?<![\\w*])(?<sign>\\*{1,3})(?=\\S)(?<kept>[^\\n]+?)(?<=\\S)\\k<sign>(?![\\w*])"), {} },
        { expression("(?<!\\w)_(?=[^\\s_])(?<kept>[^_\\n]+)(?<=[^\\s_])_(?!\\w)"), {} },
        { expression("~~(?<kept>[^~\\n]+)~~"), {} },
        { expression("(?<![\\w*])\\*\\*(?=\\w)|(?<=[\\w.!?])\\*\\*(?![\\w*])"), {} },
        { expression("\\\\(?=[\\\\`*_\\[\\]<>#|~&])"), {} },
        { expression("\\s+"), QStringLiteral(" ") },
        { expression("\\A | \\z"), {} },
    };
    return all;
}

class Words {
public:
    Words(QString text, QList<TextRange> marks) : m_text(std::move(text)), m_marks(std::move(marks)) { }

    void take(const Sign &sign)
    {
        QString left;
        std::vector<qsizetype> place(m_text.size() + 1); // of each character in what is left
        qsizetype at = 0;
        const auto keep = [&](qsizetype to) {
            for (; at < to; ++at) {
                place[at] = left.size();
                left += m_text[at];
            }
        };
        const auto drop = [&](qsizetype to) {
            for (; at < to; ++at)
                place[at] = left.size();
        };
        for (auto all = sign.pattern.globalMatch(m_text); all.hasNext();) {
            const QRegularExpressionMatch match = all.next();
            keep(match.capturedStart());
            if (const qsizetype kept = match.capturedStart(u"kept"); kept >= 0) {
                drop(kept);
                keep(match.capturedEnd(u"kept"));
            }
            drop(match.capturedEnd()); // what ends here ends before what comes instead
            left += sign.instead;
        }
        keep(m_text.size());
        place[at] = left.size();
        for (TextRange &mark : m_marks)
            mark = { place[mark.start], place[mark.end] };
        m_text = left;
    }
    QString text() const { return m_text; }
    QList<TextRange> marks() const { return m_marks; }

private:
    QString m_text;
    QList<TextRange> m_marks;
};

} // namespace

bool isMarkdown(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QLatin1String("md") || suffix == QLatin1String("markdown") || suffix == QLatin1String("mdown");
}

QString plainWords(const QString &markdown, QList<TextRange> *marks)
{
    Words words(markdown, marks ? *marks : QList<TextRange>());
    for (const Sign &sign : signs())
        words.take(sign);
    if (marks) {
        *marks = words.marks();
        marks->removeIf([](const TextRange &mark) { return mark.start >= mark.end; }); // it stood in an address
    }
    return words.text();
}

} // namespace superinstance
