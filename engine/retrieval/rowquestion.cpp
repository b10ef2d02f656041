#include "engine/retrieval/rowquestion.h"

#include "engine/retrieval/deeds.h"
#include "engine/retrieval/mentioned.h"
#include "engine/text/language.h"
#include "engine/text/mentions.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace superinstance {

namespace {

constexpr qsizetype longestAsked = 1000; // characters; longer texts ask nothing of rows

QRegularExpression insensitive(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const QString amount = QStringLiteral("((?:[€$£¥]|EUR |USD |CHF )?\\s?\\d[\\d.,'’]*(?:\\s?(?:[€$£¥%]|元|块|euros?\\b|dollars?\\b|pounds?\\b|eur\\b|usd\\b|chf\\b|kg\\b|km\\b|m²|qm\\b|percent\\b|prozent\\b))?)");

// Takes what was read out of the question, so that it is not looked for as words.
void takeOut(QString &text, qsizetype start, qsizetype length)
{
    text.replace(start, length, QLatin1Char(' '));
}

std::optional<Quantity> quantityIn(const QString &written, const QString &language)
{
    QString text = written.trimmed();
    while (text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char(',')))
        text.chop(1);
    const std::optional<NumberStyle> style = styleOf(text);
    return quantityOf(text, style ? *style : usualStyle(language));
}

bool isYear(const QString &written)
{
    static const QRegularExpression year(QStringLiteral("^\\s*(?:1[5-9]|20)\\d{2}\\s*$"));
    return year.match(written).hasMatch();
}

enum class Bound { Above, AtLeast, Below, AtMost };

struct Comparator {
    QRegularExpression pattern;
    Bound bound;
};

const std::array<Comparator, 6> &comparators()
{
    static const auto before = [](const char *words) { return insensitive(QStringLiteral("(?:\\b|(?<=\\p{Han})|(?=\\p{Han}))(?:%1)\\s*").arg(QString::fromUtf8(words)) + amount); };
    static const auto behind = [](const char *words) { return insensitive(amount + QStringLiteral("\\s*(?:%1)").arg(QString::fromUtf8(words))); };
    static const std::array<Comparator, 6> all {
        Comparator { before("at least|no less than|not less than|a minimum of|mindestens|wenigstens|至少|不少于|不低于"), Bound::AtLeast },
        Comparator { before("at most|up to|no more than|not more than|a maximum of|höchstens|maximal|bis zu|最多|不超过|至多"), Bound::AtMost },
        Comparator { before("over|above|(?:more|greater|higher|larger|bigger|longer|older) than|exceed(?:ing|s)?|über|(?:mehr|größer|höher|länger|älter) als|超过|大于|高于|多于"), Bound::Above },
        Comparator { before("under|below|(?:less|fewer|lower|smaller|cheaper|shorter|younger) than|unter|(?:weniger|kleiner|niedriger|billiger|günstiger|kürzer|jünger) als|低于|小于|少于|不到"), Bound::Below },
        Comparator { behind("or more|and more|oder mehr|以上"), Bound::AtLeast },
        Comparator { behind("or less|oder weniger|以下|以内"), Bound::AtMost },
    };
    return all;
}

void takeRange(QString &text, const QString &language, QList<CellCondition> &conditions)
{
    static const QRegularExpression between = insensitive(QStringLiteral("\\b(?:between|zwischen)\\s+%1\\s+(?:and|und)\\s+%1|%1\\s*(?:到|至)\\s*%1\\s*之间").arg(amount));
    const auto match = between.match(text);
    if (!match.hasMatch())
        return;
    const int first = match.captured(1).isEmpty() ? 3 : 1;
    const std::optional<Quantity> least = quantityIn(match.captured(first), language), most = quantityIn(match.captured(first + 1), language);
    if (!least || !most || (isYear(match.captured(first)) && isYear(match.captured(first + 1))))
        return;
    conditions.append({ match.captured().trimmed(), least->value, most->value, false, false, least->unit.isEmpty() ? most->unit : least->unit, {}, {} });
    takeOut(text, match.capturedStart(), match.capturedLength());
}

void takeBounds(QString &text, const QString &language, QList<CellCondition> &conditions)
{
    takeRange(text, language, conditions);
    for (const Comparator &comparator : comparators()) {
        const auto match = comparator.pattern.match(text);
        const std::optional<Quantity> quantity = match.hasMatch() ? quantityIn(match.captured(1), language) : std::nullopt;
        if (!quantity)
            continue;
        CellCondition condition { match.captured().trimmed(), {}, {}, comparator.bound == Bound::Above, comparator.bound == Bound::Below, quantity->unit, {}, {} };
        const bool lower = comparator.bound == Bound::Above || comparator.bound == Bound::AtLeast;
        (lower ? condition.least : condition.most) = quantity->value;
        conditions.append(condition);
        takeOut(text, match.capturedStart(), match.capturedLength());
    }
}

// The days that a date, as precise as it was written, stands for; none without a year, or where it may be any number.
std::optional<std::pair<QDate, QDate>> daysOf(const DateMention &date)
{
    if (!date.year || (!date.month && (*date.year < 1500 || *date.year > 2100)))
        return std::nullopt;
    const QDate first(*date.year, date.month.value_or(1), date.day.value_or(1));
    if (!first.isValid())
        return std::nullopt;
    if (date.day)
        return std::pair(first, first);
    return std::pair(first, date.month ? QDate(*date.year, *date.month, first.daysInMonth()) : QDate(*date.year, 12, 31));
}

// The words round a date that say how it bounds, and the bound they make of its days.
struct DateWords {
    QRegularExpression before, behind;
    std::pair<QDate, QDate> (*bound)(QDate first, QDate last);
};

const std::array<DateWords, 5> &dateWords()
{
    static const std::array<DateWords, 5> all {
        DateWords { insensitive(QStringLiteral("\\b(?:from )?(?:before|earlier than|prior to|older than|(?:von )?vor(?: dem)?)\\s*$")), QRegularExpression(QStringLiteral("^\\s*年?\\s*(?:之前|以前)(?:的)?")),
                    [](QDate first, QDate) { return std::pair(QDate(), first.addDays(-1)); } },
        DateWords { insensitive(QStringLiteral("\\b(?:until|till|up to|bis(?: zum)?)\\s*$")), QRegularExpression(QStringLiteral("^\\s*年?为止")), [](QDate, QDate last) { return std::pair(QDate(), last); } },
        DateWords { insensitive(QStringLiteral("\\b(?:from )?(?:after|later than|newer than|(?:von )?nach(?: dem)?)\\s*$")), QRegularExpression(QStringLiteral("^\\s*年?\\s*(?:之后|以后)(?:的)?")),
                    [](QDate, QDate last) { return std::pair(last.addDays(1), QDate()); } },
        DateWords { insensitive(QStringLiteral("\\b(?:since|starting|seit(?: dem)?|ab(?: dem)?)\\s*$")), QRegularExpression(QStringLiteral("^\\s*年?(?:以来|起)(?:的)?")), [](QDate first, QDate) { return std::pair(first, QDate()); } },
        DateWords { insensitive(QStringLiteral("(?:\\b(?:of|in|from|during|for|on|dated|aus|im jahr|vom|im|am|von|the|year|dem|jahr)\\s+)*$")), QRegularExpression(QStringLiteral("^(?:\\s*年的?)?")),
                    [](QDate first, QDate last) { return std::pair(first, last); } },
    };
    return all;
}

// Makes a condition of the date, and takes it out with the words round it.
void takeDate(QString &text, const TextSpan &span, const std::pair<QDate, QDate> &days, QList<CellCondition> &conditions)
{
    for (const DateWords &words : dateWords()) {
        const auto before = words.before.match(text.left(span.start)), behind = words.behind.match(text.mid(span.end));
        const bool only = &words == &dateWords().back(); // no word is needed
        if (!only && !before.hasMatch() && !behind.hasMatch())
            continue;
        const qsizetype start = before.hasMatch() ? before.capturedStart() : span.start, end = span.end + behind.capturedLength();
        const auto [from, to] = words.bound(days.first, days.second);
        conditions.append({ text.mid(start, end - start).simplified(), {}, {}, false, false, {}, from, to });
        takeOut(text, start, end - start);
        return;
    }
}

// "before 2023", "since March 2022", "between 2019 and 2021", "2023年之后".
void takeDates(QString &text, const QString &language, QList<CellCondition> &conditions)
{
    static const QRegularExpression between = insensitive(QStringLiteral("\\b(?:between|from|zwischen|von)\\s*$")), joint = insensitive(QStringLiteral("^\\s*(?:and|to|und|bis|-|–)\\s*$"));
    static const QRegularExpression year(QStringLiteral("((?:19|20)\\d{2})年")); // a year as well
    const QList<DateMention> dates = dateMentions(QString(text).replace(year, QStringLiteral("\\1 ")), language);
    for (qsizetype i = dates.size() - 1; i >= 0; --i) {
        const auto days = daysOf(dates[i]), earlier = i > 0 ? daysOf(dates[i - 1]) : std::nullopt;
        if (!days)
            continue;
        const qsizetype gap = i > 0 ? dates[i - 1].span.end : 0;
        const auto range = earlier && joint.match(text.mid(gap, dates[i].span.start - gap)).hasMatch() ? between.match(text.left(dates[i - 1].span.start)) : QRegularExpressionMatch();
        if (range.hasMatch()) {
            conditions.append({ text.mid(range.capturedStart(), dates[i].span.end - range.capturedStart()), {}, {}, false, false, {}, earlier->first, days->second });
            takeOut(text, range.capturedStart(), dates[i].span.end - range.capturedStart());
            --i;
        } else {
            takeDate(text, dates[i].span, *days, conditions);
        }
    }
}

// "How much did I spend in February?": of any year.
void takeMonths(QString &text, RowQuestion &question)
{
    static const QRegularExpression deeds = insensitive(QStringLiteral("\\b(?:did|do|have|had) (?:i|we)\\b|\\b(?:habe?|haben|hatten?|war|waren|bin|gebe?) (?:ich|wir)\\b|\\b(?:ich|wir)\\b.*\\b(?:aus|ausgegeben|bezahlt)\\b|我|花"));
    if (question.reckoning == Reckoning::None && !deeds.match(text).hasMatch())
        return; // "the minutes of January"
    static const std::array<QString, 12> names { QStringLiteral("january|januar|jänner|一"), QStringLiteral("february|februar|二"), QStringLiteral("march|märz|三"), QStringLiteral("april|四"), QStringLiteral("may|mai|五"), QStringLiteral("june|juni|六"),
                                                 QStringLiteral("july|juli|七"), QStringLiteral("august|八"), QStringLiteral("september|九"), QStringLiteral("october|oktober|十"), QStringLiteral("november|十一"), QStringLiteral("december|dezember|十二") };
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QRegularExpression named = insensitive(QStringLiteral("\\b(?:in|im|during|for|für)\\s+(?:the month of\\s+|monat\\s+)?(?:%1)\\b|在?(?<![十\\d])(?:%1|%2)月份?").arg(names[i]).arg(i + 1));
        const auto match = named.match(text);
        if (!match.hasMatch())
            continue;
        CellCondition condition;
        condition.words = match.captured().trimmed();
        condition.month = int(i) + 1;
        question.conditions.append(condition);
        takeOut(text, match.capturedStart(), match.capturedLength());
        return;
    }
}

