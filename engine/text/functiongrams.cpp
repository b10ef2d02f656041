#include "engine/text/functiongrams.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace superinstance {

namespace {

bool isHiragana(QChar c) { return c.unicode() >= 0x3041 && c.unicode() <= 0x3096; }

// Question words with the verb or preposition that leads up to them, what is asked of yes and no, and "please".
const QRegularExpression &asking()
{
    static const QRegularExpression words(QString::fromUtf8(
        "(?:位于|属于|[是为為有在于由叫到])?(?:(?:为|為)?(?:什么|什麼|甚麼)(?:时候|時候|时间|地方|样|意思)?|多少(?:年|个)?|多久|(?<![很许许众较最更诸太好不])多[长長](?:时间|時間)|"
        "(?<![很许許众眾较最更诸太好不])多[重长長大高远遠快宽寬深厚粗热冷](?=$|[的了呢才])|(?<=有)多[重长長大高远遠快宽寬深厚粗热冷]|怎(?:么样?|麼樣?|样)|如何|为何|(?<!任)何(?:时|時|处|處|地|人|年|者|种)|哪(?:里|裡|儿|个|些|位|一?年)?|谁|誰|"
        "几(?:点|号|月|年|个|次|位|天|种|人|家|本|张|岁))是?|"
        "(?<=是)何$|有?没有|是否|可以|能否|请问|(?<!任)何(?=[\\x{3041}-\\x{30fa}]|$)|(?<!任)何(?=[人年時月日歳度回個本])"));
    return words;
}

} // namespace

QList<bool> functionLetters(QStringView run)
{
    static const QString particles = QStringLiteral("的了么吗呢嘛吧"), opening = QStringLiteral("什甚多怎何哪谁誰几没否可请");
    static const QString joining = QStringLiteral("はがをのにでともへや"); // behind a noun
    QList<bool> letters(run.size(), false);
    bool asks = false;
    for (qsizetype i = 0; i < run.size(); ++i) {
        letters[i] = particles.contains(run[i]) || (i > 0 && joining.contains(run[i]) && !isHiragana(run[i - 1]));
        asks = asks || opening.contains(run[i]);
    }
    for (auto matches = asks ? asking().globalMatch(run.toString()) : QRegularExpressionMatchIterator(); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        std::fill(letters.begin() + match.capturedStart(), letters.begin() + match.capturedEnd(), true);
    }
    return letters;
}

bool isFunctionPair(QStringView pair)
{
    static const QSet<QString> pairs { QStringLiteral("一个"), QStringLiteral("一种"), QStringLiteral("位于"), QStringLiteral("是在") };
    return std::all_of(pair.begin(), pair.end(), isHiragana) || pairs.contains(pair.toString());
}

} // namespace superinstance