struct Reckoner {
    Reckoning reckoning;
    QRegularExpression pattern;
    QStringList measures;
};

const QList<Reckoner> &reckoners()
{
    static const QList<Reckoner> all = [] {
        QList<Reckoner> list;
        const auto add = [&](Reckoning reckoning, const char *words, const char *han, const QStringList &measures = {}) {
            list.append({ reckoning, insensitive(QStringLiteral("\\b(?:%1)\\b|%2").arg(QString::fromUtf8(words), QString::fromUtf8(han))), measures });
        };
        const auto names = [](const char *text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); };
        const QStringList price = names("price cost costs rent fee amount rate total charge preis kosten miete betrag gebühr 价格 费用 租金 金额 单价"), length = names("length duration distance länge dauer entfernung 长度 时长 距离");
        add(Reckoning::Lowest, "the cheapest|cheapest|cheaper|least expensive|less expensive|lowest-priced|(?:am )?(?:günstigsten?|billigsten?|günstigste[rsm]|billigste[rsm]|günstiger|billiger)", "最便宜|更便宜|最廉价", price);
        add(Reckoning::Highest, "the most expensive|most expensive|more expensive|dearest|priciest|costliest|(?:am )?(?:teuersten?|teuerste[rsm]|teurer)", "最贵|更贵|最昂贵", price);
        add(Reckoning::Highest, "longest|längste[rsnm]?|longer", "最长|更长", length);
        add(Reckoning::Lowest, "shortest|kürzeste[rsnm]?|shorter", "最短|更短", length);
        add(Reckoning::Highest, "tallest|taller", "(?!)", names("height höhe 高度"));
        add(Reckoning::Highest, "heaviest|heavier|schwerste[rsnm]?|schwerer", "最重|更重", names("weight gewicht 重量"));
        add(Reckoning::Lowest, "lightest|lighter|leichteste[rsnm]?|leichter", "最轻|更轻", names("weight gewicht 重量"));
        const QStringList distance = names("distance entfernung 距离"), earnings = names("salary wage income pay gehalt lohn einkommen 工资 薪水 收入");
        add(Reckoning::Lowest, "nearest|closest|am nächsten", "最近的(?!一次)|离.{1,6}最近", distance);
        add(Reckoning::Highest, "farthest|furthest|am weitesten(?: entfernt)?", "最远", distance);
        add(Reckoning::Highest, "costs? (?:the )?most|kostet am meisten", "(?!)", price);
        add(Reckoning::Lowest, "costs? (?:the )?least|kostet am wenigsten", "(?!)", price);
        add(Reckoning::Highest, "(?:earns?|makes) (?:the )?most|best[ -]paid|verdient am meisten", "工资最高|挣得最多", earnings);
        add(Reckoning::Lowest, "earns? (?:the )?least|verdient am wenigsten", "工资最低|挣得最少", earnings);
        // “When did I last …?”, but not “How long does it last?” and “last year”.
        add(Reckoning::Latest, "latest|newest|most recent(?:ly)?|last(?= time)|(?:when|what|which|who|where)\\b[^?.]*?\\K\\blast(?! (?:names?|years?|months?|weeks?|nights?|summer|winter|spring|autumn|fall|for|from|until|to))|"
                               "neueste[rsnm]?|jüngste[rsnm]?|zuletzt|zum letzten mal|das letzte mal|(?:wann|was|welche[rsn]?|wer)\\b[^?.]*?\\K\\bletzte[rsnm]?(?! (?:namen?|jahr|monat|woche|mal\\b))", "最后一次|最近一次|上一?次|最新|最近|最晚");
        add(Reckoning::Earliest, "earliest|oldest|first(?= time)|(?:when|what|which)\\b[^?.]*?\\b(?:i|we|my|our)\\b[^?.]*?\\K\\bfirst|(?:who|which|what)\\b[^?.]*?\\K\\b(?:the )?first(?= to \\p{L}+|\\W*$)|älteste[rsnm]?|früheste[rsnm]?|zum ersten mal|das erste mal|"
                                 "wann\\b[^?.]*?\\b(?:ich|wir)\\b[^?.]*?\\K\\bzuerst|wer\\b[^?.]*?\\K\\bzuerst", "第一次|最早|最旧");
        add(Reckoning::Highest, "highest|largest|biggest|greatest|maximum|(?<=the )most(?! of\\b)|höchste[rsnm]?|größte[rsnm]?|meisten|maximale[rsnm]?|higher|larger|bigger|höher|größer", "最高|最大|最多|更高|更大|更多");
        add(Reckoning::Lowest, "lowest|smallest|minimum|fewest|(?<=the )least|niedrigste[rsnm]?|kleinste[rsnm]?|geringste[rsnm]?|wenigsten|lower|smaller|niedriger|kleiner", "最低|最小|最少|更低|更小|更少");
        add(Reckoning::Average, "on average|average|mean(?= \\p{L}+ of)|durchschnittlich\\p{L}*|durchschnitt|im schnitt|mittelwert", "平均(?:值|数)?");
        add(Reckoning::Sum, "in total|the total|total|sum up|the sum|sum|add up|altogether|combined|all together|together|(?<=how much do )(?:all|the)(?= .*\\b(?:come|amount|add up) to\\W*$)|(?:come|amount|add up) to(?=\\W*$)|summe|gesamt(?=\\p{L}{3})|gesamte[rsnm]?|insgesamt|zusammen", "总和|总计|合计|一共|总共|总(?=金额|价|额|数|租金|面积|费)");
        return list;
    }();
    return all;
}

void takeReckoning(QString &text, RowQuestion &question)
{
    for (const Reckoner &reckoner : reckoners()) {
        const auto match = reckoner.pattern.match(text);
        if (!match.hasMatch())
            continue;
        question.reckoning = reckoner.reckoning;
        question.measures = reckoner.measures;
        static const QRegularExpression howMuch = insensitive(QStringLiteral("\\b(?:how (?:much|high|large|big|great)|wie (?:hoch|groß|viel))\\b"));
        QRegularExpressionMatch much = howMuch.match(text, 0);
        if (much.hasMatch() && much.capturedEnd() <= match.capturedStart())
            text.replace(much.capturedStart(), much.capturedLength(), QString(much.capturedLength(), QLatin1Char(' ')));
        takeOut(text, match.capturedStart(), match.capturedLength());
        static const QRegularExpression measured = insensitive(QStringLiteral("\\b(?:prices?|costs?|preise?|kosten)(?= (?:of|der|von)\\b)"));
        if (!question.measures.isEmpty())
            text.remove(measured); // "the prices of": said with "cheapest"
        return;
    }
}

// "What is on the packing list?", "What should I pack?", "What do the hotels cost?": all that stands under the name.
void takeContents(QString &text, RowQuestion &question)
{
    static const QRegularExpression asked = insensitive(QString::fromUtf8(
        "^\\W*(?:what(?:'s| is| are) (?:on|in|under) (?=(?:the|my|our) )|what (?:should|must|shall|do) (?:i|we) (?:(?:need|have) to )?(?=\\p{L}+\\W*$)|"
        "was (?:steht|stehen|ist|gehört|kommt) (?:auf|in|unter) (?=de[rmn] )|was (?:muss|müssen|soll|sollen|sollte|sollten) (?:ich|wir) (?:alles )?(?=\\p{L}+\\W*$))|(?:上面?|里面?|中)?(?:有|列了|写了)什么\\W*$"));
    static const QRegularExpression costs = insensitive(QStringLiteral("^\\W*(?:(?:what|how much) do (?=(?:(?:the|my|our|all|these) )+\\p{L}+)(?<x>.+?)\\bcost\\b|was kosten (?=(?:die|alle|meine|unsere) )|wie ?viel kosten (?=(?:die|alle|meine|unsere) ))"));
    if (const auto match = asked.match(text); match.hasMatch()) {
        question.contents = true;
        takeOut(text, match.capturedStart(), match.capturedLength());
    } else if (const auto cost = costs.match(text); cost.hasMatch()) {
        question.contents = true;
        text.replace(cost.capturedStart(), cost.capturedLength(), cost.captured(QStringLiteral("x")));
    }
}

void takeFillers(QString &text)
{
    static const QRegularExpression list = insensitive(QStringLiteral("\\b(?:all|every|each|there|rows?|entries|(?:the )?number of|(?:die )?anzahl (?:der|von)|alle[rsnm]?|sämtliche[rsnm]?|gibt es|we have|do (?:i|we) have|(?<=how many )times|(?<=wie viele )male?|(?<=wieviele )male?|how often|wie oft|so far|bisher|times?(?= (?:that )?(?:i|we)\\b)|(?:are|is|were|sind|ist) (?:listed|mentioned|aufgeführt|aufgelistet|genannt)(?=\\W*$)|(?:items|things|everything|sachen|dinge)(?= (?:(?:that|which) )?(?:i|we|on|in|to|auf|in|die)\\b)|(?<=\\w )(?:needs?|requires?|contains?|includes?|consists? of|braucht|enthält)(?=\\W*$))\\b|\\bauf\\W*$"));
    static const QRegularExpression han(QStringLiteral("(?:一?共?有)?(?:多少|几)[位个人名页次家件种只张本条份笔项块]?|列出|请问?|所有的?|全部的?|有?哪些|哪[一]?[个张条份款种本项]?|有什么|什么时候|我们?|(?<=[我们\\s次])(?:去|买|做|到)[了过]|[去买做][了过](?=\\s)|[的是吗呢？]|有(?=\\p{Han}{2,4}\\W*$)|(?<=\\s)有(?=\\s|$)"));
    text.replace(list, QStringLiteral(" "));
    text.replace(han, QStringLiteral(" "));
}

// "warranty.txt": a file is found by its name without the ending.
QString withoutFileEndings(QString question)
{
    static const QRegularExpression file = insensitive(QStringLiteral("(?<![/\\w.])([\\p{L}\\p{N}][\\p{L}\\p{N}_-]*)\\.(?:txt|md|pdf|docx?|odt|rtf|csv|tsv|xlsx?|ods|pptx?|odp|html?|eml|epub)\\b"));
    static const QRegularExpression within = insensitive(QStringLiteral("^\\W*(?:what(?:'s| is| stands)(?: written)? in|was steht in)\\s+(?=\\S+\\.[a-z]{2,4}\\W*$)"));
    return question.remove(within).replace(file, QStringLiteral("\\1"));
}

} // namespace

QStringList measureWords(const QString &question)
{
    static const QRegularExpression measures = insensitive(
        QStringLiteral("\\b(?:how|wie)\\s+(long|often|much|many|far|high|tall|old|deep|wide|big|large|fast|heavy|hot|cold|soon|late|early|expensive|"
                       "lange?|oft|viele?|weit|hoch|alt|tief|breit|gro(?:ß|ss)|schnell|schwer|hei(?:ß|ss)|kalt|bald|spät|früh|teuer)\\b|"
                       "^\\W*what (happens|happened|occurs)\\b|\\btoo (\\p{L}+)|"
                       "\\b(email)(?=[ -]address)|\\b(e)(?=-mail[ -]address)|(?<=\\be-)(mail)(?=[ -]address)|(?<=\\bemail |\\be-mail )(address(?:es)?)\\b|\\b((?:tele)?phone|mobile)(?= numbers?\\b)|(?<=\\bphone |\\btelephone |\\bmobile )(numbers?)\\b|\\b(web ?site|homepage|url)\\b|"
                       "\\b(?:how many|wie viele)\\s+(people|persons|individuals|menschen|leute|personen)\\b|"
                       "\\b(?:what|how much|how long|was|wie viel|wie lange)\\b.*?\\b(costs?|weighs?|lasts?|kosten|kostete?n?|wiegt|wiegen|dauert|dauern)\\b|"
                       "(?:什么时候|何时|几点|几号|哪天)[会才就]?(开始|结束|到期|截止)|(费用|价格|价钱|金额)(?=[是为有]?多少)"));
    QStringList words;
    if (question.size() > longestAsked)
        return words;
    for (qsizetype at = 0; ; ) {
        const auto match = measures.match(question, at);
        if (!match.hasMatch())
            return words;
        words.append(match.captured(match.lastCapturedIndex()));
        at = match.capturedStart() + 1; // one may stand within another: "how long does it last"
    }
}

QString timeWord(const QString &question)
{
    static const QRegularExpression asked = insensitive(QStringLiteral("\\b(?:which|what|welche[mnrs]?)\\s+(year|day|date|month|jahr|tag|datum|monat)\\b"));
    return asked.match(question.left(longestAsked)).captured(1);
}

QStringList reckoningWords(const QString &question)
{
    static const QRegularExpression times = insensitive(QStringLiteral("\\b(?:how many|wie ?viele) (times|male?)\\b"));
    QStringList words { times.match(question.left(longestAsked)).captured(1) };
    for (const Reckoner &reckoner : reckoners())
        if (reckoner.reckoning != Reckoning::Sum && reckoner.reckoning != Reckoning::Average)
            words += reckoner.pattern.match(question.left(longestAsked)).captured().split(QLatin1Char(' '));
    words.removeAll(QString());
    return words;
}

QString withoutCommand(const QString &asked)
{
    const QString question = withoutFileEndings(asked);
    static const QRegularExpression command = insensitive(QString::fromUtf8(
        "^\\W*(?:(?:please |bitte )?(?:list|name|enumerate|show|find|count|print|compare|contrast|summari[sz]e|sum up|outline|give|liste|nenne|zeige?|zähle?|finde|gib|vergleiche?|fasse|erkläre)(?= \\p{L}| \\p{N}| [\"“„])(?: me| us| mir| uns)?"
        "(?: an?(?: short| brief)? (?:summary|overview|list) of| the list of| all of| up)?|(?:an?|the)(?: short| brief)? (?:summary|overview|list) of|列出|总结一?下?|概括一?下?|概述|比较一?下?|对比一?下?|请列出)\\s*"));
    static const QRegularExpression closing = insensitive(QStringLiteral("\\s+(?:zusammen|auf)\\W*$"));
    const auto match = command.match(question);
    if (!match.hasMatch() || match.capturedLength() >= question.trimmed().size())
        return question;
    QString plain = question.mid(match.capturedLength());
    const bool german = match.captured().contains(insensitive(QStringLiteral("fasse|liste")));
    return german ? plain.remove(closing) : plain;
}

RowQuestion rowQuestion(const QString &question)
{
    RowQuestion asked;
    asked.words = withoutCommand(question);
    if (question.size() > longestAsked)
        return asked;
    const QString language = detectLanguage(question);
    takeMentioned(question, asked);
    if (asked.mentions)
        return asked;
    takeBounds(asked.words, language, asked.conditions);
    takeDates(asked.words, language, asked.conditions);
    takeDeniedTimes(asked.words, asked.conditions);
    takeReckoning(asked.words, asked);
    takeContents(asked.words, asked);
    takeMonths(asked.words, asked);
    takeSpending(asked.words, asked);
    takeDenial(asked.words, asked);
    takeEither(asked.words, asked);
    noteDeeds(asked.words, asked);
    takeTasks(asked.words, asked);
    asked.unread = leavesUnread(asked.words);
    takeFillers(asked.words);
    asked.words = asked.words.simplified();
    return asked;
}

} // namespace superinstance
